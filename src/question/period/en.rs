//! English time: "what did we join since the late nineties" -> `since:1995..1999`.

use crate::calendar::{Relation, Span, month_names};
use crate::language::Language;

use super::grammar::{Grammar, Makes, Name, Part, Reads, Rule, Trap};

pub(super) const GRAMMAR: Grammar = Grammar {
    lists: LISTS,
    months: *month_names(Language::En),
    traps: TRAPS,
    names: NAMES,
    rules: RULES,
    tails: TAILS,
};

const LISTS: &[(&str, &str)] = &[
    // Words that may follow a year; after a count there would be a noun.
    (
        "plain",
        "and|or|but|to|till|until|through|in|on|of|for|by|at|as|is|was|were|did|does|do|has|have|had|the|a|an|it|we|our|us\
         |izhevsk|what|which|who|how|when|where|why|please|pls|plz|only|itself|joined|join|with|from|since|after|before\
         |later|earlier|that|this|there|not|also|so|already|then|if|are|am|been|be|became|i|you|they|he|she|my|because|s\
         |onward|onwards|inclusive|inclusively|exclusively|ago|too|us|now|show|list|tell|give|any|anything|everything",
    ),
    ("clause_opener", "what|which|how|when|where|who|whom|whose|why|did|please|pls|show|list|tell|give"),
    (
        "no_event",
        "and|or|but|all|long|ever|also|too|is|was|are|were|did|do|does|not|me|you|i|u|now|today|tomorrow|yesterday|that\
         |this|then|these|those|the|a|an|each|every|another|if|in|on|at|to|of|by|for|with|we|us|they|while|year|years\
         |month|months|week|weeks|day|days|hour|hours|end|start|beginning|middle|century|decade|{meal}|{join}",
    ),
    ("or", "or"),
    ("joint", "and|but|yet|,"),
    (
        "meal",
        "lunch|dinner|breakfast|supper|noon|midnight|work|school|class|classes|sunset|bed|sleep|christ|god|meals|use",
    ),
    (
        "counted",
        "cities|towns|villages|people|persons|inhabitants|residents|citizens|members|participants|municipalities|settlements\
         |structures|countries|regions|districts|areas|communities|euro|euros|dollars|rubles|roubles|km|kilometers\
         |kilometres|meters|metres|miles|kg|tons|tonnes|percent|times|words|books|schools|hours|minutes|seconds|days\
         |weeks|months|years|largest|biggest|others|of",
    ),
    ("join", "joined|join|joining|signed|signing|entered|entering|entry|acceded|accession|acceding|becoming|became"),
    ("the", "the|that|this|our|its|their"),
    ("epithet", "wild|crazy|roaring|turbulent|stormy|hard|distant|glorious"),
    ("subject", "we|izhevsk|they|it"),
    ("into", "to|of|in|into|with"),
    ("over", "in|over|during|within|for|of|throughout"),
    ("in", "in|during|within|of|for|at|throughout|over"),
    ("last", "last|past|recent|latest|previous"),
    ("years", "years|yrs|year|yr"),
    ("to", "to|till|until|untill|til|through|thru|-"),
    ("now", "now|today|present|date|nowadays|day"),
    ("onward", "onward|onwards|on|forward|forwards|upwards"),
    ("later", "later|after|afterwards|newer|beyond|younger|{onward}"),
    ("inclusive", "inclusive|inclusively"),
];

const TRAPS: &[Trap] = &[
    Trap("YEAR {counted}"),
    Trap("OLD NOUN"),
    Trap(
        "route|bus|tram|train|flight|room|line|channel|iso|windows|version|page|number|no|nr|phone|tel|code|zip .? YEAR",
    ),
    Trap("#|№|$|€|£|*|+|= YEAR"),
    Trap("YEAR *|=|%|€|$"),
    Trap("more|less|fewer|greater than YEAR"),
    Trap("almost|nearly|roughly YEAR"),
    Trap("' ~YY ~'"),
    Trap("his|her|their|my|your YY ~s"),
    Trap("before|after or|and|& after|before"),
    Trap("before|after {meal}|all|you|me|yesterday|tomorrow|long"),
    Trap("before or|and|& after YEAR"),
    Trap("after or|and|& before YEAR"),
    Trap("except|excluding|besides|without for? in? YEAR"),
    Trap("not in|during YEAR"),
    Trap("N - N {years}"),
    Trap("N {years} before|after"),
    Trap("a year before|after"),
    Trap("look|looks|looked|looking|name|named|called|take|takes|ever|day|night|one after"),
    Trap("night|day|week before"),
    // How long ago, not since when.
    Trap("passed|elapsed|gone since {subject}? {join}"),
    Trap("that year when|it|that|in"),
    // A period that lies to a moving year has no form yet: better nothing than "in".
    Trap("since|after|before|until|till|by|from the? last|this|next|previous year"),
    Trap("since|after|before|until|till|by|from about? N {years} ago"),
    Trap("more|less|over|under|least|most than? N {years} ago"),
];

const fn date(pattern: &'static str) -> Name {
    Name { pattern, makes: Makes::Date }
}

const fn decade(pattern: &'static str) -> Name {
    Name { pattern, makes: Makes::Decade }
}

const fn always(span: Span, pattern: &'static str) -> Name {
    Name { pattern, makes: Makes::Always(span) }
}

const fn part(part: Part, pattern: &'static str) -> Name {
    Name { pattern, makes: Makes::Part(part) }
}

const NAMES: &[Name] = &[
    date("the? year|yr of? YEAR"),
    date("the? year|yr of? '? YY END"),
    date("YEAR year|yr"),
    date("MONTH .? ,? of? YEAR"),
    date("MONTH .? ' ~YY"),
    date("the? DAY of? MONTH .? ,? of? YEAR"),
    date("the? DAY of? MONTH .? ,? ' ~YY"),
    date("MONTH .? the? DAY ,? of? YEAR"),
    decade("the? '? YY ~'? ~s"),
    decade("the? YYYY ~'? ~s"),
    date("YEAR ~' ~s"),
    always(Span::Decade(2020), "the? twenty? -? twenties"),
    always(Span::Decade(2010), "the? twenty -? tens|teens"),
    always(Span::Decade(2000), "the? {epithet}? noughties|naughties|aughts|noughts"),
    always(Span::Decade(2000), "the? two -? thousands"),
    always(Span::Decade(1990), "the? {epithet}? nineteen? -? nineties"),
    always(Span::Decade(1980), "the? {epithet}? nineteen? -? eighties"),
    always(Span::Decade(1970), "the? {epithet}? nineteen? -? seventies"),
    always(Span::Decade(1960), "the? {epithet}? nineteen? -? sixties"),
    always(Span::Decade(1950), "the? {epithet}? nineteen? -? fifties"),
    always(Span::Decade(1940), "the? nineteen? -? forties"),
    always(Span::Decade(1930), "the? nineteen? -? thirties"),
    always(Span::Decade(1920), "the? nineteen -? twenties"),
    Name { pattern: "the? NTH -? century|cent|c", makes: Makes::Century },
    Name { pattern: "the? ROMAN -? century", makes: Makes::Century },
    // No clock is needed: whoever asks this lives in the twenty-first.
    always(Span::Century(21), "the? this|current|present|new|our century"),
    always(Span::Century(20), "the? last|previous|past century"),
    always(Span::Years(2001, 3000), "the? this|new|third|current millennium"),
    part(Part::FirstDecade, "the? first decade of SPAN"),
    part(Part::LastDecade, "the? last|final decade of SPAN"),
    part(Part::Early, "the? early|start|beginning -? of? SPAN"),
    part(Part::Mid, "the? mid|middle -? of? SPAN"),
    part(Part::Late, "the? late|later|end -? of? SPAN"),
    part(Part::FirstHalf, "the? first -? half -? of SPAN"),
    part(Part::FirstHalf, "the? 1 ~st half of SPAN"),
    part(Part::SecondHalf, "the? second|latter -? half -? of SPAN"),
    part(Part::SecondHalf, "the? 2 ~nd half of SPAN"),
];

const fn rule(name: &'static str, reads: Reads, pattern: &'static str) -> Rule {
    Rule { name, pattern, reads }
}

const RULES: &[Rule] = &[
    rule("between", Reads::Between, "{in}? the? period|time|years? between the? years|year? SPAN and|to|-|& SPAN"),
    rule("from-to", Reads::Between, "from|since|starting|dated the? years|year? SPAN ,? and? up? {to} SPAN"),
    rule("from-to", Reads::Months, "from|between MONTH {to}|and MONTH ,? of? YEAR"),
    rule("from-to", Reads::Between, "{in}? YEAR ~. ~. YEAR"),
    rule("from-to", Reads::Between, "{in}? YYYY ~/ ~YYYY"),
    rule("from-to", Reads::Between, "{in}? the? period|years? of|from? SPAN up? {to} SPAN"),
    rule("until-now", Reads::Related(Relation::Since), "since|from? SPAN and? up? {to} the? present? {now}"),
    rule("since", Reads::Related(Relation::Since), "since|from the? SPAN and? {onward}?"),
    rule("since", Reads::Related(Relation::Since), "since|from SPAN and|or {later}"),
    rule(
        "since",
        Reads::Related(Relation::Since),
        "as? starting|beginning|counting from|with|in|since|at? SPAN {onward}?",
    ),
    rule(
        "or-later",
        Reads::Related(Relation::Since),
        "dated? SPAN or|and|& later|afterwards|newer|beyond|younger|{onward}",
    ),
    rule("or-later", Reads::Related(Relation::Since), "SPAN onward|onwards"),
    rule("or-later", Reads::Related(Relation::Since), "SPAN ~+ END"),
    rule("not-before", Reads::Related(Relation::Since), "no|not earlier|sooner|older|before than? SPAN"),
    rule("after-inclusive", Reads::Related(Relation::Since), "after SPAN ,? {inclusive}"),
    rule("after", Reads::Related(Relation::After), "after|past|following|beyond the? SPAN"),
    rule("after", Reads::Related(Relation::After), "later|newer|younger|recent than SPAN"),
    rule("after", Reads::Related(Relation::After), "post -? SPAN"),
    rule("by-end", Reads::Related(Relation::By), "before|by|until|till the? end|close of SPAN"),
    rule("before-inclusive", Reads::Related(Relation::By), "before SPAN ,? {inclusive}"),
    rule("before", Reads::Related(Relation::Before), "up? until? before|preceding the? SPAN"),
    rule("before", Reads::Related(Relation::Before), "pre|prior -? to? SPAN"),
    rule("before", Reads::Related(Relation::Before), "earlier|older|sooner than SPAN"),
    rule("by", Reads::Related(Relation::By), "up? by|until|untill|till|til|to SPAN"),
    rule("by", Reads::Related(Relation::By), "no|not later|after|newer|past than? SPAN"),
    rule("by", Reads::Related(Relation::By), "as of SPAN"),
    rule("or-earlier", Reads::Related(Relation::By), "dated? SPAN or|and|& earlier|older|prior"),
    rule("or-earlier", Reads::Related(Relation::By), "dated? SPAN or before END"),
    rule("last", Reads::Last(1), "{over}? the? {last} N {years}"),
    rule("last", Reads::Last(1), "{over}? the? N {last} {years}"),
    rule("last", Reads::Last(1), "{over} the last|past year"),
    rule("last", Reads::Last(1), "the? past year"),
    rule("last", Reads::Last(2), "{over}? the? {last} couple of? {years}"),
    rule("last", Reads::Last(12), "{over}? the? {last} dozen {years}"),
    rule("last", Reads::Last(10), "{over}? the? {last} N? decade|decades"),
    rule("last", Reads::Last(25), "{over}? the? {last} quarter -? of? a? -? century"),
    rule("last", Reads::Last(50), "{over}? the? {last} half -? of? a? -? century"),
    rule("this-year", Reads::ThisYear(0), "{in}? the? this|current year"),
    rule("last-year", Reads::ThisYear(-1), "{in}? last|previous year"),
    rule("last-year", Reads::ThisYear(-2), "{in}? the? year before last"),
    rule("next-year", Reads::ThisYear(1), "{in}? the? next|coming year"),
    rule("ago", Reads::Ago(1), "N {years} ago|back"),
    rule("ago", Reads::Ago(1), "a? year ago"),
    rule("ago", Reads::Ago(10), "a? N? decades|decade ago"),
    rule("ago", Reads::Ago(25), "a? quarter -? of? a? -? century ago"),
    rule("ago", Reads::Ago(50), "half -? of? a? -? century ago"),
    rule("in", Reads::Related(Relation::In), "{in} the? years|period? of? SPAN"),
    rule("in", Reads::Related(Relation::In), "date|dates|dating|stem|stems|stemming back? from|to the? SPAN"),
    rule("by-end", Reads::Related(Relation::By), "when|once|as SPAN came|comes|drew|draws to an|a end|close"),
    rule("by-end", Reads::Related(Relation::By), "when|once|as SPAN ended|ends|closed|was|is over|up?"),
    rule("in", Reads::Related(Relation::In), "only|just|exactly? SPAN itself|alone|only?"),
    rule("in", Reads::Between, "{in}? the? YYYY ~- ~YY"),
    rule("before-that", Reads::Relative(Relation::Before), "and? before|preceding that|this|then|it END"),
    rule("before-that", Reads::Relative(Relation::Before), "and? prior|earlier to|than that|this|then END"),
    rule("before-that", Reads::Relative(Relation::Before), "and before|earlier|prior|beforehand|previously END"),
    rule("after-that", Reads::Relative(Relation::After), "and? after|following that|this|it END"),
    rule("after-that", Reads::Relative(Relation::After), "and? later than that|this|then END"),
    rule("after-that", Reads::Relative(Relation::After), "and after|afterwards|later|then END"),
    rule("since-then", Reads::Relative(Relation::Since), "and? ever? since|from then|that on|onward|onwards?"),
    rule("by-then", Reads::Relative(Relation::By), "and? up? by|until|till then"),
    rule("by-then", Reads::Relative(Relation::By), "and? by that time|year"),
    rule("before-that", Reads::Relative(Relation::Before), "and? before that|this year|time|period|decade END"),
    rule("after-that", Reads::Relative(Relation::After), "and? after that|this year|time|period|decade END"),
    rule("since-then", Reads::Relative(Relation::Since), "and? since that year|time|period|decade END"),
    rule("that-year", Reads::Relative(Relation::In), "and? in? that year|period|decade END"),
    rule(
        "before-event",
        Reads::Event(Relation::Before),
        "before {subject}? had? {join}? a? part|member? {into}? {the}? EVENT",
    ),
    rule("before-event", Reads::Event(Relation::Before), "prior to|the {join}? {into}? {the}? EVENT"),
    rule("before-event", Reads::Event(Relation::Before), "earlier|sooner than {join}? {into}? {the}? EVENT"),
    rule(
        "after-event",
        Reads::Event(Relation::After),
        "after {subject}? had? {join}? a? part|member? {into}? {the}? EVENT",
    ),
    rule("after-event", Reads::Event(Relation::After), "later than {join}? {into}? {the}? EVENT"),
    rule(
        "since-event",
        Reads::Event(Relation::Since),
        "ever? since|from {subject}? {join} a? part|member? {into}? {the}? EVENT",
    ),
    rule(
        "since-event",
        Reads::Event(Relation::Since),
        "since|from the moment|day|time|year that|when|of? {subject}? {join} a? part|member? {into}? {the}? EVENT",
    ),
    rule("by-event", Reads::Event(Relation::By), "until|till {subject}? {join} a? part|member? {into}? {the}? EVENT"),
    rule(
        "by-event",
        Reads::Event(Relation::By),
        "by the time of? {subject}? {join} a? part|member? {into}? {the}? EVENT",
    ),
];

const TAILS: &[&str] = &[",? {inclusive}", "exclusively", "exclusive", "( {inclusive} )"];
