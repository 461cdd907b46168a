//! The questions of `new`: "Lipki", "League of River Towns", "May 1997" -> a data file with one membership.

use std::collections::BTreeMap;

use url::Url;

use crate::calendar::PartialDate;
use crate::dataset::{
    Abbreviation, DataFile, DateMistake, Ids, Record, Text, WrittenMembership, WrittenSource, date_of,
};
use crate::language::Language;
use crate::render::messages::{Arg, text};

/// Whoever is asked.
pub(super) trait Dialogue {
    /// The answer; `None` where there are no more answers.
    fn ask(&mut self, question: &str) -> Result<Option<String>, End>;
    /// Tells something that needs no answer.
    fn say(&mut self, line: &str) -> Result<(), End>;
}

/// Why there are no answers.
#[derive(Debug)]
pub(super) enum End {
    /// Who was asked wants nothing to be written.
    Left,
    /// The terminal broke down.
    Failed(anyhow::Error),
}

/// One round of questions.
pub(super) struct Interview<'a> {
    /// The language of the questions.
    language: Language,
    dialogue: &'a mut dyn Dialogue,
    /// The languages that names are asked for in.
    names_in: Vec<Language>,
    ids: Ids,
    file: DataFile,
}

/// Whose memberships the file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    City,
    Country,
    Person,
    Association,
}

/// What can be joined, as the menu has it: the word in each language, and the role that members have.
const KINDS: [(&str, &str, Option<&str>); 4] = [
    ("association", "ассоциация", None),
    ("union", "союз", None),
    ("project", "проект", Some("participant")),
    ("charter", "хартия", Some("signatory")),
];

/// An answer, or that there are no more of them.
type Answer<T> = Result<Option<T>, End>;

impl<'a> Interview<'a> {
    pub(super) fn new(language: Language, dialogue: &'a mut dyn Dialogue) -> Self {
        Self { language, dialogue, names_in: vec![language], ids: Ids::default(), file: DataFile::default() }
    }

    /// Asks everything; `None` where too little was said for a valid file.
    pub(super) fn run(mut self) -> Answer<DataFile> {
        self.tell("new-intro", &[])?;
        // The answers may end at any question; what was said before counts.
        self.questions()?;
        Ok(Some(self.file).filter(|file| !file.organizations.is_empty()))
    }

    fn questions(&mut self) -> Answer<()> {
        let languages = [vec![Language::En], vec![Language::Ru], Language::ALL.to_vec()];
        let usual = usize::from(self.language == Language::Ru);
        let Some(chosen) = self.choose("new-languages", languages.len(), usual)? else { return Ok(None) };
        self.names_in.clone_from(&languages[chosen]);
        let whos = [Who::City, Who::Country, Who::Person, Who::Association];
        let Some(chosen) = self.choose("new-who", whos.len(), 0)? else { return Ok(None) };
        let who = whos[chosen];
        let Some(name) = self.name("new-name", true)? else { return Ok(None) };
        match who {
            Who::City | Who::Country => {
                let record = self.record(name);
                self.file.focus = Some(record.id.clone());
                self.file.areas.push(record);
                self.source()?;
                self.memberships()
            }
            Who::Person => {
                let record = self.record(name);
                self.file.focus = Some(record.id.clone());
                self.file.persons.push(record);
                self.source()?;
                self.memberships()
            }
            Who::Association => {
                let record = self.record(name);
                self.file.organizations.push(record);
                let Some(abbreviation) = self.answer("new-abbreviation")? else { return Ok(None) };
                self.file.organizations[0].other_names =
                    parts(&abbreviation).into_iter().map(Abbreviation::new).collect();
                self.file.organizations[0].classification = word(KINDS[0].0, KINDS[0].1);
                self.source()?;
                self.file.organizations[0].sources = self.source_ids();
                self.members()
            }
        }
    }

    /// What the one whom the file is about belongs to.
    fn memberships(&mut self) -> Answer<()> {
        let member_id = self.file.focus.clone().unwrap_or_default();
        loop {
            let is_first = self.file.organizations.is_empty();
            let key = if is_first { "new-organization" } else { "new-next-organization" };
            let Some(name) = self.name(key, false)? else { return Ok(None) };
            if name.is_empty() {
                return Ok(Some(()));
            }
            // Only the abbreviation makes a short identifier, and it may never come.
            let sources = self.source_ids();
            let abbreviation = self.answer("new-abbreviation")?;
            let short = parts(abbreviation.as_deref().unwrap_or_default());
            let id = self.ids.take(name.best(self.names_in[0]), short.first().copied());
            let other_names = short.into_iter().map(Abbreviation::new).collect();
            self.file.organizations.push(Record { id: id.clone(), name, other_names, sources, ..Record::default() });
            let membership =
                WrittenMembership { member_id: member_id.clone(), organization_id: id, ..Default::default() };
            self.file.memberships.push(membership);
            // Each organisation has one membership here.
            let last = self.file.memberships.len() - 1;
            if abbreviation.is_none() {
                return Ok(None);
            }
            let Some((classification, role)) = self.kind()? else { return Ok(None) };
            self.file.organizations[last].classification = classification;
            self.file.memberships[last].role = role.map(str::to_owned);
            let Some(start_date) = self.date("new-since")? else { return Ok(None) };
            self.file.memberships[last].start_date = start_date;
        }
    }

    /// Who belongs to the association that the file is about.
    fn members(&mut self) -> Answer<()> {
        let organization_id = self.file.organizations[0].id.clone();
        // Places, organisations, people.
        let Some(class) = self.choose("new-members-are", 3, 0)? else { return Ok(None) };
        loop {
            let key = if self.file.memberships.is_empty() { "new-member" } else { "new-next-member" };
            let Some(name) = self.name(key, false)? else { return Ok(None) };
            if name.is_empty() {
                return Ok(Some(()));
            }
            let record = self.record(name);
            let (member_id, organization_id) = (record.id.clone(), organization_id.clone());
            match class {
                0 => self.file.areas.push(record),
                1 => self.file.organizations.push(record),
                _ => self.file.persons.push(record),
            }
            self.file.memberships.push(WrittenMembership { member_id, organization_id, ..Default::default() });
            let Some(start_date) = self.date("new-since")? else { return Ok(None) };
            if let Some(membership) = self.file.memberships.last_mut() {
                membership.start_date = start_date;
            }
        }
    }

    fn source(&mut self) -> Answer<()> {
        self.dialogue.say("")?;
        let Some(title) = self.answer("new-source-title")? else { return Ok(None) };
        let url = loop {
            let Some(url) = self.answer("new-source-url")? else { break None };
            if url.is_empty() {
                break None;
            }
            match address(&url) {
                Some(url) => break Some(url),
                None => self.tell("new-no-url", &[("text", url.as_str().into())])?,
            }
        };
        if !title.is_empty() || url.is_some() {
            let id = self.ids.take("source", None);
            let title = if title.is_empty() { Text::default() } else { Text::plain(title) };
            self.file.sources.push(WrittenSource { id, title, url });
        }
        Ok(Some(()))
    }

    fn source_ids(&self) -> Vec<String> {
        self.file.sources.iter().map(|source| source.id.clone()).collect()
    }

    fn record(&mut self, name: Text) -> Record {
        Record { id: self.ids.take(name.best(self.names_in[0]), None), name, ..Record::default() }
    }

    /// A name in each language that names are asked for in; empty where the first of them is.
    fn name(&mut self, key: &str, is_needed: bool) -> Answer<Text> {
        let mut by_language = BTreeMap::new();
        self.dialogue.say("")?;
        for language in self.names_in.clone() {
            let question = match (self.names_in.len(), by_language.is_empty()) {
                (1, _) => text(self.language, key, &[]),
                (_, true) => format!("{}\n{}:", text(self.language, key, &[]), language.own_name()),
                (_, false) => format!("{}:", language.own_name()),
            };
            let name = loop {
                let Some(name) = self.line(&question)? else { break None };
                if !(name.is_empty() && is_needed && by_language.is_empty()) {
                    break Some(name);
                }
            };
            match name {
                // The end in the middle of a name leaves what there is of it.
                None if by_language.is_empty() => return Ok(None),
                Some(name) if name.is_empty() && by_language.is_empty() => return Ok(Some(Text::default())),
                Some(name) if !name.is_empty() => {
                    by_language.insert(language, name);
                }
                None | Some(_) => break,
            }
        }
        let plain = (self.names_in.len() == 1).then(|| by_language.pop_first()).flatten().map(|(_, name)| name);
        Ok(Some(Text { plain, by_language }))
    }

    /// What kind of thing an organisation is, and the role that its members have.
    fn kind(&mut self) -> Answer<(Text, Option<&'static str>)> {
        let Some(answer) = self.answer("new-kind")? else { return Ok(None) };
        let lower = answer.to_lowercase();
        let is_meant = |at: usize| lower == (at + 1).to_string() || lower == KINDS[at].0 || lower == KINDS[at].1;
        Ok(Some(match (0..KINDS.len()).find(|at| is_meant(*at)) {
            Some(at) => (word(KINDS[at].0, KINDS[at].1), KINDS[at].2),
            None if answer.is_empty() => (Text::default(), None),
            None => (Text::plain(answer), None),
        }))
    }

    fn date(&mut self, key: &str) -> Answer<Option<PartialDate>> {
        loop {
            let Some(answer) = self.answer(key)? else { return Ok(None) };
            match date_of(&answer) {
                Ok(date) => return Ok(Some(date)),
                Err(DateMistake::Ambiguous(one, other)) => {
                    let days = [one, other].map(|day| day.to_string());
                    self.tell("new-date-ambiguous", &[("one", (&days[0]).into()), ("other", (&days[1]).into())])?;
                }
                Err(DateMistake::ShortYear) => self.tell("new-date-short", &[])?,
                Err(
                    DateMistake::Serial(_)
                    | DateMistake::Formula
                    | DateMistake::Narrow
                    | DateMistake::NotInCalendar(_)
                    | DateMistake::Unreadable(_),
                ) => self.tell("new-no-date", &[("text", answer.as_str().into())])?,
            }
        }
    }

    /// The position of what is chosen from a menu; an empty answer is the usual one.
    fn choose(&mut self, key: &str, count: usize, usual: usize) -> Answer<usize> {
        self.dialogue.say("")?;
        loop {
            let question = text(self.language, key, &[("usual", (usual + 1).into())]);
            let Some(answer) = self.line(&question)? else { return Ok(None) };
            let number = answer.trim_end_matches(['.', ')']).parse::<usize>().ok();
            match number.and_then(|number| number.checked_sub(1)).filter(|at| *at < count) {
                Some(at) => return Ok(Some(at)),
                None if answer.is_empty() => return Ok(Some(usual)),
                None => self.tell("new-no-choice", &[("count", count.into())])?,
            }
        }
    }

    /// The answer to a question that has no parts to be filled in.
    fn answer(&mut self, key: &str) -> Answer<String> {
        self.line(&text(self.language, key, &[]))
    }

    /// One line, without the spaces around it.
    fn line(&mut self, question: &str) -> Answer<String> {
        let answer = self.dialogue.ask(question)?;
        Ok(answer.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    fn tell(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<(), End> {
        self.dialogue.say(&text(self.language, key, args))
    }
}

fn word(en: &str, ru: &str) -> Text {
    Text { plain: None, by_language: [(Language::En, en.to_owned()), (Language::Ru, ru.to_owned())].into() }
}

fn parts(text: &str) -> Vec<&str> {
    text.split([',', '/', ';']).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// An address with `https://` in front, where somebody has left it out.
fn address(text: &str) -> Option<String> {
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let is_right = Url::parse(&whole).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'))
    });
    is_right.then_some(whole)
}
