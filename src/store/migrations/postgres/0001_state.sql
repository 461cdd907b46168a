-- Numbers of chats, messages and updates are Telegram's; times are seconds since 1970.

CREATE TABLE chats (
    chat BIGINT PRIMARY KEY,
    language TEXT,
    context TEXT,
    context_at BIGINT,
    notice BIGINT, -- times without an answer before this chat, an admin's, is told of a question
    notice_language TEXT
);

-- Updates that a process has taken on. Without an owner the answer is out; an owner is a process, alive as long as it
-- holds the advisory lock of that number.
CREATE TABLE handled (
    update_id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    owner INTEGER
);

-- Which messages of the bot's answer which message, so that an edited question edits its answer.
CREATE TABLE answers (
    chat BIGINT NOT NULL,
    message BIGINT NOT NULL,
    answer TEXT NOT NULL, -- a JSON array of numbers
    at BIGINT NOT NULL,
    PRIMARY KEY (chat, message)
);

-- Questions for the admins, counted by their words without case and punctuation; nothing tells who asked.
CREATE TABLE questions (
    words TEXT PRIMARY KEY,
    text TEXT NOT NULL, -- as somebody typed it
    unknown BIGINT NOT NULL, -- how often there was no answer
    disliked BIGINT NOT NULL, -- how often somebody said that the answer was wrong
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

-- The last round of writing of each process, written with it: so that a process that lost sight of a commit can ask
-- whether it took place.
CREATE TABLE rounds (
    owner INTEGER PRIMARY KEY,
    round BIGINT NOT NULL,
    at BIGINT NOT NULL
);

-- Data sets that were in service; the latest is.
CREATE TABLE versions (
    version BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    files TEXT -- a JSON array of [name, text]; only the latest ones still have them
);
