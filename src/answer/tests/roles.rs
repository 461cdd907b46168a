//! Roles, seats, parties and terms, a line each: `which members in:assembly role:speaker during:in:2020` -> anna 2019-06-10.

use super::{Case, case, check};

/// A parliament with terms, parties and constituencies, and a union with an observer; no focus.
fn lakemoor() -> Case {
    case("lakemoor.json", include_str!("../../../tests/data/lakemoor.json"), "2026-11-23")
}

#[test]
fn members_are_found_by_role_seat_and_party() {
    check(
        &lakemoor(),
        "
        which members in:assembly                                 -> boris 2023-07-03, clara 2023-07-03
        which members in:assembly role:speaker during:in:2020     -> anna 2019-06-10
        which members in:assembly role:speaker                    -> none
        which members in:assembly role:спикер ever                -> anna 2019-06-10
        which members in:assembly role:deputy                     -> clara 2023-07-10
        which members in:assembly not:role:speaker during:in:2020 -> clara 2019-06-01
        which members role:speaker during:in:2020                 -> anna 2019-06-10
        which members role:candidate ever                         -> dan 2019-02
        which members in:lakes role:observer                      -> fenland 1999
        which members in:lakes not:role:observer                  -> lakemoor 1995
        which members in:lakes kind:country                       -> lakemoor 1995, fenland 1999
        which members in:lakes kind:city ever                     -> ripple 2001
        which members for:north                                   -> boris 2023-07-03
        which members for:north during:in:2020                    -> anna 2015-06-01
        which members for:south ever                              -> boris 2015-06-01, clara 2019-06-01
        which members for:south in:lakes                          -> none
        which members in:assembly on-behalf-of:pike during:in:2016 -> boris 2015-06-01
        count members in:assembly on-behalf-of:reed               -> boris 2023-07-03, clara 2023-07-03
        place first members in:assembly on-behalf-of:reed ever    -> anna 2015-06-01
        which areas of:boris                                      -> north 2023-07-03
        which areas of:boris ever                                 -> south 2015-06-01, north 2023-07-03
        which areas of:dan ever                                   -> none
        which areas in:assembly during:in:2020                    -> north 2015-06-01, south 2019-06-01
        which of:boris kind:party ever                            -> pike 2015-06-01, reed 2023-07-03
        which of:boris kind:party during:in:2016                  -> pike 2015-06-01
        which members kind:constituency                           -> north, south
        which members role:speaker of:anna                        -> none
        which of:we                                               -> unknown WhoseMembership
        which areas                                               -> unknown WhoseMembership
        ",
    );
}

#[test]
fn terms_that_touch_are_one_spell_and_a_gap_stays_a_gap() {
    check(
        &lakemoor(),
        "
        date joined/anna/assembly                                 -> anna assembly 2015-06-01
        date left/anna/assembly                                   -> anna assembly 2023-05-31
        distance joined/anna/assembly today                       -> 8 years
        distance joined/boris/assembly today                      -> 7 years
        which members in:assembly joined:in:2019                  -> clara 2019-06-01
        which members in:assembly left:in:2019                    -> boris 2019-05-31
        which members in:assembly joined:in:2023                  -> boris 2023-07-03, clara 2023-07-03
        happened joined/anna/assembly in:2019                     -> no
        happened left/anna/assembly in:2019                       -> no
        ",
    );
}

#[test]
fn an_observer_is_no_member_and_a_candidate_is_not_even_listed() {
    check(
        &lakemoor(),
        "
        is of:lakemoor among:lakes                                -> yes
        is of:fenland among:lakes                                 -> no
        is members in:lakes among-members:fenland role:observer   -> yes
        is of:dan among:assembly ever                             -> no
        which of:dan ever                                         -> reed 2019-02, assembly 2019-04-01
        is of:dan among:reed                                      -> yes
        which members in:reed                                     -> dan 2019-02, boris 2023-07-03, clara 2023-07-03
        which members in:assembly ever                            -> anna 2015-06-01, boris 2015-06-01, clara 2019-06-01
        ",
    );
}

#[test]
fn what_ended_in_a_time_was_so_in_it_whenever_it_began() {
    let text = r#"{
        "areas": [{"id": "a", "name": "A"}],
        "organizations": [{"id": "x", "name": "X", "member_list": "complete"}],
        "memberships": [{"member_id": "a", "organization_id": "x", "end_date": "1999-04"}]
    }"#;
    check(
        &case("ended.json", text, "2026-11-23"),
        "
        is of:a among:x during:in:1999                            -> yes
        is of:a among:x during:in:1998                            -> can't be told
        is of:a among:x during:in:2000                            -> no
        date joined/a/x                                           -> a x ?
        ",
    );
}
