//! What is said of roles, seats and terms: a question in its notation, then what is said in English and in Russian.

use super::World;
use super::assert_is_clean;
use crate::answer::{Known, answer};
use crate::language::Language;
use crate::question::meaning::read;
use crate::render::answers::message;

fn check(table: &str) {
    let world = World::new(include_str!("../../../../tests/data/lakemoor.json"));
    let known = Known { dataset: &world.dataset, register: &world.register, today: world.today };
    let lines: Vec<&str> = table.trim().lines().map(str::trim).collect();
    let mut wrong = String::new();
    for row in lines.chunks(3) {
        let [line, expected @ ..] = row else { panic!("an empty row") };
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let question = read(&format!("{language} {line}"), &world.dataset).unwrap_or_else(|| panic!("{line}"));
            let mut message = message(&answer(question, known), known);
            message.source = None;
            let said = message.plain().replace("\n\n", " / ").replace('\n', " ");
            assert_is_clean(line, &said);
            if said != *expected {
                wrong.push_str(&format!("\n{line}\n {language} expected {expected}\n {language} said     {said}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_role_of_the_datas_own_words_is_said() {
    check(
        "
        date joined/fenland/lakes
        Fenland has been an observer of the Union of Lake Countries since 1999.
        Фенландия — наблюдатель в Союзе озёрных стран с 1999 года.
        date left/ripple/lakes
        Ripple Bay ceased to be Associate of the Lakes in the Union of Lake Countries in 2004.
        Рипплова Губа больше не «Associate of the Lakes» в Союзе озёрных стран с 2004 года.
        distance joined/fenland/lakes today
        Fenland has been an observer of the Union of Lake Countries for 27 years (since 1999).
        Фенландия — наблюдатель в Союзе озёрных стран: 27 лет, с 1999 года.
        is of:fenland among:lakes
        No: Fenland has been an observer of the Union of Lake Countries since 1999.
        Нет: Фенландия — наблюдатель в Союзе озёрных стран с 1999 года.
        is members in:assembly among-members:anna role:speaker during:in:2020
        Yes. Anna Brook was Speaker in the Lakemoor Assembly from 10 June 2019 to 1 February 2021.
        Да, Анна Ручьёва — спикер в Собрании Лейкмура (с 10 июня 2019 года по 1 февраля 2021 года).
        which members in:assembly role:speaker during:in:2020
        Anna Brook was Speaker in the Lakemoor Assembly from 10 June 2019 to 1 February 2021.
        Анна Ручьёва — спикер в Собрании Лейкмура (с 10 июня 2019 года по 1 февраля 2021 года).
        which members in:assembly role:speaker
        The data names nobody in the role of speaker in the Lakemoor Assembly.
        В данных никто не назван в роли «speaker» в Собрании Лейкмура.
        which members in:assembly role:candidate ever
        Dan Weir was a candidate of the Lakemoor Assembly from 1 April 2019 to 20 May 2019, for South Shore.
        Дан Вейр — «candidate» в Собрании Лейкмура (с 1 апреля 2019 года по 20 мая 2019 года) — от округа «Южный берег».
        which members in:lakes ever
        The Union of Lake Countries has or once had three participants: / • Lakemoor — since 1995 • Fenland — observer, since 1999 • Ripple Bay — Associate of the Lakes, from 2001 to 2004
        В Союзе озёрных стран сейчас или раньше — три участника: / • Лейкмур — с 1995 года • Фенландия — наблюдатель, с 1999 года • Рипплова Губа — «Associate of the Lakes», с 2001 по 2004 год
        which members in:lakes joined:before:2000
        Two participants joined the Union of Lake Countries before 2000: Lakemoor (1995) and Fenland, as observer (1999).
        До 2000 года в Союз озёрных стран вступили два участника: Лейкмур (1995) и Фенландия — наблюдатель (1999).
        which members in:lakes role:observer ever joined:since:1990
        Fenland has been an observer of the Union of Lake Countries since 1999.
        Фенландия — наблюдатель в Союзе озёрных стран с 1999 года.
        which of:fenland
        Fenland takes part in one organisation: the Union of Lake Countries, as observer (since 1999).
        Фенландия участвует в одной организации: Союз озёрных стран — наблюдатель (с 1999 года).
        order first joined/lakemoor/lakes joined/fenland/lakes
        Lakemoor joined first, in 1995, and Fenland in 1999.
        Раньше — Лейкмур, в 1995 году; Фенландия — в 1999 году.
        ",
    );
}

#[test]
fn terms_and_posts_are_told_in_one_sentence() {
    check(
        "
        date joined/anna/assembly
        Anna Brook was a member of the Lakemoor Assembly from 1 June 2015 to 31 May 2023, and Speaker from 10 June 2019 to 1 February 2021.
        Анна Ручьёва состояла в Собрании Лейкмура с 1 июня 2015 года по 31 мая 2023 года, а также спикер с 10 июня 2019 года по 1 февраля 2021 года.
        date joined/boris/assembly
        Boris Reedman was a member of the Lakemoor Assembly from 1 June 2015 to 31 May 2019, and has been one again since 3 July 2023.
        Борис Камышов состоит в Собрании Лейкмура с 3 июля 2023 года, а раньше — с 1 июня 2015 года по 31 мая 2019 года.
        distance joined/anna/assembly today
        Anna Brook was a member of the Lakemoor Assembly for eight years (from 1 June 2015 to 31 May 2023).
        Анна Ручьёва состояла в Собрании Лейкмура 8 лет (с 1 июня 2015 года по 31 мая 2023 года).
        distance joined/boris/assembly today
        Boris Reedman has been a member of the Lakemoor Assembly for six years in all, in two spells: from 1 June 2015 to 31 May 2019 and since 3 July 2023.
        Борис Камышов состоит в Собрании Лейкмура в общей сложности 6 лет: с 1 июня 2015 года по 31 мая 2019 года и с 3 июля 2023 года.
        which members in:assembly ever
        The Lakemoor Assembly has or once had three members: / • Anna Brook — from 1 June 2015 to 31 May 2023; Speaker, from 10 June 2019 to 1 February 2021 • Boris Reedman — from 1 June 2015 to 31 May 2019 and since 3 July 2023 • Clara Heron — from 1 June 2019 to 31 May 2023 and since 3 July 2023; deputy speaker, since 10 July 2023
        В Собрании Лейкмура сейчас или раньше — три участника: / • Анна Ручьёва — с 1 июня 2015 года по 31 мая 2023 года; спикер, с 10 июня 2019 года по 1 февраля 2021 года • Борис Камышов — с 1 июня 2015 года по 31 мая 2019 года и с 3 июля 2023 года • Клара Цапля — с 1 июня 2019 года по 31 мая 2023 года и с 3 июля 2023 года; «deputy speaker», с 10 июля 2023 года
        which of:anna former
        Anna Brook used to belong to two organisations: the Lakemoor Assembly (from 1 June 2015 to 31 May 2023; Speaker, from 10 June 2019 to 1 February 2021) and the Reed Party (from 1 June 2015 to 31 May 2023).
        Анна Ручьёва — бывший участник двух организаций: Собрание Лейкмура (с 1 июня 2015 года по 31 мая 2023 года; спикер, с 10 июня 2019 года по 1 февраля 2021 года) и Партия тростника (с 1 июня 2015 года по 31 мая 2023 года).
        which of:anna
        Anna Brook belongs to none any more, but did once: / • Lakemoor Assembly — from 1 June 2015 to 31 May 2023; Speaker, from 10 June 2019 to 1 February 2021 • Reed Party — from 1 June 2015 to 31 May 2023
        Сейчас Анна Ручьёва нигде не состоит, но раньше было иначе: / • Собрание Лейкмура — с 1 июня 2015 года по 31 мая 2023 года; спикер, с 10 июня 2019 года по 1 февраля 2021 года • Партия тростника — с 1 июня 2015 года по 31 мая 2023 года
        ",
    );
}

#[test]
fn seats_and_parties_are_told() {
    check(
        "
        which members for:north ever
        Anna Brook was a member of the Lakemoor Assembly from 1 June 2015 to 31 May 2023, for North Shore. Boris Reedman has been a member of the Lakemoor Assembly since 3 July 2023, for North Shore.
        Анна Ручьёва состояла в Собрании Лейкмура с 1 июня 2015 года по 31 мая 2023 года — от округа «Северный берег». Борис Камышов состоит в Собрании Лейкмура с 3 июля 2023 года — от округа «Северный берег».
        which members for:south during:in:1980
        The data names nobody for South Shore in 1980.
        В 1980 году в данных никто не назван от округа «Южный берег».
        count members in:assembly on-behalf-of:reed
        There are two members of the Lakemoor Assembly for the Reed Party: Boris Reedman (since 3 July 2023) and Clara Heron (since 3 July 2023).
        В Собрании Лейкмура от организации «Партия тростника» два участника: Борис Камышов (с 3 июля 2023 года) и Клара Цапля (с 3 июля 2023 года).
        place first members in:assembly on-behalf-of:reed ever
        Anna Brook was the first to join the Lakemoor Assembly for the Reed Party, on 1 June 2015.
        Первым по времени участником Собрания Лейкмура от организации «Партия тростника» стала Анна Ручьёва — 1 июня 2015 года.
        which areas of:boris
        Boris Reedman sits for North Shore (since 3 July 2023).
        Борис Камышов представляет «Северный берег» (с 3 июля 2023 года).
        which areas of:boris ever
        Boris Reedman sat for South Shore (from 1 June 2015 to 31 May 2019) and North Shore (since 3 July 2023).
        Борис Камышов представлял «Южный берег» (с 1 июня 2015 года по 31 мая 2019 года) и «Северный берег» (с 3 июля 2023 года).
        which areas of:anna
        The data names no place that Anna Brook sits for today.
        Сегодня Анна Ручьёва не значится ни от одного округа.
        which areas of:dan ever
        The data doesn't say which place Dan Weir sat for.
        В данных не сказано, от какого округа Дан Вейр.
        which areas in:assembly
        Two places are represented: / • North Shore — Boris Reedman • South Shore — Clara Heron
        Представлены округа: / • Северный берег — Борис Камышов • Южный берег — Клара Цапля
        which of:boris kind:party ever
        Boris Reedman belongs or once belonged to two such organisations: the Pike Alliance (from 1 June 2015 to 31 May 2019) and the Reed Party (since 3 July 2023).
        Борис Камышов — нынешний или бывший участник двух таких организаций: Союз щуки (с 1 июня 2015 года по 31 мая 2019 года) и Партия тростника (с 3 июля 2023 года).
        ",
    );
}
