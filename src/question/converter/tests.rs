//! Former lines and what they are composed of.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]

use super::*;
use crate::dataset::{Fact, FactId, FactKind, Member, Organization, Text, Value};
use crate::language::Language;

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
        facts: ["members", "aim", "aim"].map(fact).into(),
        ..Organization::default()
    };
    let member = |id: &str| Member { id: id.to_owned(), ..Member::default() };
    Dataset {
        organizations: ["ecad", "urc"].map(organization).into(),
        members: ["izhevsk", "kazan", "penza"].map(member).into(),
        focus: Some(MemberId(0)),
        ..Dataset::default()
    }
}

fn check(former: &str, expected: &str) {
    let data = data();
    let read = former_notation::read(former, &data).unwrap_or_else(|| panic!("not a former line: {former}"));
    let converted = convert(&read, &data);
    assert_eq!(converted.line(&data).to_string(), expected, "{former}");
    assert_eq!(read_any(former, &data).as_ref(), Some(&converted), "{former}");
    assert_eq!(read_any(expected, &data).as_ref(), Some(&converted), "{expected}");
    let button = former_notation::write(&read, &data).unwrap();
    assert_eq!(read_any(&button, &data).as_ref(), Some(&converted), "{button}");
}

#[test]
fn a_former_line_is_composed() {
    for (former, expected) in [
        ("en joined ecad", "en date joined/we/ecad"),
        ("ru joined month ecad urc", "ru date month joined/we/ecad joined/we/urc"),
        ("en joined day ecad of:kazan of:penza", "en date day joined/kazan/ecad joined/penza/ecad"),
        ("en joined ecad of:izhevsk", "en date joined/we/ecad"),
        ("en joined", "en unknown which-organization"),
        ("en founded ecad urc", "en date founded/ecad founded/urc"),
        ("en founded day ecad", "en date day founded/ecad"),
        ("en is-member ecad", "en is of:we among:ecad"),
        ("en is-member joined ecad", "en is of:we among:ecad"),
        ("en is-member ecad of:kazan of:penza", "en is of:kazan among:ecad; is of:penza among:ecad"),
        ("en is-member ecad in:2010", "en is of:we among:ecad during:in:2010"),
        ("en is-member joined ecad in:2002", "en happened joined/we/ecad in:2002"),
        ("en is-member joined ecad of:kazan before:urc", "en happened joined/kazan/ecad before(joined/kazan/urc)"),
        ("en is-member ecad since:2002", "en happened joined/we/ecad in:2002"),
        ("en is-member ecad since:urc", "en happened joined/we/ecad in(joined/we/urc)"),
        ("en is-member joined ecad since:2002", "en happened joined/we/ecad since:2002"),
        ("en was-founded ecad before:1990", "en happened founded/ecad before:1990"),
        ("en was-founded ecad", "en date founded/ecad"),
        ("en joined-when-founded ecad", "en same-year joined/we/ecad founded/ecad"),
        ("en since-founding ecad of:kazan", "en distance founded/ecad joined/kazan/ecad"),
        ("en duration ecad urc", "en distance joined/we/ecad today; distance joined/we/urc today"),
        ("en duration ecad in:2010", "en distance joined/we/ecad on/2010"),
        ("en duration ecad by:1990s", "en distance joined/we/ecad on/1999"),
        ("en duration ecad before:2010", "en distance joined/we/ecad on/2009"),
        ("en duration ecad before:2010-03", "en distance joined/we/ecad on/2010-02-28"),
        ("en duration ecad between:2004,1995", "en distance joined/we/ecad on/2004"),
        ("en duration ecad last:10y", "en distance joined/we/ecad today"),
        ("en duration ecad year:-1", "en unknown nothing ecad"),
        ("en duration ecad before:urc", "en distance joined/we/ecad joined/we/urc"),
        ("en age ecad", "en distance founded/ecad today"),
        ("en list", "en which of:we"),
        ("en list of:kazan", "en which of:kazan"),
        ("en list since:2006", "en which of:we joined:since:2006"),
        ("en list after:ecad", "en which of:we joined:after(joined/we/ecad)"),
        ("en list during in:2005", "en which of:we during:in:2005"),
        ("en list founded in:1998", "en which founded:in:1998"),
        ("en list founded", "en which organizations"),
        ("en count", "en count of:we"),
        ("en count in:1990s", "en count of:we joined:in:1990s"),
        ("en count during in:2005", "en count of:we during:in:2005"),
        ("en count founded between:1990,2000", "en count founded:between:1990,2000"),
        ("en longer-than 10y", "en which of:we longer:10y"),
        ("en rank first:1", "en place first of:we ever"),
        ("en rank last:2 before:2006", "en place last:2 of:we joined:before:2006"),
        ("en rank founded last:1", "en place by:founded last organizations"),
        ("en compare ecad urc", "en order first joined/we/ecad joined/we/urc"),
        ("en compare founded ecad urc", "en order first founded/ecad founded/urc"),
        ("en compare ecad", "en unknown which-organization ecad"),
        ("en gap ecad urc", "en distance joined/we/ecad joined/we/urc"),
        ("en gap founded ecad urc", "en distance founded/ecad founded/urc"),
        ("en members ecad", "en which members in:ecad"),
        ("en members ecad in:1999", "en which members in:ecad during:in:1999"),
        ("en organizations-of of:kazan of:penza", "en which of:kazan of:penza"),
        ("en left ecad", "en date left/we/ecad"),
        ("en left ecad in:2010", "en happened left/we/ecad in:2010"),
        ("en left", "en which of:we former"),
        ("en left in:2010", "en which of:we left:in:2010"),
        ("en describe ecad urc", "en describe ecad urc"),
        ("en describe", "en unknown which-organization"),
        ("en name ecad", "en name ecad"),
        ("en property ecad#members ecad#1", "en facts ecad.members ecad.aim"),
        ("en more-of ecad#members urc#members", "en order last ecad.members urc.members"),
        ("en topic ecad#2 urc", "en which topic:ecad.aim.2,urc"),
        ("en topic-count urc", "en count topic:urc"),
        ("en help", "en help"),
        ("en help greeting", "en greeting"),
        ("ru help thanks", "ru thanks"),
        ("en about", "en about"),
    ] {
        check(former, expected);
    }
}

#[test]
fn what_no_button_carried_is_composed() {
    let data = data();
    let question = |line: &str| former_notation::read(line, &data).unwrap();
    let unknown = |why| former::Ask::Unknown(why);
    let words = || "of what scraps".to_owned();
    let fact = FactId { organization: OrganizationId(1), position: 2 };
    for (ask, expected) in [
        (former::Ask::Claim(fact, true), "en holds urc.aim.2 yes"),
        (former::Ask::Claim(fact, false), "en holds urc.aim.2 no"),
        (
            former::Ask::Several(vec![question("en joined ecad"), question("en is-member ecad urc")]),
            "en date joined/we/ecad; is of:we among:ecad; is of:we among:urc",
        ),
        (
            former::Ask::Clarify(vec![question("en joined ecad"), question("en joined urc")]),
            "en clarify [en date joined/we/ecad] [en date joined/we/urc]",
        ),
        (unknown(former::Unknown::Nothing), "en unknown nothing ecad"),
        (unknown(former::Unknown::Property(words())), "en unknown property ecad"),
        (unknown(former::Unknown::Organization(words())), "en unknown organization:of%20what%20scraps ecad"),
        (unknown(former::Unknown::Member(words())), "en unknown member:of%20what%20scraps ecad"),
        (unknown(former::Unknown::Topic(words())), "en unknown nothing ecad"),
        (unknown(former::Unknown::Future), "en unknown future ecad"),
        (unknown(former::Unknown::WhichOrganization), "en unknown which-organization ecad"),
        (unknown(former::Unknown::WhoseMembership), "en unknown whose-membership ecad"),
        (unknown(former::Unknown::Argument), "en unknown argument ecad"),
        (unknown(former::Unknown::TooLong), "en unknown too-long ecad"),
    ] {
        let former = former::Question::new(Language::En, ask).about(vec![OrganizationId(0)]);
        let converted = convert(&former, &data);
        assert_eq!(converted.line(&data).to_string(), expected);
        assert_eq!(read_any(expected, &data), Some(converted));
    }
}

#[test]
fn a_number_without_sense_is_refused() {
    for line in ["en rank first:0", "en rank last:4000000000", "en longer-than 5000y", "en list in:1995s", "en riga"] {
        assert_eq!(read_any(line, &data()), None, "{line}");
    }
}
