-- What the last answer was about, for what a person asks next in a chat's topic (0 outside of topics). A person is a user
-- or the chat on whose behalf somebody writes.
CREATE TABLE talks (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    person INTEGER NOT NULL,
    memory TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (chat, topic, person)
) STRICT, WITHOUT ROWID;

-- What each of the bot's messages is about, for a reply to it.
CREATE TABLE said (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    memory TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

-- With what memory the message was read, so that an edit of it is read with the same.
ALTER TABLE answers ADD COLUMN before TEXT;

-- A private chat has the person's number.
INSERT INTO talks SELECT chat, 0, chat, context, context_at FROM chats
WHERE chat > 0 AND context IS NOT NULL AND context_at IS NOT NULL;

ALTER TABLE chats DROP COLUMN context;
ALTER TABLE chats DROP COLUMN context_at;
DELETE FROM chats WHERE language IS NULL AND notice IS NULL;
