//! The command menus: for each language and each kind of chat its list, set only where Telegram has another one.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::{Value, json};
use teloxide::types::{BotCommand, BotCommandScope, ChatId, Recipient};

use crate::assistant::Command;
use crate::language::Language;
use crate::render::messages;
use crate::telegram::api::{Api, Failure};

const LIMIT: Duration = Duration::from_secs(10);
const ATTEMPTS: u32 = 5;

/// Sets what differs. A menu that can't be set is logged and left: the commands work without it.
pub(in crate::telegram) async fn publish(api: &Api, admins: &HashSet<u64>, default_language: Language) {
    let languages = Language::ALL.map(|language| (Some(language.code()), language));
    // People whose application has another language see the list without a language.
    let languages = [(None, default_language)].into_iter().chain(languages);
    for (code, language) in languages {
        for scope in scopes(admins) {
            let mut about = json!({"scope": scope});
            if let Some(code) = code {
                about["language_code"] = json!(code);
            }
            if let Err(failure) = bring_up_to_date(api, about, &menu(&scope, language)).await {
                // An admin who has never written to the bot has no chat with it yet.
                tracing::info!(%failure, language = code, "a command menu was not set");
            }
        }
    }
}

fn scopes(admins: &HashSet<u64>) -> Vec<BotCommandScope> {
    let chats = admins.iter().filter_map(|id| i64::try_from(*id).ok()).map(|id| Recipient::Id(ChatId(id)));
    [BotCommandScope::Default, BotCommandScope::AllGroupChats]
        .into_iter()
        .chain(chats.map(|chat_id| BotCommandScope::Chat { chat_id }))
        .collect()
}

/// The commands that a kind of chat offers, in the order of [`Command::ALL`].
fn menu(scope: &BotCommandScope, language: Language) -> Vec<BotCommand> {
    let is_offered = |command: &Command| match scope {
        BotCommandScope::Chat { .. } => true,
        BotCommandScope::AllGroupChats => is_for_groups(*command),
        _ => !command.is_for_admins(),
    };
    let entry = |command: Command| {
        let name = command.name();
        BotCommand::new(name, messages::text(language, &format!("menu-{name}"), &[]))
    };
    Command::ALL.into_iter().filter(is_offered).map(entry).collect()
}

fn is_for_groups(command: Command) -> bool {
    match command {
        Command::Help
        | Command::List
        | Command::Since
        | Command::Before
        | Command::In
        | Command::Between
        | Command::Org
        | Command::Search
        | Command::Timeline
        | Command::Language
        | Command::About
        | Command::Privacy
        | Command::Forget => true,
        Command::Start | Command::Reindex | Command::Status | Command::Unanswered | Command::Cancel => false,
    }
}

async fn bring_up_to_date(api: &Api, about: Value, menu: &[BotCommand]) -> Result<(), Failure> {
    let current: Vec<BotCommand> = persistently(api, "getMyCommands", &about).await?;
    if current == menu {
        return Ok(());
    }
    let mut parameters = about;
    parameters["commands"] = json!(menu);
    persistently::<Value>(api, "setMyCommands", &parameters).await.map(|_| ())
}

pub(super) async fn persistently<R: serde::de::DeserializeOwned>(
    api: &Api,
    method: &str,
    parameters: &Value,
) -> Result<R, Failure> {
    let mut attempt = 1;
    loop {
        let pause = match api.call(method, parameters, LIMIT).await {
            Err(Failure::RetryAfter(wait)) if attempt < ATTEMPTS => wait,
            Err(Failure::Unreachable(_)) if attempt < ATTEMPTS => Duration::from_secs(1) * attempt,
            other => return other,
        };
        tokio::time::sleep(pause).await;
        attempt += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_menu_is_within_telegram_s_limits() {
        for scope in scopes(&HashSet::from([7])) {
            for language in Language::ALL {
                let menu = menu(&scope, language);
                assert!(menu.len() <= 100);
                for entry in menu {
                    assert!((1..=256).contains(&entry.description.chars().count()), "{entry:?}");
                    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
                    assert!(
                        (1..=32).contains(&entry.command.len()) && entry.command.bytes().all(is_allowed),
                        "{entry:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn only_an_admin_s_chat_offers_what_admins_may_do() {
        for scope in scopes(&HashSet::from([7])) {
            let offers = menu(&scope, Language::En).iter().any(|entry| entry.command == "reindex");
            assert_eq!(offers, matches!(scope, BotCommandScope::Chat { .. }), "{scope:?}");
        }
    }
}
