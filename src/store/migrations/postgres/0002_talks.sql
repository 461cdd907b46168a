-- What the last answer was about, for what a person asks next in a chat's topic (0 outside of topics). A person is a user
-- or the chat on whose behalf somebody writes.
CREATE TABLE talks (
    chat BIGINT NOT NULL,
    topic BIGINT NOT NULL,
    person BIGINT NOT NULL,
    memory TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (chat, topic, person)
);

-- What each of the bot's messages is about, for a reply to it.
CREATE TABLE said (
    chat BIGINT NOT NULL,
    message BIGINT NOT NULL,
    memory TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (chat, message)
);

-- With what memory the message was read, so that an edit of it is read with the same.
ALTER TABLE answers ADD COLUMN before TEXT;

-- A private chat has the person's number. The two columns stay for processes of the version before, which go on while the
-- others are replaced.
INSERT INTO talks SELECT chat, 0, chat, context, context_at FROM chats
WHERE chat > 0 AND context IS NOT NULL AND context_at IS NOT NULL;
