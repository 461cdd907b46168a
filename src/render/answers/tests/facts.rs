//! What is said of facts, and where there is none.

use super::check;

#[test]
fn facts_of_a_kind_are_a_heading_and_a_list() {
    check(
        r#"
facts urc/aim
  The Union of Russian Cities has two aims: / • sustainable development of cities • exchange of experience
  У Союза российских городов две цели: / • устойчивое развитие городов • обмен опытом
facts urc/member_count urc/capital_count
  The Union of Russian Cities has 87 member cities. 69 of its cities are capitals.
  В Союз российских городов входит 87 городов. 69 его городов — столицы.
which topic:urc/aim = urc
  The Union of Russian Cities: One aim of the union is the sustainable development of cities.
  Союз российских городов: Одна из целей союза — устойчивое развитие городов.
which topic:who/activity = who
  The WHO Healthy Cities project works for people's health.
  Проект ВОЗ «Здоровые города» заботится о здоровье людей.
sum:total 428 urc/member_count council/member_count
  428 in all (87 + 341). / The Union of Russian Cities has 87 member cities. The Council of Municipalities unites 341 municipalities.
  Всего 428 (87 + 341). / В Союз российских городов входит 87 городов. Совет муниципальных образований объединяет 341 муниципалитет.
sum:difference 18 urc/member_count urc/capital_count
  18 (87 − 69). / The Union of Russian Cities has 87 member cities. 69 of its cities are capitals.
  18 (87 − 69). / В Союз российских городов входит 87 городов. 69 его городов — столицы.
describe urc
  The Union of Russian Cities brings together 87 cities of Russia. / Izhevsk has been a member of the Union of Russian Cities since 1992. / The Union of Russian Cities was founded on 13 March 1991.
  Союз российских городов объединяет 87 городов России. / Ижевск состоит в Союзе российских городов с 1992 года. / Союз российских городов основан 13 марта 1991 года.
describe council
  The Council of Municipalities is an association. / Izhevsk has been a member of the Council of Municipalities since 2006. / The Council of Municipalities was founded on 5 May 2006.
  Совет муниципальных образований — ассоциация. / Ижевск состоит в Совете муниципальных образований с 2006 года. / Совет муниципальных образований основан 5 мая 2006 года.
describe network
  The data doesn't describe the Northern Lights Network. / Izhevsk has been a member of the Northern Lights Network since September 2016. / The Northern Lights Network was founded in 1996.
  Описания в данных нет: Сеть «Северное сияние». / Ижевск состоит в организации «Сеть „Северное сияние“» с сентября 2016 года. / Основание организации «Сеть „Северное сияние“» — в 1996 году.
name urc
  URC stands for the Union of Russian Cities.
  СРГ — это Союз российских городов.
name ecad
  The full name is European Cities Against Drugs.
  Полное название — «Европейские города против наркотиков».
"#,
    );
}

#[test]
fn what_states_no_fact_is_one_sentence() {
    check(
        r#"
unknown:property urc
  The data doesn't answer that about the Union of Russian Cities. / Izhevsk has been a member of the Union of Russian Cities since 1992. / The Union of Russian Cities was founded on 13 March 1991.
  Ответа на этот вопрос в данных нет. / Ижевск состоит в Союзе российских городов с 1992 года. / Союз российских городов основан 13 марта 1991 года.
unknown:nothing
  I don't know that: I can tell what Izhevsk belongs to, since when, and what those organisations are.
  Этого я не знаю: могу сказать, где состоит Ижевск, с какого времени и что это за организации.
unknown:organization European Union
  The data says nothing about “European Union”.
  О «European Union» в данных ничего не сказано.
unknown:member Moscow
  The data names no member “Moscow”.
  Участника «Moscow» в данных нет.
unknown:future
  The data says nothing about plans.
  О планах в данных ничего не сказано.
unknown:which
  Which organisation do you mean?
  О какой организации речь?
unknown:whose
  Whose membership do you mean? Please name the member.
  О чьём членстве речь? Назовите, пожалуйста, участника.
unknown:argument
  Please add what to look for, for example 2006.
  Добавьте, что искать, например 2006.
unknown:too-long
  That is more than I can read at once; please ask in one or two sentences.
  Так много сразу я прочитать не могу: спросите, пожалуйста, одним-двумя предложениями.
talk:help
  Ask me what Izhevsk belongs to, since when, and what those organisations are.
  Спросите, где состоит Ижевск, с какого времени и что это за организации.
talk:greeting
  Hello! Ask me what Izhevsk belongs to, since when, and what those organisations are.
  Здравствуйте! Спросите, где состоит Ижевск, с какого времени и что это за организации.
talk:thanks
  You're welcome! Ask on whenever you like.
  Пожалуйста! Спрашивайте ещё.
about
  The facts come from “City page”, 1998–2020. / https://example.org
  Источник сведений — «Страница города», 1998–2020. / https://example.org
clarify
  Which one do you mean?
  Уточните, пожалуйста: что имеется в виду?
"#,
    );
}

#[test]
fn several_parts_are_joined() {
    check(
        r#"
facts urc/aim && date founded.urc
  The Union of Russian Cities has two aims: / • sustainable development of cities • exchange of experience / The Union of Russian Cities was founded on 13 March 1991.
  У Союза российских городов две цели: / • устойчивое развитие городов • обмен опытом / Союз российских городов основан 13 марта 1991 года.
is:yes of:izhevsk among:ecad = ecad && date founded.ecad
  Yes. Izhevsk has been a member of European Cities Against Drugs since 2002. The data doesn't say when European Cities Against Drugs was founded.
  Да, Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года. Дата основания организации «Европейские города против наркотиков» в данных не указана.
date founded.urc && length founded.urc today
  The Union of Russian Cities was founded on 13 March 1991. The Union of Russian Cities is 35 years old: it was founded on 13 March 1991.
  Союз российских городов основан 13 марта 1991 года. Союзу российских городов 35 лет: он основан 13 марта 1991 года.
"#,
    );
}
