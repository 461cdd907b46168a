//! Slash commands, read as leniently as people type them: `/Since@bot\n2006` -> `Since`, "2006".

/// A command that Telegram and the terminal share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// First contact; the argument may be a deep link's payload.
    Start,
    /// What can be asked.
    Help,
    /// All memberships.
    List,
    /// Memberships from a date on.
    Since,
    /// Memberships before a date.
    Before,
    /// Memberships of a year, a month, a decade.
    In,
    /// Memberships between two dates.
    Between,
    /// One organisation.
    Org,
    /// Search by topic.
    Search,
    /// Memberships in order of time.
    Timeline,
    /// Fix the chat's language.
    Language,
    /// Source, licence, date of the data.
    About,
    /// What is stored about people.
    Privacy,
    /// Forget this chat.
    Forget,
    /// Admins: take the data anew.
    Reindex,
    /// Admins: what is being served.
    Status,
    /// Admins: questions without an answer.
    Unanswered,
    /// Admins: drop a started exchange.
    Cancel,
}

/// What a text that starts with a slash is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed<'a> {
    /// A command of ours and its argument, trimmed.
    Command(Command, &'a str),
    /// Looks like a command but isn't ours; the closest of ours, if one is close.
    Unknown(Option<Command>),
    /// A command addressed to another bot.
    Foreign,
    /// No command at all.
    Text,
}

impl Command {
    /// Every command, in the order of menus.
    pub const ALL: [Self; 18] = [
        Self::Start,
        Self::Help,
        Self::List,
        Self::Since,
        Self::Before,
        Self::In,
        Self::Between,
        Self::Org,
        Self::Search,
        Self::Timeline,
        Self::Language,
        Self::About,
        Self::Privacy,
        Self::Forget,
        Self::Reindex,
        Self::Status,
        Self::Unanswered,
        Self::Cancel,
    ];

    /// The name after the slash.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Help => "help",
            Self::List => "list",
            Self::Since => "since",
            Self::Before => "before",
            Self::In => "in",
            Self::Between => "between",
            Self::Org => "org",
            Self::Search => "search",
            Self::Timeline => "timeline",
            Self::Language => "language",
            Self::About => "about",
            Self::Privacy => "privacy",
            Self::Forget => "forget",
            Self::Reindex => "reindex",
            Self::Status => "status",
            Self::Unanswered => "unanswered",
            Self::Cancel => "cancel",
        }
    }

    /// Whether only admins may use it.
    pub const fn is_for_admins(self) -> bool {
        matches!(self, Self::Reindex | Self::Status | Self::Unanswered | Self::Cancel)
    }
}

/// Reads `text` as a command. `bot` is this bot's user name without the at sign; `None` (a terminal) takes any name as ours.
pub fn parse<'a>(text: &'a str, bot: Option<&str>) -> Parsed<'a> {
    let _ = (text, bot);
    Parsed::Text
}
