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

new-intro =
    A few questions, and a data file is begun. Write only what your source says: an empty line means that it doesn't.
    An empty line in place of a name ends the questions, and so does Ctrl-D; Ctrl-C leaves and writes nothing.
new-languages =
    In which language are the names?
    1 English
    2 Russian
    3 in both, asked one after the other
    Number [{ $usual }]:
new-who =
    Who is the file about?
    1 a city or another place, and what it belongs to
    2 a country, and what it belongs to
    3 a person, and what they belong to
    4 an association, and who its members are
    Number [{ $usual }]:
new-name = What is the name?
new-source-title = Where do the facts come from? The title of the page or document:
new-source-url = Its address, https://…:
new-organization = The first that is belonged to, be it an association, a project or a charter. Its full name?
new-next-organization = The next one? An empty line ends.
new-abbreviation = Abbreviations, with commas between them:
new-kind = What is it? 1 association, 2 union, 3 project, 4 charter; or your own word:
new-since = Member since (1998, Sept 1998, 3 September 1998; empty if not known):
new-members-are =
    What are its members?
    1 cities or other places
    2 organisations
    3 people
    Number [{ $usual }]:
new-member = The first member?
new-next-member = The next member? An empty line ends.
new-no-choice = A number from 1 to { $count }, please.
new-no-url = “{ $text }” is no web address. It looks like https://example.org/page; an empty line leaves it out.
new-date-ambiguous = Day and month may each be either. Write { $one } or { $other }.
new-date-short = Write the year with all four digits, please.
new-no-date = “{ $text }” can't be read as one date. If it isn't certain, write the year alone or nothing.
new-nothing = Nothing was written: too little was said for a file.
new-exists = { $file } is there already, and new never overwrites a file; name another one
new-no-folder = there is no folder { $folder }; make it first, or name another one
new-written =
    Written: { $file }
    To go on, open it in an editor; data/README.md tells what else can be in it.
    Then: membership-bot check { $file }
