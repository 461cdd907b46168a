//! Any question, for properties: every kind of part, a few deep.

use proptest::prelude::*;

use super::super::FARTHEST;
use super::{MEMBERS, ORGANIZATIONS, PROPERTIES};
use crate::calendar::{NaiveDate, PartialDate, Period, Relation, Span};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::language::Language;
use crate::question::meaning::*;

fn any_organization() -> impl Strategy<Value = OrganizationId> + Clone {
    (0..ORGANIZATIONS.len()).prop_map(OrganizationId)
}

fn any_member() -> impl Strategy<Value = MemberId> + Clone {
    (0..MEMBERS.len()).prop_map(MemberId)
}

fn any_who() -> impl Strategy<Value = Who> + Clone {
    prop_oneof![Just(Who::Focus), any_member().prop_map(Who::Member)]
}

fn any_fact() -> impl Strategy<Value = FactId> + Clone {
    (any_organization(), 0..PROPERTIES.len()).prop_map(|(organization, position)| FactId { organization, position })
}

fn any_date() -> impl Strategy<Value = PartialDate> + Clone {
    (1000i32..=9999, 1u32..=12, 1u32..=28, 0..3).prop_map(|(year, month, day, precision)| match precision {
        0 => PartialDate::Year(year),
        1 => PartialDate::Month(year, month),
        _ => PartialDate::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap()),
    })
}

fn any_point() -> impl Strategy<Value = Point> + Clone {
    prop_oneof![
        (any_who(), any_organization()).prop_map(|(who, id)| Point::Joined(who, id)),
        (any_who(), any_organization()).prop_map(|(who, id)| Point::Left(who, id)),
        any_organization().prop_map(Point::Founded),
        any_organization().prop_map(Point::Dissolved),
        Just(Point::Today),
        any_date().prop_map(Point::On),
    ]
}

fn any_relation() -> impl Strategy<Value = Relation> + Clone {
    use Relation::{After, Before, By, In, Since};
    prop::sample::select(vec![In, Since, After, Before, By])
}

fn any_period() -> impl Strategy<Value = Period> + Clone {
    let span = prop_oneof![
        any_date().prop_map(Span::Date),
        (100..=999).prop_map(|decade| Span::Decade(decade * 10)),
        (1..=99).prop_map(Span::Century),
        (1000..=9999, 1000..=9999).prop_map(|(first, last)| Span::Years(first, last)),
    ];
    prop_oneof![
        (any_relation(), span.clone()).prop_map(|(relation, span)| Period::Related(relation, span)),
        (span.clone(), span).prop_map(|(one, other)| Period::Between(one, other)),
        (0..=FARTHEST).prop_map(Period::LastYears),
        (-1000..=1000).prop_map(Period::ThisYear),
    ]
}

fn any_time() -> impl Strategy<Value = Time> {
    let simple = prop_oneof![
        any_period().prop_map(Time::Period),
        (any_relation(), any_point()).prop_map(|(relation, point)| Time::Relative(relation, point)),
        any_point().prop_map(Time::YearOf),
        (any_point(), any_point()).prop_map(|(from, to)| Time::Between(from, to)),
        Just(Time::Either(vec![])),
    ];
    simple.prop_recursive(3, 12, 3, |time| {
        prop_oneof![
            prop::collection::vec(time.clone(), 2..4).prop_map(Time::Either),
            time.prop_map(|time| Time::Except(Box::new(time))),
        ]
    })
}

fn any_event() -> impl Strategy<Value = Event> + Clone {
    prop::sample::select(vec![Event::Joined, Event::Left, Event::Founded, Event::Dissolved])
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let hit = prop_oneof![
        any_organization().prop_map(|organization| Hit { organization, fact: None }),
        any_fact().prop_map(|fact| Hit { organization: fact.organization, fact: Some(fact) }),
    ];
    let simple = prop_oneof![
        any_who().prop_map(Filter::Of),
        any_organization().prop_map(Filter::In),
        (any_event(), any_time()).prop_map(|(event, time)| Filter::Happened(event, time)),
        any_time().prop_map(Filter::During),
        Just(Filter::Former),
        Just(Filter::Ever),
        ".{0,12}".prop_map(Filter::Role),
        any_member().prop_map(Filter::For),
        any_organization().prop_map(Filter::OnBehalfOf),
        ".{0,12}".prop_map(Filter::Kind),
        prop::collection::vec(hit, 1..4).prop_map(Filter::Topic),
        (0..=FARTHEST).prop_map(Filter::Longer),
        (0..=FARTHEST).prop_map(Filter::Shorter),
        prop::collection::vec(any_organization(), 1..4).prop_map(Filter::Among),
        prop::collection::vec(any_member(), 1..4).prop_map(Filter::AmongMembers),
    ];
    simple.prop_recursive(3, 3, 1, |filter| filter.prop_map(|filter| Filter::Not(Box::new(filter))))
}

fn any_set() -> impl Strategy<Value = Set> {
    let of = prop::sample::select(vec![Of::Organizations, Of::Members, Of::Areas]);
    (of, prop::collection::vec(any_filter(), 0..4)).prop_map(|(of, filters)| Set { of, filters })
}

fn any_end() -> impl Strategy<Value = End> + Clone {
    prop::sample::select(vec![End::First, End::Last])
}

fn any_pick() -> impl Strategy<Value = Pick> {
    let order = prop_oneof![any_event().prop_map(Order::Event), Just(Order::Length), Just(Order::Size)];
    prop_oneof![
        Just(Pick::All),
        Just(Pick::Count),
        (order, any_end(), 1..=FARTHEST, 1..=FARTHEST).prop_map(|(by, end, nth, take)| Pick::Place {
            by,
            end,
            nth,
            take
        }),
    ]
}

fn any_claim() -> impl Strategy<Value = Claim> {
    prop_oneof![
        any_set().prop_map(Claim::Any),
        (any_point(), any_time()).prop_map(|(point, time)| Claim::Happened(point, time)),
        (any_point(), any_point()).prop_map(|(one, other)| Claim::SameYear(one, other)),
        (any_fact(), any::<bool>()).prop_map(|(fact, holds)| Claim::Fact(fact, holds)),
    ]
}

fn any_measure() -> impl Strategy<Value = Measure> {
    prop_oneof![
        any_point().prop_map(Measure::Point),
        (any_point(), any_point()).prop_map(|(from, to)| Measure::Distance(from, to)),
        any_fact().prop_map(Measure::Number),
    ]
}

fn any_unknown() -> impl Strategy<Value = Unknown> {
    prop_oneof![
        prop::sample::select(vec![
            Unknown::Nothing,
            Unknown::Property,
            Unknown::Future,
            Unknown::WhichOrganization,
            Unknown::WhoseMembership,
            Unknown::Argument,
            Unknown::TooLong,
        ]),
        ".{0,12}".prop_map(Unknown::Organization),
        ".{0,12}".prop_map(Unknown::Member),
        ".{0,12}".prop_map(Unknown::Clause),
    ]
}

fn simple_ask() -> impl Strategy<Value = Ask> {
    let facts = || prop::collection::vec(any_fact(), 1..4);
    let organizations = || prop::collection::vec(any_organization(), 1..4);
    let detail = prop::sample::select(vec![Detail::Any, Detail::Month, Detail::Day]);
    prop_oneof![
        (prop::collection::vec(any_point(), 1..4), detail).prop_map(|(points, detail)| Ask::Date(points, detail)),
        (any_point(), any_point()).prop_map(|(from, to)| Ask::Distance(from, to)),
        any_claim().prop_map(Ask::Is),
        (any_set(), any_pick()).prop_map(|(set, pick)| Ask::Which(set, pick)),
        (prop::collection::vec(any_measure(), 1..4), any_end()).prop_map(|(all, end)| Ask::Order(all, end)),
        (prop::sample::select(vec![Sum::Total, Sum::Difference]), facts()).prop_map(|(sum, all)| Ask::Reckon(sum, all)),
        facts().prop_map(Ask::Facts),
        organizations().prop_map(Ask::Describe),
        organizations().prop_map(Ask::Name),
        prop::sample::select(vec![Talk::Help, Talk::Greeting, Talk::Thanks]).prop_map(Ask::Talk),
        Just(Ask::About),
        (any_unknown(), prop::collection::vec(any_organization(), 0..3)).prop_map(|(why, ids)| Ask::Unknown(why, ids)),
    ]
}

pub(super) fn question() -> impl Strategy<Value = Question> {
    let of = |ask: BoxedStrategy<Ask>| {
        (prop::sample::select(Language::ALL.to_vec()), prop::collection::vec(ask, 1..4))
            .prop_map(|(language, asks)| Question { language, asks, read_as: None })
    };
    of(simple_ask().boxed()).prop_recursive(2, 6, 2, move |inner| {
        let clarify = prop::collection::vec(inner, 1..3).prop_map(Ask::Clarify);
        of(prop_oneof![simple_ask(), clarify].boxed())
    })
}
