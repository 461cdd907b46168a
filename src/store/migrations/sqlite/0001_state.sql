-- Numbers of chats, messages and updates are Telegram's; times are seconds since 1970.

CREATE TABLE chats (
    chat INTEGER PRIMARY KEY,
    language TEXT,
    context TEXT,
    context_at INTEGER
) STRICT;

-- Updates whose answer is out, so that one that is delivered again is not answered again.
CREATE TABLE handled (
    update_id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

-- Which messages of the bot's answer which message, so that an edited question edits its answer.
CREATE TABLE answers (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    answer TEXT NOT NULL, -- a JSON array of numbers
    at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

-- Questions for the admins to look at, with no trace of who asked.
CREATE TABLE unanswered (
    text TEXT PRIMARY KEY,
    unknown INTEGER NOT NULL, -- how often there was no answer
    disliked INTEGER NOT NULL, -- how often somebody said that the answer was wrong
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
