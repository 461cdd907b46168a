//! What is said of places in an order and of what is compared.

use super::check;

#[test]
fn a_place_is_called_as_people_call_it() {
    check(
        r#"
place:joined.first of:izhevsk = urc who ecad ! urc
  The first thing that Izhevsk joined was the Union of Russian Cities, in 1992.
  Раньше всего Ижевск вступил в Союз российских городов — в 1992 году.
place:joined.first.2 of:izhevsk = urc who ecad ! who
  The second was the WHO Healthy Cities project, in which Izhevsk has taken part since 1995.
  Вторым по времени стало участие Ижевска в проекте ВОЗ «Здоровые города» — с 1995 года.
place:joined.last of:izhevsk = urc who ecad volga ! volga
  The last was the Association of Volga Region Cities, which Izhevsk joined in 2015.
  Последнее по времени вступление Ижевска — в Ассоциацию городов Поволжья, в 2015 году.
place:joined.last.2 of:izhevsk = urc who ecad volga ! ecad
  The last but one was European Cities Against Drugs, which Izhevsk joined in 2002.
  Предпоследнее вступление Ижевска — в организацию «Европейские города против наркотиков», в 2002 году.
place:joined.last.3 of:izhevsk = urc who charter ecad ! charter
  The third from the end was the Aalborg Charter, which Izhevsk signed in 2000.
  Третьим с конца стало подписание Ольборгской хартии — в 2000 году.
place:joined.first of:izhevsk joined@after:2000 = ecad council ! ecad
  The first thing that Izhevsk joined after 2000 was European Cities Against Drugs, in 2002.
  После 2000 года раньше всего Ижевск вступил в организацию «Европейские города против наркотиков» — в 2002 году.
place:joined.first.1.3 of:izhevsk = urc who charter ecad ! urc who charter
  The first three that Izhevsk joined: / • 1992 — Union of Russian Cities • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter
  Первые три вступления Ижевска: / • 1992 — Союз российских городов • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия
place:joined.first.5 of:izhevsk = urc who
  There are only two: the Union of Russian Cities (1992) and the WHO Healthy Cities project (1995).
  Их всего два: Союз российских городов (1992) и проект ВОЗ «Здоровые города» (1995).
place:founded.last = council forum ! council forum
  The last, with the same date: the Council of Municipalities (5 May 2006) and the Smart Towns Forum (5 May 2006). / The data doesn't say when the Council of Municipalities and the Smart Towns Forum were founded.
  Последние, с одной и той же датой: Совет муниципальных образований (5 мая 2006 года) и Форум умных городов (5 мая 2006 года). / Дата основания Совета муниципальных образований и организации «Форум умных городов» в данных не указана.
place:joined.first in:harbour = netherlands kazan ! netherlands
  The Netherlands was the first to join the Alliance of Harbour Towns, on 17 April 1988.
  Первым по времени участником организации «Альянс портовых городов» стали Нидерланды — 17 апреля 1988 года.
place:joined.last.2 in:harbour = netherlands kazan penza ! kazan
  Kazan was the last but one to join the Alliance of Harbour Towns, in 1990.
  Предпоследним участником организации «Альянс портовых городов» стала Казань — в 1990 году.
place:left.first in:urc = kazan ! kazan
  Kazan was the first to leave the Union of Russian Cities, in 2000.
  Первый по времени участник, который вышел из Союза российских городов, — Казань (2000).
place:left.last of:izhevsk = fishery ! fishery
  The last was the Regional Fishery Council, which Izhevsk left in 2001.
  Последний по времени выход Ижевска — из организации «Региональный рыболовный совет», в 2001 году.
place:founded.first of:izhevsk = urc volga ! urc
  The Union of Russian Cities is the oldest: it was founded on 13 March 1991.
  Раньше всех основан Союз российских городов — 13 марта 1991 года.
place:founded.last.2 of:izhevsk = urc volga ! volga
  The Association of Volga Region Cities was the last but one to be founded, in 1998.
  Предпоследняя по времени основания — Ассоциация городов Поволжья (1998).
place:founded.first of:sochi = network ! network
  The Northern Lights Network is the oldest: it was founded in 1996.
  Раньше всех основана организация Сеть «Северное сияние» — в 1996 году.
place:length.last of:izhevsk = urc ecad ! urc
  Izhevsk has been in the Union of Russian Cities the longest: 34 years (since 1992).
  Дольше всего Ижевск состоит в Союзе российских городов: 34 года (с 1992 года).
place:length.last.2 of:izhevsk = urc ecad ! ecad
  Izhevsk's second-longest membership is that of European Cities Against Drugs: 24 years (since 2002).
  Второе по продолжительности членство Ижевска — в организации «Европейские города против наркотиков»: 24 года (с 2002 года).
place:length.first of:kazan = urc harbour ! urc
  Kazan has been in the Union of Russian Cities for the shortest time: five years (from 1995 to 2000).
  Самое короткое членство Казани — в Союзе российских городов: 5 лет (с 1995 по 2000 год).
place:length.last in:harbour = kazan penza ! kazan
  Kazan's membership in the Alliance of Harbour Towns is the longest: 36 years (since 1990).
  Самое долгое членство в организации «Альянс портовых городов» — Казань: 36 лет (с 1990 года).
place:size.last = council urc ! council
  The biggest is the Council of Municipalities, with 341 members. / The Council of Municipalities unites 341 municipalities.
  Больше всего участников — в Совете муниципальных образований: 341. / Совет муниципальных образований объединяет 341 муниципалитет.
place:size.last.2 = council harbour ! harbour
  The second-biggest is the Alliance of Harbour Towns, with 341 members that the data names.
  На втором месте по числу участников — Альянс портовых городов: в данных их 341.
"#,
    );
}

#[test]
fn an_order_says_which_and_both_values() {
    check(
        r#"
order:first joined.kazan.harbour joined.penza.harbour
  Kazan joined first, in 1990, and Penza in 1995.
  Раньше — Казань, в 1990 году; Пенза — в 1995 году.
order:last joined.penza.harbour joined.kazan.harbour
  Penza joined later, in 1995, and Kazan in 1990.
  Позже — Пенза, в 1995 году; Казань — в 1990 году.
order:first joined.kazan.harbour joined.penza.harbour joined.cheboksary.harbour
  Kazan joined first, in 1990, and Penza in 1995 and Cheboksary on 14 February 2003.
  Раньше — Казань, в 1990 году; Пенза — в 1995 году и Чебоксары — 14 февраля 2003 года.
order:first joined.izhevsk.urc joined.izhevsk.ecad
  Izhevsk joined the Union of Russian Cities first, in 1992, and European Cities Against Drugs in 2002.
  Раньше Ижевск вступил в Союз российских городов — в 1992 году, а в организацию «Европейские города против наркотиков» — в 2002 году.
order:first founded.urc founded.volga
  The Union of Russian Cities is older: it was founded on 13 March 1991, and the Association of Volga Region Cities in 1998.
  Старше Союз российских городов: он основан 13 марта 1991 года; Ассоциация городов Поволжья — в 1998 году.
order:last founded.volga founded.urc
  The Association of Volga Region Cities is younger: it was founded in 1998, and the Union of Russian Cities on 13 March 1991.
  Моложе Ассоциация городов Поволжья: она основана в 1998 году; Союз российских городов — 13 марта 1991 года.
order:first founded.urc joined.izhevsk.urc
  First the Union of Russian Cities was founded on 13 March 1991, then Izhevsk joined it in 1992.
  Сначала Союз российских городов основан 13 марта 1991 года, потом Ижевск вступил в него в 1992 году.
order:last joined.izhevsk.volga founded.volga
  First the Association of Volga Region Cities was founded in 1998, then Izhevsk joined it in 2015.
  Сначала Ассоциация городов Поволжья основана в 1998 году, потом Ижевск вступил в неё в 2015 году.
order:first.tie joined.izhevsk.council joined.izhevsk.council
  Both in the same year, 2006; the data doesn't tell which came first.
  Это один и тот же год — 2006; что раньше, в данных не сказано.
order:first.tie founded.urc founded.urc
  Both on the same day, 13 March 1991.
  Это один и тот же день — 13 марта 1991 года.
order:first.untold joined.izhevsk.council founded.council
  The data doesn't tell which came first: the Council of Municipalities was founded on 5 May 2006, and Izhevsk joined it in 2006.
  Что было раньше, по данным не сказать: Совет муниципальных образований основан 5 мая 2006 года, и Ижевск вступил в него в 2006 году.
order:first joined.izhevsk.urc joined.izhevsk.assembly
  The data doesn't say when Izhevsk joined the International Assembly of Capitals; it only names Izhevsk as a member.
  С какого времени Ижевск состоит в Международной ассамблее столиц, в данных не сказано.
order:last council/member_count urc/member_count
  The Council of Municipalities has more: 341, against 87 for the Union of Russian Cities. / The Council of Municipalities unites 341 municipalities. The Union of Russian Cities has 87 member cities.
  Больше — в Совете муниципальных образований: 341 против 87 в Союзе российских городов. / Совет муниципальных образований объединяет 341 муниципалитет. В Союз российских городов входит 87 городов.
order:first urc/capital_count urc/member_count
  The smaller number is 69, against 87. / 69 of its cities are capitals. The Union of Russian Cities has 87 member cities.
  Меньше — 69, больше — 87. / 69 его городов — столицы. В Союз российских городов входит 87 городов.
order:last joined.izhevsk.urc~today joined.izhevsk.ecad~today
  The membership in the Union of Russian Cities is longer: 34 years, against 24 years in European Cities Against Drugs.
  Дольше — Союз российских городов: 34 года; «Европейские города против наркотиков» — 24 года.
order:last joined.kazan.harbour~today joined.penza.harbour~today
  Kazan has been a member longer: 36 years, against 31 years for Penza.
  Дольше — Казань: 36 лет; Пенза — 31 год.
order:last founded.urc~today founded.network~today
  The Union of Russian Cities is older: 35 years, against 30 years for the Northern Lights Network.
  Старше — Союз российских городов: 35 лет; Сеть «Северное сияние» — 30 лет.
order:first founded.network~today founded.urc~today
  The Northern Lights Network is younger: 30 years, against 35 years for the Union of Russian Cities.
  Моложе — Сеть «Северное сияние»: 30 лет; Союз российских городов — 35 лет.
order:first founded.who founded.urc
  The World Health Organization was founded on 7 April 1948. The Union of Russian Cities was founded on 13 March 1991.
  Всемирная организация здравоохранения создана 7 апреля 1948 года. Союз российских городов основан 13 марта 1991 года.
"#,
    );
}
