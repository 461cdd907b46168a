//! The English words by which a message is cut into clauses.

use super::super::ClauseLists;

/// The lists.
pub const CLAUSES: ClauseLists = ClauseLists {
    abbreviations: "\
        mr, mrs, ms, dr, prof, st, no, nos, vs, e.g, i.e, cf, approx, ca, sr, rev, hon, gov, gen, col, sen, rep, pres, \
        dept, univ, assn, assoc, est, fig, vol, art, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, mt, \
        ft, p, pp, ed, eds, a.k.a, p.s, viz, incl, excl, min, max, tel, etc, inc, ltd, co, corp, jr, al, u.s, u.n, \
        u.k, e.u, u.s.a, d.c, a.m, p.m, b.c, a.d, govt, org, ave, rd",
    determiners: "\
        how many, how much, how long, how old, how often, how big, how large, how far, how recently, how come, what \
        year, which year, what date, what day, what month, what kind, what sort, what else, which one, which ones",
    askers: "\
        why, who's, what's, when's, where's, how's, whats, whos, since when, who else, what about, how about, wheres, \
        whens, from when, until when, till when",
    inverting: "when, where, which, whose, whom, what, how, wen, wat",
    relatives: "who",
    head_askers: "",
    indefinites: "",
    antecedents: "\
        cit, town, countr, member, people, those, one, man, person, mayor, organisation, organization, union, party, \
        deput, guy, friend, student, teacher, some, any, every, all, woman, boss, son, daughter, wife, husband, place, \
        state, politician, president, minister, club, anybody, everyone, colleague, neighbour, mps, mp",
    particles: "",
    auxiliaries: "\
        is, are, was, were, do, does, did, has, have, had, can, could, will, would, should, isn't, aren't, wasn't, \
        weren't, don't, doesn't, didn't, hasn't, haven't, hadn't, can't, couldn't, won't, isnt, arent, wasnt, didnt, \
        doesnt, hasnt, havent",
    subjects: "\
        i, we, you, he, she, it, they, there, this, that, these, those, the, a, an, our, my, your, their, its, his, \
        her, any, anyone, anybody, all, some, someone, other, both, one, everyone, another, either, each, every, no",
    connectives: "and, and also, and then, also, but, or, plus, &, as well as, and so, and if so, then",
    settings: "",
    alternatives: "or",
    coordinators: "",
    subject_coordinators: "and, but",
    nominatives: "\
        i, i'm, i've, i'd, i'll, we, we're, we've, we'd, he, he's, she, she's, they, they're, it's, there's, im, \
        nobody",
    contrasts: "and not, but not, not, rather than, or not",
    leads: "\
        please, pls, plz, kindly, also, too, so, then, well, ok, okay, now, just, maybe, perhaps, anyway, actually, \
        exactly, by the way, btw, and, secondly, finally, lastly, if possible, oh, and please, next",
    prepositions: "\
        in, since, from, by, to, of, at, on, until, till, for, with, under, through, into, as of, during, about, \
        against, between",
    unfinished: "\
        regards, sincerely, faithfully, wishes, yours, truly, respectfully, the, a, an, of, in, to, and, or, for, \
        with, by, from, at, on, since, is, are, was, were, did, do, does, has, have, had, our, my, which, what, that, \
        into, about, between, until, before, after, as, if, when, but, city of, than",
    requests: "\
        could you, can you, would you, will you, could u, can u, could someone, can someone, could somebody, can \
        somebody, can anyone, could anyone, can anybody, may i ask, might i ask, can i ask, could i ask, do you know, \
        does anyone know, does anybody know, do u know, any idea, please tell, please list, please show, please name, \
        please explain, please give, please send, please let, pls tell, pls list, plz tell, kindly inform, kindly \
        tell, kindly advise, please advise, please inform, please confirm, please check, please clarify, tell me, let \
        me know, remind me, show me, give me, explain to me, can i get, can i have, could i get, could i have, may i \
        have, please write, please describe, please provide, i would be grateful, i'd be grateful, would it be \
        possible, is it possible to",
    head_requests: "\
        tell, tell us, list all, list the, list our, list every, list them, list its, list their, show all, show the, \
        show us, show which, show what, name the, name all, name its, name their, name them, name every, name one, \
        name our, give the, give us, give a, explain, describe, find, find out, check, say, compare, count, remind us, \
        confirm, clarify, specify",
    wishes: "\
        needs to know, wants to know, would like to know, want to find out, i'd like to know, i would like to know, id \
        like to know, i want to know, i wanna know, i need to know, i wanted to know, i wanted to ask, i'd like to \
        ask, i would like to ask, i want to ask, i'd love to know, i would love to know, i'm wondering, im wondering, \
        i am wondering, i was wondering, i wonder, i wish to know, i'd like to find out, i would like to find out, i \
        need to find out, i want to find out, i'm curious, i am curious, im curious, i'm trying to find out, i am \
        trying to find out, we need to know, we want to know, we would like to know, we'd like to know, i should like \
        to know, my question is, the question is, i just want to know, i just need to know, i just wanted to know, i \
        just wanted to ask, wondering, just wondering, i was curious, i'm interested in, i need the, i'd also like to \
        know, i also want to know, i also need to know, i would also like to know, what i want to know, want to know, \
        wanna know, need to know, i really need to know, i am interested in, i have to know",
    frames: "\
        found, discovered, discover, learnt, learned, hear, realise, noticed, explained, understood, decided, knew, \
        known, unclear, obvious, state, establish, determine, information, informed, details, grateful, glad, figured, \
        remembered, forgotten, wondered, proof, proves, told, telling, looked, look, looking, verify, agree, argument, \
        disagree, discussing, say, reminded, interest, trace, work out, know, knows, knowing, wonder, wondering, tell, \
        tells, remember, recall, forget, forgot, ask, asks, asked, asking, find, check, checking, understand, see, \
        sure, idea, explain, show, list, clarify, confirm, inform, advise, curious, figure, question, settle, depends, \
        clue, explains, matter, care, decide, remind, guess, name, describe, write, interested, compare, specify, \
        discuss, arguing, argue, count, learn, imagine",
    subordinators: "\
        in connection, on behalf, according, given, despite, as part, before, after, if, while, once, although, \
        though, because, until, till, unless, whenever, even if, even though, by the time, given that, assuming, as, \
        since we, since the, since i, since it, since they, when we, when the, when i, when it, when they, when our, \
        apart from, besides, whether, of all, among, out of, in case, as soon as, as for, regarding, concerning",
    greetings: "\
        hi, hello, hey, good morning, good afternoon, good evening, good day, greetings, hiya, howdy, hallo, yo, \
        morning, evening, helo, hullo",
    addressed: "\
        there, bot, all, everyone, everybody, team, folks, guys, friend, friends, again, dear, sir, madam, colleagues, \
        mate, sirs, robot, assistant, people, to, you, my, ladies, and, gentlemen, or, mr, little, mr bot",
    addresses: "dear",
    courtesies: "\
        thanks, thank you, thx, ty, cheers, many thanks, sorry, excuse me, pardon, great, cool, nice, wow, bye, \
        goodbye, good bot, bad bot, got it, no worries",
    selves: "i, i'm, im, i've, ive, my, me, i'd, i'll, we're, am, mine, myself",
    predicates: "\
        i'm, im, we're, they're, i've, works, goes, comes, takes, makes, asks, tells, insists, believes, plays, runs, \
        studies, belongs, means, shows, hangs, stands, closed, started, died, retired, decided, promised, signed, \
        called, looked, tried, used, bought, saw, seen, moved, lived, worked, asked, answered, wanted, thought, hopes, \
        hope, like, likes, love, want, is, are, was, were, has, have, had, it's, that's, we've, says, said, writing, \
        preparing, doing, working, need, needs, heard, read, live, lives, told, got, they've, he's, she's, there's, \
        does, did, will, can't, don't, doesn't, wrote, thinks, claims, trying, teach, study, run, represent, write, \
        work, threw, took, made, gave, found, lost, paid, sent, ran, became, began, spoke, met, think, believe, gets, \
        get, costs, wants, knows, keeps, seems, came, went, cannot, hasn't, haven't, isn't, aren't, wasn't, didn't, \
        couldn't",
    remarks: "\
        i'm, im, i am, i need, i have, i've, my, it's for, its for, it is for, this is for, need it for, need this \
        for, i can't, i cannot, i couldn't, i want, i was, i don't, i dont, i live, i couldnt, i cant, i know, i keep, \
        asking for, i heard, i read, i promised, i forgot",
    tags: "\
        right, correct, true, yes, no, yeah, ok, okay, eh, huh, innit, i wonder, i mean, i think, i guess, please, \
        pls, plz, thanks, thank you, is that right, is that correct, am i right, is that so, is it true, if you know, \
        if any, or not, though, then, exactly, is it not, if i may ask, tell me, thx, do you know, any idea, could you \
        tell me, can you tell me, tell me please, please tell me, if you can, if possible, would you know, can you say",
    conditions: "whether, if, if so, if yes, if not, if no, if we are, if we did, if it is",
};
