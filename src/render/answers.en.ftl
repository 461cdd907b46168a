# Answers about the data, in English.

## Dates and periods

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
month-of = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
month-in = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-of-year = { $year }
date-of-month = { $month } { $year }
date-of-day = { $day } { $month } { $year }
date-in-year = in { $year }
date-in-month = in { $month } { $year }
date-in-day = on { $day } { $month } { $year }
span-in-decade = in the { $year }s
span-of-decade = the { $year }s
span-in-century = in the { $century }{ $century ->
    [21] st
   *[other] th
 } century
span-of-century = the { $century }{ $century ->
    [21] st
   *[other] th
 } century
span-in-years = in { $first }–{ $last }
span-of-years = { $first }–{ $last }
period-since = since { $date }
period-after = after { $date }
period-before = before { $date }
period-by = by { $date }
period-between = from { $first } to { $last }
period-last = in the last { $years ->
    [one] year
   *[other] { $years } years
 }
event-since = since joining { $organization } ({ $date })
event-after = after joining { $organization } ({ $date })
event-before = before joining { $organization } ({ $date })
event-by = by the time of joining { $organization } ({ $date })

## Memberships

member-since = { $subject } has been a member of { $organization } since { $date }.
member-undated = { $subject } is a member of { $organization }.
member-ended = { $subject } was a member of { $organization } from { $start } to { $end }.
member-ended-only = { $subject } was a member of { $organization } until { $end }.
participant-since = { $subject } has taken part in { $organization } since { $date }.
participant-undated = { $subject } takes part in { $organization }.
signatory-since = { $subject } signed { $organization } { $date }.
signatory-undated = { $subject } has signed { $organization }.
joined-unknown = The data doesn't say since when { $subject } has been in { $organization }.
joined-unknown-short = The data doesn't say since when.
joined-only-year = The data gives only the year, not the { $detail ->
    [month] month
   *[day] day
 }: { $sentence }
not-a-member = No. { $subject } is not among the members of { $organization }.
maybe-a-member = The data doesn't say whether { $subject } is a member of { $organization }: it names only some of the members.
no-membership = The data doesn't name { $subject } among the members of { $organization }.
yes = Yes. { $sentence }
yes-since = Yes. { $sentence }
no-but = No. { $sentence }
was-member-only = No longer. { $sentence }
left-none = The data doesn't state the end of any membership.
left-unstated = The data doesn't state an end. { $sentence }
cannot-tell = The data doesn't tell. { $sentence }
joined-lead = Joined

## Foundings

founded = { $organization } was founded { $date }.
founded-year = { $organization } was founded { $date }.
founded-unknown = The data doesn't say when { $organization } was founded.
founded-only-year = The data gives only the year: { $sentence }
same-year = Yes, in the same year: { $sentence } { $founded }
other-year = No. { $sentence } { $founded }

## Durations

duration = { $years ->
    [one] { $years } year
   *[other] { $years } years
 } (as of { $year }): { $sentence }
duration-first-year = Less than a year (as of { $year }): { $sentence }
age = { $organization } is { $years ->
    [one] { $years } year
   *[other] { $years } years
 } old: it was founded { $date }.
since-founding = { $years ->
    [0] In the same year
    [one] { $years } year
   *[other] { $years } years
 }: { $sentence }
gap = { $years ->
    [0] No years at all: both
    [one] { $years } year: { $first }
   *[other] { $years } years: { $first }
 } and { $second }.
gap-entry = { $organization } ({ $date })
gap-unknown = The data doesn't give both dates: { $first } and { $second }.
difference = The difference is { $number }.
no-date = no date stated

## Lists

list-all = { $subject } belongs to { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 } and the like, { $dated } of them with a date.
list-all-dated = { $subject } belongs to { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 } and the like.
list-joined-one = { $subject } joined one organisation { $period }: { $first }.
list-joined-two = { $subject } joined two organisations { $period }: { $first } and { $last }.
list-joined-many = { $subject } joined { $count } organisations { $period }, from { $first } to { $last }:
list-during-one = { $subject } belonged to one { $period }: { $first }.
list-during-two = { $subject } belonged to two { $period }: { $first } and { $last }.
list-during-many = { $subject } belonged to { $count } { $period }, from { $first } to { $last }:
list-founded-one = One was founded { $period }: { $first }.
list-founded-two = Two were founded { $period }: { $first } and { $last }.
list-founded-many = { $count } were founded { $period }, from { $first } to { $last }:
list-joined-none = None { $period }: the data dates no joining of { $subject } to that time.
list-during-none = As far as the data says, { $subject } belonged to none { $period }.
list-founded-none = None was founded { $period }, as far as the data says.
list-nearest-before = The last before that: { $entry }.
list-nearest-after = The next after that: { $entry }.
list-also-founded = Founded { $period }: { $entries }.
list-undated = No date is stated for { $organizations }, so the list leaves { $count ->
    [one] it
   *[other] them
 } out.
entry = { $organization } ({ $date })
entry-undated = { $organization } (no date stated)
undated-lead = no date
longer-than-many = { $count ->
    [0] No membership has
    [one] One membership has
   *[other] { $count } memberships have
 } lasted longer than { $years ->
    [one] { $years } year
   *[other] { $years } years
 }{ $count ->
    [0] .
   *[other] : { $entries }.
 }
rank-first = First{ $period }: { $entry }.
rank-last = Latest{ $period }: { $entry }.
rank-nth = Number { $nth } { $end ->
    [last] from the latest
   *[first] in order of date
 }{ $period }: { $entry }.
rank-founded-first = Founded first{ $period }: { $entry }.
rank-founded-last = Founded last{ $period }: { $entry }.
rank-founded-nth = Number { $nth } by founding date{ $period }: { $entry }.
compare-joined = { $first } came before { $second }.
compare-founded = { $first } was founded before { $second }.
compare-same = Both in the same year: { $first } and { $second }.
compare-unknown = The data doesn't tell which came first: { $first } and { $second }.
and = { $first } and { $second }
more-than = Yes, more: { $first } { $second }

## Members and topics

members-named = The data names { $count ->
    [one] one member
   *[other] { $count } members
 } of { $organization }{ $partial ->
    [yes] , among others
   *[no] {""}
 }: { $members }.
members-many = { $organization }: the data names { $count } members:
members-none = The data names no members of { $organization }.
shared-one = { $members }: { $organizations }.
shared-many = { $members } belongs to { $count } organisations of the data set:
shared-none = The data names no organisation that { $members } belongs to.
topic = { $statement }
topic-named = { $organization } has it in its name.
topic-count = { $count ->
    [one] One organisation
   *[other] { $count } organisations
 }: { $organizations }.
name-full = { $short } stands for { $name }.
name-only = The full name is { $name }.
name-short = For short: { $short }.
name-other = In Russian: { $name }.
describe-nothing = { $organization }: the data doesn't describe it.
claim-yes = Yes. { $sentence }
claim-no = No. { $sentence }
founded-line = Founded: { $date }
member-line = { $sentence }

## Not known, choices, talk

unknown-nothing = I don't know that. I only answer from one small data set about memberships.
unknown-nothing-focus = I don't know that. I only know what { $subject } belongs to, since when, and what those organisations are.
unknown-property = The data doesn't say that about { $organization }.
unknown-property-words = The data doesn't say that about { $organization } (“{ $words }”).
unknown-organization = The data doesn't know “{ $words }”, so I can't tell.
unknown-member = The data doesn't name “{ $words }”.
unknown-topic = No organisation in the data speaks of “{ $words }”.
unknown-future = The data says nothing about plans.
unknown-which = Which organisation do you mean?
unknown-whose = Whose membership do you mean? The data set has no city of its own; please name one.
unknown-argument = Please add what to look for, for example { $example }.
unknown-too-long = That is more than I can read at once. Please ask in one or two sentences.
known-nearby = What the data does say:
clarify = Which one do you mean?
help = Ask me what { $subject } belongs to, since when, and what those organisations are.
help-no-focus = Ask me who belongs to which organisation, since when, and what those organisations are.
help-examples = For example:
greeting = Hello! { $help }
thanks = You're welcome. Ask on whenever you like.
about = The facts come from { $source }.
about-none = The data set names no source.
source = Source: { $source }
source-dated = Source: { $source }, { $date }
read-as = (read as: { $text })
quote = “{ $text }”

## Buttons

button-joined = When joined?
button-founded = When founded?
button-describe = What is { $organization }?
button-list = All memberships
button-organization = { $organization }
