-- Questions for the admins, counted by their words without case and punctuation; nothing tells who asked.
CREATE TABLE questions (
    words TEXT PRIMARY KEY,
    text TEXT NOT NULL, -- as somebody typed it
    unknown INTEGER NOT NULL, -- how often there was no answer
    disliked INTEGER NOT NULL, -- how often somebody said that the answer was wrong
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO questions SELECT text, text, unknown, disliked, at, at FROM unanswered;
DROP TABLE unanswered;

-- How many times a question has to stay without an answer before this chat, an admin's, is told, and in which language.
ALTER TABLE chats ADD COLUMN notice INTEGER;
ALTER TABLE chats ADD COLUMN notice_language TEXT;

-- Data sets that were in service; the latest is.
CREATE TABLE versions (
    version INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    files TEXT -- a JSON array of [name, text]; only the latest ones still have them
) STRICT;
