//! English clauses.

use super::check;
use crate::language::Language;

#[test]
fn names_of_the_data_are_marked() {
    check(
        Language::En,
        &[
            ("when did Tver join the Union of Dune Towns?", "member:tver=Tver; org:dune=the Union of Dune Towns"),
            ("when did tver join the union of dune towns", "member:tver=tver; org:dune=the union of dune towns"),
            ("who is in the Dune Towns Union", "org:dune=the Dune Towns Union"),
            ("GULLS", "org:gulls=GULLS"),
            ("are we in gulls", "we=we; org:gulls=gulls"),
            ("the GULLS network", "org:gulls=the GULLS network"),
            ("what is the Larvik Charter about", "org:charter=the Larvik Charter"),
            ("when did we sign the larvik chatrer", "we=we; org:charter=the larvik chatrer"),
            ("European Towns Against Boredom", "org:drugs=European Towns Against Boredom"),
            ("tell me about towns against boredom", "we?=me; org:drugs=towns against boredom"),
            ("Nova Tessa's year in GULLS", "member:tessa=Nova Tessa; org:gulls=GULLS"),
            ("is Tver in it", "member:tver=Tver"),
            ("when did Tver and Nova Tessa sign", "member:tver=Tver; member:tessa=Nova Tessa"),
            ("what do the Gull Watchers do", "org:gulls=the Gull Watchers"),
        ],
    );
}

#[test]
fn names_that_nobody_knows_are_marked_by_how_they_are_written() {
    check(
        Language::En,
        &[
            ("when did Chile join the Hanseatic League?", "stranger:Chile=Chile; unknown=the Hanseatic League"),
            ("is Paris in the Council of Europe", "stranger:Paris=Paris; unknown=the Council of Europe"),
            ("since when are we in UNESCO", "we=we; unknown=UNESCO"),
            ("who signed the Treaty of Rome", "unknown=the Treaty of Rome"),
            ("are we in the lighthouse towns ring", "we=we; unknown=the lighthouse towns ring"),
            ("who is in Mayors for Peace", "unknown=Mayors for Peace"),
            ("is Mary Smith in the Finance Committee", "stranger:Mary Smith=Mary Smith; unknown=the Finance Committee"),
            ("when was BaltMet founded", "unknown=BaltMet"),
            ("when did Oulu leave “Winter Rivers”?", "stranger:Oulu=Oulu; unknown=“Winter Rivers”"),
            ("did Finland or Austria join first", "stranger:Finland=Finland; stranger:Austria=Austria"),
            ("what is the union of baltic towns", "unknown=the union of baltic towns"),
            ("which did Norway enter first, NATO or the UN?", "stranger:Norway=Norway; unknown=NATO; unknown=the UN"),
            ("when did we join", "we=we"),
            ("Dear Sir or Madam", ""),
            ("what does the association do", ""),
            ("how much does that union cost", ""),
            ("IS THAT REALLY SO", ""),
            ("thanks a lot", ""),
        ],
    );
}

#[test]
fn times_and_numbers_are_marked() {
    check(
        Language::En,
        &[
            ("what did we join since 2006", "we=we; time:since:2006=since 2006"),
            ("what did we join in 2002 or 2005", "we=we; time:in:2002|in:2005=in 2002 or 2005"),
            ("who joined on 3 September 1998", "time:in:1998-09-03=on 3 September 1998"),
            ("are we in it now", "we=we; time:now=now"),
            ("what are we in at the moment", "we=we; time:now=at the moment"),
            ("the third that we joined", "n:3=third; we=we"),
            ("the two oldest", "n:2=two"),
            ("the next to last that we joined", "n:2=next to last; we=we"),
            ("the first that we joined", "we=we"),
            ("what have we been in for more than ten years", "we=we; years:10=ten years"),
            ("longer than half a century", "years:50=half a century"),
            ("less than a decade", "years:10=a decade"),
            ("at least 20 years", "years:20=20 years"),
            ("how many years have we been in it", "we=we"),
            ("before we joined GULLS", "we=we; org:gulls=GULLS"),
        ],
    );
}

#[test]
fn kinds_roles_and_whoever_asks_are_marked() {
    check(
        Language::En,
        &[
            ("which associations are we in", "kind=associations; we=we"),
            ("how many cities are in GULLS", "kind=cities; org:gulls=GULLS"),
            ("which charters has our city signed", "kind=charters; we=our city"),
            ("the first network that we joined", "kind=network; we=we"),
            ("is that union old", ""),
            ("these charters", ""),
            ("how many capital cities are in it", "kind=capital cities"),
            ("who are the observers in GULLS", "role=observers; org:gulls=GULLS"),
            ("where are we an associate member", "we=we; role=associate member"),
            ("is she a chairman of anything", "role=chairman"),
            ("who is the chairman of GULLS", "org:gulls=GULLS"),
            ("what is my town in", "we=my town"),
            ("is this town a member", "we=this town"),
            ("which projects does GULLS run", "kind?=projects; org:gulls=GULLS"),
            ("list all leagues", "kind=leagues"),
        ],
    );
}
