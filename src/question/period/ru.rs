//! Russian time: «куда вступили во второй половине нулевых» -> `in:2005..2009`.
//!
//! The commonest words stand in Latin letters too: much Russian is typed so.

use crate::calendar::{Relation, Span, month_names};
use crate::language::Language;

use super::grammar::{Grammar, Makes, Name, Part, Reads, Rule, Trap};

pub(super) const GRAMMAR: Grammar = Grammar {
    lists: LISTS,
    months: *month_names(Language::Ru),
    traps: TRAPS,
    names: NAMES,
    rules: RULES,
    tails: TAILS,
};

const LISTS: &[(&str, &str)] = &[
    // Words that may follow a year; after a count there would be a noun.
    (
        "plain",
        "и|или|а|но|по|до|в|во|с|со|на|за|к|ко|о|об|от|из|у|не|что|чего|кто|где|куда|когда|какие|какая|какой|каких|как|сколько\
         |мы|нас|нам|ижевск*|город|наш*|включительно|позже|позднее|раньше|ранее|далее|дальше|{year}|был*|вступ*|вош*|вход*|войти\
         |присоед*|созда*|основа*|состо*|участв*|подпис*|стал*|приня*|появ*|новы*|нового|ли|же|то|там|еще|уже|только|все\
         |это|этого|пожалуйста|их|его|он|они|она|есть|можно|дай*|покаж*|тоже|также|после|перед|между|назад|тому|примерно|список",
    ),
    ("clause_opener", "что|куда|когда|какие|какая|какой|каких|кто|где|сколько|зачем|почему|покажи|дай|назови|скажи"),
    (
        "no_event",
        "и|или|а|но|не|нас|меня|тебя|вас|всех|всего|того|этого|тех|этих|тем|этим|чем|чего|кого|как|какого|каких|какой|скольки\
         |{year}|лет|месяц*|недел*|дня|дней|часов|обеда|конца|начала|середины|сих|сегодня|вчера|завтра|сейчас|свидания|встречи\
         |вступ*|вош*|войти|вход*|вхожд*|присоед*|подписа*|был*|стал*|созда|создан|создана|создано|созданы|создали|основа\
         |основан|основана|основано|основаны|основали|появи*|возник*|мы|он|она|они|все|в|во|с|на|к|по|от|из|ли|же|то|там",
    ),
    ("or", "или|либо"),
    ("joint", "и|но|а|,"),
    ("year", "год|года|году|годом|годы|годов|годах|годам|годами|г|гг|god|goda|godu|gody"),
    ("century", "век|века|веке|веку|веком|столетие|столетия|столетии|столетию"),
    (
        "this",
        "этот|этого|этому|этом|нынешний|нынешнего|нынешнем|текущий|текущего|текущем|наш|нашего|нашем|новый|нового|новом",
    ),
    ("counted", "{counted_people}|{counted_places}|{counted_measures}"),
    ("counted_people", "людей|человек|человека|жителей|членов|участников|семей|раз|штук|шт|слов|книг"),
    (
        "counted_places",
        "городов|городах|городам|городами|странах|странам|регионах|поселков|поселений|муниципалитетов|организаций|ассоциаций|союзов|стран|регионов|столиц|образований|округов\
         |районов|домов|школ",
    ),
    (
        "counted_measures",
        "рублей|руб|долларов|евро|км|километров|метров|тонн|процентов|лет|дней|часов|минут|тысяч|тыс|млн|млрд|миллионов",
    ),
    ("s", "с|со|c|s|so"),
    ("before", "до|раньше|ранее|do|ranshe"),
    ("after", "после|позже|позднее|posle|pozzhe|pozhe|pozdnee"),
    ("by", "к|ко|по|k|po"),
    ("in", "в|во|за|на|v|vo|za"),
    ("to", "по|до|-|po|do"),
    (
        "last",
        "последние|последних|последнее|последний|последнюю|последней|последнем|последнего|прошедшие|прошедших|минувшие|минувших",
    ),
    ("years", "лет|год|года|годов|годика|годиков|годков|let"),
    ("into", "в|во|к|ко|на|с|со|под"),
    (
        "joining",
        "вступления|вступлением|вступлению|вхождения|вхождением|присоединения|присоединением|подписания|подписанием\
         |подписанию|присоединению|вхождению",
    ),
    ("joined", "вступил|вступила|вступили|вошел|вошла|вошли|присоединился|присоединились|подписал|подписали|вступать"),
    ("city", "ижевска|города"),
    (
        "epithet",
        "лихие|лихих|лихим|бурные|бурных|далекие|далеких|тучные|тучных|славные|славных|тяжелые|тяжелых|дикие|диких",
    ),
    (
        "falls",
        "относится|относятся|относящиеся|относящихся|приходится|приходятся|пришлось|пришлись|выпало|выпали|попали|попадают",
    ),
    ("plural", "е|х|h|kh|e|ые|ых|ым|ми|ыми|тые|тых"),
];

const TRAPS: &[Trap] = &[
    Trap("YEAR {counted}"),
    Trap("OLD NOUN"),
    Trap(
        "маршрут|маршрута|автобус|трамвай|рейс|номер|комната|гост|исо|iso|версия|стр|страница|тел|телефон|код .? YEAR",
    ),
    Trap("#|№|$|€|*|+|= YEAR"),
    Trap("YEAR *|=|%|€|$|₽"),
    Trap("больше|более|менее|меньше|свыше|почти чем? YEAR"),
    Trap("{before}|перед и|или {after}"),
    Trap("{after} и|или {before}"),
    Trap(
        "до свидания|встречи|завтра|скорого|связи|скольки|сих|обеда|утра|вечера|ночи|какого|каких|какой|чего|кого|дома",
    ),
    Trap(
        "после обеда|ужина|завтрака|работы|школы|чего|кого|какого|каких|какой|скольки|всего|завтра|полудня|полуночи|еды",
    ),
    Trap("{before} и|или {after} YEAR"),
    Trap("{after} и|или {before} YEAR"),
    Trap("кроме|исключая|помимо|не в? YEAR"),
    Trap("N - N {years}"),
    Trap("через|спустя|за N? {years} до|после"),
    Trap("N десятых|сотых"),
    Trap("на YY году"),
    Trap("{before}|{after} всех|всего|других|остальных|обычного"),
    Trap("перед обедом|ужином|сном|работой|завтраком|кем|чем|выходом|едой"),
    Trap("от ижевска|нас до"),
    Trap("доехать|добраться|дойти|километров|км|далеко|ехать|едет|идет|билет до"),
    // How long ago, not since when.
    Trap("прошло|прошли|минуло {s} момента|времени|дня|даты? {joining}"),
    Trap("в тот|том же? год|году ,? когда|что"),
    // A period that lies to a moving year has no form yet: better nothing than "in".
    Trap("{s}|до|после|от|к|по прошлого|этого|нынешнего|текущего|следующего|прошлому|этому|следующему года|году"),
    Trap("{s}|до|после|от N {years} назад"),
    Trap("больше|более|менее|меньше|свыше чем? N {years} назад"),
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
    date("YEAR {year}"),
    date("YEAR г|гг ~."),
    date("год|года|году|годы YEAR"),
    date("NTHYY {year}"),
    // Bare "24 года" and "21 год" count years; with a preposition see the rules.
    date("YY году"),
    date("YY г ~."),
    date("MONTH YEAR {year}?"),
    date("MONTH YEAR г ~."),
    date("DAY MONTH ,? YEAR {year}?"),
    date("DAY MONTH ,? YEAR г ~."),
    date("DAY MONTH YY {year}"),
    decade("YY ~-? ~{plural} {year}?"),
    decade("YYYY ~-? ~{plural} {year}?"),
    decade("YY ~- ~м годам"),
    decade("YY годы|годов|годах|годам|гг"),
    decade("YYYY годы|годов|годах|гг"),
    always(Span::Decade(2000), "{epithet}? нулевые|нулевых|нулевым|нулевыми {year}?"),
    always(Span::Decade(2000), "{epithet}? двухтысячные|двухтысячных|двухтысячным|двухтысячными {year}?"),
    always(Span::Decade(2010), "{epithet}? десятые|десятых|десятым|десятыми {year}?"),
    always(Span::Decade(2020), "двадцатые|двадцатых|двадцатым|двадцатыми {year}?"),
    always(Span::Decade(1930), "тридцатые|тридцатых|тридцатым|тридцатыми {year}?"),
    always(Span::Decade(1940), "сороковые|сороковых|сороковым|сороковыми {year}?"),
    always(Span::Decade(1950), "{epithet}? пятидесятые|пятидесятых|пятидесятым|пятидесятыми {year}?"),
    always(Span::Decade(1960), "{epithet}? шестидесятые|шестидесятых|шестидесятым|шестидесятыми {year}?"),
    always(Span::Decade(1970), "{epithet}? семидесятые|семидесятых|семидесятым|семидесятыми {year}?"),
    always(Span::Decade(1980), "{epithet}? восьмидесятые|восьмидесятых|восьмидесятым|восьмидесятыми {year}?"),
    always(Span::Decade(1990), "{epithet}? девяностые|девяностых|девяностым|девяностыми {year}?"),
    Name { pattern: "NTH {century}", makes: Makes::Century },
    Name { pattern: "ROMAN {century}", makes: Makes::Century },
    Name { pattern: "ROMAN ~- ~м|й|го|ый|ом {century}", makes: Makes::Century },
    Name { pattern: "ROMAN в ~.", makes: Makes::Century },
    // No clock is needed: whoever asks this lives in the twenty-first.
    always(Span::Century(21), "{this} {century}"),
    always(Span::Century(20), "прошлый|прошлого|прошлом|минувший|минувшего|минувшем|прошлое {century}"),
    always(Span::Years(2001, 3000), "новое|нового|новом|третье|третьего|третьем тысячелетие|тысячелетия|тысячелетии"),
    part(Part::FirstDecade, "первое|первом|первого десятилетие|десятилетии|десятилетия SPAN"),
    part(Part::LastDecade, "последнее|последнем|последнего десятилетие|десятилетии|десятилетия SPAN"),
    part(Part::Early, "начало|начала|начале|началу|началом|ранние|ранних SPAN"),
    part(Part::Mid, "середина|середины|середине|середину|серединой SPAN"),
    part(Part::Late, "конец|конца|конце|концу|концом|поздние|поздних SPAN"),
    part(Part::FirstHalf, "первая|первой|первую половина|половины|половине|половину SPAN"),
    part(Part::FirstHalf, "1 ~-? ~я|й|ю половина|половины|половине|половину SPAN"),
    part(Part::SecondHalf, "вторая|второй|вторую половина|половины|половине|половину SPAN"),
    part(Part::SecondHalf, "2 ~-? ~я|й|ю половина|половины|половине|половину SPAN"),
];

const fn rule(name: &'static str, reads: Reads, pattern: &'static str) -> Rule {
    Rule { name, pattern, reads }
}

const RULES: &[Rule] = &[
    rule("between", Reads::Between, "{in}? период|промежуток|промежутке? между|mezhdu SPAN и|i SPAN {year}?"),
    rule("between", Reads::Between, "между|mezhdu NTHYY и|i NTHYY {year}?"),
    rule("from-to", Reads::Between, "{in}? период|промежуток? начиная? {s}|от SPAN ,? и? {to} SPAN"),
    rule("from-to", Reads::Between, "{s}|от NTHYY {to} NTHYY"),
    rule("from-to", Reads::Between, "{s}|от NTHYY {to} SPAN"),
    rule("from-to", Reads::Between, "{s}|от SPAN {to} NTHYY"),
    rule("from-to", Reads::Between, "{s}|от YY {to} YY {year}"),
    rule("from-to", Reads::Between, "{s}|от YY {to} SPAN"),
    rule("from-to", Reads::Between, "{s} YY по YY END"),
    rule("from-to", Reads::Between, "{in}? YEAR ~. ~. YEAR"),
    rule("from-to", Reads::Between, "{in}? YYYY ~/ ~YYYY"),
    rule("from-to", Reads::Months, "{s} MONTH по|до MONTH YEAR {year}?"),
    rule("from-to", Reads::Between, "{in}? период|годы|годах? SPAN {to} SPAN"),
    rule("from-to", Reads::Between, "{in}? YYYY - YY годы|годах|годов|годами|гг"),
    rule("from-to", Reads::Between, "{in}? YY - YY годы|годах|годов|годами|гг"),
    rule("from-to", Reads::Decades, "{in}? YY - YY ~- ~{plural} {year}?"),
    rule("until-now", Reads::Related(Relation::Since), "{s} SPAN ,? и? до сих пор"),
    rule(
        "until-now",
        Reads::Related(Relation::Since),
        "{s} SPAN ,? и? {to} настоящее|сегодняшний|сей|наше|настоящего время|день|времени",
    ),
    rule("until-now", Reads::Related(Relation::Since), "{s} SPAN ,? и? {to} сегодня|сейчас"),
    rule("until-now", Reads::Related(Relation::Since), "{s} SPAN ,? и? до наших дней"),
    rule("since", Reads::Related(Relation::Since), "начиная|nachinaya ,? {s}|от SPAN"),
    rule("since", Reads::Related(Relation::Since), "начиная|nachinaya ,? {s}|от NTHYY END"),
    rule("since", Reads::Related(Relation::Since), "{s} SPAN"),
    rule("since", Reads::Related(Relation::Since), "{s} SPAN и позже|позднее|далее|дальше"),
    rule("since", Reads::Related(Relation::Since), "{s} NTHYY END"),
    rule("since", Reads::Related(Relation::Since), "{s} YY года|г"),
    rule("or-later", Reads::Related(Relation::Since), "{s}|от? SPAN и|или позже|позднее|далее|дальше|новее"),
    rule("or-later", Reads::Related(Relation::Since), "SPAN ~+ END"),
    rule("not-before", Reads::Related(Relation::Since), "не раньше|ранее|ranshe ,? чем? {in}? SPAN"),
    rule("after-inclusive", Reads::Related(Relation::Since), "{after} SPAN ,|(? включительно"),
    rule("after", Reads::Related(Relation::After), "{after} ,? чем? в? SPAN"),
    rule("after", Reads::Related(Relation::After), "{after} NTHYY END"),
    rule("after", Reads::Related(Relation::After), "{after} YY года|г"),
    rule("by-end", Reads::Related(Relation::By), "до|к|по конца|концу|конец SPAN"),
    rule("before-inclusive", Reads::Related(Relation::By), "{before} SPAN ,|(? включительно"),
    rule("before", Reads::Related(Relation::Before), "{before}|перед|старше ,? чем? в? SPAN"),
    rule("before", Reads::Related(Relation::Before), "{before} NTHYY END"),
    rule("before", Reads::Related(Relation::Before), "{before} YY года|г"),
    rule("by", Reads::Related(Relation::By), "{by} SPAN"),
    rule("by", Reads::Related(Relation::By), "{by} NTHYY END"),
    rule("by", Reads::Related(Relation::By), "по YY год"),
    rule("by", Reads::Related(Relation::By), "не позже|позднее|после|pozzhe ,? чем? в? SPAN"),
    rule("by", Reads::Related(Relation::By), "не позже|позднее NTHYY END"),
    rule("or-earlier", Reads::Related(Relation::By), "SPAN и|или раньше|ранее"),
    rule("last", Reads::Last(1), "{in}? {last} N {years}"),
    rule("last", Reads::Last(1), "{in}? {last} лет N"),
    rule("last", Reads::Last(1), "{in}? N {last} {years}"),
    rule("last", Reads::Last(1), "за|za N {years}"),
    rule("last", Reads::Last(1), "{in} последний|прошедший год"),
    rule("last", Reads::Last(2), "{in}? {last} пару|пара лет"),
    rule("last", Reads::Last(10), "{in}? {last} десяток лет"),
    rule("last", Reads::Last(10), "{in}? {last} N? десятилетие|десятилетия|десятилетий|десятилетии"),
    rule("last", Reads::Last(15), "{in}? {last} полтора десятилетия"),
    rule("last", Reads::Last(5), "{in}? {last} пятилетку|пятилетка|пятилетки"),
    rule("last", Reads::Last(25), "{in}? {last} четверть века|столетия"),
    rule("last", Reads::Last(50), "{in}? {last} полвека|полстолетия"),
    rule("last", Reads::Last(100), "{in}? последнее столетие"),
    rule(
        "this-year",
        Reads::ThisYear(0),
        "{in}? этот|этого|этом|нынешний|нынешнего|нынешнем|текущий|текущего|текущем год|года|году",
    ),
    rule("last-year", Reads::ThisYear(-1), "{in}? прошлый|прошлого|прошлом|минувший|минувшем|предыдущем год|года|году"),
    rule("last-year", Reads::ThisYear(-2), "{in}? позапрошлый|позапрошлого|позапрошлом год|года|году"),
    rule("next-year", Reads::ThisYear(1), "{in}? следующий|следующего|следующем|будущем|будущий год|года|году"),
    rule("ago", Reads::Ago(1), "N {years} тому? назад"),
    rule("ago", Reads::Ago(1), "лет N тому? назад"),
    rule("ago", Reads::Ago(1), "год тому? назад"),
    rule("ago", Reads::Ago(10), "N? десятилетие|десятилетия|десятилетий тому? назад"),
    rule("ago", Reads::Ago(25), "четверть века тому? назад"),
    rule("ago", Reads::Ago(50), "полвека тому? назад"),
    rule("in", Reads::Related(Relation::In), "по YEAR году"),
    rule("in", Reads::Related(Relation::In), "{falls} к|ко|на|в|во SPAN"),
    rule("in", Reads::Related(Relation::In), "датируется|датируются|датированы|датирован SPAN"),
    rule("by-end", Reads::Related(Relation::By), "когда закончился|кончился|завершился|закончились|кончились SPAN"),
    rule("by-end", Reads::Related(Relation::By), "когда SPAN закончился|кончился|завершился|закончились|кончились"),
    rule("in", Reads::Related(Relation::In), "{in} период|течение|время|времена|пределах? SPAN"),
    rule("in", Reads::Related(Relation::In), "{in} NTHYY END"),
    rule("in", Reads::Related(Relation::In), "за YY год"),
    rule("in", Reads::Related(Relation::In), "только|именно|лишь? SPAN"),
    rule("in", Reads::Between, "{in}? YYYY ~- ~YY"),
    rule("before-that", Reads::Relative(Relation::Before), "а|и? до|раньше|ранее этого|того|нее|него|них|тех|этих END"),
    rule("before-that", Reads::Relative(Relation::Before), "а|и? до тех|этих|сих пор"),
    rule("before-that", Reads::Relative(Relation::Before), "а|и? перед этим|тем|ним|ней|ними END"),
    rule("before-that", Reads::Relative(Relation::Before), "а|и до|раньше|ранее|прежде END"),
    rule("after-that", Reads::Relative(Relation::After), "а|и? после|позже|позднее этого|того|нее|него|них END"),
    rule("after-that", Reads::Relative(Relation::After), "а|и после|позже|позднее|потом|затем|дальше END"),
    rule("since-then", Reads::Relative(Relation::Since), "а|и? с тех|этих пор"),
    rule("since-then", Reads::Relative(Relation::Since), "а|и? с того|этого времени|момента|года END"),
    rule("by-then", Reads::Relative(Relation::By), "а|и? к тому|этому времени|моменту|году"),
    rule("that-year", Reads::Relative(Relation::In), "а|и? в тот|том|то же? год|году|время|десятилетие END"),
    rule("before-event", Reads::Event(Relation::Before), "до|перед момента? {joining}? {city}? {into}? EVENT"),
    rule("before-event", Reads::Event(Relation::Before), "раньше|ранее ,? чем? {into}? EVENT"),
    rule(
        "before-event",
        Reads::Event(Relation::Before),
        "до|перед|раньше|прежде того|тем? ,? как|чем мы|ижевск|город? {joined}? {into}? EVENT",
    ),
    rule("after-event", Reads::Event(Relation::After), "после момента? {joining}? {city}? {into}? EVENT"),
    rule("after-event", Reads::Event(Relation::After), "позже|позднее ,? чем? {into}? EVENT"),
    rule("after-event", Reads::Event(Relation::After), "после того ,? как мы|ижевск|город? {joined}? {into}? EVENT"),
    rule(
        "since-event",
        Reads::Event(Relation::Since),
        "{s} момента|времени|времен|даты|дня|года? {joining} {city}? {into}? EVENT",
    ),
    rule(
        "since-event",
        Reads::Event(Relation::Since),
        "{s} тех пор|момента ,? как|когда мы|ижевск|город? {joined} {into}? EVENT",
    ),
    rule("by-event", Reads::Event(Relation::By), "к моменту? {joining} {city}? {into}? EVENT"),
];

const TAILS: &[&str] = &[",? включительно", "( включительно )"];
