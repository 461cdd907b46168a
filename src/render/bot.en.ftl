# What the bot says about itself. Answers about the data have their own file.

## Menus: the line beside a command

menu-start = What this bot can tell you
menu-help = Examples of questions
menu-list = All memberships, by date
menu-since = Memberships since a year: /since 2006
menu-before = Memberships before a year: /before 2000
menu-in = Memberships of one year: /in 1998
menu-between = Memberships between two years: /between 1995 2005
menu-org = About one organisation: /org ECAD
menu-search = Organisations by topic: /search health
menu-timeline = All memberships on a timeline
menu-language = Language of the answers
menu-about = Where the data comes from
menu-privacy = What is stored about you
menu-forget = Forget everything about this chat
menu-reindex = Reload the data
menu-status = State of the bot
menu-unanswered = Questions without an answer
menu-cancel = Drop a data set that is on offer

## Pages of a long list

page-range = { $from }–{ $to } of { $total }
page-back = ◀ { $from }–{ $to }
page-on = { $from }–{ $to } ▶

## Commands

unknown-command = I don’t know this command. /help shows what you can ask.
did-you-mean = I don’t know this command. Did you mean /{ $name }?
something-broke = Something went wrong with this message. Please try again, or ask in other words.
inline-answer = Answer
inline-nothing = Nothing found: how to ask?
inline-chat = Ask in the chat with the bot
inline-more = Ask the bot
too-many = That is more than I can answer at once. Please wait half a minute and ask again.
profile-description = Ask me what { $subject } belongs to, since when, and what those organisations are. I answer from a small set of data with its sources, and where it doesn’t tell, I say so.
profile-description-any = Ask me who belongs to which organisation, since when, and what those organisations are. I answer from a small set of data with its sources, and where it doesn’t tell, I say so.
profile-short = What { $subject } belongs to, since when, and what that is.
profile-short-any = Who belongs to which organisation, and since when.
language-not-yours = In a group, its administrators choose the language.
forget-not-yours = In a group, only its administrators can have its data deleted.
button-share = ↗ Share
feedback-right = Glad to hear it.
feedback-wrong = Thank you. The question goes to those who keep the data, without your name.
feedback-too-late = Thank you. I no longer know what was asked here: please ask again, and press 👎 there.
old-button = This button is out of date. Please ask again.

which-since = Since which year? Choose one or add it to the command: /since 2006
which-before = Before which year? Choose one or add it to the command: /before 2000
which-in = In which year or decade? Choose one or add it to the command: /in 1998, /in 90s
which-between = Between which years? Choose a stretch or add both to the command: /between 1995 2005
which-org = Which organisation do you mean? Choose one or add its name to the command: /org ECAD
which-search = What should I look for? Add it to the command: /search health

language-choose = In which language should I answer?
language-auto = In the language of the question
language-set = I’ll answer in English from now on.
language-set-auto = I’ll answer in the language of each question.
language-unknown = I answer in English or in Russian: /language en or /language ru.

privacy =
    I keep as little as I can.

    • The language you chose for this chat.
    • For half an hour, what my last answer to you was about, so that you can ask “and when was it founded?” In a group that stands under your Telegram number.
    • For two days, the numbers of messages and what my answers were about, so that you can reply to one, and an edited question edits its answer.
    • Questions I couldn’t answer, and those whose answer was called wrong: the words alone, without who asked. /forget can’t find them, since nothing ties them to you.

    Nothing else is stored: no names, no message history. /forget deletes what belongs to this chat.
forgotten = Done: nothing about this chat is stored any more.
forgotten-soon = I have forgotten this chat. My database doesn’t answer at the moment; there it will be deleted as soon as it does.

## Admins

reindex-started = Reloading the data…
reindex-progress = Reloading the data… { $seconds } s
reindex-busy = A reload is already running. Its report will come to the chat that started it.
reindex-done = The new data is in service: { $organizations }, { $memberships }, { $facts }. It took { $time }.
reindex-no-change = Nothing would change for the answers.
reindex-same = Reloaded, and the data is the same: { $organizations }, { $memberships }, { $facts }. It took { $time }.
reindex-added = Added
reindex-changed = Changed
reindex-removed = Removed
reindex-problems =
    { $count ->
        [one] The data has { $count } problem. The old data stays in service.
       *[other] The data has { $count } problems. The old data stays in service.
    }
reindex-problems-end = After { $count } problems the check stops; there may be more. Mend these and try again.
reindex-smoke =
    { $count ->
        [one] The new data doesn’t answer a test question. The old data stays in service.
       *[other] The new data doesn’t answer { $count } test questions. The old data stays in service.
    }
reindex-warnings =
    { $count ->
        [one] A warning, with which the data is used all the same:
       *[other] { $count } warnings, with which the data is used all the same:
    }
reindex-failed = The reload failed; the old data stays in service. The reason: { $reason }
reindex-broke = That broke down because of a mistake in the program; the log has the details. The old data stays in service.

reindex-no-previous = No earlier data set is kept.
reindex-usage = /reindex takes the data folder’s files; /reindex previous goes back to the data set before. Or send me a JSON file here.
reindex-more = … and { $count } more
reindex-all-problems = All problems, one after the other.
reindex-no-database = The database doesn’t answer, so I don’t know what was in service before. Try again in a moment.
reindex-unstored = The index is in memory only: { $reason }
reindex-unnoted = The database doesn’t have this data set yet. It gets it as soon as it answers; a restart before that may bring the earlier data back.
reindex-folder-stays = The data folder still has its own files; /reindex takes them.

document-offer = This file would take the place of { $name }. The data would then have { $organizations }, { $memberships }, { $facts }.
document-same = This data set is in service already; there is nothing to do.
document-not-json = I need a data set: a .json file with a plain name. Nothing has changed.
document-too-large = The file is too large: here I take up to { $limit } MB. Put it into the data folder and send /reindex.
document-not-loaded = Telegram doesn’t give me the file. Send it again, please.
document-not-utf8 = The file isn’t UTF-8 text. Save it in that encoding and send it again, please. Nothing has changed.
document-no-folder = I serve the data that is built into the program, so there is no file to replace. Set DATA_DIR to a folder with a data set.
document-folder = The data folder can’t be read, or not written: { $reason }
document-which = The data folder has several files: { $names }. Name the document like the one that it replaces.
document-gone = I can’t find that document any more. Send it again, please.
document-busy = A reload is running. Press again in a moment, please.
document-outdated = The data has changed since I made that offer. I’ll look at the file again.
document-discarded = All right, the data stays as it is.
button-put-into-service = Put into service
button-discard = Discard
only-words = I don’t read files. Ask me in words, please.

count-organizations =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
count-memberships =
    { $count ->
        [one] { $count } membership
       *[other] { $count } memberships
    }
count-facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }
count-disliked =
    { $count ->
        [one] called wrong once
       *[other] called wrong { $count } times
    }
count-times =
    { $count ->
        [one] asked once
       *[other] asked { $count } times
    }

status = In service: { $organizations }, { $memberships }, { $facts }; generation { $generation }.
status-data-date = Date of the data
status-fingerprint = Fingerprint
status-uptime = Up
status-answers = Replies
status-unknown = Without an answer
status-errors = Errors
status-folder-other = The data folder has another data set; /reindex takes it.
status-folder-broken =
    { $count ->
        [one] The data folder’s files have a mistake; /reindex tells which.
       *[other] The data folder’s files have { $count } mistakes; /reindex tells which.
    }

status-state = State
state-in-memory = in memory only, until a restart
state-problem = { $where }, not written for { $time }; { $waiting } in memory ({ $reason })
count-changes =
    { $count ->
        [one] { $count } change waits
       *[other] { $count } changes wait
    }

unanswered-none = No question was left without an answer, and nobody has called an answer wrong.
unanswered-some =
    { $count ->
        [one] { $count } question to look at:
       *[other] { $count } questions to look at:
    }
unanswered-last = last on { $date }
unanswered-more = … and { $count } more: /unanswered csv
unanswered-usage = /unanswered csv – as a table; /unanswered clear – forget them; /unanswered notify 5 – tell me when a question went unanswered 5 times (off – don’t).
unanswered-cleared = The list is empty now.
unanswered-private = That is for the private chat only. Send me the command there.
unanswered-notify-on =
    { $count ->
        [one] I’ll tell you here of every question that has no answer.
       *[other] I’ll tell you here when a question has gone unanswered { $count } times.
    }
unanswered-notify-off = I won’t tell you about unanswered questions any more.
unanswered-often =
    { $count ->
        [one] Asked, and the data has no answer:
       *[other] Asked { $count } times, and the data has no answer:
    }
unanswered-often-more =
    { $count ->
        [one] One more question without an answer has come up often: /unanswered
       *[other] { $count } more questions without an answer have come up often: /unanswered
    }
cancel-nothing = There is nothing to cancel.

## Lengths of time

time-days = { $count } d
time-hours = { $count } h
time-minutes = { $count } min
time-seconds = { $count } s
time-milliseconds = { $count } ms

## Timeline

timeline-title = { $subject }: memberships over time
timeline-title-members = { $subject }: members over time
timeline-legend-vague = Pale edge: only the year is known, not the day
timeline-legend-undated = Dotted: the source doesn’t say since when
timeline-legend-ended = Grey: has ended
button-timeline = 📊 Timeline
button-dark = 🌙 Dark
button-light = ☀️ Light
