//! Meaning -> what is found, a line each, without an index: `which organizations of:we joined:since:2006` -> four and their years.

mod roles;

use super::*;
use crate::calendar::Truth;
use crate::dataset::{MemberId, load_texts};
use crate::question::meaning::{Ask, Measure, Of, Point, read};

/// A data set with the day that is today in it.
struct Case {
    dataset: Dataset,
    today: &'static str,
}

fn case(name: &str, text: &str, today: &'static str) -> Case {
    let loaded = load_texts(vec![(name.to_owned(), text.to_owned())]).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    Case { dataset: loaded.dataset, today }
}

fn shipped() -> Case {
    case("izhevsk.json", include_str!("../../data/izhevsk.json"), "2026-11-23")
}

fn tarnholm() -> Case {
    case("tarnholm.json", include_str!("../../tests/data/tarnholm.json"), "2026-11-23")
}

/// Two members, one of whom came back; ends, dates of all kinds, dates ahead.
fn clubs() -> Case {
    let text = r#"{
        "focus": "lipki",
        "areas": [{"id": "lipki", "name": "Lipki"}, {"id": "orly", "name": "Orly"}, {"id": "vyshny", "name": "Vyshny"}],
        "organizations": [
            {"id": "chess", "name": "Chess League", "classification": "league", "founding_date": "1950", "member_list": "complete"},
            {"id": "rivers", "name": "River Charter", "classification": "charter", "founding_date": "1998-09-03", "member_list": "partial"},
            {"id": "trams", "name": "Tram Union", "classification": "union", "founding_date": "2002", "dissolution_date": "2015-06", "member_list": "complete"},
            {"id": "moon", "name": "Moon Club", "classification": "club", "founding_date": "2028", "member_list": "complete"},
            {"id": "night", "name": "Night Watch", "classification": "club", "member_list": "complete"}
        ],
        "memberships": [
            {"member_id": "lipki", "organization_id": "chess", "start_date": "1995", "end_date": "2000"},
            {"member_id": "lipki", "organization_id": "chess", "start_date": "2000-05"},
            {"member_id": "lipki", "organization_id": "rivers", "start_date": "1999-03-08", "role": "signatory"},
            {"member_id": "lipki", "organization_id": "trams", "start_date": "2002", "end_date": "2010-04-01"},
            {"member_id": "lipki", "organization_id": "night"},
            {"member_id": "lipki", "organization_id": "moon", "start_date": "2030"},
            {"member_id": "orly", "organization_id": "chess", "start_date": "1960"},
            {"member_id": "orly", "organization_id": "trams", "start_date": "2003"},
            {"member_id": "vyshny", "organization_id": "chess", "start_date": "1970", "end_date": "1999"}
        ]
    }"#;
    case("clubs.json", text, "2026-11-23")
}

/// Checks lines of "meaning -> what is found".
fn check(case: &Case, table: &str) {
    let register = Register::new(&case.dataset);
    let known = Known { dataset: &case.dataset, register: &register, today: case.today.parse().unwrap() };
    let mut wrong = String::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (meaning, expected) = line.split_once(" -> ").expect("a line is `meaning -> finding`");
        let question = read(&format!("en {}", meaning.trim()), &case.dataset);
        let found = question.map_or_else(|| "not read".to_owned(), |question| shown(&answer(question, known), known));
        if found != expected.trim() {
            wrong.push_str(&format!("{}\n    expected {}\n    found    {found}\n", meaning.trim(), expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_no_about_any_of_them_names_none_of_another_time() {
    let case = shipped();
    let register = Register::new(&case.dataset);
    let known = Known { dataset: &case.dataset, register: &register, today: case.today.parse().unwrap() };
    let check = |line: &str, named: usize| {
        let answer = answer(read(line, &case.dataset).unwrap(), known);
        let Finding::Verdict(Verdict { truth: Truth::No, because: Because::Set(found) }) = &answer.parts[0].finding
        else {
            panic!("{line} is no `no`: {answer:?}");
        };
        assert_eq!(found.items.len(), named, "{line}");
    };
    check("en is of:we during:in:1980s", 0);
    check("en is of:we joined:in:1980s", 0);
    // Of one that is named it is worth telling when it was.
    check("en is of:we among:ecad during:in:1980s", 1);
}

fn shown(answer: &Answer, known: Known<'_>) -> String {
    answer.parts.iter().map(|part| part_shown(part, known)).collect::<Vec<_>>().join(" & ")
}

fn part_shown(part: &Part, known: Known<'_>) -> String {
    let lists_members = matches!(&part.ask, Ask::Which(set, _) if set.of != Of::Organizations);
    let item_shown = |item: &Item, known| item_shown(item, lists_members, known);
    let row = |items: &[Item]| items.iter().map(|item| item_shown(item, known)).collect::<Vec<_>>().join(", ");
    match &part.finding {
        Finding::Dates(dates) => dates.iter().map(|dated| dated_shown(dated, known)).collect::<Vec<_>>().join(", "),
        Finding::Length(length) => match length.years {
            Some((least, most)) if least == most => format!("{most} years"),
            Some((least, most)) => format!("{least}..{most} years"),
            None => "? years".to_owned(),
        },
        Finding::Verdict(verdict) => match verdict.truth {
            Truth::Yes => "yes".to_owned(),
            Truth::No => "no".to_owned(),
            Truth::Unknown => "can't be told".to_owned(),
        },
        Finding::Listing(listing) => {
            let mut parts = vec![if listing.items.is_empty() { "none".to_owned() } else { row(&listing.items) }];
            for (name, items) in [("perhaps", &listing.perhaps), ("founded", &listing.founded)] {
                if !items.is_empty() {
                    parts.push(format!("{name} {}", row(items)));
                }
            }
            for (name, item) in [("before", &listing.before), ("after", &listing.after)] {
                parts.extend(item.iter().map(|item| format!("{name} {}", item_shown(item, known))));
            }
            if listing.is_partial {
                parts.push("among others".to_owned());
            }
            parts.join("; ")
        }
        Finding::Place(items, _) if items.is_empty() => "nothing there".to_owned(),
        Finding::Place(items, _) => row(items),
        Finding::Order(ordered) => {
            let name = |measured: &Measured| match measured.measure {
                Measure::Point(point) | Measure::Distance(point, _) => of_point(point, known),
                Measure::Number(fact) => known.dataset.organization(fact.organization).id.clone(),
            };
            let sign = match (ordered.is_told, ordered.is_tie) {
                (true, true) => " = ",
                (true, false) => " > ",
                (false, _) => " ? ",
            };
            ordered.measures.iter().map(name).collect::<Vec<_>>().join(sign)
        }
        Finding::Sum(number, _) => number.to_string(),
        Finding::Facts(facts) => {
            facts.iter().map(|fact| known.dataset.fact(*fact).property.clone()).collect::<Vec<_>>().join(", ")
        }
        Finding::Described(items) => {
            items.iter().map(|(id, _)| known.dataset.organization(*id).id.clone()).collect::<Vec<_>>().join(", ")
        }
        Finding::AsAsked => "as asked".to_owned(),
        Finding::Unknown(why, ids) => {
            let ids: Vec<&str> = ids.iter().map(|id| known.dataset.organization(*id).id.as_str()).collect();
            format!("unknown {why:?} {}", ids.join(" ")).trim().to_owned()
        }
    }
}

fn of_point(point: Point, known: Known<'_>) -> String {
    let member = |who| match who {
        crate::question::meaning::Who::Member(id) => Some(id),
        crate::question::meaning::Who::Focus => known.dataset.focus,
    };
    let whose = |id: Option<MemberId>| {
        id.filter(|id| known.dataset.focus != Some(*id)).map(|id| format!("{} ", known.dataset.member(id).id))
    };
    match point {
        Point::Joined(who, id) | Point::Left(who, id) => {
            format!("{}{}", whose(member(who)).unwrap_or_default(), known.dataset.organization(id).id)
        }
        Point::Founded(id) | Point::Dissolved(id) => known.dataset.organization(id).id.clone(),
        Point::Today => "today".to_owned(),
        Point::On(date) => date.to_string(),
    }
}

fn dated_shown(dated: &Dated, known: Known<'_>) -> String {
    let date = match (dated.date, dated.exists) {
        (Some(date), _) => date.to_string(),
        (None, Truth::Yes) => "?".to_owned(),
        (None, Truth::No) => "no".to_owned(),
        (None, Truth::Unknown) => "perhaps no".to_owned(),
    };
    format!("{} {date}", of_point(dated.point, known))
}

fn item_shown(item: &Item, lists_members: bool, known: Known<'_>) -> String {
    let member = item.member.filter(|_| lists_members).map(|id| known.dataset.member(id).id.clone());
    let organization = item.organization.map(|id| known.dataset.organization(id).id.clone());
    let name = member.or(organization).unwrap_or_default();
    match (item.number, item.date) {
        (Some((number, _)), _) => format!("{name} {number}"),
        (None, Some(date)) => format!("{name} {date}"),
        (None, None) => name,
    }
}

#[test]
fn the_shipped_data_is_asked_for_dates_and_lengths() {
    check(
        &shipped(),
        "
        date joined/we/ecad                                       -> ecad 2002
        date joined/we/international-assembly                     -> international-assembly ?
        date joined/kazan/ecad                                    -> kazan ecad perhaps no
        date founded/union-of-russian-cities                      -> union-of-russian-cities 1991-03-13
        date left/we/ecad                                         -> ecad ?
        distance joined/we/ecad today                             -> 23..24 years
        distance joined/we/ecad joined/we/volga-cities            -> 12..13 years
        distance founded/union-of-russian-cities today            -> 35 years
        distance founded/union-of-russian-cities joined/we/union-of-russian-cities -> 0..1 years
        distance joined/we/international-assembly today           -> ? years
        ",
    );
}

#[test]
fn the_shipped_data_is_asked_for_sets() {
    check(
        &shipped(),
        "
        which organizations of:we joined:since:2006               -> council-of-municipalities 2006, intercultural-cities 2008, healthy-cities-association 2011, volga-cities 2015; perhaps international-assembly
        which organizations of:we joined:in:2005                  -> none; perhaps international-assembly; before uclg-eurasia 2004; after council-of-municipalities 2006
        which organizations of:we joined:before:1996              -> union-of-russian-cities 1992, who-healthy-cities 1995
        which organizations of:we joined:in:2002|in:2008          -> ecad 2002, intercultural-cities 2008; perhaps international-assembly
        which organizations of:we joined:before(joined/we/ecad)   -> union-of-russian-cities 1992, who-healthy-cities 1995, cities-of-ural 1997, aalborg-charter 2000; perhaps international-assembly
        which organizations of:we joined:year-of(founded/volga-cities) -> none; perhaps international-assembly; founded volga-cities 1998, international-assembly 1998-09-03; before cities-of-ural 1997; after aalborg-charter 2000
        which organizations of:we during:in:1993                  -> union-of-russian-cities 1992
        which organizations of:we during:in:1990                  -> none
        count organizations of:we joined:since:2000 kind:charter  -> aalborg-charter 2000
        which organizations of:we role:signatory                  -> aalborg-charter 2000
        which organizations of:we longer:25y                      -> union-of-russian-cities 1992, who-healthy-cities 1995, cities-of-ural 1997, aalborg-charter 2000; perhaps international-assembly
        which members in:volga-cities not:among-members:izhevsk   -> astrakhan, cheboksary, kazan, kirov, nizhny-novgorod, penza, samara, saransk, saratov, ulyanovsk, volgograd, yoshkar-ola; among others
        place by:joined last organizations of:we                  -> volga-cities 2015
        place by:joined first:2 organizations of:we               -> who-healthy-cities 1995
        place by:joined first+3 organizations of:we               -> union-of-russian-cities 1992, who-healthy-cities 1995, cities-of-ural 1997
        place by:joined first:40 organizations of:we              -> nothing there
        place by:length last organizations of:we                  -> union-of-russian-cities 34
        ",
    );
}

#[test]
fn the_shipped_data_is_asked_whether_it_is_so() {
    check(
        &shipped(),
        "
        is organizations of:we among:ecad                         -> yes
        is organizations of:we among:ecad during:in:2001          -> no
        is organizations of:we among:ecad during:in:2002          -> yes
        is organizations of:we among:international-assembly during:in:2001 -> can't be told
        is organizations of:kazan among:volga-cities              -> yes
        is organizations of:kazan among:ecad                      -> can't be told
        happened joined/we/ecad in:2002                           -> yes
        happened joined/we/ecad before:2000                       -> no
        happened joined/we/international-assembly in:1998         -> can't be told
        happened founded/union-of-russian-cities in:1991          -> yes
        same-year joined/we/union-of-russian-cities founded/union-of-russian-cities -> no
        order first joined/we/ecad joined/we/volga-cities            -> ecad > volga-cities
        order last joined/we/ecad joined/we/volga-cities              -> volga-cities > ecad
        order first joined/we/ecad joined/we/international-assembly  -> ecad ? international-assembly
        ",
    );
}

#[test]
fn whoever_came_back_left_or_is_still_to_come_is_told_apart() {
    check(
        &clubs(),
        "
        date joined/we/chess                                      -> chess 1995
        date left/we/trams                                        -> trams 2010-04-01
        date left/we/chess                                        -> chess ?
        date dissolved/trams                                      -> trams 2015-06
        distance joined/we/chess today                            -> 30..31 years
        distance joined/we/trams today                            -> 7..8 years
        distance joined/we/moon today                             -> -4..-3 years
        which organizations of:we                                 -> chess 1995, rivers 1999-03-08, night
        which organizations of:we ever                            -> chess 1995, rivers 1999-03-08, trams 2002, moon 2030, night
        which organizations of:we former                          -> trams 2002
        which organizations of:we left:since:2005                 -> trams 2010-04-01
        which organizations of:we during:in:2005                  -> rivers 1999-03-08, chess 2000-05, trams 2002; perhaps night
        which organizations of:we joined:!in:2002                 -> chess 1995, rivers 1999-03-08, moon 2030; perhaps night
        is organizations of:we among:trams                        -> no
        is organizations of:we among:trams during:in:2010         -> yes
        is organizations of:we among:trams during:in:2011         -> no
        is organizations of:we among:moon                         -> no
        is organizations of:vyshny among:trams                    -> no
        is organizations of:orly among:trams                      -> no
        date left/orly/trams                                      -> orly trams 2015-06
        is organizations of:vyshny among:rivers                   -> can't be told
        which members in:chess                                    -> orly 1960, lipki 1995
        which members in:chess during:in:1980                     -> orly 1960, vyshny 1970
        which members in:chess former                             -> vyshny 1970
        which organizations of:we of:orly                         -> chess 1995
        which organizations of:we not:of:orly                     -> rivers 1999-03-08, night
        order first joined/we/chess joined/orly/chess joined/vyshny/chess -> orly chess > vyshny chess > chess
        order first joined/we/trams founded/trams                    -> trams ? trams
        which organizations founded:since:2000                    -> trams 2002, moon 2028; perhaps night
        which organizations of:we joined:between(founded/rivers,founded/trams) -> rivers 1999-03-08, chess 2000-05; perhaps trams 2002, night
        place by:founded first organizations                      -> chess 1950
        ",
    );
}

#[test]
fn numbers_of_an_organisation_are_reckoned_with() {
    check(
        &shipped(),
        "
        difference union-of-russian-cities.0 union-of-russian-cities.1 -> 18
        total union-of-russian-cities.0 union-of-russian-cities.1 -> 156
        total union-of-russian-cities.0 union-of-russian-cities.2 -> unknown Property union-of-russian-cities
        holds union-of-russian-cities.0 yes                       -> yes
        facts union-of-russian-cities.0                           -> member_count
        describe ecad ; date joined/we/ecad                       -> ecad & ecad 2002
        ",
    );
}

#[test]
fn without_a_focus_it_is_asked_whose() {
    let text = r#"{
        "areas": [{"id": "a", "name": "A"}],
        "organizations": [{"id": "x", "name": "X"}],
        "memberships": [{"member_id": "a", "organization_id": "x", "start_date": "1990"}]
    }"#;
    check(
        &case("none.json", text, "2026-11-23"),
        "
        date joined/we/x                                          -> unknown WhoseMembership
        which organizations of:we                                 -> unknown WhoseMembership
        which organizations joined:in:1990                        -> unknown WhoseMembership
        which members in:x                                        -> a 1990
        ",
    );
}

#[test]
fn members_of_another_city_are_found_as_those_of_the_focus_are() {
    check(
        &tarnholm(),
        "
        date joined/we/harbour-towns                              -> harbour-towns 1994-05
        which members in:harbour-towns                            -> vistmar 1988, tarnholm 1994-05, kelda; among others
        which organizations of:kelda                              -> cycling-cities 2010, harbour-towns
        date dissolved/fishery-council                            -> fishery-council 2001-12
        ",
    );
}

#[test]
fn an_end_that_can_not_be_true_leaves_open_whether_it_goes_on() {
    let text = r#"{
        "organizations": [{"id": "senate", "name": "Senate", "member_list": "complete"}],
        "persons": [{"id": "paul", "name": "Paul"}, {"id": "ann", "name": "Ann"}, {"id": "lee", "name": "Lee"}],
        "events": [{"id": "98", "start_date": "1983-01-06", "end_date": "1983-01-03"}],
        "memberships": [
            {"person_id": "paul", "organization_id": "senate", "legislative_period_id": "98"},
            {"person_id": "ann", "organization_id": "senate", "start_date": "2001", "end_date": "1999"},
            {"person_id": "lee", "organization_id": "senate", "end_date": "9999-12-31"}
        ]
    }"#;
    check(
        &case("senate.json", text, "2026-11-23"),
        "
        is of:paul among:senate -> can't be told
        is of:ann among:senate -> can't be told
        is of:lee among:senate -> yes
        ",
    );
}
