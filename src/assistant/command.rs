//! Slash commands, read as leniently as people type them: `/Since@bot\n2006` -> `Since`, "2006".

use crate::text::{fold, layout};

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
    /// Looks like a command but isn't ours; the closest of ours, if one is close. It may be one for admins, which is not to
    /// be mentioned to anybody else.
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
///
/// Phones capitalise the first word, put odd spaces after it or none at all, and Russian keyboards are in the wrong layout:
/// `/Since@thisbot\u{a0}2006`, `/since2006`, `/since_2006` and `/ыштсу 2006` all are `Since` with "2006".
pub fn parse<'a>(text: &'a str, bot: Option<&str>) -> Parsed<'a> {
    let text = without_mention(trim(text), bot);
    let Some(body) = text.strip_prefix('/') else { return Parsed::Text };
    let (word, after_word) = body.split_at(end_of(body, |c| c.is_alphanumeric() || c == '_'));
    let letters = &word[..end_of(word, char::is_alphabetic)];
    let is_path = after_word.starts_with('/') && letters == word;
    if letters.is_empty() || is_path {
        return Parsed::Text;
    }
    let (addressee, rest) = addressee(after_word);
    if let (Some(addressee), Some(bot)) = (addressee, bot)
        && !addressee.eq_ignore_ascii_case(bot)
    {
        return Parsed::Foreign;
    }
    if let Some(command) = resolve(letters) {
        let argument = if letters == word {
            rest.trim_start_matches(SEPARATORS)
        } else if addressee.is_some() && trim(rest).is_empty() {
            // A tap on a command in a group puts the bot's name behind whatever the command looks like.
            &word[letters.len()..]
        } else {
            &body[letters.len()..]
        };
        let argument = argument.trim_start_matches('_');
        return Parsed::Command(command, trim(argument));
    }
    match closest(&fold(letters)) {
        // A word in another script that is near to none of ours is what somebody says, not what somebody commands.
        None if !letters.is_ascii() => Parsed::Text,
        near => Parsed::Unknown(near),
    }
}

/// What may stand between a command and its argument as if it were a space: `/since: 2006`.
const SEPARATORS: [char; 10] = [':', '=', ',', ';', '.', '!', '?', '-', '–', '—'];

/// Without the spaces around, among them those that nobody sees: zero-width and direction marks.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
    })
}

/// Without `@thisbot` before the command, as people write in groups.
fn without_mention<'a>(text: &'a str, bot: Option<&str>) -> &'a str {
    let (mention, rest) = addressee(text);
    match (mention, bot) {
        (Some(mention), Some(bot)) if mention.eq_ignore_ascii_case(bot) => trim(rest),
        _ => text,
    }
}

/// The user name that `text` starts with, and what follows it.
fn addressee(text: &str) -> (Option<&str>, &str) {
    let Some(name) = text.strip_prefix('@') else { return (None, text) };
    let (name, rest) = name.split_at(end_of(name, |c| c.is_ascii_alphanumeric() || c == '_'));
    (Some(name).filter(|name| !name.is_empty()), rest)
}

/// The byte where the characters of this kind end.
fn end_of(text: &str, kind: impl Fn(char) -> bool) -> usize {
    text.find(|c| !kind(c)).unwrap_or(text.len())
}

/// The command that `typed` names, if need be in look-alike letters or in the wrong keyboard layout.
fn resolve(typed: &str) -> Option<Command> {
    let folded = fold(typed);
    let command = |name: &str| Command::ALL.into_iter().find(|command| command.name() == name);
    command(&folded).or_else(|| command(&layout::to_latin(&folded)))
}

/// The command whose name is at most two slips away, and not more than half of the name.
fn closest(typed: &str) -> Option<Command> {
    Command::ALL
        .into_iter()
        .map(|command| (strsim::osa_distance(typed, command.name()), command))
        .filter(|(slips, command)| *slips <= 2 && slips * 2 <= command.name().len())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, command)| command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: &Parsed<'_>, spellings: &[&str]) {
        for text in spellings {
            assert_eq!(&parse(text, Some("CityBot")), expected, "{text:?}");
        }
    }

    #[test]
    fn all_spellings_of_a_command_are_one_command() {
        check(
            &Parsed::Command(Command::Since, "2006"),
            &[
                "/since 2006",
                "/Since 2006",
                "/SINCE 2006",
                "/since  2006",
                "/since\n2006",
                "/since\r\n2006\n",
                "/since\t2006",
                "/since\u{a0}2006",
                "/since\u{202f}2006",
                "  /since 2006  ",
                "\u{a0}/since 2006",
                "\u{200b}/since 2006\u{200f}",
                "\u{feff}/since 2006",
                "\n/since\n\n2006",
                "/since@citybot 2006",
                "/since@CityBot 2006",
                "/SINCE@CITYBOT\n2006",
                "/since@citybot\u{a0}2006",
                "/since@ 2006",
                "@citybot /since 2006",
                "@CityBot\n/since2006",
                "/since2006",
                "/Since2006",
                "/since_2006",
                "/since__2006",
                "/since_2006@citybot",
                "/since2006@CityBot",
                "/since:2006",
                "/since: 2006",
                "/since=2006",
                "/since-2006",
                "/since, 2006",
                "/sinсе 2006",
                "/ѕіnсе2006",
                "/ыштсу 2006",
                "/Ыштсу2006",
            ],
        );
    }

    #[test]
    fn the_argument_keeps_its_inner_form() {
        check(&Parsed::Command(Command::In, "90s"), &["/in90s", "/in 90s", "/In_90s", "/IN@citybot 90s"]);
        check(&Parsed::Command(Command::In, "'90s"), &["/in'90s", "/in '90s"]);
        check(&Parsed::Command(Command::Org, "uclg-eurasia"), &["/org uclg-eurasia", "/org_uclg-eurasia"]);
        check(&Parsed::Command(Command::Start, "since_2006"), &["/start since_2006", "/start_since_2006"]);
        check(&Parsed::Command(Command::Before, "01/02/2006"), &["/before 01/02/2006", "/before01/02/2006"]);
        check(
            &Parsed::Command(Command::Between, "2000 and\n2006"),
            &["/between 2000 and\n2006", "/between2000 and\n2006"],
        );
        check(&Parsed::Command(Command::Since, "-5"), &["/since -5"]);
        check(&Parsed::Command(Command::Search, "борьба с наркотиками"), &["/search борьба с наркотиками"]);
    }

    #[test]
    fn a_command_may_stand_alone() {
        check(&Parsed::Command(Command::Since, ""), &["/since", "/since ", "/since\n", "/since@citybot", "/since:"]);
        check(&Parsed::Command(Command::Help, ""), &["/help", "/HELP!", "/help?", "/рудз", "/Help@citybot"]);
        for command in Command::ALL {
            check(&Parsed::Command(command, ""), &[&format!("/{}", command.name())]);
        }
    }

    #[test]
    fn an_unknown_command_names_the_closest() {
        check(&Parsed::Unknown(Some(Command::Since)), &["/sicne 2006", "/sinse2006", "/snce@citybot", "/sinceв 2006"]);
        check(&Parsed::Unknown(Some(Command::Help)), &["/halp", "/helpp", "/hepl"]);
        check(&Parsed::Unknown(Some(Command::Language)), &["/langage", "/languge"]);
        check(&Parsed::Unknown(Some(Command::Org)), &["/orq ecad", "/orgs"]);
        check(&Parsed::Unknown(None), &["/weather", "/xyz", "/foo@citybot", "/s", "/etc"]);
    }

    #[test]
    fn another_bots_command_is_foreign_whatever_it_is() {
        check(&Parsed::Foreign, &["/since@OtherBot 2006", "/foo@OtherBot", "/help@citybot2", "/рудз@other_bot"]);
    }

    #[test]
    fn a_text_with_a_slash_is_a_text() {
        check(
            &Parsed::Text,
            &["", " ", "/", "/ 5", "/ since", "//", "//since", "/5", "/2006", "/usr/bin", "/since/2006", "/home/me"],
        );
        check(&Parsed::Text, &["since 2006", "and/or", "a /since 2006", "/?", "/_", "/🙂", "@citybot since 2006"]);
        check(&Parsed::Text, &["/когда вступили в ECAD", "@OtherBot /since 2006"]);
    }

    #[test]
    fn a_terminal_has_no_name_so_that_any_addressee_is_it() {
        assert_eq!(parse("/list@any_bot", None), Parsed::Command(Command::List, ""));
    }
}
