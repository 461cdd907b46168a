# Даты, периоды и перечисления, по-русски.

month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
 }
month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
 }
month-in = { $month ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
 }
date-year = { $year }
date-month = { $month } { $year } года
date-day = { $day } { $month } { $year } года
date-of-year = { $year } года
date-of-month = { $month } { $year } года
date-of-day = { $day } { $month } { $year } года
date-in-year = в { $year } году
date-in-month = в { $month } { $year } года
date-in-day = { $day } { $month } { $year } года
span-in-decade = в { $year }-е годы
span-of-decade = { $year }-х годов
span-in-century = в { $roman } веке
span-of-century = { $roman } века
span-in-years = в { $first }–{ $last } годах
span-of-years = { $first }–{ $last } годов
period-since = с { $date }
period-after = после { $date }
period-before = до { $date }
period-by = не позже { $date }
period-between = с { $first } по { $last }
period-last = { $years ->
    [one] за последний { $years } год
    [few] за последние { $years } года
   *[many] за последние { $years } лет
 }
and = { $first } и { $second }
