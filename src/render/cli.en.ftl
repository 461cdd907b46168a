# What the terminal says about itself.

chat-no-token = This is the bot in the terminal. To run it in Telegram, get a token from @BotFather and set TELOXIDE_TOKEN to it.
chat-intro = Ask who belongs to what and since when, in English or in Russian.
chat-leave = /help shows what can be asked, /quit or Ctrl-D leaves.
chat-choose = A number asks that question.
chat-privacy =
    Nothing you type leaves this computer.

    • The conversation is kept in memory until you leave.
    • { $history }

    /forget deletes both.
chat-history = The lines you typed are kept in { $path } for the arrow-up key.
chat-no-history = The lines you typed are not kept in any file.
chat-telegram-only = This command has a meaning in Telegram only.
