//! What is said of dates and lengths.

use super::check;

#[test]
fn a_date_is_told_with_the_verb_of_the_role() {
    check(
        r#"
date joined.izhevsk.urc
  Izhevsk has been a member of the Union of Russian Cities since 1992.
  Ижевск состоит в Союзе российских городов с 1992 года.
date joined.izhevsk.who
  Izhevsk has taken part in the WHO Healthy Cities project since 1995.
  Ижевск участвует в проекте ВОЗ «Здоровые города» с 1995 года.
date joined.izhevsk.charter
  Izhevsk signed the Aalborg Charter in 2000.
  Ижевск подписал Ольборгскую хартию в 2000 году.
date joined.izhevsk.volga
  Izhevsk has belonged to the Association of Volga Region Cities since 2015.
  Ижевск состоит в Ассоциации городов Поволжья с 2015 года.
date joined.kazan.urc
  Kazan was a member of the Union of Russian Cities from 1995 to 2000.
  Казань состояла в Союзе российских городов с 1995 по 2000 год.
date joined.sochi.harbour
  Sochi was a member of the Alliance of Harbour Towns from May 2000 to 30 June 2012.
  Сочи — бывший участник организации «Альянс портовых городов» (с мая 2000 года по 30 июня 2012 года).
date joined.netherlands.harbour
  The Netherlands has been a member of the Alliance of Harbour Towns since 17 April 1988.
  Нидерланды состоят в организации «Альянс портовых городов» с 17 апреля 1988 года.
date joined.anna.council
  Anna Petrova has been a member of the Council of Municipalities since March 2010.
  Анна Петрова состоит в Совете муниципальных образований с марта 2010 года.
date left.kazan.urc
  Kazan left the Union of Russian Cities in 2000.
  Казань вышла из Союза российских городов в 2000 году.
date left.sochi.harbour
  Sochi left the Alliance of Harbour Towns on 30 June 2012.
  Сочи не участвует в организации «Альянс портовых городов» с 30 июня 2012 года.
date left.cheboksary.network
  Cheboksary left the Northern Lights Network in 2011.
  Чебоксары вышли из организации «Сеть „Северное сияние“» в 2011 году.
date founded.urc
  The Union of Russian Cities was founded on 13 March 1991.
  Союз российских городов основан 13 марта 1991 года.
date founded.volga
  The Association of Volga Region Cities was founded in 1998.
  Ассоциация городов Поволжья основана в 1998 году.
date founded.network
  The Northern Lights Network was founded in 1996.
  Основание организации «Сеть „Северное сияние“» — в 1996 году.
date founded.who
  The World Health Organization was founded on 7 April 1948.
  Всемирная организация здравоохранения создана 7 апреля 1948 года.
date dissolved.fishery
  The Regional Fishery Council was dissolved in December 2001.
  Региональный рыболовный совет прекратил существование в декабре 2001 года.
date joined.izhevsk.urc joined.izhevsk.ecad
  Izhevsk has been a member of the Union of Russian Cities since 1992. Izhevsk has been a member of European Cities Against Drugs since 2002.
  Ижевск состоит в Союзе российских городов с 1992 года. Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
date joined.izhevsk.urc joined.izhevsk.ecad joined.izhevsk.who joined.izhevsk.assembly
  Here are the dates: / • 1992 — Union of Russian Cities • 1995 — WHO Healthy Cities project • 2002 — European Cities Against Drugs • no date stated — International Assembly of Capitals
  Вот эти даты: / • 1992 — Союз российских городов • 1995 — проект ВОЗ «Здоровые города» • 2002 — «Европейские города против наркотиков» • дата не указана — Международная ассамблея столиц
"#,
    );
}

#[test]
fn every_spell_is_told_of_who_came_back() {
    check(
        r#"
date joined.sochi.network
  Sochi was a member of the Northern Lights Network from 1998 to 2003, and has been one again since 2020.
  Сочи — участник организации «Сеть „Северное сияние“» с 2020 года, а раньше — с 1998 по 2003 год.
date joined.cheboksary.network
  Cheboksary was a member of the Northern Lights Network more than once: from 1997 to 1999 and from 2005 to 2011.
  Чебоксары состояли в организации «Сеть „Северное сияние“» не раз: с 1997 по 1999 год и с 2005 по 2011 год.
length joined.sochi.network today
  Sochi has been a member of the Northern Lights Network for 11 years in all, in two spells: from 1998 to 2003 and since 2020.
  Сочи — участник организации «Сеть „Северное сияние“», в общей сложности 11 лет: с 1998 по 2003 год и с 2020 года.
length joined.cheboksary.network today
  Cheboksary was a member of the Northern Lights Network for eight years in all, in two spells: from 1997 to 1999 and from 2005 to 2011.
  Чебоксары состояли в организации «Сеть „Северное сияние“» в общей сложности 8 лет: с 1997 по 1999 год и с 2005 по 2011 год.
"#,
    );
}

#[test]
fn what_the_data_does_not_say_is_said_without_denying_what_it_has() {
    check(
        r#"
date joined.izhevsk.assembly
  The data doesn't say when Izhevsk joined the International Assembly of Capitals; it only names Izhevsk as a member. / The International Assembly of Capitals was founded on 3 September 1998.
  С какого времени Ижевск состоит в Международной ассамблее столиц, в данных не сказано. / Международная ассамблея столиц основана 3 сентября 1998 года.
date joined.izhevsk.forum
  Not yet: Izhevsk is to join the Smart Towns Forum in 2030.
  Ещё нет: Ижевск вступит в организацию «Форум умных городов» в 2030 году.
date joined.kazan.ecad
  The data doesn't say whether Kazan is a member of European Cities Against Drugs: it names only some of the members.
  В данных не сказано, есть ли Казань среди участников организации «Европейские города против наркотиков»: названы не все.
date joined.penza.council
  Penza is not among the members of the Council of Municipalities.
  Пенза не значится среди участников Совета муниципальных образований.
date:day joined.izhevsk.ecad
  The data gives only the year, 2002. Izhevsk has been a member of European Cities Against Drugs since 2002.
  В данных указан только год — 2002. Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
date:day joined.anna.council
  The data gives only the month, March 2010. Anna Petrova has been a member of the Council of Municipalities since March 2010.
  В данных указан только месяц — март 2010 года. Анна Петрова состоит в Совете муниципальных образований с марта 2010 года.
date:month joined.anna.council
  Anna Petrova has been a member of the Council of Municipalities since March 2010.
  Анна Петрова состоит в Совете муниципальных образований с марта 2010 года.
date left.izhevsk.ecad
  The data doesn't say that Izhevsk has left European Cities Against Drugs. Izhevsk has been a member of European Cities Against Drugs since 2002.
  О выходе Ижевска из организации «Европейские города против наркотиков» в данных ничего не сказано. Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
date founded.ecad
  The data doesn't say when European Cities Against Drugs was founded. / Izhevsk has been a member of European Cities Against Drugs since 2002.
  Дата основания организации «Европейские города против наркотиков» в данных не указана. / Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
date dissolved.urc
  The data says nothing about an end of the Union of Russian Cities. / Izhevsk has been a member of the Union of Russian Cities since 1992. / The Union of Russian Cities was founded on 13 March 1991.
  О прекращении работы Союза российских городов в данных не сказано. / Ижевск состоит в Союзе российских городов с 1992 года. / Союз российских городов основан 13 марта 1991 года.
length joined.izhevsk.assembly today
  The data doesn't say when Izhevsk joined the International Assembly of Capitals; it only names Izhevsk as a member. / The International Assembly of Capitals was founded on 3 September 1998.
  С какого времени Ижевск состоит в Международной ассамблее столиц, в данных не сказано. / Международная ассамблея столиц основана 3 сентября 1998 года.
length founded.ecad today
  The data doesn't say when European Cities Against Drugs was founded. / Izhevsk has been a member of European Cities Against Drugs since 2002.
  Дата основания организации «Европейские города против наркотиков» в данных не указана. / Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
"#,
    );
}

#[test]
fn a_length_is_as_precise_as_its_dates() {
    check(
        r#"
length joined.izhevsk.ecad today
  Izhevsk has been a member of European Cities Against Drugs for 24 years (since 2002).
  Ижевск состоит в организации «Европейские города против наркотиков» 24 года (с 2002 года).
length joined.izhevsk.who today
  Izhevsk has taken part in the WHO Healthy Cities project for 31 years (since 1995).
  Ижевск участвует в проекте ВОЗ «Здоровые города» 31 год (с 1995 года).
length joined.izhevsk.charter today
  Izhevsk signed the Aalborg Charter 26 years ago, in 2000.
  Ижевск подписал Ольборгскую хартию 26 лет назад, в 2000 году.
length joined.kazan.urc today
  Kazan was a member of the Union of Russian Cities for five years (from 1995 to 2000).
  Казань состояла в Союзе российских городов 5 лет (с 1995 по 2000 год).
length joined.sochi.harbour today
  Sochi was a member of the Alliance of Harbour Towns for 12 years (from May 2000 to 30 June 2012).
  Сочи — бывший участник организации «Альянс портовых городов»: 12 лет, с мая 2000 года по 30 июня 2012 года.
length joined.izhevsk.network today
  Izhevsk has been a member of the Northern Lights Network for nine years (since September 2016).
  Ижевск состоит в организации «Сеть „Северное сияние“» 9 лет (с сентября 2016 года).
length joined.izhevsk.forum today
  Not yet: Izhevsk is to join the Smart Towns Forum in 2030.
  Ещё нет: Ижевск вступит в организацию «Форум умных городов» в 2030 году.
length founded.urc today
  The Union of Russian Cities is 35 years old: it was founded on 13 March 1991.
  Союзу российских городов 35 лет: он основан 13 марта 1991 года.
length founded.network today
  The Northern Lights Network is 30 years old: it was founded in 1996.
  Организации «Сеть „Северное сияние“» 30 лет: основание — в 1996 году.
length founded.fishery dissolved.fishery
  The Regional Fishery Council existed for 16 years (from 1985 to December 2001).
  Региональный рыболовный совет просуществовал 16 лет (с 1985 года по декабрь 2001 года).
length founded.urc joined.izhevsk.urc
  One year: the Union of Russian Cities was founded on 13 March 1991, and Izhevsk joined it in 1992.
  Прошёл 1 год: Союз российских городов основан 13 марта 1991 года, а Ижевск вступил в него в 1992 году.
length founded.council joined.izhevsk.council
  In the same year: the Council of Municipalities was founded on 5 May 2006, and Izhevsk joined it in 2006.
  В одном и том же году: Совет муниципальных образований основан 5 мая 2006 года, и Ижевск вступил в него в 2006 году.
length joined.kazan.urc joined.izhevsk.urc
  Three years: Izhevsk joined the Union of Russian Cities in 1992, and Kazan joined it in 1995.
  Прошло 3 года: Ижевск вступил в Союз российских городов в 1992 году, а Казань вступила в него в 1995 году.
length joined.izhevsk.urc joined.izhevsk.ecad
  Ten years: Izhevsk joined the Union of Russian Cities in 1992 and European Cities Against Drugs in 2002.
  Прошло 10 лет: Ижевск вступил в Союз российских городов в 1992 году, а в организацию «Европейские города против наркотиков» — в 2002 году.
length founded.who today
  78 years: The World Health Organization was founded on 7 April 1948.
  78 лет: Всемирная организация здравоохранения создана 7 апреля 1948 года.
length founded.who joined.izhevsk.who
  47 years: The World Health Organization was founded on 7 April 1948. Izhevsk has taken part in the WHO Healthy Cities project since 1995.
  47 лет: Всемирная организация здравоохранения создана 7 апреля 1948 года. Ижевск участвует в проекте ВОЗ «Здоровые города» с 1995 года.
length on.2004 today
  It has been 22 years since 2004.
  С 2004 года — 22 года.
length on.2016-06 today
  It has been 9 or 10 years since June 2016.
  С июня 2016 года — 9 или 10 лет.
length on.2026 today
  It has been less than a year since 2026.
  С 2026 года — меньше года.
"#,
    );
}
