//! Lines and the questions that they are.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]

mod any;

use proptest::prelude::*;

use super::*;
use crate::calendar::{NaiveDate, PartialDate, Period, Relation, Span};
use crate::dataset::{Fact, FactId, FactKind, Member, MemberId, Organization, OrganizationId, Text, Value};
use crate::language::Language;
use crate::question::meaning::*;

const ORGANIZATIONS: [&str; 7] = ["urc", "ecad", "волга", "a.b/c d;[e]", "we", "@0a1b2c3d", "100%, (all)|!"];
const MEMBERS: [&str; 5] = ["kazan", "we", "penza, r.", "@0a1b2c3d", "ижевск"];
const PROPERTIES: [&str; 5] = ["members", "aim", "aim", "3", "seat of, (it)"];

fn data() -> Dataset {
    let fact = |property: &str| Fact {
        property: property.to_owned(),
        kind: FactKind::Statement,
        value: Value::Number(1),
        label: None,
        keywords: Default::default(),
        statement: Text::plain("so it is"),
        date: None,
        source: None,
    };
    let organization = |id: &str| Organization {
        id: id.to_owned(),
        facts: PROPERTIES.into_iter().map(fact).collect(),
        ..Organization::default()
    };
    let member = |id: &str| Member { id: id.to_owned(), ..Member::default() };
    Dataset {
        organizations: ORGANIZATIONS.into_iter().map(organization).collect(),
        members: MEMBERS.into_iter().map(member).collect(),
        focus: Some(MemberId(4)),
        ..Dataset::default()
    }
}

const URC: OrganizationId = OrganizationId(0);
const ECAD: OrganizationId = OrganizationId(1);
const VOLGA: OrganizationId = OrganizationId(2);
const ODD: OrganizationId = OrganizationId(3);
const KAZAN: Who = Who::Member(MemberId(0));

const fn fact(position: usize) -> FactId {
    FactId { organization: ECAD, position }
}

fn year(relation: Relation, year: i32) -> Time {
    Time::Period(Period::Related(relation, Span::Date(PartialDate::Year(year))))
}

const fn organizations(filters: Vec<Filter>) -> Set {
    Set { of: Of::Organizations, filters }
}

const fn members(filters: Vec<Filter>) -> Set {
    Set { of: Of::Members, filters }
}

const fn place(by: Order, end: End, nth: u32, take: u32) -> Pick {
    Pick::Place { by, end, nth, take }
}

const fn asked(asks: Vec<Ask>) -> Question {
    Question { language: Language::En, asks, read_as: None }
}

/// Whether `en` and the line is the question of one ask, both ways.
fn check(line: &str, ask: Ask) {
    let (data, line, question) = (data(), format!("en {line}"), asked(vec![ask]));
    assert_eq!(question.line(&data).to_string(), line);
    assert_eq!(read(&line, &data).as_ref(), Some(&question), "{line}");
    let short = write(&question, &data);
    assert_eq!(read(&short, &data).as_ref(), Some(&question), "{short}");
}

#[test]
fn dates_and_distances_are_of_points() {
    let (joined, founded) = (Point::Joined(Who::Focus, ECAD), Point::Founded(ECAD));
    check("date joined/we/ecad", Ask::Date(vec![joined], Detail::Any));
    check(
        "date month joined/we/ecad joined/kazan/urc",
        Ask::Date(vec![joined, Point::Joined(KAZAN, URC)], Detail::Month),
    );
    check("date day left/kazan/волга", Ask::Date(vec![Point::Left(KAZAN, VOLGA)], Detail::Day));
    check("date founded/ecad dissolved/urc", Ask::Date(vec![founded, Point::Dissolved(URC)], Detail::Any));
    check(
        "date joined/%77e/we",
        Ask::Date(vec![Point::Joined(Who::Member(MemberId(1)), OrganizationId(4))], Detail::Any),
    );
    check("date founded/a%2Eb%2Fc%20d%3B%5Be%5D", Ask::Date(vec![Point::Founded(ODD)], Detail::Any));
    check("date founded/%400a1b2c3d", Ask::Date(vec![Point::Founded(OrganizationId(5))], Detail::Any));
    check("distance joined/we/ecad today", Ask::Distance(joined, Point::Today));
    check("distance founded/ecad joined/we/ecad", Ask::Distance(founded, joined));
    let date = Point::On(PartialDate::Month(1998, 9));
    check("distance founded/ecad on/1998-09", Ask::Distance(founded, date));
    check(
        "order first joined/we/ecad years(founded/ecad,today) ecad.members",
        Ask::Order(
            vec![Measure::Point(joined), Measure::Distance(founded, Point::Today), Measure::Number(fact(0))],
            End::First,
        ),
    );
}

#[test]
fn sets_are_narrowed_by_filters() {
    let of = |who| Filter::Of(who);
    let which = |line: &str, set: Set| check(&format!("which {line}"), Ask::Which(set, Pick::All));
    which("organizations", organizations(vec![]));
    which("members", members(vec![]));
    which("of:we of:kazan", organizations(vec![of(Who::Focus), of(KAZAN)]));
    which(
        "of:we joined:since:2006",
        organizations(vec![of(Who::Focus), Filter::Happened(Event::Joined, year(Relation::Since, 2006))]),
    );
    which(
        "members in:ecad left:before:2006",
        members(vec![Filter::In(ECAD), Filter::Happened(Event::Left, year(Relation::Before, 2006))]),
    );
    which(
        "founded:in:1990s dissolved:last:10y",
        organizations(vec![
            Filter::Happened(Event::Founded, Time::Period(Period::Related(Relation::In, Span::Decade(1990)))),
            Filter::Happened(Event::Dissolved, Time::Period(Period::LastYears(10))),
        ]),
    );
    which("of:we former", organizations(vec![of(Who::Focus), Filter::Former]));
    which("members in:ecad ever", members(vec![Filter::In(ECAD), Filter::Ever]));
    which(
        "role:full%20member kind:charter",
        organizations(vec![Filter::Role("full member".to_owned()), Filter::Kind("charter".to_owned())]),
    );
    which("members for:kazan", members(vec![Filter::For(MemberId(0))]));
    which("members in:ecad on-behalf-of:urc", members(vec![Filter::In(ECAD), Filter::OnBehalfOf(URC)]));
    which("areas of:we in:ecad", Set { of: Of::Areas, filters: vec![of(Who::Focus), Filter::In(ECAD)] });
    which("kind:устав", organizations(vec![Filter::Kind("устав".to_owned())]));
    which(
        "topic:urc,ecad.aim.2",
        organizations(vec![Filter::Topic(vec![
            Hit { organization: URC, fact: None },
            Hit { organization: ECAD, fact: Some(fact(2)) },
        ])]),
    );
    which("of:we longer:10y shorter:20y", {
        organizations(vec![of(Who::Focus), Filter::Longer(10), Filter::Shorter(20)])
    });
    which("of:we not:among:ecad,urc", {
        organizations(vec![of(Who::Focus), Filter::Not(Box::new(Filter::Among(vec![ECAD, URC])))])
    });
    which("members in:ecad among-members:kazan,%77e", {
        members(vec![Filter::In(ECAD), Filter::AmongMembers(vec![MemberId(0), MemberId(1)])])
    });
    which("not:not:former", organizations(vec![Filter::Not(Box::new(Filter::Not(Box::new(Filter::Former))))]));
}

#[test]
fn sets_are_listed_counted_and_ordered() {
    let ours = || organizations(vec![Filter::Of(Who::Focus)]);
    check("count of:we", Ask::Which(ours(), Pick::Count));
    check("count organizations", Ask::Which(organizations(vec![]), Pick::Count));
    let joined = Order::Event(Event::Joined);
    check("place first of:we", Ask::Which(ours(), place(joined, End::First, 1, 1)));
    check("place last:2 of:we", Ask::Which(ours(), place(joined, End::Last, 2, 1)));
    check("place first+3 of:we", Ask::Which(ours(), place(joined, End::First, 1, 3)));
    check(
        "place by:founded last:2+3 organizations",
        Ask::Which(organizations(vec![]), place(Order::Event(Event::Founded), End::Last, 2, 3)),
    );
    check("place by:length last of:we", Ask::Which(ours(), place(Order::Length, End::Last, 1, 1)));
    check("place by:size last of:we", Ask::Which(ours(), place(Order::Size, End::Last, 1, 1)));
    check("is of:we among:ecad", {
        Ask::Is(Claim::Any(organizations(vec![Filter::Of(Who::Focus), Filter::Among(vec![ECAD])])))
    });
}

#[test]
fn times_are_stated_by_dates_or_points() {
    let point = Point::Joined(Who::Focus, ECAD);
    let happened = |line: &str, time: Time| {
        check(&format!("happened founded/urc {line}"), Ask::Is(Claim::Happened(Point::Founded(URC), time)));
    };
    let period = |period| Time::Period(period);
    happened("in:2002", year(Relation::In, 2002));
    happened("by:1998-09-03", {
        let day = NaiveDate::from_ymd_opt(1998, 9, 3).unwrap();
        period(Period::Related(Relation::By, Span::Date(PartialDate::Day(day))))
    });
    happened("after:c20", period(Period::Related(Relation::After, Span::Century(20))));
    happened("in:1990..1994", period(Period::Related(Relation::In, Span::Years(1990, 1994))));
    happened("between:1995,2000s", period(Period::Between(Span::Date(PartialDate::Year(1995)), Span::Decade(2000))));
    happened("year:-1", period(Period::ThisYear(-1)));
    happened("before(joined/we/ecad)", Time::Relative(Relation::Before, point));
    happened("in(on/1998)", Time::Relative(Relation::In, Point::On(PartialDate::Year(1998))));
    happened("year-of(joined/we/ecad)", Time::YearOf(point));
    happened("between(joined/we/ecad,today)", Time::Between(point, Point::Today));
    let either = || Time::Either(vec![year(Relation::In, 2002), Time::YearOf(point)]);
    happened("in:2002|year-of(joined/we/ecad)", either());
    happened("!in:2002", Time::Except(Box::new(year(Relation::In, 2002))));
    happened("!(in:2002|year-of(joined/we/ecad))", Time::Except(Box::new(either())));
    happened("since:2006|(in:2002|year-of(joined/we/ecad))", {
        Time::Either(vec![year(Relation::Since, 2006), either()])
    });
    happened("never", Time::Either(vec![]));
}

#[test]
fn the_rest_is_a_word_and_what_it_is_about() {
    check("same-year joined/we/ecad founded/ecad", {
        Ask::Is(Claim::SameYear(Point::Joined(Who::Focus, ECAD), Point::Founded(ECAD)))
    });
    check("holds ecad.members yes", Ask::Is(Claim::Fact(fact(0), true)));
    check("holds ecad.aim.2 no", Ask::Is(Claim::Fact(fact(2), false)));
    check("facts ecad.aim ecad.aim.2 ecad.%33 ecad.seat%20of%2C%20%28it%29", {
        Ask::Facts(vec![fact(1), fact(2), fact(3), fact(4)])
    });
    check("total ecad.members ecad.aim", Ask::Reckon(Sum::Total, vec![fact(0), fact(1)]));
    check("difference ecad.members ecad.aim", Ask::Reckon(Sum::Difference, vec![fact(0), fact(1)]));
    check("describe ecad urc", Ask::Describe(vec![ECAD, URC]));
    check("name 100%25%2C%20%28all%29%7C%21", Ask::Name(vec![OrganizationId(6)]));
    check("help", Ask::Talk(Talk::Help));
    check("greeting", Ask::Talk(Talk::Greeting));
    check("thanks", Ask::Talk(Talk::Thanks));
    check("about", Ask::About);
    check("clarify [en describe ecad] [en about; help]", {
        Ask::Clarify(vec![asked(vec![Ask::Describe(vec![ECAD])]), asked(vec![Ask::About, Ask::Talk(Talk::Help)])])
    });
    check("unknown nothing", Ask::Unknown(Unknown::Nothing, vec![]));
    check("unknown property ecad urc", Ask::Unknown(Unknown::Property, vec![ECAD, URC]));
    check("unknown organization:baltic%20cities", {
        Ask::Unknown(Unknown::Organization("baltic cities".to_owned()), vec![])
    });
    check("unknown clause:and%20the%20moon%3F", Ask::Unknown(Unknown::Clause("and the moon?".to_owned()), vec![]));
    check("unknown member:% ecad", Ask::Unknown(Unknown::Member(String::new()), vec![ECAD]));
    for (reason, why) in [
        ("future", Unknown::Future),
        ("which-organization", Unknown::WhichOrganization),
        ("whose-membership", Unknown::WhoseMembership),
        ("argument", Unknown::Argument),
        ("too-long", Unknown::TooLong),
    ] {
        check(&format!("unknown {reason}"), Ask::Unknown(why, vec![]));
    }
}

#[test]
fn several_asks_are_one_line() {
    let data = data();
    let question = Question {
        language: Language::Ru,
        ..asked(vec![Ask::Date(vec![Point::Founded(URC)], Detail::Any), Ask::Describe(vec![ECAD]), Ask::About])
    };
    let line = "ru date founded/urc; describe ecad; about";
    assert_eq!(question.line(&data).to_string(), line);
    assert_eq!(read(line, &data), Some(question.clone()));
    assert_eq!(read(" ru  date founded/urc ;describe\tecad;about ", &data), Some(question));
}

#[test]
fn a_button_has_the_beginnings_of_digests() {
    let data = data();
    for (line, expected) in [
        ("en date joined/we/ecad", Some("en date joined/we/@1a70f379")),
        ("ru which of:we joined:since:2006", Some("ru which of:we joined:since:2006")),
        ("ru is of:kazan among:ecad during:in:2010", Some("ru is of:@c95e32ca among:@1a70f379 during:in:2010")),
        ("en facts ecad.aim.2", Some("en facts @1a70f379.2")),
        ("en order first joined/we/ecad joined/we/urc", Some("en order first joined/we/@1a70f379 joined/we/@1d5cbc34")),
        ("en order first joined/kazan/ecad joined/kazan/urc", None),
    ] {
        let question = read(line, &data).unwrap();
        assert_eq!(compact(&question, &data).as_deref(), expected, "{line}");
        assert!(expected.is_none_or(|line| line.len() <= LONGEST && read(line, &data) == Some(question)));
    }
}

#[test]
fn what_is_no_line_is_refused() {
    for line in [
        "",
        "en",
        "de about",
        "en date",
        "en which",
        "en count",
        "en describe",
        "en facts ecad",
        "en facts ecad.none",
        "en facts ecad.aim.3",
        "en facts ecad.aim.0",
        "en facts ecad.99999999999999999999",
        "en describe @27f71bc",
        "en describe @00000000",
        "en describe riga",
        "en describe ECAD",
        "en describe ecad;",
        "en describe [ecad]",
        "en about about",
        "en about]",
        "en clarify",
        "en clarify en about",
        "en clarify [en about",
        "en distance today",
        "en distance today today today",
        "en date joined/ecad",
        "en date founded/we/ecad",
        "en date on/1998-13",
        "en which since:2006",
        "en which joined:2006",
        "en which joined:last:1001y",
        "en which joined:year:-1001",
        "en which joined:in:99990s",
        "en which joined:in:1995s",
        "en which joined:in:c100",
        "en which joined:in:1990..99999",
        "en which joined:(in:1990",
        "en which joined:in:1990)",
        "en which joined:in:1990|",
        "en which joined:!",
        "en which joined:at(today)",
        "en which joined:between(today)",
        "en which joined:in:joined/we/ecad",
        "en which longer:1001y",
        "en which longer:-1y",
        "en which role:",
        "en which for:",
        "en which for:ecad",
        "en which on-behalf-of:kazan",
        "en which areas:kazan",
        "en which topic:",
        "en which among:ecad,",
        "en which former:in:2006",
        "en place of:we",
        "en place first",
        "en place first:0 of:we",
        "en place first+0 of:we",
        "en place first:1001 of:we",
        "en place by:name first of:we",
        "en order earliest today",
        "en order first",
        "en holds ecad.aim perhaps",
        "en unknown Nothing",
    ] {
        assert_eq!(read(line, &data()), None, "{line:?}");
    }
}

#[test]
fn a_line_goes_only_so_deep() {
    let data = data();
    for (open, core, close) in
        [("not:", "former", ""), ("joined:!", "in:2006", ""), ("!", "in:2006", ""), ("(", "in:2006", ")")]
    {
        let (name, open) = if open.starts_with(['!', '(']) { ("joined:", open) } else { ("", open) };
        let line = |depth: usize| format!("en which {name}{}{core}{}", open.repeat(depth), close.repeat(depth));
        assert!(read(&line(1), &data).is_some(), "{}", line(1));
        assert_eq!(read(&line(100_000), &data), None);
    }
    let nested = |depth: usize| format!("en {}about{}", "clarify [en ".repeat(depth), "]".repeat(depth));
    assert!(read(&nested(DEEPEST), &data).is_some());
    assert_eq!(read(&nested(DEEPEST + 1), &data), None);
    assert_eq!(read(&nested(100_000), &data), None);
}

proptest! {
    #[test]
    fn a_question_is_read_as_it_is_written(question in any::question()) {
        let data = data();
        for line in [question.line(&data).to_string(), write(&question, &data)] {
            let again = read(&line, &data);
            prop_assert_eq!(again.as_ref(), Some(&question), "{}", line);
        }
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(
        text in ".{0,40}",
        parts in prop::collection::vec(prop::sample::select(vec![
            "en ", "date ", "which ", "is ", "place ", "clarify ", "[", "]", ";", "of:", "we", "joined", ":", "/", "ecad",
            "in:", "1990", "s", "not:", "!", "(", ")", "|", ",", "%", "%D0", "@", "1a70f379", ".", "9", "-", "…", "я", " ",
        ]), 0..24),
    ) {
        let data = data();
        let parts = parts.concat();
        let lines = [text.clone(), format!("en {text}"), format!("en which {text}"), format!("en which {parts}"), parts];
        for line in lines {
            if let Some(question) = read(&line, &data) {
                let again = question.line(&data).to_string();
                prop_assert_eq!(read(&again, &data), Some(question), "{} -> {}", line, again);
            }
        }
    }
}
