# English words by concept. One concept a line: `name: pattern, pattern`.
# A pattern is a word, a word's beginning with a star, or several of these in a row.
# Concepts with names that the engine knows are in concept.rs; the others (~name) only say that words are near in meaning.

# --- what is asked for
when: when, whn, wen, how recently, how long ago
when: at what point, at what moment, how far back, how long ago, what time, back when
since_when: since, since when, in since, member since, there since, in it since, since what, since which, from what year, from which year, from which, the year from which, start year, starting year, from when, as of when
date: year, yr, yeer, date, dates
date: birthday, birth date, date of birth, year of birth, birth year
years: years, yrs
month: month, months
exact_day: day, exact date, precise date, exact day
how_many: how many, how mny, hw mny, hw many, howmany, number, numbers, count, counts, total, quantity, amount, how much
how_long: how long, how many years, how mny years, for how long, how much time, what length, tenure, how many full years
how_old: how old, what age, age of
years_ago: years ago, how long ago
where: where, where's, wheres, in what town, in which town, in what city, in which city, which city hosts, what city hosts, whereabouts
who: who, who's, whos, hwo, whom, by whom, to whom
whose: whose
why: why, what for, for what, what reason, what is the point, what's the point, how come, purpose, to what end
what: what, what's, whats, wat, wht
which: which, wich, whch
how: how
name: full name, official name, whole name, complete name, full title, official title, stand for, stands for, standing for, decode, decipher, abbreviation, abbreviated, acronym, spelled out, spell out, short for, expand, long form, in full, formally called, officially called, properly called, real name
name: long title, whole title, proper title, long name
describe: tell me about, tell us about, tell about, describe, explain, info about, info on, information about, information on, what is, what's, whats, what are, who are, more about, learn about, know about, introduce, overview of, what kind of, what sort of, story of, something about

# --- what happened
join: join*, came in, come in, comes in, coming in, came along, brought in, joind, joning, enter*, entry, acced*, accession, admitted, admission, admit, signed up, sign up, come on board, came on board, get into, got into, get in, got in, getting into, go into, go in, went into, go in2, come into, came into, become part, became part, become a member, became a member, become member, became member, become a participant, become, became, becoming, accepted, accept, accepts, enrol*, adhere*, adhesion, took us in, taken into, hopped on, brought into, start participating, started participating, begin participating, gain membership, gained membership, made it into, onboard, added, appear*
join: start, started, starts, begin, began, beginning, begins, turn up, turned up, turns up, show up, took in, take in, taken in, let in, let into, took izhevsk in, drew in, brought on board, admittance, involvement, involved since, came to be part, found ourselves in, find ourselves in, ended up in, end up in, end up, ended up, welcomed, welcome, received into, receive, hook up, hooked up, tie in, tied in, roped in, made a member, make a member, made part of
belong: member*, membr*, memeber*, affiliat*, belong*, part of, participat*, take part, takes part, taking part, took part, taken part, been active, active in, involved in, represented in, sit in, sits in, sitting in, been in, presence in, engaged in
belong: spent, spend, spending
belong: includes, include, unites, unite, covers, contains, comprises, counts among
leave: leave, leaves, left, leaving, quit, quits, exit, exited, withdraw*, withdrew, pull out, pulled out, drop out, dropped out, resign*, kicked out, expel*, stop being, stopped being, cease*, no longer
found: birthday, birth date, found, founds, founded, founding, foundation, founder*, establish*, estab, created, create, creates, creation, creating, set up, setup, setting up, came into being, come into being, come into existence, launch*, originat*, origin, born, birth, formed, formation, form, emerge*, first appear, first appeared, inception, incorporated, begin, began, beginning, brought to life, start, started, starts, appear*, constituted, inaugurat*
found: drawn up, drew up, draw up
found: conceived, dreamt up, dreamed up, invented, thought up, devised, came about, came to life, brought into being
sign: sign, signed, signing, signature, signatory, signatories, signs, singed, sined
sign: put its name to, put our name to, put their name to, put pen to paper, put its signature, inked
treaty: treaty, agreement, document, contract, accord, deal
exist: exist, exists, existed, existing, existence, around

# --- order and comparison
first: first, earliest, very first, 1st, initial, initially, original
last: last, latest, newest, most recent, most recently, final, freshest, recently joined
oldest: oldest, eldest, goes back furthest, furthest back, back furthest, most ancient, older
youngest: youngest, younger, newest organisation, newest organization
longest: longest, most long, longest lasting, longest standing, longest-standing, longest-running
shortest: shortest, least time
penultimate: penultimate, last but one, second to last, second-to-last, second last, next to last, second latest
nth: in a row, in order, in line
earlier: earlier, before, sooner, prior, precede*, predate*
later: later, after, afterwards, follow*
immediately: immediately, right, directly, just, straight, next
compare: which is, who is, which came, compared, compare, comparison, versus, vs, difference
gap: between, apart, gap, passed, elapsed, difference, separate*
same: same, identical, simultaneous*
or: or
more: more, bigger, larger, greater, largest, biggest, most
fewer: fewer, less, smaller, smallest, fewest, least
longer: longer, over, more than, at least
not: not, n't, don't, doesn't, didn't, isn't, aren't, wasn't, never, no
not: non

# --- who and what
organization: organisation*, organization*, oranisation*, orgs, org, association*, network*, union, unions, club*, body, bodies, group, groups, grouping*, alliance*, structure, structures, institution*, project*, programme*, program, programs, charter*, council*, assembl*, partnership*, initiative, initiatives, agreements, committee*, league*, federation*, coalition*, movement*, clubs, thing, one, ones, circles
membership: new, newcomer*, membership*, affiliation*, accessions
member: member, members, memebrs, membr, participant, participants, signatories
city: city, cities, citys, citis, town, towns
we: we, us, our, ours, we've, we're, our city, our town, my city, my town, the city, the town, this city, this town, home town, hometown, citizens of our, da city, locals
it: it, its, it's, they, them, their, theirs, there, that, this, these, those, he, his
all: all, every, everything, each, entire, complete, whole, full
list: list, lists, listed, show, enumerate, display, overview, print, rundown, output, give, name
other: other, others, else, another, besides, apart from, except, fellow, neighbour*, neighbor*
topic: deal, deals, dealing, concern*, handle*, responsible, in charge, about, devoted, dedicated, related, relate, relating, connected, touch, touches, care, cares, address*, cover, covers, care of, tackle*, works on, work on, working on, specialis*, specializ*, specialt*
now: now, today, nowadays, currently, current, present, presently, at the moment, still, right now, these days
ago: ago
also: also, too, as well, additionally
future: will, plan, plans, planning, planned, going to, upcoming, future, next year, intend*, soon
source: source, sources, where do you get, where did you get, where does this, where do these, where is this from, how do you know, who says, who told, citation, reference, references, provenance, which website, based on what
bot: were you, was you, you founded, you created, made you, created you, built you, programmed you, wrote you, developed you, you made by, your creator, your author, your maker, your age, your name, your birthday, you a robot, you a human, you human, you real, you an ai, you a bot, are you a member, do you live, you born
help: help, what can you do, what do you do, how do you work, how does this work, how do i use, how to use, commands, menu, usage, instructions, manual, what can i ask, what do you know, who are you, what are you, what can you tell
greeting: hi, hello, hey, hiya, howdy, yo, greetings, good morning, good afternoon, good evening, good day, morning, sup, what's up, how are you, how do you do
thanks: thanks, thank, thx, ty, thank you, cheers, great, awesome, cool, nice, perfect, good, well done, bye, goodbye, see you, good job, good bot, wonderful, brilliant, ok, okay, lovely, excellent, super, much appreciated, you're great
correction: no, sorry, i meant, meant, i mean, mean, actually, oops, rather, correction, wrong, instead, not that
switch: switching the topic, switching topics, switch the topic, changing the subject, switching, another question, different question, change of subject, changing the topic, new question, moving on, by the way, back to

# --- yes or no
aux: is, are, was, were, do, does, did, has, have, had, am, can, could, isn't, aren't, wasn't, doesn't, didn't, hasn't, haven't, ain't, iz
true: true, correct, really, sure, certain, certainly, indeed, right, confirm, certain, is it so, fact

# --- words that ask nothing and explain nothing
stop: own, dating, included, itself, in the first place, judging, looking, look for, after all, among, whether, a, an, the, da, of, in, on, at, to, for, from, by, with, as, and, but, if, so, than, then, into, onto, out, up, down, off, be, been, being, would, should, may, might, must, shall, i, i'm, im, i've, i'd, me, my, mine, you, your, u, ur, please, pls, plz, plss, kindly, dear, sir, madam, bot, just, ever, already, yet, very, quite, some, any, anything, something, someone, somebody, anybody, anyone, only, even, well, oh, eh, um, hmm, ah, lol, haha, btw, like, really, actually, exactly, precisely, officially, formally, know, knows, want, wanted, wants, wish, need, needs, wonder, wondering, question, ask, asking, answer, say, says, said, tell, inform, let, see, look, find, heard, hear, read, think, thought, believe, guess, remember, forgot, hope, curious, interested, interesting, according, text, page, data, info, information, advance, quick, quickly, fast, urgent, moment, time, times, way, case, matter, matters, kind, sort, type, regard, regards, regarding, concerning, with regard, get, gets, got, getting, make, made, take, takes, go, goes, going, come, comes, came, put, have, having, hold, holds, doing, done, does, possible, can't, cannot, anywhere, somewhere, here, such, both, either, neither, nor, lot, lots, much, many, per, via, within, through, throughout, upon, across, around, over, under, while, during, because, since, until, till, ever, never, again, once, altogether, overall, generally, basically, mention, mentioned, mentions, given, called, named, thing, things, stuff, figure, mean, means, also, friend, bro, dude, man, guys, folks, mate, buddy, s, t, d, ll, re, ve, m, who'd, that's, there's, let's, let, it'd, where'd, specific, special, certain, detail, details, brief, briefly, short, shortly, school, essay, homework, report, article, project work, student, teacher, writing, write, remind, recall, position, word, words, sense, want to know, long, point, exact, precise, whether, how's, together, official, accord
stop: themselves, himself, herself, ourselves, yourself, yourselves, myself

# --- time words: the period grammar reads them, they are here so that typos in them are mended
time: january, february, march, april, june, july, august, september, october, november, december, since, before, after, until, between, prior, century, centuries, decade, decades, nineties, eighties, seventies, noughties, millennium, early, late, later, earlier, ago, onwards, onward, inclusive, exclusive, past, dated, starting, beginning, half, quarter, mid, middle, end, twenties, thirties, this year, last year, pre, post, recent, following, up to, late, nineteen, twenty, thousand, hundred, ninety, eighty, seventy, fifteen, sixteen, seventeen, eighteen, eleven, twelve, thirteen, fourteen

# --- words that frame a message without changing what is asked
light: clerk, i'm a clerk, office clerk, pensioner, i'm a pensioner, as a pensioner, retiree, pupil, i'm a pupil, as a pupil, colleague, my colleague
light: for a fact, not from here
light: counting, counting from, if we count, counted from
light: a colleague of mine, colleagues, coworker, co-worker, workmate, my boss asked, my boss wants, my neighbour says, my neighbor says
light: neighbour told me, neighbor told me, grandson, granddaughter, my grandson, my granddaughter, my grandma, my grandpa, granny, grandad, granddad
light: my son, my daughter, my wife, my husband, my mum, my mom, my dad, my kid, my kids, my brother, my sister, my cousin, my aunt, my uncle
light: my niece, my nephew, my friend says, a friend of mine, my mate, my pal, my buddy, my classmate, classmate, classmates, my teacher, our teacher
light: my professor, my lecturer, my tutor, schoolgirl, schoolboy, sophomore, freshman, freelancer, blogger, copywriter, newbie, layman, tourist here
light: i'm new here, i am new here, first time here, just moved here, moved here recently, i live here, i'm from here, born and bred here
light: i was born here, i come from here, i'm local, for a quiz, for the quiz, pub quiz, quiz night, for a crossword, crossword, trivia, trivia night
light: for a bet, settle a bet, we made a bet, i bet, for a certificate, for a form, for the form, filling in a form, filling out a form, for a class
light: for class, for an exam, for the exam, for a test, for the test, for my test, for a lesson, for a presentation, my presentation, for a slide
light: on a slide, slides, powerpoint, for a speech, for a talk, for a lecture, for a seminar, for a term paper, term paper, coursework, dissertation
light: my thesis, for my diploma, for my blog, for a blog post, for a post, for a leaflet, for a brochure, for a poster, for a caption, for a memo
light: memo, for a footnote, footnote, for an appendix, for a table, for my notes, for the record, for reference, for the minutes, for an interview
light: for a newspaper, for the local paper, for a magazine, for a wall newspaper, for a wiki, for wikipedia, for my boss, for my manager
light: for the mayor's office, for the archive, for a guest, for guests, for visitors, for foreign guests, for a delegation, for a stand
light: for a display, for myself, for my own sake, for general knowledge, general knowledge, for my own interest, for fun, just for fun
light: out of curiosity, out of interest, out of sheer curiosity, sheer curiosity, just curious, just wondering, idle curiosity, asking for a friend
light: asking for myself, just asking, just checking, double checking, double-checking, double check, to double-check, to be sure, making sure
light: make sure, to make sure, cross-check, verify, verifying, clarify, clarification, clarifying, for clarity, in one sentence, in a sentence
light: one sentence, in two sentences, in a couple of sentences, in a few sentences, in one word, in a word, in two words, in a few words
light: in a couple of words, in your own words, in plain words, in plain english, in simple words, in simple terms, in layman's terms, in lay terms
light: in a nutshell, nutshell, to put it simply, simply, simply put, put simply, plainly, in short, in brief, long story short
light: to cut a long story short, in general terms, in general, in broad strokes, broadly, broadly speaking, roughly speaking, generally speaking
light: strictly speaking, frankly speaking, so to speak, as they say, as it were, if you will, explain to a child, explain to my kid, like i'm five
light: like i am five, as if i were five, for dummies, for a beginner, for beginners, for a five year old, for a ten year old, eli5, step by step
light: one by one, point by point, bullet points, bullet point, in bullet points, without details, without going into detail, without too much detail
light: no waffle, no fluff, no long texts, keep it short, keep it brief, keep it simple, short answer, brief answer, a short answer, simple answer
light: straight answer, honest answer, quick answer, quick question, quick one, simple question, silly question, stupid question, dumb question
light: odd question, weird question, strange question, random question, easy question, tricky question, hard question, one more question
light: last question, little question, small question, a question for you, got a question, i have a question, have a question, my question is
light: the question is, here's my question, here is my question, here's one, here is one, next question please, yes or no, just yes or no
light: a yes or a no, yes/no, would you please, could you please, can you please, could you, can you, would you, will you please, if you please
light: if possible, if you can, if you could, if you would, if it's not too much trouble, not too much trouble, if you don't mind, do you mind
light: would you mind, if i may, may i ask, might i ask, can i ask, could i ask, let me ask, allow me to ask, permit me to ask, i'd like to ask
light: i would like to ask, i would like to know, i'd like to know, i'd love to know, i would love to know, i'd appreciate, i would appreciate
light: i'd be grateful, i would be grateful, grateful, much obliged, obliged to you, be so kind, so kind as to, be a dear, be a darling
light: do me a favour, do me a favor, favour, favor, a big favour, thanks in advance, thank you in advance, many thanks in advance, with thanks
light: with respect, with all due respect, all due respect, respectfully, yours sincerely, sincerely, best regards, kind regards, best wishes
light: yours faithfully, faithfully, to whom it may concern, dear sirs, dear bot, dear friend, esteemed, pardon, pardon me, excuse me, forgive me
light: apologies, my apologies, i apologise, i apologize, sorry to bother, sorry to bother you, sorry to trouble you, sorry for the trouble
light: sorry for asking, sorry if, beg your pardon, i beg your pardon, bother, bothering, disturb, disturbing you, trouble you, at your convenience
light: when you have a moment, when you get a chance, if you have time, take your time, no rush, no hurry, in a hurry, i'm in a hurry, asap
light: right away, as soon as possible, hurry up, uh, uhh, uhm, umm, er, erm, err, ehm, hm, hmmm, mm, mmm, huh, ooh, oooh, aha, ahem, aw, aww, ugh
light: meh, phew, whew, wow, whoa, gosh, golly, gee, jeez, geez, goodness, my goodness, good heavens, heavens, oh my, oh my god, omg, my god
light: for god's sake, for heaven's sake, for goodness sake, for pete's sake, good lord, god knows, goodness knows, heaven knows, who knows
light: lord knows, damn, dammit, darn, dang, heck, the heck, hell, the hell, bloody, blimey, crikey, freaking, frigging, flipping, wtf, lmao, lmfao
light: rofl, hehe, hihi, hahaha, xd, tbh, imho, imo, afaik, afaict, iirc, idk, dunno, i dunno, gonna, wanna, gotta, kinda, sorta, lemme, gimme, tryna
light: innit, ain't it, y'all, yall, yep, yup, yeah, yah, ya, nah, nope, uh huh, uh-huh, okey, okey dokey, okie, alright, all right, alrighty, righto
light: right then, well then, well well, now then, so then, then again, there there, come on, c'mon, go on, go ahead, fire away, shoot, spill
light: spill the beans, hit me, hit me with, give it to me, out with it, let's go, here goes, here we go, here you go, there you go, yo yo, dawg
light: homie, fam, bruh, brother, sis, pal, chap, chum, fella, fellow bot, boss man, chief bot, mister, ma'am, madame, miss, ladies and gentlemen
light: smart one, clever one, clever bot, smart bot, robot, mr bot, mister bot, chatbot, assistant, siri, alexa, bot friend, in reality, in fact
light: in actual fact, as a matter of fact, matter of fact, in truth, truthfully, honestly, honest, frankly, to be honest, to be frank
light: to tell the truth, truth be told, quite frankly, seriously, for real, fr, no joke, no kidding, are you kidding, joking apart, jokes aside
light: all jokes aside, in earnest, earnestly, literally, virtually, practically, essentially, in essence, fundamentally, at all, on earth tell
light: by any chance, perchance, perhaps, maybe, possibly, probably, presumably, supposedly, allegedly, apparently, seemingly, evidently, obviously
light: clearly, of course, naturally, surely, definitely, absolutely, totally, utterly, undoubtedly, no doubt, without doubt, without a doubt
light: beyond doubt, beyond a doubt, doubt, doubts, i doubt, doubtful, hardly, barely, scarcely, merely, purely, somehow, someway, somewhat
light: rather a lot, pretty much, more or less, or so, or something, or something like that, or whatever, or what, or not, or thereabouts
light: thereabouts, whatever, whatsoever, whatnot, and so on, and so forth, and all that, and all, and stuff, and things, and the like, etc
light: et cetera, blah, blah blah, yada yada, you know, y'know, ya know, you see, you get it, get me, if you know what i mean, know what i mean
light: if you see what i mean, i see, i get it, i gather, i understand that, i take it, i suppose, i presume, i assume, i reckon, i fancy, i dare say
light: i imagine, i suspect, i'm afraid, i am afraid, i'm sure, i am sure, i'm certain, i'm not sure, i am not sure, not sure, not so sure, unsure
light: i have no idea, no idea, no clue, haven't a clue, haven't the foggiest, not a clue, clueless, confused, i'm confused, i am confused, puzzled
light: i'm puzzled, baffled, lost here, i'm lost, i'm stuck, stuck, struggling to remember, can't remember, cannot remember, don't remember
light: can't recall, cannot recall, slipped my mind, on the tip of my tongue, tip of my tongue, rings a bell, ring a bell, it escapes me, escapes me
light: stand, stands, stood, lie, lies, lying, lay, carry, carries, carried, carrying, bring, brings, brought, bringing, play, plays, played, playing
light: occupy, occupies, occupied, turn out, turns out, turned out, happen, happens, happened, happening to know, end up, ends up, ended up
light: ending up, count as, counts as, counted as, claim, claims, claimed, claiming, dream, dreams, dreamed, dreaming, dreamt, hopes, hoped, hoping
light: hopefully, going on, what's going on, what is going on, goes on, went on, be going on, keep, keeps, kept, keeping, turn, turns, turned
light: turning, pass as, come up, comes up, came up, come about, comes about, came about, came to be, come to be, comes to be, came to pass
light: come to pass, come down to, comes down to, boil down to, boils down to, amount to, amounts to, amounted to, add up to, adds up to, seem, seems
light: seemed, seeming, look as if, looks as if, sound, sounds, sounded, sounds like, feel, feels, felt, feeling, tend, tends, tended, tend to
light: tends to, happen to be, happens to be, happened to be, happen to know, supposed, supposed to, supposed to be, meant to be, said to be
light: known to be, considered, considered as, regarded as, deemed, viewed as, seen as, treated as, taken as, thought of as, referred to as, refer
light: refers, referred, referring, serve as, serves as, served as, act as, acts as, acted as, remain, remains, remained, stay, stays, stayed
light: staying, try, tries, tried, trying, attempt, attempts, manage to, manages to, managed to, bother to, bothers to, dare, able, able to
light: let me know, let us know, lmk, fill me in, clue me in, enlighten, enlighten me, educate me, update me, put me in the picture
light: bring me up to speed, up to speed, keep me posted, get back to me, help me out, help me understand, help me remember, help me figure out
light: figure out, work out for me, make it clear, make clear, make out, make sense, makes sense, made sense, understand, understood
light: understanding of, grasp, comprehend, realise, realize, realised, realized, learned that, learnt that, discover, discovered, find out
light: found out, finding out, figured, came across, come across, stumbled upon, stumbled on, stumbled across, bumped into, noticed, notice, spotted
light: saw, seen, watched, googled, google it, i googled, looked up, look up, looking up, look into it, check, checked, checking, checks out
light: check for me, look it up, tell me please, tell me then, tell me now, tell me honestly, tell me straight, tell us please, tells, telling, told
light: was told, i was told, i've been told, i have been told, people say, they say, some say, it is said, it's said, rumour, rumor, rumours, rumors
light: rumour has it, rumor has it, word has it, legend has it, gossip, hearsay, as far as i know, as far as i remember, as far as i can tell
light: as far as i understand, as far as you know, so far as i know, to my knowledge, to your knowledge, to the best of your knowledge
light: if memory serves, if i remember correctly, if i recall correctly, if i'm not mistaken, if i am not mistaken, if i'm not wrong
light: unless i'm mistaken, am i right, am i wrong, correct me if i'm wrong, am i correct, is that right, is that correct, isn't it, isn't that so
light: aren't they, doesn't it, don't they, hasn't it, haven't we, didn't we, wasn't it, weren't they, won't it, isn't that right, however, though
light: although, even though, nevertheless, nonetheless, notwithstanding, still though, yet again, otherwise, anyway, anyways, anyhow, in any case
light: in any event, at any rate, either way, in that case, in this case, in which case, in this connection, in this respect, in this regard
light: in that respect, in that regard, with respect to, in respect of, as regards, as for, as to, as concerns, as far as, so far as, insofar
light: when it comes to, speaking of, talking of, on the subject of, on the topic of, on the matter of, apropos, incidentally, for that matter
light: while we're at it, while i'm at it, while you're at it, now that you mention it, come to think of it, on second thoughts, on second thought
light: on reflection, thinking about it, first of all, first off, for a start, for starters, to begin with, to start with, to kick off, secondly
light: thirdly, lastly, finally, in conclusion, to conclude, to sum up, summing up, in sum, in summary, all in all, all things considered
light: at the end of the day, when all is said and done, in the final analysis, ultimately, eventually, in the long run, moreover, furthermore
light: besides that, what's more, what is more, on top of that, in addition to that, as well as that, plus, apart from that, other than that, that is
light: that is to say, i.e., ie, e.g., eg, namely, viz, to wit, in other words, put differently, put another way, to put it another way, let's say
light: let us say, let's suppose, suppose, say for instance, for instance, for example, example please, instance, instances, such as, therefore, thus
light: hence, thereby, accordingly, so anyway, so basically, so like, so yeah, so tell me, and also, and so, but still, but then, but really
light: but seriously, on the one hand, on the other hand, on the whole, by and large, for the most part, as a rule, usually, normally, typically
light: ordinarily, commonly, often, sometimes, always, constantly, in principle, in theory, on paper, in practice, thereof, therein, whereby, wherein
light: hereby, herewith, aforementioned, abovementioned, above-mentioned, the above, above mentioned, the following, as follows, said above
light: mentioned above, mentioned earlier, in question, aforesaid, respective, respectively, corresponding, relevant, deal with it, the deal
light: what's the deal, what is the deal, story, the whole story, backstory, bit, bits, a bit, a little bit, little bit, bit of, a piece of, piece
light: pieces, side, sides, sorts, of sorts, sort of thing, kind of thing, cases, eye, eyes, in the eyes of, in your eyes, in your view
light: in your opinion, from your point of view, point of view, viewpoint, standpoint, from the standpoint, perspective, angle, aspect, aspects
light: respect, respects, fashion, thingy, thingie, thingamajig, whatsit, whatchamacallit, gizmo, bunch, a bunch of, couple, a couple, couple of
light: a handful, handful, pair of, heap, heaps, loads, loads of, tons of, plenty, plenty of, a great deal, a good deal, a number of, several
light: various things, certain things, business of this, affair, affairs, issue at hand, situation, the situation, state of affairs, state of things
light: the state of play, particulars, specifics, ins and outs, nitty gritty, nitty-gritty, gist, the gist, essence, the essence, crux, upshot of it
light: bottom line, the bottom line, big picture, the big picture, low-down, lowdown, the lowdown, scoop, the scoop, 411, the skinny, skinny, trick
light: knack, catch, what's the catch, idea of it, notion, concept of it, wording, phrase, phrasing, sentence, sentences, paragraph please
light: line please, reply, replies, respond, response, answers, answered, answering, query, queries, request, requests, requesting, requested
light: enquiry, inquiry, enquire, inquire, enquiring, inquiring, message, msg, chat, chatting, conversation, note, notes, noted, quote unquote
light: tip me off, hint, hints, give me a hint, clue, clues, guessing, guesses, wild guess, educated guess, riddle, puzzle, mystery, comma
light: question mark, exclamation mark, exclamation point, full stop, colon, semicolon, dash, hyphen, quote, unquote, open quote, close quote
light: open quotes, close quotes, quotation mark, quotation marks, bracket, brackets, open bracket, close bracket, parenthesis, parentheses, slash
light: backslash, ellipsis, dot dot dot, dot, apostrophe, new line, newline, new paragraph, line break, capital letter, capital letters, all caps
light: caps lock, smiley, smiley face, emoji, winking face, wink, space bar, asterisk, hashtag sign, ampersand, send message, end of message
light: end message, send it, over and out, roger, copy that, stop recording, okay bot, hey bot, hi bot, ok google, hey google, hey siri
light: approximately, approx, circa, ca, nearly, almost, in the region of, in the neighbourhood of, in the neighborhood of, somewhere around
light: somewhere about, give or take, ballpark, ball park, a ballpark figure, ballpark figure, rough, rough idea, roughly, rough guess
light: rough estimate, estimate, estimated, round figure, round figures, in round figures, in round numbers, exactly speaking, precisely speaking
light: to be exact, to be precise, to be specific, more precisely, more exactly, more specifically, specifically, particularly, in particular
light: especially, above all, most of all, mainly, mostly, chiefly, primarily, largely, partly, partially, in part, to some extent, to what extent
light: to what degree, to a certain extent, extent, entirely, wholly, completely, thoroughly, in total, all told, all up, taken together, as a whole
light: at most, at best, at worst, at minimum, at a minimum, minimum, maximum, at maximum, no more, no less, nothing but, nothing else
light: something else, someone else, somebody else, everything else, or else, too much, so much, so many, as many, as much, as long as, a lot
light: a lot of, whole lot, lots of, way too, far too, all too, rather too, terribly, awfully, extremely, incredibly, unbelievably, amazingly
light: remarkably, surprisingly, strangely, oddly, curiously, funnily, funnily enough, oddly enough, strangely enough, interestingly
light: interestingly enough, importantly, luckily, fortunately, unfortunately, sadly, regrettably, alas, admittedly, arguably, reportedly
light: theoretically, hypothetically, technically speaking, technically, nominally, strictly, strictly by the facts, categorically, decidedly
light: positively, once and for all, for good, for sure, for certain, for a fact, for a moment, for a second, for a minute, for a while, for now
light: for the time being, for once, for what it's worth, at once, at first glance, at first sight, at a glance, on the face of it
light: off the top of your head, top of my head, off the cuff, off-hand, offhand, by heart, from memory, on the spot, on the fly, from scratch
light: all of a sudden, suddenly, i am writing, i'm writing, i am preparing, i'm preparing, prepare for, we are preparing, we're preparing
light: i am working on, i'm working on, i'm doing, i am doing, i am making, i'm making, i'm putting together, i am putting together, i'm compiling
light: i am compiling, i'm collecting facts, i'm collecting, i need to write, i have to write, i must write, i was asked, i've been asked
light: i have been asked, was asked, they asked me, asked me, someone asked me, somebody asked me, someone told me, somebody told me, someone says
light: somebody says, someone claims, we argued, we are arguing, we're arguing, arguing, argued, arguing with, argument with, had an argument
light: quarrel, quarrelled, dispute with, we disagree, i disagree, disagree, i agree, agree with me, convince me, persuade me, prove it, prove to me
light: prove me wrong, surprise me, impress me, amaze me, amuse me, humour me, humor me, test you, testing you, i'm testing, just testing
light: let me test, challenge you, try me, try this, try this one, try again, one more time, once more, repeat, repeat that, repeat please, say again
light: come again, say that again, again please, i repeat, i'm repeating, as i said, as i say, like i said, as i mentioned, as i was saying
light: as you said, as you say, as you know, as we know, as is known, as is well known, as everyone knows, everybody knows, everyone knows
light: it is known, it's known, it is well known, known fact, well-known fact, fun fact, fun facts, by all accounts, by all means, by no means
light: by the looks of it, from what i hear, from what i heard, from what i know, from what i've heard, from what i've read, from what i understand
light: from what i gather, i've heard, i have heard, i've read, i have read, i was reading, i read somewhere, i saw somewhere, saw somewhere
light: i've seen, i have seen, i came across, in the news i saw, on tv they said, on the radio they said, it says here, it says on, written somewhere
light: it is written, it's written, says here, heard somewhere, overheard, been wondering, always wondered, i've always wondered, often wondered
light: wondered, it occurred to me, crossed my mind, came to mind, comes to mind, bugging me, it's bugging me, it bothers me, it puzzles me
light: i'm keen to know, keen to know, keen, eager, eager to know, dying to know, i'm dying to know, itching to know, longing to know
light: would be nice to know, would be good to know, would be great to know, nice to know, good to know, worth knowing, important for me
light: it's important, it is important to me, important to know, i really need, need it badly, badly, desperately, desperate, urgently
light: urgently needed, need to know, must know, have to know, got to know, should know, ought to know, ought, ought to, had better, supposed to know
light: able to tell, able to say, able to answer, in a position to say, willing to tell, willing, ready to answer, happy to know, glad, glad to know
light: pleased, pleased to know, delighted, afraid, ashamed, embarrassed, i'm embarrassed, to my shame, shame on me, silly me, stupid me, poor me
light: my bad, my mistake, mea culpa, don't laugh, don't judge, don't be angry, don't get me wrong, no offence, no offense, bear with me, hang on
light: hold on, wait, wait a minute, wait a second, wait a moment, just a minute, just a second, just a sec, one sec, one second, one minute, a sec
light: sec, hang on a minute, listen, listen up, look here, see here, hear me out, guess what, you know what, tell you what, i tell you
light: i'll tell you, believe me, believe it or not, trust me, mark my words, mind you, if anything, if at all, if ever, if any, if so, if not
light: if only, even if, as if, only if, supposing, assuming, provided, given that, seeing that, seeing as, considering that, bearing in mind
light: keeping in mind, in mind, keep in mind, on earth, ffs, pls tell, plz tell, tell me more, please and thank you, thank you very much
light: thanks a lot, thanks a bunch, thanks a million, ta, cheers mate, much love, bless you, god bless, kind sir, good sir, dear robot
light: dear assistant, hey there, hi there, hello there, hello again, hi again, me again, it is me again, it's me again
