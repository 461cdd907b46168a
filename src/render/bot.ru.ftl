# Что бот говорит о себе. Для ответов по данным есть свой файл.

## Меню: строка рядом с командой

menu-start = Что умеет этот бот
menu-help = Примеры вопросов
menu-list = Все организации по датам вступления
menu-since = Вступления с указанного года: /since 2006
menu-before = Вступления до указанного года: /before 2000
menu-in = Вступления за один год: /in 1998
menu-between = Вступления между двумя годами: /between 1995 2005
menu-org = Об одной организации: /org ECAD
menu-search = Организации по теме: /search здоровье
menu-timeline = Все вступления на шкале времени
menu-language = Язык ответов
menu-about = Откуда взяты данные
menu-privacy = Что о вас хранится
menu-forget = Забыть всё об этом чате
menu-reindex = Перечитать данные
menu-status = Состояние бота
menu-unanswered = Вопросы без ответа
menu-cancel = Отменить начатое

## Страницы длинного списка

page-range = { $from }–{ $to } из { $total }
page-back = ◀ { $from }–{ $to }
page-on = { $from }–{ $to } ▶

## Команды

unknown-command = Такой команды нет. О чём можно спросить, покажет /help.
did-you-mean = Такой команды нет. Может быть, /{ $name }?
something-broke = С этим сообщением что-то пошло не так. Попробуйте ещё раз или спросите другими словами.
inline-answer = Ответ
inline-nothing = Ничего не нашлось: как спросить?
inline-chat = Спросить в чате с ботом
inline-more = Спросить бота
too-many = Столько сразу мне не ответить. Подождите, пожалуйста, полминуты и спросите снова.
profile-description = Спросите, в каких организациях состоит { $subject }, с какого года и что это за организации. Отвечаю по небольшому набору данных с источниками, а если в них чего-то нет, так и скажу.
profile-description-any = Спросите, кто в каких организациях состоит, с какого года и что это за организации. Отвечаю по небольшому набору данных с источниками, а если в них чего-то нет, так и скажу.
profile-short = Где состоит { $subject }, с какого года и что это.
profile-short-any = Кто в каких организациях состоит и с какого года.
language-not-yours = В группе язык выбирают её администраторы.
button-share = ↗ Поделиться
feedback-right = Рад, что помог.
feedback-wrong = Спасибо. Вопрос увидят те, кто ведёт данные, — без вашего имени.
old-button = Эта кнопка устарела. Спросите, пожалуйста, ещё раз.

which-since = С какого года? Выберите или допишите к команде: /since 2006
which-before = До какого года? Выберите или допишите к команде: /before 2000
which-in = За какой год или какие годы? Выберите или допишите к команде: /in 1998, /in 90-е
which-between = Между какими годами? Выберите или допишите оба к команде: /between 1995 2005
which-org = О какой организации рассказать? Выберите или допишите её название к команде: /org ECAD
which-search = Что искать? Допишите к команде: /search здоровье

language-choose = На каком языке отвечать?
language-auto = На языке вопроса
language-set = Теперь буду отвечать по-русски.
language-set-auto = Буду отвечать на языке каждого вопроса.
language-unknown = Отвечаю по-русски или по-английски: /language ru или /language en.

privacy =
    Храню только самое нужное.

    • Язык, выбранный для этого чата, и в течение получаса — о чём был последний ответ, чтобы можно было спросить «а когда она основана?»
    • Номера недавних сообщений, чтобы вслед за исправленным вопросом исправить и ответ.
    • Вопросы, на которые ответа не нашлось: только сами слова, без автора, чтобы дополнить данные.

    Больше ничего: ни имён, ни истории переписки. /forget удаляет всё, что относится к этому чату.
forgotten = Готово: об этом чате больше ничего не хранится.

## Администраторам

reindex-started = Перечитываю данные…
reindex-progress = Перечитываю данные… { $seconds } с
reindex-busy = Данные уже перечитываются. Отчёт придёт в чат, из которого это начали.
reindex-done = Новые данные в работе: { $organizations }, { $memberships }, { $facts }. Это заняло { $time }.
reindex-no-change = В данных ничего не изменилось.
reindex-added = Добавлено
reindex-changed = Изменено
reindex-removed = Удалено
reindex-problems =
    { $count ->
        [one] В данных { $count } ошибка. В работе остаются прежние данные.
        [few] В данных { $count } ошибки. В работе остаются прежние данные.
       *[many] В данных { $count } ошибок. В работе остаются прежние данные.
    }
reindex-smoke = Новый индекс не отвечает на собственные проверочные вопросы. В работе остаются прежние данные. { $reason }
reindex-failed = Перечитать данные не удалось. В работе остаются прежние данные. { $reason }
reindex-broke = Перечитать данные не удалось из-за ошибки в программе; подробности в журнале. В работе остаются прежние данные.

reindex-no-previous = Прежних данных не сохранилось.
reindex-usage = /reindex берёт файлы из папки данных, /reindex previous — данные, которые работали до нынешних.
reindex-more = … и ещё { $count }

document-offer = Этот файл можно поставить вместо { $name }. Тогда в данных будет: { $organizations }, { $memberships }, { $facts }. Что изменится:
document-same = Это те же данные, что уже в работе. Делать ничего не нужно.
document-not-json = Данные — это файл с простым именем, которое кончается на .json, а этот не такой. Ничего не изменилось.
document-too-large = Файл слишком большой: можно до { $limit } МБ. Ничего не изменилось.
document-not-loaded = Telegram не отдаёт мне файл. Пришлите его, пожалуйста, ещё раз.
document-not-utf8 = Это не текст в UTF-8. Сохраните файл в этой кодировке и пришлите, пожалуйста, ещё раз. Ничего не изменилось.
document-no-folder = Работают данные, встроенные в программу, и заменять нечего. Укажите в DATA_DIR папку с данными.
document-folder = Папка данных не читается: { $reason }
document-which = В папке данных несколько файлов: { $names }. Назовите документ так же, как файл, который он заменяет.
document-gone = Этого документа у меня больше нет. Пришлите его, пожалуйста, ещё раз.
document-discarded = Ничего не изменилось.
button-put-into-service = Взять в работу
button-discard = Не надо
only-words = С файлами я ничего не умею. Спросите, пожалуйста, словами.

count-organizations =
    { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[many] { $count } организаций
    }
count-memberships =
    { $count ->
        [one] { $count } членство
        [few] { $count } членства
       *[many] { $count } членств
    }
count-facts =
    { $count ->
        [one] { $count } факт
        [few] { $count } факта
       *[many] { $count } фактов
    }
count-disliked =
    { $count ->
        [one] { $count } жалоба на ответ
        [few] { $count } жалобы на ответ
       *[many] { $count } жалоб на ответ
    }
count-times =
    { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    }

status = Работает поколение { $generation }: { $organizations }, { $memberships }, { $facts }.
status-data-date = Дата данных
status-fingerprint = Отпечаток
status-uptime = Работает
status-answers = Ответов
status-unknown = Из них «не знаю»
status-errors = Ошибок

status-state = Состояние хранится в
state-in-memory = памяти; после перезапуска забудется
state-problem = { $where }, но не записывается уже { $time }; { $waiting } в памяти ({ $reason })
count-changes =
    { $count ->
        [one] { $count } изменение ждёт
        [few] { $count } изменения ждут
       *[many] { $count } изменений ждут
    }

unanswered-none = Вопросов без ответа и жалоб на ответы нет.
unanswered-some =
    { $count ->
        [one] { $count } вопрос требует внимания:
        [few] { $count } вопроса требуют внимания:
       *[many] { $count } вопросов требуют внимания:
    }
unanswered-last = последний раз { $date }
unanswered-usage = /unanswered csv — таблицей; /unanswered clear — забыть; /unanswered notify 5 — сообщать, когда вопрос остался без ответа 5 раз (off — не сообщать).
unanswered-cleared = Список пуст.
unanswered-notify-private = Такие сообщения приходят только в личный чат. Отправьте мне эту команду там.
unanswered-notify-on =
    { $count ->
        [1] Буду сообщать сюда о каждом вопросе без ответа.
        [one] Сообщу сюда, когда вопрос останется без ответа { $count } раз.
        [few] Сообщу сюда, когда вопрос останется без ответа { $count } раза.
       *[many] Сообщу сюда, когда вопрос останется без ответа { $count } раз.
    }
unanswered-notify-off = Больше не буду сообщать о вопросах без ответа.
unanswered-often =
    { $count ->
        [1] Спросили, а в данных ответа нет: { $question }
        [one] Спросили { $count } раз, а в данных ответа нет: { $question }
        [few] Спросили { $count } раза, а в данных ответа нет: { $question }
       *[many] Спросили { $count } раз, а в данных ответа нет: { $question }
    }
cancel-nothing = Отменять нечего.

## Промежутки времени

time-days = { $count } д
time-hours = { $count } ч
time-minutes = { $count } мин
time-seconds = { $count } с
time-milliseconds = { $count } мс

## Лента времени

timeline-title = { $subject }: членство в организациях
timeline-legend-vague = Бледный край: известен только год
timeline-legend-undated = Пунктир: с какого времени, в источнике не сказано
timeline-legend-ended = Серым: членство закончилось
button-timeline = 📊 Лента времени
button-dark = 🌙 Тёмная
button-light = ☀️ Светлая
