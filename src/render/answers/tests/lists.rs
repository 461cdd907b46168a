//! What is said of lists.

use super::check;

#[test]
fn a_list_of_organisations_is_counted_by_a_word_that_fits_all() {
    check(
        r#"
which of:izhevsk = urc who charter ecad council volga assembly
  Izhevsk belongs to five organisations, takes part in one project and has signed one charter: / • since 1992 — Union of Russian Cities • since 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter • since 2002 — European Cities Against Drugs • since 2006 — Council of Municipalities • since 2015 — Association of Volga Region Cities • no date stated — International Assembly of Capitals
  Ижевск состоит в пяти организациях, участвует в одном проекте и подписал одну хартию: / • с 1992 года — Союз российских городов • с 1995 года — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия • с 2002 года — «Европейские города против наркотиков» • с 2006 года — Совет муниципальных образований • с 2015 года — Ассоциация городов Поволжья • дата не указана — Международная ассамблея столиц
which of:kazan = harbour volga
  Kazan belongs to the Alliance of Harbour Towns (since 1990) and the Association of Volga Region Cities.
  Казань состоит в организации «Альянс портовых городов» (с 1990 года) и в Ассоциации городов Поволжья.
which of:izhevsk = charter
  Izhevsk has signed the Aalborg Charter (2000).
  Ижевск подписал Ольборгскую хартию (2000).
which of:izhevsk joined@since:2006 = council volga network
  Izhevsk has joined three organisations since 2006: / • 2006 — Council of Municipalities • 2015 — Association of Volga Region Cities • September 2016 — Northern Lights Network
  С 2006 года Ижевск вступил в три организации: / • 2006 — Совет муниципальных образований • 2015 — Ассоциация городов Поволжья • сентябрь 2016 года — Сеть «Северное сияние»
which of:izhevsk joined@since:1995 = who charter ecad council volga ? assembly
  Izhevsk has joined three organisations and one project and has signed one charter since 1995: / • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter • 2002 — European Cities Against Drugs • 2006 — Council of Municipalities • 2015 — Association of Volga Region Cities / Izhevsk is also a member of the International Assembly of Capitals, but the data doesn't say since when.
  С 1995 года Ижевск вступил в три организации, присоединился к одному проекту и подписал одну хартию: / • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия • 2002 — «Европейские города против наркотиков» • 2006 — Совет муниципальных образований • 2015 — Ассоциация городов Поволжья / Кроме того, Ижевск состоит в Международной ассамблее столиц, но с какого времени, в данных не сказано.
which of:izhevsk during@in:1999 = urc who fishery
  Izhevsk belonged to two organisations and took part in one project in 1999: / • since 1992 — Union of Russian Cities • since 1995 — WHO Healthy Cities project • from 1990 to 2001 — Regional Fishery Council
  В 1999 году Ижевск состоял в двух организациях и участвовал в одном проекте: / • с 1992 года — Союз российских городов • с 1995 года — проект ВОЗ «Здоровые города» • с 1990 по 2001 год — Региональный рыболовный совет
which of:sochi during@in:2001 = harbour network
  In 2001, Sochi belonged to the Alliance of Harbour Towns (from May 2000 to 30 June 2012) and the Northern Lights Network (since 1998).
  В 2001 году Сочи — участник двух организаций: Альянс портовых городов (с мая 2000 года по 30 июня 2012 года) и Сеть «Северное сияние» (с 1998 года).
which of:cheboksary joined@since:1990 = network harbour
  Since 1990, Cheboksary has joined the Northern Lights Network (1997) and the Alliance of Harbour Towns (14 February 2003).
  С 1990 года Чебоксары вступили в организацию «Сеть „Северное сияние“» (1997) и в организацию «Альянс портовых городов» (14 февраля 2003 года).
which of:sochi joined@since:1990 = network harbour
  Since 1990, Sochi has joined the Northern Lights Network (1998) and the Alliance of Harbour Towns (May 2000).
  С 1990 года Сочи — новый участник двух организаций: Сеть «Северное сияние» (1998) и Альянс портовых городов (май 2000 года).
which of:izhevsk left@since:1990 = fishery
  Since 1990, Izhevsk has left the Regional Fishery Council (2001).
  С 1990 года Ижевск вышел из организации «Региональный рыболовный совет» (2001).
which of:sochi left@since:2000 = harbour
  Since 2000, Sochi has left the Alliance of Harbour Towns (30 June 2012).
  С 2000 года Сочи больше не участник одной организации: Альянс портовых городов (30 июня 2012 года).
which of:izhevsk former = fishery
  Izhevsk used to belong to one organisation: the Regional Fishery Council (from 1990 to 2001).
  Ижевск — бывший участник одной организации: Региональный рыболовный совет (с 1990 по 2001 год).
which of:izhevsk longer:20 = urc who ecad
  Izhevsk has belonged to two organisations and has taken part in one project for more than 20 years: / • since 1992 — Union of Russian Cities • since 1995 — WHO Healthy Cities project • since 2002 — European Cities Against Drugs
  Дольше 20 лет Ижевск состоит в двух организациях и участвует в одном проекте: / • с 1992 года — Союз российских городов • с 1995 года — проект ВОЗ «Здоровые города» • с 2002 года — «Европейские города против наркотиков»
which of:izhevsk founded@decade:1990 = urc assembly volga
  Three organisations were founded in the 1990s: / • 13 March 1991 — Union of Russian Cities • 3 September 1998 — International Assembly of Capitals • 1998 — Association of Volga Region Cities
  В 1990-е годы основаны три организации: / • 13 марта 1991 года — Союз российских городов • 3 сентября 1998 года — Международная ассамблея столиц • 1998 — Ассоциация городов Поволжья
which founded@in:1998 = assembly volga
  Two organisations were founded in 1998: the International Assembly of Capitals (3 September 1998) and the Association of Volga Region Cities (1998).
  В 1998 году основаны две организации: Международная ассамблея столиц (3 сентября 1998 года) и Ассоциация городов Поволжья (1998).
which of:izhevsk of:kazan = urc volga
  Izhevsk and Kazan have two organisations in common: the Union of Russian Cities and the Association of Volga Region Cities.
  Ижевск и Казань вместе состоят в Союзе российских городов и в Ассоциации городов Поволжья.
count of:izhevsk joined@since:2006 = council volga network
  Izhevsk has joined three organisations since 2006: / • 2006 — Council of Municipalities • 2015 — Association of Volga Region Cities • September 2016 — Northern Lights Network
  С 2006 года Ижевск вступил в три организации: / • 2006 — Совет муниципальных образований • 2015 — Ассоциация городов Поволжья • сентябрь 2016 года — Сеть «Северное сияние»
count of:izhevsk joined@since:1995 = who charter ecad council volga
  Five: Izhevsk has joined three organisations and one project and has signed one charter since 1995: / • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter • 2002 — European Cities Against Drugs • 2006 — Council of Municipalities • 2015 — Association of Volga Region Cities
  Пять: с 1995 года Ижевск вступил в три организации, присоединился к одному проекту и подписал одну хартию: / • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия • 2002 — «Европейские города против наркотиков» • 2006 — Совет муниципальных образований • 2015 — Ассоциация городов Поволжья
count of:izhevsk joined@in:2000 = charter
  One: in 2000, Izhevsk signed the Aalborg Charter (2000).
  Одна: в 2000 году Ижевск подписал Ольборгскую хартию (2000).
count of:izhevsk joined@before:2002 = urc who charter
  Three: Izhevsk joined one organisation and one project and signed one charter before 2002: / • 1992 — Union of Russian Cities • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter
  Три: до 2002 года Ижевск вступил в одну организацию, присоединился к одному проекту и подписал одну хартию: / • 1992 — Союз российских городов • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия
count of:izhevsk joined@after:1992 = who charter ecad council
  Four: Izhevsk has joined two organisations and one project and has signed one charter after 1992: / • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter • 2002 — European Cities Against Drugs • 2006 — Council of Municipalities
  Четыре: после 1992 года Ижевск вступил в две организации, присоединился к одному проекту и подписал одну хартию: / • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия • 2002 — «Европейские города против наркотиков» • 2006 — Совет муниципальных образований
count of:izhevsk joined@either:1995,2000 = who charter
  Two: Izhevsk joined the WHO Healthy Cities project (1995) and signed the Aalborg Charter (2000).
  Две: Ижевск присоединился к проекту ВОЗ «Здоровые города» (1995) и подписал Ольборгскую хартию (2000).
count of:izhevsk among:ecad = ecad
  One: Izhevsk belongs to European Cities Against Drugs (since 2002).
  Одна: Ижевск состоит в организации «Европейские города против наркотиков» (с 2002 года).
count of:izhevsk left@since:1990 = fishery
  One: since 1990, Izhevsk has left the Regional Fishery Council (2001).
  Одна: с 1990 года Ижевск вышел из организации «Региональный рыболовный совет» (2001).
which dissolved@in:2001 = fishery
  One organisation was dissolved in 2001: the Regional Fishery Council.
  В 2001 году прекратила существование одна организация: Региональный рыболовный совет.
which of:izhevsk shorter:21 = council volga
  Izhevsk has belonged to the Council of Municipalities (since 2006) and the Association of Volga Region Cities (since 2015) for less than 21 years.
  Меньше 21 года Ижевск состоит в Совете муниципальных образований (с 2006 года) и в Ассоциации городов Поволжья (с 2015 года).
which of:izhevsk ever = fishery ecad
  Izhevsk belongs or once belonged to two organisations: the Regional Fishery Council (from 1990 to 2001) and European Cities Against Drugs (since 2002).
  Ижевск — нынешний или бывший участник двух организаций: Региональный рыболовный совет (с 1990 по 2001 год) и «Европейские города против наркотиков» (с 2002 года).
"#,
    );
}

#[test]
fn the_time_that_narrows_a_list_is_told_as_it_was_asked() {
    check(
        r#"
which of:izhevsk joined@before:joined.izhevsk.ecad = urc who charter
  Izhevsk joined one organisation and one project and signed one charter before joining European Cities Against Drugs (2002): / • 1992 — Union of Russian Cities • 1995 — WHO Healthy Cities project • 2000 — Aalborg Charter
  До вступления в организацию «Европейские города против наркотиков» (2002) Ижевск вступил в одну организацию, присоединился к одному проекту и подписал одну хартию: / • 1992 — Союз российских городов • 1995 — проект ВОЗ «Здоровые города» • 2000 — Ольборгская хартия
which of:izhevsk joined@since:founded.volga = charter ecad
  Since the Association of Volga Region Cities was founded (1998), Izhevsk has joined European Cities Against Drugs (2002) and has signed the Aalborg Charter (2000).
  Со времени основания Ассоциации городов Поволжья (1998) Ижевск вступил в организацию «Европейские города против наркотиков» (2002) и подписал Ольборгскую хартию (2000).
which of:izhevsk joined@after:joined.kazan.urc = charter ecad council
  Izhevsk has joined two organisations and has signed one charter after Kazan joined the Union of Russian Cities (1995): / • 2000 — Aalborg Charter • 2002 — European Cities Against Drugs • 2006 — Council of Municipalities
  После вступления Казани в Союз российских городов (1995) Ижевск вступил в две организации и подписал одну хартию: / • 2000 — Ольборгская хартия • 2002 — «Европейские города против наркотиков» • 2006 — Совет муниципальных образований
which of:izhevsk joined@between:joined.izhevsk.who,joined.izhevsk.ecad = charter
  Between beginning to take part in the WHO Healthy Cities project (1995) and joining European Cities Against Drugs (2002), Izhevsk signed the Aalborg Charter (2000).
  Между присоединением к проекту ВОЗ «Здоровые города» (1995) и вступлением в организацию «Европейские города против наркотиков» (2002) Ижевск подписал Ольборгскую хартию (2000).
which of:izhevsk joined@year-of:founded.council = council
  In the year that the Council of Municipalities was founded (5 May 2006), Izhevsk joined the Council of Municipalities (2006).
  В год основания Совета муниципальных образований (5 мая 2006 года) Ижевск вступил в Совет муниципальных образований (2006).
which of:izhevsk joined@not:2006 = urc ecad volga
  Izhevsk has joined three organisations at times other than in 2006: / • 1992 — Union of Russian Cities • 2002 — European Cities Against Drugs • 2015 — Association of Volga Region Cities
  В другое время, не в 2006 году, Ижевск вступил в три организации: / • 1992 — Союз российских городов • 2002 — «Европейские города против наркотиков» • 2015 — Ассоциация городов Поволжья
which of:izhevsk joined@either:2002,2006 = ecad council
  Izhevsk joined European Cities Against Drugs (2002) and the Council of Municipalities (2006).
  Ижевск вступил в организацию «Европейские города против наркотиков» (2002) и в Совет муниципальных образований (2006).
which of:izhevsk joined@last:10 founded@before:1999 = network
  Izhevsk has joined one organisation founded before 1999 in the last ten years: the Northern Lights Network (September 2016).
  За последние 10 лет Ижевск вступил в одну организацию (основание до 1999 года): Сеть «Северное сияние» (сентябрь 2016 года).
"#,
    );
}

#[test]
fn an_empty_list_is_an_answer() {
    check(
        r#"
which of:izhevsk joined@in:2005 < ecad > council
  Nothing in 2005. Before that, Izhevsk joined European Cities Against Drugs in 2002; after that, Izhevsk joined the Council of Municipalities in 2006.
  В 2005 году Ижевск никуда не вступал. До этого Ижевск вступил в организацию «Европейские города против наркотиков» в 2002 году, а после Ижевск вступил в Совет муниципальных образований в 2006 году.
which of:izhevsk joined@in:1998 < who > charter + assembly volga
  Nothing in 1998. Before that, Izhevsk began to take part in the WHO Healthy Cities project in 1995; after that, Izhevsk signed the Aalborg Charter in 2000. The International Assembly of Capitals (3 September 1998) and the Association of Volga Region Cities (1998) were founded in 1998.
  В 1998 году Ижевск никуда не вступал. До этого Ижевск присоединился к проекту ВОЗ «Здоровые города» в 1995 году, а после Ижевск подписал Ольборгскую хартию в 2000 году. В 1998 году основаны Международная ассамблея столиц (3 сентября 1998 года) и Ассоциация городов Поволжья (1998).
which of:izhevsk joined@since:2020 < volga
  Nothing since 2020. Before that, Izhevsk joined the Association of Volga Region Cities in 2015.
  С 2020 года Ижевск никуда не вступал. До этого Ижевск вступил в Ассоциацию городов Поволжья в 2015 году.
which of:izhevsk joined@in:2006-05 ? council
  Nothing for certain in May 2006. The Council of Municipalities may belong here too: the data gives only the year, 2006.
  В мае 2006 года — ни одного вступления, о котором это точно известно. Возможно, в этом ряду и Совет муниципальных образований: в данных указан только год — 2006.
which of:izhevsk during@in:1985 ? assembly
  Nothing for certain in 1985. / Izhevsk is also a member of the International Assembly of Capitals, but the data doesn't say since when.
  В 1985 году — ни одной организации, о которой это точно известно. / Кроме того, Ижевск состоит в Международной ассамблее столиц, но с какого времени, в данных не сказано.
which of:izhevsk longer:50
  None for more than 50 years.
  Дольше 50 лет — ни одной.
which of:kazan former
  The data names no organisation that Kazan has left.
  О выходе Казани из какой-либо организации в данных не сказано.
which of:anna of:kazan
  The data names no organisation that Anna Petrova and Kazan have in common.
  В данных нет организации, общей для всех: Анна Петрова и Казань.
which founded@in:1950
  None was founded in 1950, as far as the data shows.
  В 1950 году, судя по данным, не основана ни одна.
count of:izhevsk joined@in:2005
  Nothing in 2005.
  В 2005 году Ижевск никуда не вступал.
which in:harbour joined@in:2007
  None joined the Alliance of Harbour Towns in 2007, as far as the data shows.
  В 2007 году, судя по данным, — ни одного вступления в организацию «Альянс портовых городов».
which in:harbour former
  The data names no former members of the Alliance of Harbour Towns.
  Бывшие участники организации «Альянс портовых городов» в данных не названы.
"#,
    );
}

#[test]
fn members_are_named_with_their_dates_or_described_in_general() {
    check(
        r#"
which in:harbour = netherlands kazan penza cheboksary
  The Alliance of Harbour Towns has four members: / • the Netherlands — since 17 April 1988 • Kazan — since 1990 • Penza — since 1995 • Cheboksary — since 14 February 2003
  В организации «Альянс портовых городов» четыре участника: / • Нидерланды — с 17 апреля 1988 года • Казань — с 1990 года • Пенза — с 1995 года • Чебоксары — с 14 февраля 2003 года
which in:urc = izhevsk
  The Union of Russian Cities has 87 member cities. / Of these the data names only Izhevsk.
  В Союз российских городов входит 87 городов. / Из них в данных поимённо — только Ижевск.
which in:volga = izhevsk kazan penza
  The data names three members of the Association of Volga Region Cities (there are others): / • Izhevsk — since 2015 • Kazan • Penza
  В данных названы три участника Ассоциации городов Поволжья (список неполный): / • Ижевск — с 2015 года • Казань • Пенза
which in:council = izhevsk anna
  The Council of Municipalities has two members: Izhevsk (since 2006) and Anna Petrova (since March 2010).
  В Совете муниципальных образований два участника: Ижевск (с 2006 года) и Анна Петрова (с марта 2010 года).
which in:charter = izhevsk
  The data names only one signatory of the Aalborg Charter: Izhevsk (since 2000).
  В данных назван только один участник Ольборгской хартии: Ижевск (с 2000 года).
which in:harbour joined@decade:1990 = kazan penza
  Two members joined the Alliance of Harbour Towns in the 1990s: Kazan (1990) and Penza (1995).
  В 1990-е годы в организацию «Альянс портовых городов» вступили два участника: Казань (1990) и Пенза (1995).
which in:harbour former = sochi
  The Alliance of Harbour Towns has one former member: Sochi (from May 2000 to 30 June 2012).
  У организации «Альянс портовых городов» один бывший участник: Сочи (с мая 2000 года по 30 июня 2012 года).
which in:harbour during@in:2001 = netherlands kazan penza sochi
  The Alliance of Harbour Towns had four members in 2001: / • the Netherlands — since 17 April 1988 • Kazan — since 1990 • Penza — since 1995 • Sochi — from May 2000 to 30 June 2012
  В 2001 году в организации «Альянс портовых городов» состояли четыре участника: / • Нидерланды — с 17 апреля 1988 года • Казань — с 1990 года • Пенза — с 1995 года • Сочи — с мая 2000 года по 30 июня 2012 года
which in:volga in:urc = izhevsk kazan
  Two members belong to the Association of Volga Region Cities and the Union of Russian Cities: Izhevsk (since 2015) and Kazan.
  В Ассоциации городов Поволжья и в Союзе российских городов состоят два участника: Ижевск (с 2015 года) и Казань.
count in:harbour = netherlands kazan penza cheboksary
  There are four members of the Alliance of Harbour Towns: / • the Netherlands — since 17 April 1988 • Kazan — since 1990 • Penza — since 1995 • Cheboksary — since 14 February 2003
  В организации «Альянс портовых городов» четыре участника: / • Нидерланды — с 17 апреля 1988 года • Казань — с 1990 года • Пенза — с 1995 года • Чебоксары — с 14 февраля 2003 года
count in:volga = izhevsk kazan penza
  There are at least three members of the Association of Volga Region Cities (the data doesn't name them all): / • Izhevsk — since 2015 • Kazan • Penza
  В Ассоциации городов Поволжья не меньше трёх участников (в данных названы не все): / • Ижевск — с 2015 года • Казань • Пенза
which in:volga in:urc during@in:1998 = kazan
  One member belongs to the Association of Volga Region Cities and the Union of Russian Cities in 1998: Kazan.
  В 1998 году в Ассоциации городов Поволжья и в Союзе российских городов состоит один участник: Казань.
count in:harbour joined@decade:1990 = kazan penza
  Two members joined the Alliance of Harbour Towns in the 1990s: Kazan (1990) and Penza (1995).
  В 1990-е годы в организацию «Альянс портовых городов» вступили два участника: Казань (1990) и Пенза (1995).
which in:harbour ever = kazan sochi
  The Alliance of Harbour Towns has or once had two members: Kazan (since 1990) and Sochi (from May 2000 to 30 June 2012).
  В организации «Альянс портовых городов» сейчас или раньше — два участника: Казань (с 1990 года) и Сочи (с мая 2000 года по 30 июня 2012 года).
"#,
    );
}
