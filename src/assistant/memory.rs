//! What a talk remembers of its last answer: the question, and the answer as a value that can be spoken of ("which one is
//! older?", "without the last", "the difference?"). It holds no word of anybody's message.

use serde::{Deserialize, Serialize};

use super::knowledge::Knowledge;
use crate::answer::{Answer, Finding, Reading};
use crate::calendar::PartialDate;
use crate::dataset::{FactId, MemberId, OrganizationId, Value};
use crate::question::{Ask, Context, Question, former_notation};
use crate::reading::compose::Talk;

/// The memory of an answer, as a store keeps it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The question on one line.
    #[serde(skip_serializing_if = "String::is_empty")]
    question: String,
    /// The question as the rules read it, which follow-ups are read by.
    #[serde(skip_serializing_if = "String::is_empty")]
    former: String,
    /// Organisations of the answer, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organizations: Vec<String>,
    /// Members of the answer, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    members: Vec<String>,
    /// Dates of the answer, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<String>,
    /// Numbers of the answer, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<i64>,
}

/// Of a longer list nobody speaks by number.
const MOST: usize = 30;
/// In bytes: there are ten thousands of them, and identifiers may be long.
const LONGEST: usize = 2_000;

impl Memory {
    /// What is to be remembered of an answer to what the rules read as `former`; `None` where it says nothing that a next
    /// message could refer to.
    pub fn new(former: &Question, answer: &Answer, knowledge: &Knowledge) -> Option<Self> {
        let dataset = &knowledge.dataset;
        let question = match &former.ask {
            Ask::Several(questions) => questions.last()?,
            Ask::Clarify(questions) => questions.first()?,
            Ask::Unknown(_) if !former.organizations.is_empty() => &Question { ask: Ask::Describe, ..former.clone() },
            _ => former,
        };
        if matches!(question.ask, Ask::Help(_) | Ask::About | Ask::Unknown(_)) {
            return None;
        }
        let organizations = match &former.ask {
            Ask::Several(_) => question.organizations.clone(),
            _ => answer.organizations(),
        };
        let line = answer.question.line(dataset).to_string();
        let former = former_notation::write(question, dataset)?;
        Some(Self { former, ..Self::valued(line, answer, &organizations, knowledge) })
    }

    fn valued(question: String, answer: &Answer, organizations: &[OrganizationId], knowledge: &Knowledge) -> Self {
        let dataset = &knowledge.dataset;
        let id = |organization: &OrganizationId| dataset.organization(*organization).id.clone();
        let values = Values::of(answer);
        Self {
            question,
            former: String::new(),
            organizations: organizations.iter().take(MOST).map(id).collect(),
            members: values.members.iter().take(MOST).map(|member| dataset.member(*member).id.clone()).collect(),
            dates: values.dates.iter().take(MOST).map(ToString::to_string).collect(),
            numbers: values.numbers(knowledge).into_iter().take(MOST).collect(),
        }
    }

    /// What is to be remembered of an answer, for [`Self::talk`].
    pub fn of(answer: &Answer, before: Option<&str>, knowledge: &Knowledge) -> Option<Self> {
        use crate::question::meaning::{Ask as Asked, Question as Composed};
        let dataset = &knowledge.dataset;
        let telling = |ask: &&Asked| {
            !matches!(ask, Asked::Talk(_) | Asked::About | Asked::Clarify(_))
                && !matches!(ask, Asked::Unknown(_, ids) if ids.is_empty())
        };
        let ask = answer.question.asks.iter().rev().find(telling)?;
        // What wasn't known may be known of another one: "and ECAD?"
        let before = || Self::talk(before?, knowledge)?.ask;
        let ask = match ask {
            Asked::Unknown(_, ids) => before().unwrap_or_else(|| Asked::Describe(ids.clone())),
            other => other.clone(),
        };
        let question = Composed { language: answer.question.language, asks: vec![ask], read_as: None };
        Some(Self::valued(question.line(dataset).to_string(), answer, &answer.organizations(), knowledge))
    }

    /// What a next message may speak of.
    pub fn talk(line: &str, knowledge: &Knowledge) -> Option<Talk> {
        let memory: Self = serde_json::from_str(line).ok()?;
        let dataset = &knowledge.dataset;
        let question = crate::question::meaning::read(&memory.question, dataset)?;
        let organization =
            |id: &String| dataset.organization_ids().find(|known| dataset.organization(*known).id == *id);
        let member = |id: &String| dataset.member_ids().find(|known| dataset.member(*known).id == *id);
        Some(Talk {
            ask: question.asks.into_iter().next(),
            organizations: memory.organizations.iter().filter_map(organization).collect(),
            members: memory.members.iter().filter_map(member).collect(),
            dates: memory.dates.iter().filter_map(|date| date.parse().ok()).collect(),
        })
    }

    /// Written for a store, in at most [`LONGEST`] bytes as far as the question itself is no longer.
    pub fn write(mut self) -> String {
        loop {
            let written = serde_json::to_string(&self).unwrap_or_default();
            let lists = [self.organizations.len(), self.members.len(), self.dates.len(), self.numbers.len()];
            let half = lists.into_iter().max().unwrap_or_default() / 2;
            if written.len() <= LONGEST || half == 0 {
                return written;
            }
            self.organizations.truncate(half);
            self.members.truncate(half);
            self.dates.truncate(half);
            self.numbers.truncate(half);
        }
    }

    /// What follow-ups are read by; `None` for what another version wrote or what the data has no more.
    pub fn context(line: &str, knowledge: &Knowledge) -> Option<Context> {
        let memory: Self = serde_json::from_str(line).ok()?;
        let question = former_notation::read(&memory.former, &knowledge.dataset)?;
        let find = |id: &String| {
            let mut ids = knowledge.dataset.organization_ids();
            ids.find(|known| knowledge.dataset.organization(*known).id == *id)
        };
        Some(Context { question, organizations: memory.organizations.iter().filter_map(find).collect() })
    }
}

/// The values of an answer, in its order.
#[derive(Default)]
struct Values {
    members: Vec<MemberId>,
    dates: Vec<PartialDate>,
    numbers: Vec<i64>,
    facts: Vec<FactId>,
}

impl Values {
    fn of(answer: &Answer) -> Self {
        let mut values = Self::default();
        for part in &answer.parts {
            values.facts.extend(part.facts());
            match &part.finding {
                Finding::Dates(dates) => values.dates.extend(dates.iter().filter_map(|dated| dated.date)),
                Finding::Length(length) => values.numbers.extend(length.years.map(|(_, most)| i64::from(most))),
                Finding::Listing(listing) => {
                    values.members.extend(listing.items.iter().filter_map(|item| item.member));
                    values.dates.extend(listing.items.iter().filter_map(|item| item.date));
                }
                Finding::Place(items, _) => {
                    values.members.extend(items.iter().filter_map(|item| item.member));
                    values.dates.extend(items.iter().filter_map(|item| item.date));
                }
                Finding::Order(ordered) => {
                    for measured in &ordered.measures {
                        match &measured.value {
                            Some(Reading::Date(dated)) => values.dates.extend(dated.date),
                            Some(Reading::Length(length)) => {
                                values.numbers.extend(length.years.map(|(_, most)| i64::from(most)));
                            }
                            Some(Reading::Number(_)) | None => {}
                        }
                    }
                }
                Finding::Sum(number, _) => values.numbers.push(*number),
                Finding::Verdict(_)
                | Finding::Facts(_)
                | Finding::Described(_)
                | Finding::AsAsked
                | Finding::Unknown(..) => {}
            }
        }
        values.members.dedup();
        values
    }

    fn numbers(&self, knowledge: &Knowledge) -> Vec<i64> {
        let of_fact = |fact: &FactId| match knowledge.dataset.fact(*fact).value {
            Value::Number(number) => Some(number),
            Value::Date(_) | Value::Text(_) | Value::List(_) => None,
        };
        let stated: Vec<i64> = self.facts.iter().filter_map(of_fact).collect();
        stated.into_iter().chain(self.numbers.iter().copied()).collect()
    }
}
