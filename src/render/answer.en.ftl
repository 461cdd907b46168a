# Answers about the data, in English. What ends without a full stop is a clause: the program gives it its capital and its
# stop, or puts it into a longer sentence. Names come with their article.

## Names, numbers and nouns

say-wrapped = { $name }
say-number = { $count ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $count }
 }
say-noun = { $noun ->
    [project] { $count ->
        [one] project
       *[other] projects
     }
    [charter] { $count ->
        [one] charter
       *[other] charters
     }
    [agreement] { $count ->
        [one] agreement
       *[other] agreements
     }
    [member] { $count ->
        [one] member
       *[other] members
     }
    [participant] { $count ->
        [one] participant
       *[other] participants
     }
    [signatory] { $count ->
        [one] signatory
       *[other] signatories
     }
    [former-member] { $count ->
        [one] former member
       *[other] former members
     }
    [spell] { $count ->
        [one] spell
       *[other] spells
     }
    [property-activity] { $count ->
        [one] activity
       *[other] activities
     }
    [property-aim] { $count ->
        [one] aim
       *[other] aims
     }
    [property-body] { $count ->
        [one] body
       *[other] bodies
     }
    [property-direction] { $count ->
        [one] field of work
       *[other] fields of work
     }
    [property-goal] { $count ->
        [one] goal
       *[other] goals
     }
    [property-method] { $count ->
        [one] method
       *[other] methods
     }
    [property-principle] { $count ->
        [one] principle
       *[other] principles
     }
    [property-task] { $count ->
        [one] task
       *[other] tasks
     }
    [other-member] { $count ->
        [one] other member
       *[other] other members
     }
    [other-organization] { $count ->
        [one] other organisation
       *[other] other organisations
     }
    [such-organization] { $count ->
        [one] such organisation
       *[other] such organisations
     }
   *[organization] { $count ->
        [one] organisation
       *[other] organisations
     }
 }
say-ordinal = { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $nth }th
 }
say-rank-first = { $form ->
    [length] { $nth ->
        [1] shortest
       *[other] { $ordinal }-shortest
     }
    [size] { $nth ->
        [1] smallest
       *[other] { $ordinal }-smallest
     }
   *[other] { $ordinal }
 }
say-rank-last = { $form ->
    [length] { $nth ->
        [1] longest
       *[other] { $ordinal }-longest
     }
    [size] { $nth ->
        [1] biggest
       *[other] { $ordinal }-biggest
     }
   *[other] { $nth ->
        [1] last
        [2] last but one
       *[other] { $ordinal } from the end
     }
 }
say-with-date = { $name } ({ $date })
say-or = { $first } and { $second }
say-undated = no date stated
say-range-until = until { $end }
say-range-undated = at a time that the data doesn't state
say-year-until = { $year }
say-only = later, { $date }
say-inside = { $name }
say-into = { $name }
say-toward = { $name }
say-out-of = { $name }
say-title = “{ $title }”
say-back = earlier, { $date }

## Memberships

say-since = { $verb ->
    [participant] { $subject } has taken part in { $organization } { $date-since }
    [signatory] { $subject } signed { $organization } { $date-in }
   *[member] { $subject } has been a member of { $organization } { $date-since }
 }
say-since-until = { $verb ->
    [participant] { $subject } has taken part in { $organization } { $date-since }, and is to until { $end }
    [signatory] { $subject } signed { $organization } { $date-in }, until { $end }
   *[member] { $subject } has been a member of { $organization } { $date-since }, and is to be one until { $end }
 }
say-range = { $verb ->
    [participant] { $subject } took part in { $organization } { $range }
    [signatory] { $subject } was a signatory of { $organization } { $range }
   *[member] { $subject } was a member of { $organization } { $range }
 }
say-until = { $verb ->
    [participant] { $subject } took part in { $organization } until { $date-until }
    [signatory] { $subject } was a signatory of { $organization } until { $date-until }
   *[member] { $subject } was a member of { $organization } until { $date-until }
 }
say-plain = { $verb ->
    [participant] { $subject } takes part in { $organization }
    [signatory] { $subject } has signed { $organization }
   *[member] { $subject } is a member of { $organization }
 }
say-again = { $verb ->
    [participant] { $subject } took part in { $organization } { $ranges }, and has done so again { $date-since }
    [signatory] { $subject } was a signatory of { $organization } { $ranges }, and has been one again { $date-since }
   *[member] { $subject } was a member of { $organization } { $ranges }, and has been one again { $date-since }
 }
say-ranges = { $verb ->
    [participant] { $subject } took part in { $organization } more than once: { $ranges }
    [signatory] { $subject } was a signatory of { $organization } more than once: { $ranges }
   *[member] { $subject } was a member of { $organization } more than once: { $ranges }
 }
say-future = { $verb ->
    [participant] { $subject } is to take part in { $organization } from { $date-of }
    [signatory] { $subject } is to sign { $organization } { $date-in }
   *[member] { $subject } is to join { $organization } { $date-in }
 }
say-joined = { $verb ->
    [participant] { $subject } began to take part in { $organization } { $date-in }
    [signatory] { $subject } signed { $organization } { $date-in }
   *[member] { $subject } joined { $organization } { $date-in }
 }
say-left = { $verb ->
    [participant] { $subject } stopped taking part in { $organization } { $date-in }
    [signatory] { $subject } withdrew from { $organization } { $date-in }
   *[member] { $subject } left { $organization } { $date-in }
 }
say-joined-next = { $organization } { $date-in }
say-clauses = { $form ->
    [next] { $first } and { $second }
    [same] { $first } and { $second }
   *[clause] { $first }, and { $second }
 }
say-joined-same = { $verb ->
    [participant] began to take part in { $organization } { $date-in }
    [signatory] signed { $organization } { $date-in }
   *[member] joined { $organization } { $date-in }
 }
say-it = it
say-founded = { $organization } was founded { $date-in }
say-dissolved = { $organization } was dissolved { $date-in }
say-today = today
say-absent = { $verb ->
    [participant] { $subject } is not among those who take part in { $organization }
    [signatory] { $subject } is not among the signatories of { $organization }
   *[member] { $subject } is not among the members of { $organization }
 }
say-absent-partial = { $verb ->
    [participant] The data doesn't say whether { $subject } takes part in { $organization }: it names only some of the participants.
    [signatory] The data doesn't say whether { $subject } has signed { $organization }: it names only some of the signatories.
   *[member] The data doesn't say whether { $subject } is a member of { $organization }: it names only some of the members.
 }
say-absent-unnamed = The data doesn't say whether { $subject } has anything to do with { $organization }.

## Roles, seats

say-role-at = { $form ->
    [noun] { $article } { $role } of { $organization }
   *[title] { $role } in { $organization }
 }
say-role-foreign = “{ $role }”
say-role = { $time ->
    [since] { $subject } has been { $role-at } { $date-since }
    [since-until] { $subject } has been { $role-at } { $date-since }, and is to be until { $end }
    [range] { $subject } was { $role-at } { $range }
    [until] { $subject } was { $role-at } until { $date-until }
    [again] { $subject } has been { $role-at } { $date-since }, and was before, { $ranges }
    [ranges] { $subject } was { $role-at } more than once: { $ranges }
    [future] { $subject } is to be { $role-at } from { $date-of }
   *[plain] { $subject } is { $role-at }
 }
say-role-also = { $clause }, and { $role }{ $ranges }
say-role-joined = { $subject } became { $role-at } { $date-in }
say-role-left = { $subject } ceased to be { $role-at } { $date-in }
say-role-length = { $state ->
    [over] { $subject } was { $role-at } for { $length } ({ $ranges })
   *[going-on] { $subject } has been { $role-at } for { $length } ({ $ranges })
 }
say-role-range = { $role }, { $ranges }
say-name-role = { $name }, as { $role }
say-but-since-when = { $clause }, but the data doesn't say since when
say-for-area = { $clause }, for { $area }
say-area = { $name }
say-area-of = { $name }
say-counted-for = { $counted } for { $name }
say-counted-as = { $counted } in the role of { $role }
say-nobody-there = { $certain ->
    [perhaps] the data names nobody for certain{ $narrowed }{ $where ->
        [inside] {" "}in { $organization }
       *[anywhere] {""}
     }{ $period }
   *[none] the data names nobody{ $narrowed }{ $where ->
        [inside] {" "}in { $organization }
       *[anywhere] {""}
     }{ $period }
 }
say-areas = { $tense ->
    [now] { $subject } sits for { $areas }
   *[once] { $subject } sat for { $areas }{ $period }
 }
say-areas-many = { $tense ->
    [now] { $subject } sits for { $number } places
   *[once] { $subject } sat for { $number } places{ $period }
 }
say-areas-all = { $count ->
    [one] one place is represented{ $period }
   *[other] { $number } places are represented{ $period }
 }
say-areas-none = { $who ->
    [one] { $tense ->
        [now] the data names no place that { $subject } sits for today
       *[once] the data doesn't say which place { $subject } sat for{ $period }
     }
   *[nobody] the data names no place that anybody sits for{ $period }
 }

## Dates

say-dates = Here are the dates:
say-today-is = Today is { $date }.
say-since-unknown = { $verb ->
    [participant] The data doesn't say since when { $subject } has taken part in { $organization }; it only names { $subject } as a participant.
    [signatory] The data doesn't say when { $subject } signed { $organization }; it only names { $subject } as a signatory.
   *[member] The data doesn't say when { $subject } joined { $organization }; it only names { $subject } as a member.
 }
say-not-yet = Not yet: { $clause }.
say-left-unstated = The data doesn't say that { $subject } has left { $organization }. { $sentence }
say-founded-unknown = The data doesn't say when { $organization } was founded.
say-dissolved-unknown = The data says nothing about an end of { $organization }.
say-only-year = The data gives only the year, { $date }. { $sentence }
say-only-month = The data gives only the month, { $date }. { $sentence }
say-no-date = The data has no date for { $name }.

## Lengths of time

say-years = { $most ->
    [0] less than a year
    [1] one year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
    [6] six years
    [7] seven years
    [8] eight years
    [9] nine years
    [10] ten years
   *[other] { $most } years
 }
say-years-at-most = a year at most
say-years-or = { $least } or { $most } years
say-years-range = { $least } to { $most } years
say-length-membership = { $verb ->
    [participant] { $state ->
        [over] { $subject } took part in { $organization } for { $length } ({ $range })
       *[going-on] { $subject } has taken part in { $organization } for { $length } ({ $range })
     }
    [signatory] { $state ->
        [over] { $subject } was a signatory of { $organization } for { $length } ({ $range })
       *[going-on] { $subject } signed { $organization } { $length } ago, { $date-in }
     }
   *[member] { $state ->
        [over] { $subject } was a member of { $organization } for { $length } ({ $range })
       *[going-on] { $subject } has been a member of { $organization } for { $length } ({ $range })
     }
 }
say-length-spells = { $verb ->
    [participant] { $state ->
        [over] { $subject } took part in { $organization } for { $length } in all, in { $spells }: { $ranges }
       *[going-on] { $subject } has taken part in { $organization } for { $length } in all, in { $spells }: { $ranges }
     }
    [signatory] { $state ->
        [over] { $subject } was a signatory of { $organization } for { $length } in all, in { $spells }: { $ranges }
       *[going-on] { $subject } has been a signatory of { $organization } for { $length } in all, in { $spells }: { $ranges }
     }
   *[member] { $state ->
        [over] { $subject } was a member of { $organization } for { $length } in all, in { $spells }: { $ranges }
       *[going-on] { $subject } has been a member of { $organization } for { $length } in all, in { $spells }: { $ranges }
     }
 }
say-length-age = { $organization } is { $length } old: it was founded { $date-in }
say-length-existed = { $organization } existed for { $length } ({ $range })
say-length-until = { $length } until { $date }
say-length-since = it has been { $length } since { $date-of }
say-length-between = { $length }: { $clauses }
say-length-stated = { $length }: { $sentences }
say-length-none = in the same year: { $clauses }

## Yes and no

say-yes = Yes. { $sentence }
say-yes-stated = Yes. { $sentence }
say-yes-same-year = Yes: { $clauses }.
say-no = No: { $clause }.
say-no-stated = No. { $sentence }
say-no-longer = No longer: { $clause }.
say-cannot-tell = The data doesn't tell: { $clause }.
say-but-undated = { $clause }, but no date is stated
say-cannot-tell-stated = The data doesn't tell. { $sentence }
say-too-vague = The data gives only the { $precision ->
    [month] month
    [day] day
   *[year] year
 }, so it doesn't tell: { $clause }.

## Times

say-time-in = { $form ->
    [own] on { $point }
   *[after] when { $point }
 }
say-time-since = since { $point }
say-time-after = after { $point }
say-time-before = before { $point }
say-time-by = { $form ->
    [own] by the time of { $point }
   *[after] by the time that { $point }
 }
say-time-year = { $form ->
    [own] in the year of { $point }
   *[after] in the year that { $point }
 }
say-time-between = between { $first } and { $second }
say-time-except = at times other than { $time }
say-point-today = { $form ->
    [between] today
   *[after] today came
 }
say-point-membership = { $form ->
    [after] { $event ->
        [left] { $subject } left { $organization }
       *[joined] { $verb ->
            [participant] { $subject } began to take part in { $organization }
            [signatory] { $subject } signed { $organization }
           *[member] { $subject } joined { $organization }
         }
     }
   *[own] { $event ->
        [left] leaving { $organization }
       *[joined] { $verb ->
            [participant] beginning to take part in { $organization }
            [signatory] signing { $organization }
           *[member] joining { $organization }
         }
     }
 }
say-point-organization = { $form ->
    [between] { $event ->
        [dissolved] the end of { $organization }
       *[founded] the founding of { $organization }
     }
   *[after] { $event ->
        [dissolved] { $organization } was dissolved
       *[founded] { $organization } was founded
     }
 }
say-point-dated = { $point } ({ $date })
say-also-narrowed = { $by ->
    [joined] joined { $time }
    [left] left { $time }
    [founded] founded { $time }
    [dissolved] dissolved { $time }
   *[during] of the time { $time }
 }

## Lists of organisations

say-count = { $counted }{ $period }
say-deed = { $story ->
    [joined] { $verb ->
        [signatory] { $tense ->
            [open] has signed { $objects-acc }
           *[closed] signed { $objects-acc }
         }
       *[member] { $tense ->
            [open] has joined { $objects-into }
           *[closed] joined { $objects-into }
         }
     }
    [left] { $tense ->
        [open] has left { $objects-of }
       *[closed] left { $objects-of }
     }
    [during] { $verb ->
        [participant] took part in { $objects-in }
        [signatory] was a signatory of { $objects-acc }
       *[member] belonged to { $objects-in }
     }
    [now] { $verb ->
        [participant] takes part in { $objects-in }
        [signatory] has signed { $objects-acc }
       *[member] belongs to { $objects-in }
     }
   *[longer] { $verb ->
        [participant] has taken part in { $objects-in }
        [signatory] has been a signatory of { $objects-acc }
       *[member] has belonged to { $objects-in }
     }
 }
say-deeds = { $story ->
    [longer] { $subject } { $deeds } for more than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
    [shorter] { $subject } { $deeds } for less than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
   *[other] { $led ->
        [yes] { $time }, { $subject } { $deeds }
       *[no] { $subject } { $deeds }{ $period }
     }
 }
say-total = { $number }: { $sentence }
say-apart = apart from { $names }, { $sentence }
say-list-now = { $who ->
    [nobody] the data names { $counted }
    [several] { $subject } have { $counted } in common
   *[one] { $verb ->
        [member] { $subject } belongs to { $counted }
        [signatory] { $subject } has signed { $counted }
       *[mixed] { $subject } takes part in { $counted }
     }
 }
say-list-together = { $subject } have { $counted } in common: { $names }
say-list-joined = { $who ->
    [nobody] { $counted }{ $period }
    [several] { $subject } have joined { $counted }{ $period }
   *[one] { $tense ->
        [open] { $verb ->
            [signatory] { $subject } has signed { $counted }{ $period }
           *[mixed] { $subject } has joined { $counted }{ $period }
         }
       *[closed] { $verb ->
            [signatory] { $subject } signed { $counted }{ $period }
           *[mixed] { $subject } joined { $counted }{ $period }
         }
     }
 }
say-list-left = { $who ->
    [one] { $tense ->
        [open] { $subject } has left { $counted }{ $period }
       *[closed] { $subject } left { $counted }{ $period }
     }
    [several] { $subject } have left { $counted }{ $period }
   *[nobody] { $counted }{ $period }
 }
say-list-during = { $who ->
    [nobody] { $counted }{ $period }
    [several] { $subject } had { $counted } in common{ $period }
   *[one] { $verb ->
        [member] { $subject } belonged to { $counted }{ $period }
        [signatory] { $subject } was a signatory of { $counted }{ $period }
       *[mixed] { $subject } took part in { $counted }{ $period }
     }
 }
say-list-former = { $who ->
    [one] { $subject } used to belong to { $counted }{ $period }
    [several] { $subject } used to have { $counted } in common{ $period }
   *[nobody] { $counted } with former members{ $period }
 }
say-list-ever = { $who ->
    [one] { $subject } belongs or once belonged to { $counted }{ $period }
    [several] { $subject } have or once had { $counted } in common{ $period }
   *[nobody] the data names { $counted }{ $period }
 }
say-list-founded = { $count ->
    [one] { $counted } was founded{ $period }
   *[other] { $counted } were founded{ $period }
 }
say-list-dissolved = { $count ->
    [one] { $counted } was dissolved{ $period }
   *[other] { $counted } were dissolved{ $period }
 }
say-list-longer = { $who ->
    [one] { $subject } has belonged to { $counted } for more than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
   *[several] { $counted } for more than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
 }
say-list-shorter = { $who ->
    [one] { $subject } has belonged to { $counted } for less than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
   *[several] { $counted } for less than { $years ->
        [one] a year
       *[other] { $years } years
     }{ $period }
 }
say-none-at-all = the data names nothing that { $subject } belongs to
say-none-now = { $who ->
    [one] { $certain ->
        [perhaps] the data names none for certain that { $subject } belongs to
       *[none] the data names no such organisation that { $subject } belongs to
     }
    [several] the data names no organisation that { $subject } have in common
   *[nobody] { $certain ->
        [perhaps] the data names no such organisation for certain
       *[none] the data names no such organisation
     }
 }
say-none-any-more = { $subject } belongs to none any more, but did once:
say-none-joined = { $certain ->
    [perhaps] nothing for certain{ $period }
   *[none] nothing{ $period }
 }
say-none-left = the data speaks of no leaving{ $period }
say-none-founded = { $certain ->
    [perhaps] none for certain was founded{ $period }
   *[none] none was founded{ $period }, as far as the data shows
 }
say-none-dissolved = none was dissolved{ $period }, as far as the data shows
say-none-during = { $certain ->
    [perhaps] nothing for certain{ $period }
   *[none] nothing{ $period }, as far as the data shows
 }
say-none-former = { $who ->
    [one] the data names no organisation that { $subject } has left
   *[several] the data names none that was left
 }
say-none-ever = { $who ->
    [one] the data names no such organisation that { $subject } belongs or once belonged to
   *[several] the data names no such organisation
 }
say-none-longer = none{ $certain ->
    [perhaps] {" "}for certain
   *[none] {""}
 } for more than { $years ->
    [one] a year
   *[other] { $years } years
 }
say-none-shorter = none{ $certain ->
    [perhaps] {" "}for certain
   *[none] {""}
 } for less than { $years ->
    [one] a year
   *[other] { $years } years
 }
say-perhaps = { $name } may belong here too: { $precision ->
    [day] the date is { $date }
    [month] the data gives only the month, { $date }
   *[year] the data gives only the year, { $date }
 }
say-perhaps-many = { $count } more may be among them: their dates are not precise enough.
say-left-out = No date is stated for { $names }, so { $count ->
    [one] it is
   *[other] they are
 } not counted here.
say-left-out-many = { $story ->
    [founded] No founding date is stated for { $counted }.
   *[other] No date is stated for { $counted }.
 }
say-left-out-founded = The data doesn't say when { $names } { $count ->
    [one] was
   *[other] were
 } founded.
say-left-out-joined = { $verb ->
    [participant] { $subject } also takes part in { $names }, but the data doesn't say since when.
    [signatory] { $subject } has also signed { $names }, but the data doesn't say when.
   *[member] { $subject } is also a member of { $names }, but the data doesn't say since when.
 }
say-nearest-both = before that, { $before }; after that, { $after }
say-nearest-before = before that, { $before }
say-nearest-after = after that, { $after }
say-nearest = { $which ->
    [before] The last before that was { $before }.
    [after] The next after that was { $after }.
   *[both] The last before that was { $before }, and the next was { $after }.
 }
say-also-founded = { $number ->
    [one] { $names } was founded { $period }
   *[several] { $names } were founded { $period }
 }
say-topic = { $name }: { $why }
say-topic-many = { $count ->
    [one] { $counted } has to do with it:
   *[other] { $counted } have to do with it:
 }
say-topic-none = The data speaks of no such organisation.

## Lists of members

say-members-now = { $partial ->
    [yes] { $count ->
        [one] the data names only { $counted } of { $organization }
       *[other] the data names { $counted } of { $organization } (there are others)
     }
   *[no] { $organization } has { $counted }
 }
say-members-count = { $partial ->
    [yes] there are at least { $counted } of { $organization }{ $period } (the data doesn't name them all)
   *[no] there are { $counted } of { $organization }{ $period }
 }
say-members-joined = { $verb ->
    [signatory] { $counted } signed { $organization }{ $period }
   *[member] { $counted } joined { $organization }{ $period }
 }
say-members-left = { $counted } left { $organization }{ $period }
say-members-founded = { $counted } of { $organization }{ $period }
say-members-dissolved = { $counted } of { $organization }{ $period }
say-members-during = { $partial ->
    [yes] the data names { $counted } of { $organization }{ $period } (there were others)
   *[no] { $organization } had { $counted }{ $period }
 }
say-members-former = { $organization } has { $counted-former }{ $period }
say-members-ever = { $organization } has or once had { $counted }{ $period }
say-members-longer = { $counted } of { $organization } for more than { $years ->
    [one] a year
   *[other] { $years } years
 }
say-members-shorter = { $counted } of { $organization } for less than { $years ->
    [one] a year
   *[other] { $years } years
 }
say-members-both = { $count ->
    [one] { $counted } belongs to { $organizations }{ $period }
   *[other] { $counted } belong to { $organizations }{ $period }
 }
say-members-only = Of these the data names only { $name }.
say-nobody-now = the data names no such members of { $organization }
say-nobody-joined = { $certain ->
    [perhaps] none for certain joined { $organization }{ $period }
   *[none] none joined { $organization }{ $period }, as far as the data shows
 }
say-nobody-left = none left { $organization }{ $period }, as far as the data shows
say-nobody-founded = the data names no such members of { $organization }
say-nobody-dissolved = the data names no such members of { $organization }
say-nobody-during = { $certain ->
    [perhaps] no members of { $organization } are certain{ $period }
   *[none] the data names no members of { $organization }{ $period }
 }
say-nobody-former = the data names no former members of { $organization }
say-nobody-ever = the data names no such members of { $organization }
say-nobody-longer = none has been a member of { $organization } for more than { $years ->
    [one] a year
   *[other] { $years } years
 }
say-nobody-shorter = none has been a member of { $organization } for less than { $years ->
    [one] a year
   *[other] { $years } years
 }

## Places in an order

say-place-joined = { $verb ->
    [participant] the { $rank }{ $period } was { $organization }, in which { $subject } has taken part { $date-since }
    [signatory] the { $rank }{ $period } was { $organization }, which { $subject } signed { $date-in }
   *[member] { $is-very-first ->
        [yes] the first thing that { $subject } joined{ $period } was { $organization }, { $date-in }
       *[no] the { $rank }{ $period } was { $organization }, which { $subject } joined { $date-in }
     }
 }
say-place-joiner = { $verb ->
    [participant] { $subject } was the { $rank } to take part in { $organization }{ $period }, { $date-since }
    [signatory] { $subject } was the { $rank } to sign { $organization }{ $period }, { $date-in }
   *[member] { $subject } was the { $rank } to join { $organization }{ $period }, { $date-in }
 }
say-place-left = the { $rank }{ $period } was { $organization }, which { $subject } left { $date-in }
say-place-leaver = { $subject } was the { $rank } to leave { $organization }{ $period }, { $date-in }
say-place-founded = { $is-first ->
    [yes] { $end ->
        [last] { $organization } is the youngest: it was founded{ $period } { $date-in }
       *[first] { $organization } is the oldest: it was founded{ $period } { $date-in }
     }
   *[no] { $organization } was the { $rank } to be founded{ $period }, { $date-in }
 }
say-place-dissolved = { $organization } was the { $rank } to be dissolved{ $period }, { $date-in }
say-place-length = { $is-first ->
    [yes] { $end ->
        [first] { $subject } has been in { $organization } for the shortest time: { $length } ({ $range })
       *[last] { $subject } has been in { $organization } the longest: { $length } ({ $range })
     }
   *[no] { $subject }'s { $rank-length } membership is that of { $organization }: { $length } ({ $range })
 }
say-place-longest = { $subject }'s membership in { $organization } is the { $rank-length }: { $length } ({ $range })
say-place-size = the { $rank } is { $organization }, with { $count ->
    [one] { $count } member
   *[other] { $count } members
 } that the data names
say-place-size-stated = the { $rank } is { $organization }, with { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
say-places = { $event ->
    [joined] the { $rank } { $number } that { $subject } joined{ $period }
   *[other] the { $rank } { $number }{ $period }
 }
say-place-shared = the { $rank }{ $period }, { $by ->
    [length] all equally long
    [size] all equally big
   *[date] with the same date
 }
say-place-too-few = there { $count ->
    [one] is only one
   *[other] are only { $number }
 }{ $period }

## Which of several

say-order-members = { $end ->
    [last] { $name } { $verb ->
        [participant] began to take part
        [signatory] signed
       *[member] joined
     } later, { $date-in }, and { $rest }
   *[first] { $name } { $verb ->
        [participant] began to take part
        [signatory] signed
       *[member] joined
     } first, { $date-in }, and { $rest }
 }
say-order-organizations = { $end ->
    [last] { $name } came later, { $date-in }, and { $rest }
   *[first] { $name } came first, { $date-in }, and { $rest }
 }
say-order-foundings = { $end ->
    [last] { $name } is younger: it was founded { $date-in }, and { $rest }
   *[first] { $name } is older: it was founded { $date-in }, and { $rest }
 }
say-order-first = first { $clause }
say-order-then = { $said }, then { $clause }
say-order-rest = { $name } { $date-in }
say-order-same = { $count ->
    [2] Both
   *[other] All
 } { $precision ->
    [day] on the same day, { $date }.
    [month] in the same month, { $date }; the data doesn't tell which came first.
   *[year] in the same year, { $date }; the data doesn't tell which came first.
 }
say-order-untold = The data doesn't tell which came first: { $clauses }.
say-order-numbers = { $same ->
    [yes] { $end ->
        [first] the smaller number is { $first }, against { $second }
       *[last] the larger number is { $first }, against { $second }
     }
   *[no] { $end ->
        [first] { $organization } has fewer: { $first }, against { $second } for { $other }
       *[last] { $organization } has more: { $first }, against { $second } for { $other }
     }
 }
say-order-numbers-same = the numbers are the same, { $first }
say-order-labels = { $end ->
    [first] the { $label } is smaller: { $first }; the { $other-label } is { $second }
   *[last] the { $label } is larger: { $first }; the { $other-label } is { $second }
 }
say-joined-name = { $organization }
say-order-joined = { $verb ->
    [participant] { $subject } began to take part in { $joined } { $end ->
        [last] later
       *[first] first
     }, { $date-in }; in { $rest }
    [signatory] { $subject } signed { $joined } { $end ->
        [last] later
       *[first] first
     }, { $date-in }, and { $rest }
   *[member] { $subject } joined { $joined } { $end ->
        [last] later
       *[first] first
     }, { $date-in }, and { $rest }
 }
say-order-lengths = { $kind ->
    [members] { $end ->
        [first] { $name } has been a member for less time: { $length }, against { $rest }
       *[last] { $name } has been a member longer: { $length }, against { $rest }
     }
    [organizations] { $end ->
        [first] the membership in { $name } is shorter: { $length }, against { $rest }
       *[last] the membership in { $name } is longer: { $length }, against { $rest }
     }
    [ages] { $end ->
        [first] { $name } is younger: { $length }, against { $rest }
       *[last] { $name } is older: { $length }, against { $rest }
     }
   *[other] { $end ->
        [first] the shorter time is that of { $name }: { $length }, against { $rest }
       *[last] the longer time is that of { $name }: { $length }, against { $rest }
     }
 }
say-order-lengths-rest = { $kind ->
    [organizations] { $length } in { $name }
   *[other] { $length } for { $name }
 }
say-order-lengths-same = no difference: { $parts }
say-order-lengths-untold = The data doesn't tell which is longer: { $parts }.

## Facts

say-facts = { $organization } has { $counted }
say-value = { $organization }: the { $label } is { $value }
say-value-alone = { $organization }: { $value }
say-statements = this is what the data says about { $organization }:
say-statements-many = this is what the data says:
say-sum-total = { $number } in all ({ $reckoned }).
say-sum-difference = { $number } ({ $reckoned }).
say-described = { $name }: { $description }
say-class = { $organization } is { $article } { $class }
say-description-unknown = The data doesn't describe { $organization }.
say-name-short = { $short } stands for { $name }.
say-name = The full name is { $name }.
say-about = The facts come from { $source }.
say-about-none = The data names no source.
say-source = Source: { $source }

## Not known, choices, talk

say-unknown = I don't know that: I answer from a small set of data about who belongs to what.
say-unknown-focus = I don't know that: I can tell what { $subject } belongs to, since when, and what those organisations are.
say-unknown-property = The data doesn't answer that.
say-unknown-property-of = The data doesn't answer that about { $names }.
say-unknown-organization = The data says nothing about “{ $words }”.
say-unknown-member = The data names no member “{ $words }”.
say-unknown-clause = I didn't understand “{ $words }”: please ask it by itself.
say-unknown-future = The data says nothing about plans.
say-unknown-which = Which organisation do you mean?
say-unknown-whose = Whose membership do you mean? Please name the member.
say-unknown-argument = Please add what to look for, for example { $example }.
say-unknown-too-long = That is more than I can read at once; please ask in one or two sentences.
say-clarify = Which one do you mean?
say-help = Ask me who belongs to which organisation, since when, and what those organisations are.
say-help-focus = Ask me what { $subject } belongs to, since when, and what those organisations are.
say-greeting = Hello! { $help }
say-thanks = You're welcome! Ask on whenever you like.
