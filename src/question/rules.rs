//! The flat list of rules: each looks at the scene and gives one reading, or none.
//!
//! A rule says which concepts of the sentence it explains; which rule wins is decided by what it leaves unexplained.

use super::evidence::{self, Names, Wanted};
use super::lexicon::Concept;
use super::lexicon::Cue::{self, *};
use super::link::Strength;
use super::meaning::{Ask, By, Detail, End, Rank, Talk, Unknown, When};
use super::numeral::Form;
use super::scene::{Reading, Scene};
use super::sentence::Term;
use crate::calendar::Relation;
use crate::text::TokenKind;

/// A rule by name.
pub type Rule = (&'static str, fn(&Scene<'_>) -> Option<Reading>);

/// Every rule. Among readings that explain as much, the earlier one wins.
pub const RULES: &[Rule] = &[
    ("talk", talk),
    ("about", about),
    ("leaving", leaving),
    ("future", future),
    ("gap", gap),
    ("joined-when-founded", joined_when_founded),
    ("since-founding", since_founding),
    ("compare", compare),
    ("longer-than", longer_than),
    ("duration", duration),
    ("age", age),
    ("rank", rank),
    ("founded", founded),
    ("joined", joined),
    ("was-founded", was_founded),
    ("is-member", is_member),
    ("organizations-of", organizations_of),
    ("members", members),
    ("name", name),
    ("count", count),
    ("list-founded", list_founded),
    ("list", list),
    ("describe", describe),
];

fn talk(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.organizations.is_empty() || scene.when.is_some() || !scene.members.is_empty() {
        return None;
    }
    let talk = if scene.has(Help) {
        Talk::Help
    } else if scene.has(Thanks) {
        Talk::Thanks
    } else if scene.has(Greeting) {
        Talk::Greeting
    } else {
        return None;
    };
    Some(scene.reading("talk", Ask::Help(talk), &[Help, Thanks, Greeting, Not, True, All, Who]))
}

fn about(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Source) && scene.organizations.is_empty())
        .then(|| scene.reading("about", Ask::About, &[Source, Where, Who, List, Aux]))
}

/// Whether the sentence speaks of a founding. "Appeared" may be either: with the asker's city it is a joining.
fn creates(scene: &Scene<'_>) -> bool {
    let outside = |cue: Cue| -> Vec<usize> {
        scene.sentence.with(cue).filter(|p| !scene.sentence.is_in_period(*p) && !scene.is_in_full_name(*p)).collect()
    };
    let (found, join) = (outside(Found), outside(Join));
    let only_join = join.iter().any(|position| !found.contains(position));
    let only_found = found.iter().any(|position| !join.contains(position));
    !found.is_empty() && !only_join && (only_found || !scene.names_focus)
}

fn leaving(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Leave) && (!scene.organizations.is_empty() || scene.names_focus || scene.has(Organization))).then(|| {
        let cues =
            [Leave, When, SinceWhen, Date, Aux, Where, Organization, Belong, Membership, Not, Why, True, HowMany, List];
        scene.reading("leaving", Ask::Unknown(Unknown::Leaving), &cues)
    })
}

fn future(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Future) && scene.has_any(&[Join, Membership, Belong, Found])).then(|| {
        let cues = [Future, Join, Membership, Belong, Organization, Where, When, Aux, Also, Other, First, Last];
        scene.reading("future", Ask::Unknown(Unknown::Future), &cues)
    })
}

fn gap(scene: &Scene<'_>) -> Option<Reading> {
    let by = if creates(scene) { By::Founded } else { By::Joined };
    let length = scene.has_any(&[HowMany, HowLong, Years]);
    (scene.organizations.len() == 2 && scene.has_any(&[Gap, Later, Earlier, Longer]) && length).then(|| {
        let cues =
            [Gap, HowMany, HowLong, Years, Join, Belong, Membership, Found, Sign, Later, Earlier, Aux, Longer, Date];
        let mut reading = scene.reading("gap", Ask::Gap(by), &cues);
        reading.prior += 0.05;
        reading
    })
}

fn joined_when_founded(scene: &Scene<'_>) -> Option<Reading> {
    let joins = scene.has_any(&[Join, Belong, Membership]) || scene.names_focus;
    (scene.organizations.len() == 1 && scene.has(Same) && scene.has(Found) && joins).then(|| {
        let cues = [Same, Found, Join, Belong, Membership, Date, When, Aux, True];
        scene.reading("joined-when-founded", Ask::JoinedWhenFounded, &cues)
    })
}

/// "How long after its founding did we join?"
fn since_founding(scene: &Scene<'_>) -> Option<Reading> {
    let joins = scene.has_any(&[Join, Membership, Belong]);
    (scene.organizations.len() == 1 && asks_length(scene) && scene.has(Found) && joins).then(|| {
        let cues = [HowLong, HowMany, Years, YearsAgo, Found, Join, Membership, Belong, Gap, Later, Earlier, Aux, Ago];
        let mut reading = scene.reading("since-founding", Ask::SinceFounding, &cues);
        reading.prior += 0.05;
        reading.question.when = None;
        reading
    })
}

fn compare(scene: &Scene<'_>) -> Option<Reading> {
    let two =
        scene.organizations.len() == 2 || scene.organizations.len() == 1 && matches!(scene.when, Some(When::Event(..)));
    let orders = [Earlier, Later, First, Last, Oldest, Youngest, Longer, Longest, Or];
    if !two || !scene.has_any(&orders) && !matches!(scene.when, Some(When::Event(..))) {
        return None;
    }
    if matches!(scene.when, Some(When::Event(..))) && !scene.has(Or) && !scene.has(Aux) {
        return None;
    }
    let founded =
        creates(scene) || scene.has_any(&[Oldest, Youngest]) && !scene.has_any(&[Join, Belong, Membership, Longest]);
    let by = if founded { By::Founded } else { By::Joined };
    let cues = [
        Earlier,
        Later,
        First,
        Last,
        Oldest,
        Youngest,
        Longer,
        Longest,
        Or,
        Join,
        Belong,
        Membership,
        Found,
        Sign,
        Aux,
        Who,
        When,
        Compare,
        Where,
        Organization,
        More,
    ];
    let mut reading = scene.reading("compare", Ask::Compare(by), &cues);
    reading.prior += 0.03;
    if let Some(When::Event(_, other)) = scene.when {
        reading.question.organizations.push(other);
        reading.question.when = None;
    }
    Some(reading)
}

fn longer_than(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.has(Longer) || !scene.has(Years) && !scene.has(HowLong) || !scene.organizations.is_empty() {
        return None;
    }
    let years = scene.sentence.numerals.iter().find(|numeral| numeral.form == Form::Cardinal)?;
    let mut reading = scene.reading(
        "longer-than",
        Ask::LongerThan(years.value),
        &[Longer, Years, Organization, Belong, Join, Membership, Where, List, More, Aux],
    );
    for term in scene.sentence.terms_in(&years.tokens) {
        reading.explained[term] = 1.0;
    }
    reading.prior += 0.1;
    Some(reading)
}

fn asks_length(scene: &Scene<'_>) -> bool {
    scene.has_any(&[HowLong, YearsAgo]) || scene.has(HowMany) && scene.has(Years)
}

fn duration(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.len() > 1 && scene.has_any(&[Gap, Later, Earlier]) {
        return None;
    }
    if !asks_length(scene)
        || scene.organizations.is_empty()
        || scene.has(Found)
        || scene.has_any(&[HowOld, Exist]) && !scene.has_any(&[Join, Belong, Membership])
    {
        return None;
    }
    let cues =
        [HowLong, YearsAgo, HowMany, Years, Join, Belong, Membership, Member, Sign, Ago, Gap, Aux, Date, When, Exist];
    let mut reading = scene.reading("duration", Ask::Duration, &cues);
    reading.prior += 0.02;
    Some(reading)
}

fn age(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has(HowOld) || asks_length(scene) && (creates(scene) || scene.has(Exist));
    (asks && !scene.organizations.is_empty() && !scene.has_any(&[Join, Belong, Membership]) && !scene.names_focus).then(
        || {
            scene.reading(
                "age",
                Ask::Age,
                &[HowOld, HowLong, YearsAgo, HowMany, Years, Found, Exist, Ago, Aux, Gap, Organization],
            )
        },
    )
}

fn rank(scene: &Scene<'_>) -> Option<Reading> {
    let ordinal = scene.sentence.numerals.iter().find(|numeral| {
        let in_period = scene.sentence.periods.iter().any(|found| found.tokens.contains(&numeral.tokens.start));
        numeral.form == Form::Ordinal && numeral.value < 100 && !in_period
    });
    let neighbour =
        scene.has(Immediately) && matches!(scene.when, Some(When::Event(Relation::Before | Relation::After, _)));
    let neighbour_relation = match scene.when {
        Some(When::Event(relation, _)) => Some(relation),
        _ => None,
    };
    let (end, nth) = if scene.has(Penultimate) {
        (End::Last, 2)
    } else if neighbour && neighbour_relation == Some(Relation::Before) {
        (End::Last, 1)
    } else if neighbour {
        (End::First, 1)
    } else if scene.has_any(&[Last, Shortest, Youngest]) {
        (End::Last, ordinal.map_or(1, |numeral| numeral.value))
    } else if scene.has_any(&[First, Oldest, Longest]) {
        (End::First, ordinal.map_or(1, |numeral| numeral.value))
    } else if let Some(ordinal) = ordinal {
        (End::First, ordinal.value)
    } else {
        return None;
    };
    let joins = scene.has_any(&[Join, Belong, Membership, Longest, Shortest, Where, Sign]) || scene.names_focus;
    if !scene.organizations.is_empty() || !(scene.has_any(&[Organization]) || joins) {
        return None;
    }
    let founded = creates(scene) || scene.has_any(&[Oldest, Youngest]) && !joins;
    let by = if founded { By::Founded } else { By::Joined };
    let cues = [
        Penultimate,
        Last,
        Shortest,
        Youngest,
        First,
        Oldest,
        Longest,
        Nth,
        Organization,
        Membership,
        Join,
        Belong,
        Found,
        Sign,
        Immediately,
        Where,
        Who,
        When,
        Date,
        Aux,
        Earlier,
        Later,
        Exist,
        Years,
        HowLong,
        All,
        List,
        Describe,
        Other,
        SinceWhen,
        Compare,
        More,
        Name,
    ];
    let mut reading = scene.reading("rank", Ask::Rank(Rank { by, end, nth: nth.max(1) }), &cues);
    if let Some(ordinal) = ordinal {
        for term in scene.sentence.terms_in(&ordinal.tokens) {
            reading.explained[term] = 1.0;
        }
    }
    reading.prior += 0.03 - foreign(scene);
    Some(reading)
}

fn detail(scene: &Scene<'_>) -> Detail {
    if scene.has(ExactDay) {
        Detail::Day
    } else if scene.has(Month) {
        Detail::Month
    } else {
        Detail::Any
    }
}

fn asks_date(scene: &Scene<'_>) -> bool {
    scene.has_any(&[When, SinceWhen, Date, Month, ExactDay])
}

fn founded(scene: &Scene<'_>) -> Option<Reading> {
    let creation = creates(scene) || scene.denies_focus() && scene.has_any(&[Join, Sign]);
    (creation && asks_date(scene) && !scene.organizations.is_empty() && scene.when.is_none() && !scene.has(HowMany))
        .then(|| {
            let cues = [
                Join,
                Not,
                Found,
                When,
                SinceWhen,
                Date,
                Month,
                ExactDay,
                Aux,
                Organization,
                Exist,
                First,
                Years,
                HowOld,
                Who,
            ];
            let mut reading = scene.reading("founded", Ask::Founded(detail(scene)), &cues);
            // "When was it founded" and "when did we join" differ by one word; that word must not be a side remark.
            reading.prior += if scene.names_focus && !scene.denies_focus() { -0.05 } else { 0.05 };
            reading
        })
}

fn joined(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.is_empty() && scene.candidates.is_empty() {
        return None;
    }
    let joins = scene.has_any(&[Join, Belong, Membership, Sign]) || scene.names_focus;
    let dated = asks_date(scene);
    if scene.has_any(&[HowMany, HowLong]) && !scene.has_any(&[When, SinceWhen]) || scene.has(Why) {
        return None;
    }
    if !dated && !scene.has(Membership) || scene.denies_focus() {
        return None;
    }
    // "Who signed", "where": another question, though it has a date in it.
    if scene.has_any(&[Who, Where]) && !scene.has_any(&[When, SinceWhen]) && !scene.names_focus {
        return None;
    }
    let cues = [
        When, SinceWhen, Date, Month, ExactDay, Join, Belong, Membership, Member, Sign, Aux, First, Exist, Where,
        Years, True, Treaty, Last,
    ];
    let mut reading = scene.reading("joined", Ask::Joined(detail(scene)), &cues);
    if scene.when.is_some() && !scene.has_any(&[When, SinceWhen]) {
        return None;
    }
    reading.question.when = None;
    if creates(scene) {
        reading.prior -= 0.06;
    } else if joins {
        reading.prior += 0.02;
    }
    if scene.organizations.is_empty() {
        choose(scene, &mut reading);
    }
    Some(reading)
}

/// Takes the one organisation that vague words fit, or asks which of several is meant.
fn choose(scene: &Scene<'_>, reading: &mut Reading) {
    explain_candidates(scene, reading);
    let choices: Vec<_> = scene.candidates.iter().map(|id| reading.question.clone().about(vec![*id])).collect();
    match &choices[..] {
        [only] => reading.question = only.clone(),
        _ => reading.question.ask = Ask::Clarify(choices),
    }
}

fn explain_candidates(scene: &Scene<'_>, reading: &mut Reading) {
    for position in 0..reading.explained.len() {
        if scene.is_in_organization(position) {
            reading.explained[position] = 1.0;
        }
    }
}

fn was_founded(scene: &Scene<'_>) -> Option<Reading> {
    (scene.organizations.len() == 1
        && scene.has(Found)
        && matches!(scene.when, Some(When::Period(_)))
        && !asks_date(scene)
        && !scene.has_any(&[Which, What, Who, HowMany, Join]))
    .then(|| scene.reading("was-founded", Ask::WasFounded, &[Found, Aux, True, Also, Organization, Exist, Or]))
}

fn is_member(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.is_empty() || scene.has_any(&[HowMany, HowLong, Why, When, SinceWhen, Where, Future, Leave])
    {
        return None;
    }
    let belongs = scene.has_any(&[Belong, Join, Sign, Member]);
    let of_subject = scene.names_focus || !scene.members.is_empty();
    let opens = scene.has_any(&[Aux, True]) || scene.sentence.is_question;
    let claims = matches!(scene.when, Some(When::Period(_)));
    let is_other = scene.has_any(&[What, Which, Who]) && !scene.has(Aux);
    if !(belongs && (opens || of_subject || claims) || of_subject && (opens || claims) || claims && opens) || is_other {
        return None;
    }
    let cues = [Belong, Join, Sign, Member, Aux, True, Not, Where, Or, Exist, List, Same, Date, Name];
    let mut reading = scene.reading("is-member", Ask::IsMember, &cues);
    reading.prior += 0.01 - unasked(scene);
    Some(reading)
}

fn organizations_of(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has_any(&[Organization, Where, Which, Same, What]) || scene.has(Belong);
    (scene.organizations.is_empty() && !scene.members.is_empty() && asks).then(|| {
        let cues = [Organization, Where, Same, Belong, Member, Join, Aux, List, All, Also, Membership, Other, Who];
        scene.reading("organizations-of", Ask::OrganizationsOf, &cues)
    })
}

fn members(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has_any(&[Who, Which, What, List, Other, Member]);
    let whom = scene.has_any(&[City, Member, Belong]);
    let whole = scene.strength == Some(Strength::Full) || scene.has(City);
    (scene.organizations.len() == 1
        && asks
        && whom
        && whole
        && !scene.has_any(&[HowMany, When, SinceWhen, Date, Where, Why, Found, Sign]))
    .then(|| {
        let cues = [Who, List, Other, City, Member, Belong, Aux, All, Organization];
        let mut reading = scene.reading("members", Ask::Members, &cues);
        reading.prior += 0.04;
        reading
    })
}

fn name(scene: &Scene<'_>) -> Option<Reading> {
    (!scene.organizations.is_empty() && scene.has(Name)).then(|| {
        let mut reading = scene.reading("name", Ask::Name, &[Name, Aux, Organization, List, Describe, All]);
        reading.prior += 0.02;
        reading
    })
}

const LISTING: [Cue; 21] = [
    Organization,
    Membership,
    Member,
    Join,
    Belong,
    Sign,
    Where,
    List,
    All,
    Aux,
    Date,
    Years,
    City,
    Also,
    Exist,
    HowMany,
    Who,
    Describe,
    Other,
    Last,
    When,
];

fn count(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.has(HowMany) || !scene.organizations.is_empty() || !scene.members.is_empty() {
        return None;
    }
    if !scene.has_any(&[Organization, Membership, Join, Belong]) && scene.when.is_none() {
        return None;
    }
    let by = by(scene);
    let mut cues = LISTING.to_vec();
    if by == By::Founded {
        cues.push(Found);
    }
    Some(scene.reading("count", Ask::Count(by), &cues))
}

fn by(scene: &Scene<'_>) -> By {
    let founded = creates(scene);
    let during = scene.has(Belong)
        && !scene.has(Join)
        && matches!(scene.when, Some(When::Period(crate::calendar::Period::Related(Relation::In, _))))
        && scene.sentence.terms.iter().any(|term| {
            ["был", "была", "были", "состоял", "состояли", "состояла", "was", "were"].contains(&term.text.as_str())
        });
    if founded {
        By::Founded
    } else if during {
        By::During
    } else {
        By::Joined
    }
}

fn list_founded(scene: &Scene<'_>) -> Option<Reading> {
    (scene.organizations.is_empty()
        && scene.members.is_empty()
        && scene.has(Found)
        && scene.when.is_some()
        && !scene.has(HowMany)
        && by(scene) == By::Founded)
        .then(|| {
            let mut cues = LISTING.to_vec();
            cues.push(Found);
            let mut reading = scene.reading("list-founded", Ask::List(By::Founded), &cues);
            reading.prior -= foreign(scene);
            reading
        })
}

fn list(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.organizations.is_empty() || !scene.members.is_empty() || scene.has(HowMany) {
        return None;
    }
    let of_one = scene.has_any(&[When, SinceWhen]) && !scene.candidates.is_empty();
    if of_one || asks_length(scene) {
        return None;
    }
    let names_lists = scene.has_any(&[Organization, Membership, Join, Belong]);
    let asks = scene.has_any(&[Which, What, Where, List, All, Aux]) || scene.when.is_some();
    if !(names_lists && asks || scene.when.is_some() || scene.has(List) && scene.names_focus) {
        return None;
    }
    if scene.when.is_none() && !scene.has_any(&[Join, Belong, Membership, List, All]) && !scene.names_focus {
        return None;
    }
    let mut reading = scene.reading("list", Ask::List(by(scene)), &LISTING);
    reading.prior -= foreign(scene);
    if scene.when.is_none() && (scene.has_any(&[When, SinceWhen]) && !scene.has_any(&[List, All, Organization])) {
        return None;
    }
    // "in this" of «среди них» speaks of the list as well.
    if scene.strength == Some(Strength::Generic) {
        explain_candidates(scene, &mut reading);
    }
    Some(reading)
}

fn describe(scene: &Scene<'_>) -> Option<Reading> {
    let else_asked = scene.is_yes_no() && !scene.has(Describe)
        || !scene.members.is_empty()
        || scene.has_any(&[Same, Not, More, Fewer, Compare, Date, SinceWhen, Leave, Future]);
    if scene.organizations.is_empty() || else_asked || evidence::wanted(scene) != Wanted::Any && !scene.has(Who) {
        return None;
    }
    let cues = [Describe, Organization, Aux, List, Who, Exist];
    let mut reading = scene.reading("describe", Ask::Describe, &cues);
    reading.question.when = None;
    let bare = scene.sentence.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count() <= 6;
    reading.prior += if scene.has(Describe) || bare { 0.02 } else { -0.03 };
    reading.prior -= unasked(scene);
    Some(reading)
}

/// What a reading loses that has no place for the content words of the sentence: "what's SPECIAL about …" wants more than
/// a description.
fn unasked(scene: &Scene<'_>) -> f32 {
    penalty(scene, |term| term.concepts.iter().all(|concept| matches!(concept, Concept::Near(_) | Concept::Cue(Stop))))
}

/// What a list loses whose sentence has a word that is no word of lists: "all LIBRARIES founded before 1400".
fn foreign(scene: &Scene<'_>) -> f32 {
    penalty(scene, |term| term.concepts.is_empty())
}

fn penalty(scene: &Scene<'_>, is_content: fn(&Term) -> bool) -> f32 {
    let has_content =
        evidence::asked(scene, Names::All).into_iter().any(|position| is_content(&scene.sentence.terms[position]));
    if has_content { 0.25 } else { 0.0 }
}
