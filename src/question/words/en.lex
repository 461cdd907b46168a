# English words by concept. One concept a line: `name: pattern, pattern`.
# A pattern is a word, a word's beginning with a star, or several of these in a row.
# Concepts with names that the engine knows are in concept.rs; the others (~name) only say that words are near in meaning.

# --- what is asked for
when: when, whn, wen, how recently, how long ago
since_when: since, since when, in since, member since, there since, in it since, since what, since which, from what year, from which year, from which, the year from which, start year, starting year, from when, as of when
date: year, yr, yeer, date, dates
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
describe: tell me about, tell us about, tell about, describe, explain, info about, info on, information about, information on, what is, what's, whats, what are, who are, more about, learn about, know about, introduce, overview of, what kind of, what sort of, story of, something about

# --- what happened
join: join*, joind, joning, enter*, entry, acced*, accession, admitted, admission, admit, signed up, sign up, come on board, came on board, get into, got into, get in, got in, getting into, go into, go in, went into, go in2, come into, came into, become part, became part, become a member, became a member, become member, became member, become a participant, become, became, becoming, accepted, accept, accepts, enrol*, adhere*, adhesion, took us in, taken into, hopped on, brought into, start participating, started participating, begin participating, gain membership, gained membership, made it into, onboard, added, appear*
belong: member*, membr*, memeber*, affiliat*, belong*, part of, participat*, take part, takes part, taking part, took part, taken part, been active, active in, involved in, represented in, sit in, sits in, sitting in, been in, presence in, engaged in
leave: leave, leaves, left, leaving, quit, quits, exit, exited, withdraw*, withdrew, pull out, pulled out, drop out, dropped out, resign*, kicked out, expel*, stop being, stopped being, cease*, no longer
found: birthday, birth date, found, founds, founded, founding, foundation, founder*, establish*, estab, created, create, creates, creation, creating, set up, setup, setting up, came into being, come into being, come into existence, launch*, originat*, origin, born, birth, formed, formation, form, emerge*, first appear, first appeared, inception, incorporated, begin, began, beginning, brought to life, start, started, starts, appear*, constituted, inaugurat*
sign: sign, signed, signing, signature, signatory, signatories, signs, singed, sined
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
help: help, what can you do, what do you do, how do you work, how does this work, how do i use, how to use, commands, menu, usage, instructions, manual, what can i ask, what do you know, who are you, what are you, what can you tell
greeting: hi, hello, hey, hiya, howdy, yo, greetings, good morning, good afternoon, good evening, good day, morning, sup, what's up, how are you, how do you do
thanks: thanks, thank, thx, ty, thank you, cheers, great, awesome, cool, nice, perfect, good, well done, bye, goodbye, see you, good job, good bot, wonderful, brilliant, ok, okay, lovely, excellent, super, much appreciated, you're great
correction: no, sorry, i meant, meant, i mean, mean, actually, oops, rather, correction, wrong, instead, not that
switch: switching, another question, different question, change of subject, changing the topic, new question, moving on, by the way, back to

# --- yes or no
aux: is, are, was, were, do, does, did, has, have, had, am, can, could, isn't, aren't, wasn't, doesn't, didn't, hasn't, haven't, ain't, iz
true: true, correct, really, sure, certain, certainly, indeed, right, confirm, certain, is it so, fact

# --- words that ask nothing and explain nothing
stop: dating, included, itself, in the first place, judging, looking, look for,  after all, among, whether, a, an, the, da, of, in, on, at, to, for, from, by, with, as, and, but, if, so, than, then, into, onto, out, up, down, off, be, been, being, would, should, may, might, must, shall, i, i'm, im, i've, i'd, me, my, mine, you, your, u, ur, please, pls, plz, plss, kindly, dear, sir, madam, bot, just, ever, already, yet, very, quite, some, any, anything, something, someone, somebody, anybody, anyone, only, even, well, oh, eh, um, hmm, ah, lol, haha, btw, like, really, actually, exactly, precisely, officially, formally, know, knows, want, wanted, wants, wish, need, needs, wonder, wondering, question, ask, asking, answer, say, says, said, tell, inform, let, see, look, find, heard, hear, read, think, thought, believe, guess, remember, forgot, hope, curious, interested, interesting, according, text, page, data, info, information, advance, quick, quickly, fast, urgent, moment, time, times, way, case, matter, matters, kind, sort, type, regard, regards, regarding, concerning, with regard, get, gets, got, getting, make, made, take, takes, go, goes, going, come, comes, came, put, have, having, hold, holds, doing, done, does, possible, can't, cannot, anywhere, somewhere, here, such, both, either, neither, nor, lot, lots, much, many, per, via, within, through, throughout, upon, across, around, over, under, while, during, because, since, until, till, ever, never, again, once, altogether, overall, generally, basically, mention, mentioned, mentions, state, stated, states, given, called, named, thing, things, stuff, figure, mean, means, also, friend, bro, dude, man, guys, folks, mate, buddy, s, t, d, ll, re, ve, m, who'd, that's, there's, let's, let, it'd, where'd, specific, special, certain, detail, details, brief, briefly, short, shortly, school, essay, homework, report, article, project work, student, teacher, writing, write, remind, recall, position, word, words, sense, want to know, long, point, exact, precise, whether, how's, together, official, accord

# --- time words: the period grammar reads them, they are here so that typos in them are mended
time: january, february, march, april, june, july, august, september, october, november, december, since, before, after, until, between, prior, century, centuries, decade, decades, nineties, eighties, seventies, noughties, millennium, early, late, later, earlier, ago, onwards, onward, inclusive, exclusive, past, dated, starting, beginning, half, quarter, mid, middle, end, twenties, thirties, this year, last year, pre, post, recent, following, up to, late, nineteen, twenty, thousand, hundred, ninety, eighty, seventy, fifteen, sixteen, seventeen, eighteen, eleven, twelve, thirteen, fourteen

# --- near in meaning
~aim: aim*, goal*, purpose*, objective*, task*, mission*, intention*, intend*, pursue*, strive*, seek*, seeks, want, wants, ambition*, promote*, priorit*
~seat: headquarter*, hq, office*, seat*, based, located, location*, base, situated, resides, reside, sits, address, secretariat
~head: head, heads, president*, chair*, leader*, director*, chief*, runs, lead, leads, led, boss, manager*, managed
~mayor: mayor*
~contact: phone*, telephone*, email*, e-mail*, website*, contact*, site address, web address, url, fax
~fee: fee, fees, contribution*, dues, pay, pays, paid, payment*, cost, costs, price*, money, budget*, fund, funds, funding, finance*, financial, subscription*
~meeting: meeting*, conference*, congress*, summit*, forum*, event*, session*
~document: document*, paper*, strateg*, plan, plans, programme*
~recommend: recommend*, proposal*, propos*, proposition*, advice, advise*, suggest*
~authority: authorit*, government*, administration*, self-government, self-governing, official, officials
~help: help, helps, helping, assist*, aid, aids, support*, service*
~law: law, laws, legal, legally, legislat*, juridic*, statut*, regulation*
~economy: econom*
~social: social*, societ*
~health: health*, wellbeing, well-being, medicine, medical, wellness
~culture: cultur*, intercultur*
~drug: drug*, narcotic*, substance*
~oppose: oppose*, opposing, against, fight*, combat*, struggle*, counter*, anti, resist*, battle*
~legalise: legalis*, legaliz*
~eradicate: eradicat*, eliminat*, abolish*, destroy, remove
~protect: protect*, defend*, defen*, safeguard*
~develop: develop*, growth, grow, grows
~sustain: sustain*
~improve: improv*, rais*, better, enhanc*, boost*, lift*
~standard: standard*, level, levels, quality
~exchange: exchang*, shar*, swap*
~experience: experience*, know-how, practice*, expertise, skilled
~cooperate: cooperat*, co-operat*, collaborat*, joint*, jointly, interact*, partner*, together
~unite: unit*, bring together, consist*, compris*, includ*, composed, made up, cover, covers, embrac*
~represent: represent*, speak for, stand up for
~country: countr*, nation, nations, states, state
~capital: capital, capitals
~citizen: citizen*, people, population*, inhabitant*, resident*, person*, inhabitants, humans
~world: world*, global*, planet*, international*, worldwide, earth
~region: region*, area*, province*
~independent: independen*, autonom*, self-reliant
~right: rights, right, power*, competenc*, authority
~powerful: powerful*, influential, influence*, strong*, mighty, important
~leading: leading, main, top, foremost, biggest
~only: only, sole, single, unique, special, lone
~experience2: problem*, issue*, challenge*, trouble*
~young: young*, newest
~dynamic: dynamic*, fast-growing, rapid*
~extremism: extremis*, radical*
~rural: rural, village*, countryside
~urban: urban
~settlement: settlement*
~district: district*
~structure: municipal structure*, municipalit*, municipal formation*, municipal entit*, municipal unit*
~experience3: manage*, manag*, run, running
~direction: direction*, field*, sphere*, line of work, lines of work, activity, activities, work, works
~foreign: foreign*, external, abroad
~principle: principle*, value*, commitment*
~result: result*, consequence*, outcome*, effect*, came out, come out, lead to, led to, follow*, thanks to, because of, due to
~condition: condition*, circumstance*
~public: public, non-governmental, nongovernmental, ngo, governmental, state body, voluntary
~section: section*, branch*, division*, chapter*
~half: half
~million: million*
~full: full, fully, proper
~part: position, post, job, office of, rank, title, role
~suffer: suffer*, affect*, harm*, victim*, hurt*, hit
~host: host*, held, organised, organized, organise, organize
~innovate: innovat*, capacity*, change
~leadership: leader*, unique
~agenda: agenda*
~friendship: twin*, sister, friendship
~analysis: analys*, analyz*, research*, stud*, examin*
~potential: potential*, capabilit*
~federal: federal, central, national
~business: business*, compan*, commercial, enterprise*, non-profit, nonprofit
~big: big, large, major, great
~humanity: humanity, mankind, people, population, planet*, world*
