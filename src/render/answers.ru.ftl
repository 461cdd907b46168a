# Ответы по данным, по-русски.

## Даты и периоды

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
event-since = со времени вступления в { $organization } ({ $date })
event-after = после вступления в { $organization } ({ $date })
event-before = до вступления в { $organization } ({ $date })
event-by = ко времени вступления в { $organization } ({ $date })

## Членство

member-since = { $subject } состоит { $organization } с { $date }.
member-undated = { $subject } состоит { $organization }.
member-ended = { $subject }: участие { $organization } с { $start } до { $end }.
member-ended-only = { $subject }: участие { $organization } до { $end }.
participant-since = { $subject } участвует { $organization } с { $date }.
participant-undated = { $subject } участвует { $organization }.
signatory-since = { $subject }: подпись { $organization } поставлена { $date }.
signatory-undated = { $subject } — среди подписавших: { $organization }.
joined-unknown = С какого года { $subject } состоит { $organization }, в данных не сказано.
joined-unknown-short = С какого года, в данных не сказано.
joined-only-year = { $detail ->
    [month] Месяц в данных не указан
   *[day] День в данных не указан
 }, известен только год. { $sentence }
not-a-member = Нет. { $subject } не значится среди участников: { $organization }.
maybe-a-member = Неизвестно: { $organization } — в данных названы не все участники, и { $subject } среди них не упоминается.
no-membership = { $subject } не упоминается в данных среди участников: { $organization }.
yes = Да. { $sentence }
yes-since = Да. { $sentence }
no-but = Нет. { $sentence }
was-member-only = Уже нет. { $sentence }
left-none = Ни о каком выходе из организаций в данных не сказано.
left-unstated = О выходе в данных не сказано. { $sentence }
cannot-tell = По данным этого не сказать. { $sentence }
joined-lead = Вступление

## Основание

founded = { $organization }: дата основания — { $date }.
founded-year = { $organization }: год основания — { $date }.
founded-unknown = Дата основания в данных не указана: { $organization }.
founded-only-year = В данных указан только год. { $sentence }
same-year = Да, в том же году. { $sentence } { $founded }
other-year = Нет. { $sentence } { $founded }

## Сроки

duration = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
 } (на { $year } год). { $sentence }
duration-first-year = Меньше года (на { $year } год). { $sentence }
age = { $organization }: { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
 } со времени основания ({ $date }).
since-founding = { $years ->
    [0] В том же году
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
 }: { $sentence }
gap = { $years ->
    [0] Разницы в годах нет
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
 }: { $first } и { $second }.
gap-entry = { $organization } ({ $date })
gap-unknown = Обе даты в данных не названы: { $first } и { $second }.
difference = Разница — { $number }.
no-date = дата не указана

## Списки

list-all = { $subject } состоит в { $count ->
    [one] { $count } организации
   *[many] { $count } организациях
 } (вместе с проектами и хартиями); год указан для { $dated }.
list-all-dated = { $subject } состоит в { $count ->
    [one] { $count } организации
   *[many] { $count } организациях
 }.
list-joined-one = { $period } — одно вступление: { $first }.
list-joined-two = { $period } — два вступления: { $first } и { $last }.
list-joined-many = { $period } — { $count ->
    [one] { $count } вступление
    [few] { $count } вступления
   *[many] { $count } вступлений
 }. Первое — { $first }, последнее — { $last }:
list-during-one = { $period } { $subject } значится в одной организации: { $first }.
list-during-two = { $period } { $subject } значится в двух организациях: { $first } и { $last }.
list-during-many = { $period } { $subject } значится в { $count } { $count ->
    [one] организации
   *[many] организациях
 }, первая — { $first }, последняя — { $last }:
list-founded-one = { $period } основана одна организация: { $first }.
list-founded-two = { $period } основаны две организации: { $first } и { $last }.
list-founded-many = { $period } { $count ->
    [one] основана { $count } организация
    [few] основаны { $count } организации
   *[many] основано { $count } организаций
 }, первая — { $first }, последняя — { $last }:
list-joined-none = { $period } — ни одного вступления.
list-during-none = { $period }, судя по данным, — ни одной организации.
list-founded-none = { $period }, судя по данным, ни одна организация не основана.
list-nearest-before = Последнее перед этим: { $entry }.
list-nearest-after = Следующее после этого: { $entry }.
list-also-founded = { $period } основаны: { $entries }.
list-undated = Год вступления не указан, поэтому в список не вошло: { $organizations }.
entry = { $organization } ({ $date })
entry-undated = { $organization } (дата не указана)
undated-lead = без даты
longer-than-many = { $count ->
    [0] Ни в одной организации { $subject } не состоит дольше { $years ->
        [one] { $years } года
       *[many] { $years } лет
     }.
   *[other] Дольше { $years ->
        [one] { $years } года
       *[many] { $years } лет
     }: { $entries }.
 }
rank-first = { $period ->
    [none] Первое вступление
   *[other] Первое вступление { $period }
 }: { $entry }.
rank-last = { $period ->
    [none] Последнее по времени вступление
   *[other] Последнее вступление { $period }
 }: { $entry }.
rank-nth = Вступление номер { $nth } { $end ->
    [last] с конца
   *[first] по порядку
 }: { $entry }.
rank-founded-first = Раньше всех основана: { $entry }.
rank-founded-last = Позже всех основана: { $entry }.
rank-founded-nth = Номер { $nth } по дате основания: { $entry }.
compare-joined = Раньше — { $first }, позже — { $second }.
compare-founded = Раньше основана { $first }, позже — { $second }.
compare-same = Обе даты — один год: { $first } и { $second }.
compare-unknown = Что было раньше, по данным не сказать: { $first } и { $second }.
and = { $first } и { $second }
more-than = Да, больше. { $first } { $second }

## Участники и темы

members-named = { $organization }: в данных { $count ->
    [one] назван { $count } участник
    [few] названы { $count } участника
   *[many] названо { $count } участников
 }{ $partial ->
    [yes] {" "}(не все)
   *[no] {""}
 } — { $members }.
members-many = { $organization }: в данных { $count ->
    [one] назван { $count } участник
    [few] названы { $count } участника
   *[many] названо { $count } участников
 }:
members-none = Участники в данных не названы: { $organization }.
shared-one = { $members }: { $organizations }.
shared-many = { $members }: в данных { $count ->
    [one] { $count } организация
    [few] { $count } организации
   *[many] { $count } организаций
 }, среди участников которых есть это имя:
shared-none = В данных нет организации, в которой значится { $members }.
topic = { $statement }
topic-named = Это есть в самом названии: { $organization }.
topic-count = { $count ->
    [one] { $count } организация
    [few] { $count } организации
   *[many] { $count } организаций
 }: { $organizations }.
name-full = { $short } — это { $name }.
name-only = Полное название — { $name }.
name-short = Сокращённо — { $short }.
name-other = По-английски — { $name }.
describe-nothing = { $organization }: описания в данных нет.
claim-yes = Да, верно. { $sentence }
claim-no = Нет. { $sentence }
founded-line = Основание: { $date }
member-line = { $sentence }

## Неизвестно, выбор, разговор

unknown-nothing = Этого я не знаю: отвечаю только по небольшому набору данных о членстве в организациях.
unknown-nothing-focus = Этого я не знаю. Мне известно только, в каких организациях состоит { $subject }, с какого года и что это за организации.
unknown-property = Об этом данные не говорят: { $organization }.
unknown-property-words = Об этом («{ $words }») данные не говорят: { $organization }.
unknown-organization = «{ $words }» — такого в данных нет, поэтому не скажу.
unknown-member = В данных «{ $words }» не упоминается.
unknown-topic = Ни у одной организации в данных нет ничего про «{ $words }».
unknown-future = О планах в данных ничего не сказано.
unknown-which = О какой организации речь? Уточните, пожалуйста.
unknown-whose = Чьё членство вас интересует? Назовите, пожалуйста, участника: своего города у этого набора данных нет.
unknown-argument = Добавьте, что искать, например { $example }.
unknown-too-long = Так много сразу я прочитать не могу. Спросите, пожалуйста, одним-двумя предложениями.
known-nearby = Что в данных есть:
clarify = Уточните, пожалуйста, какая организация имеется в виду?
help = Спросите, в каких организациях состоит { $subject }, с какого года и что это за организации.
help-no-focus = Спросите, кто в какой организации состоит, с какого года и что это за организации.
help-examples = Например:
greeting = Здравствуйте! { $help }
thanks = Пожалуйста! Спрашивайте ещё.
about = Источник сведений — { $source }.
about-none = Источник в наборе данных не указан.
source = Источник: { $source }
source-dated = Источник: { $source }, { $date }
read-as = (прочитано как: { $text })
quote = «{ $text }»

## Кнопки

button-joined = Когда вступили?
button-founded = Дата основания
button-describe = Что такое { $organization }?
button-list = Весь список
button-organization = { $organization }
