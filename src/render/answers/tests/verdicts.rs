//! What is said of verdicts.

use super::check;

#[test]
fn yes_or_no_comes_first() {
    check(
        r#"
is:yes of:izhevsk among:ecad = ecad
  Yes. Izhevsk has been a member of European Cities Against Drugs since 2002.
  Да, Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
is:yes of:izhevsk among:volga = volga
  Yes. Izhevsk has belonged to the Association of Volga Region Cities since 2015.
  Да, Ижевск состоит в Ассоциации городов Поволжья с 2015 года.
is:yes of:izhevsk among:charter = charter
  Yes. Izhevsk signed the Aalborg Charter in 2000.
  Да, Ижевск подписал Ольборгскую хартию в 2000 году.
is:yes in:harbour who:cheboksary = cheboksary
  Yes. Cheboksary has been a member of the Alliance of Harbour Towns since 14 February 2003.
  Да, Чебоксары состоят в организации «Альянс портовых городов» с 14 февраля 2003 года.
is:no of:izhevsk among:ecad during@in:1999
  No: Izhevsk joined European Cities Against Drugs later, in 2002.
  Нет: Ижевск вступил в организацию «Европейские города против наркотиков» только в 2002 году.
is:no of:izhevsk among:ecad joined@in:2004
  No: Izhevsk joined European Cities Against Drugs in 2002.
  Нет: Ижевск вступил в организацию «Европейские города против наркотиков» в 2002 году.
is:no of:kazan among:urc
  No longer: Kazan was a member of the Union of Russian Cities from 1995 to 2000.
  Уже нет: Казань состояла в Союзе российских городов с 1995 по 2000 год.
is:no of:kazan among:urc during@in:2010
  No: Kazan was a member of the Union of Russian Cities from 1995 to 2000.
  Нет: Казань состояла в Союзе российских городов с 1995 по 2000 год.
is:no of:sochi among:harbour
  No longer: Sochi was a member of the Alliance of Harbour Towns from May 2000 to 30 June 2012.
  Уже нет: Сочи — бывший участник организации «Альянс портовых городов» (с мая 2000 года по 30 июня 2012 года).
is:no of:anna among:harbour
  No. Anna Petrova is not among the members of the Alliance of Harbour Towns.
  Нет. Анна Петрова не значится среди участников организации «Альянс портовых городов».
is:unknown of:anna among:urc
  The data doesn't say whether Anna Petrova is a member of the Union of Russian Cities: it names only some of the members.
  В данных не сказано, есть ли Анна Петрова среди участников Союза российских городов: названы не все.
is:unknown of:anna among:charter
  The data doesn't say whether Anna Petrova has signed the Aalborg Charter: it names only some of the signatories.
  В данных не сказано, есть ли Анна Петрова среди подписавших Ольборгскую хартию: названы не все.
is:unknown of:izhevsk among:assembly during@in:2001
  The data doesn't tell: Izhevsk is a member of the International Assembly of Capitals, but no date is stated.
  По данным этого не сказать: Ижевск состоит в Международной ассамблее столиц, но дата не указана.
is:unknown of:izhevsk among:ecad during@in:2002
  The data gives only the year, so it doesn't tell: Izhevsk has been a member of European Cities Against Drugs since 2002.
  По данным этого не сказать, указан только год: Ижевск состоит в организации «Европейские города против наркотиков» с 2002 года.
is:yes of:izhevsk joined@since:2006 = council volga
  Yes. Since 2006, Izhevsk has joined the Council of Municipalities (2006) and the Association of Volga Region Cities (2015).
  Да. С 2006 года Ижевск вступил в Совет муниципальных образований (2006) и в Ассоциацию городов Поволжья (2015).
is:no of:izhevsk joined@in:2005 < ecad > council
  No. Nothing in 2005. Before that, Izhevsk joined European Cities Against Drugs in 2002; after that, Izhevsk joined the Council of Municipalities in 2006.
  Нет. В 2005 году Ижевск никуда не вступал. До этого Ижевск вступил в организацию «Европейские города против наркотиков» в 2002 году, а после Ижевск вступил в Совет муниципальных образований в 2006 году.
is:unknown of:izhevsk joined@in:1999 ? assembly
  The data doesn't tell. Nothing for certain in 1999. / Izhevsk is also a member of the International Assembly of Capitals, but the data doesn't say since when.
  По данным этого не сказать. В 1999 году — ни одного вступления, о котором это точно известно. / Кроме того, Ижевск состоит в Международной ассамблее столиц, но с какого времени, в данных не сказано.
happened:yes joined.izhevsk.ecad in:2002
  Yes. Izhevsk joined European Cities Against Drugs in 2002.
  Да, Ижевск вступил в организацию «Европейские города против наркотиков» в 2002 году.
happened:no joined.izhevsk.ecad in:1999
  No: Izhevsk joined European Cities Against Drugs later, in 2002.
  Нет: Ижевск вступил в организацию «Европейские города против наркотиков» только в 2002 году.
happened:no joined.sochi.harbour in:1990
  No: Sochi joined the Alliance of Harbour Towns later, in May 2000.
  Нет: Сочи — участник организации «Альянс портовых городов» только с мая 2000 года.
happened:no joined.izhevsk.charter in:2004
  No: Izhevsk signed the Aalborg Charter earlier, in 2000.
  Нет: Ижевск подписал Ольборгскую хартию ещё в 2000 году.
happened:unknown joined.izhevsk.ecad since:2002-05
  The data gives only the year, so it doesn't tell: Izhevsk joined European Cities Against Drugs in 2002.
  По данным этого не сказать, указан только год: Ижевск вступил в организацию «Европейские города против наркотиков» в 2002 году.
happened:yes founded.urc before:2000
  Yes. The Union of Russian Cities was founded on 13 March 1991.
  Да, Союз российских городов основан 13 марта 1991 года.
happened:no founded.urc in:1990
  No: the Union of Russian Cities was founded later, on 13 March 1991.
  Нет: Союз российских городов основан только 13 марта 1991 года.
happened:unknown founded.ecad in:1990
  The data doesn't say when European Cities Against Drugs was founded.
  Дата основания организации «Европейские города против наркотиков» в данных не указана.
happened:no founded.who in:1990
  No. The World Health Organization was founded on 7 April 1948.
  Нет. Всемирная организация здравоохранения создана 7 апреля 1948 года.
same-year:yes joined.izhevsk.council founded.council
  Yes: the Council of Municipalities was founded on 5 May 2006, and Izhevsk joined it in 2006.
  Да, в тот же год: Совет муниципальных образований основан 5 мая 2006 года, и Ижевск вступил в него в 2006 году.
same-year:no joined.izhevsk.urc founded.urc
  No: the Union of Russian Cities was founded on 13 March 1991, and Izhevsk joined it in 1992.
  Нет: Союз российских городов основан 13 марта 1991 года, а Ижевск вступил в него в 1992 году.
claim:yes urc/member_count
  Yes. The Union of Russian Cities has 87 member cities.
  Да. В Союз российских городов входит 87 городов.
claim:no urc/member_count
  No. The Union of Russian Cities has 87 member cities.
  Нет. В Союз российских городов входит 87 городов.
"#,
    );
}
