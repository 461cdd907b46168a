# Dates, periods and rows, in English.

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
    [1] year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
    [6] six years
    [7] seven years
    [8] eight years
    [9] nine years
    [10] ten years
   *[other] { $years } years
 }
and = { $first } and { $second }
