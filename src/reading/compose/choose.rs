//! Of all that a clause may ask, the likeliest; where that isn't likely enough, nothing.

use super::candidates::{Candidate, Talks};
use super::clues::{Clues, compare, operators_of};
use super::weights::Weights;
use super::{Composer, Talk, has_operator};
use crate::dataset::OrganizationId;
use crate::language::Language;
use crate::question::meaning::{self, Ask, Question, Unknown};
use crate::reading::reader::ReadClause;

/// Nothing less likely is answered.
const SURE: f32 = 0.5;
/// A remark or a courtesy is taken for one from here on.
const LIKELY: f32 = 0.3;
/// So many readings of a clause are told.
const TOLD: usize = 5;

/// What a clause turned out to be.
#[derive(Debug, Clone)]
pub(super) enum Said {
    /// It asks this.
    Asks(Vec<Ask>),
    /// It is understood, and the data has nothing for it.
    Wanting(Unknown, Vec<OrganizationId>),
    /// A greeting, thanks, a call for help.
    Talk(meaning::Talk),
    /// It asks nothing.
    Remark,
    /// It asks something else, or nobody knows what.
    Unclear(String),
}

/// What a clause may ask, weighed.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// Likeliest first.
    pub candidates: Vec<Candidate>,
    /// What speaks for none of them.
    pub silence: Clues,
    /// How likely that is.
    pub silent: f32,
    /// What the clause says if it asks none of them.
    otherwise: Said,
    /// The clause.
    text: String,
}

impl Composer<'_> {
    /// All that a clause may ask, each as likely as it is.
    pub(super) fn weighed(&self, clause: &ReadClause, talk: &Talk) -> Weighed {
        let (mut candidates, talks) = self.candidates(clause, talk);
        let told = |asked: &_| self.told(asked);
        let silence =
            compare(&mut candidates, &talks, &told, (clause, &operators_of(&clause.text), talk, self.is_taught));
        let all = candidates.iter().map(|candidate| &candidate.clues).chain([&silence]);
        let mut likely = Weights::learned().likely(all);
        let silent = likely.pop().unwrap_or_default();
        for (candidate, likely) in candidates.iter_mut().zip(likely) {
            candidate.likely = likely;
        }
        candidates.sort_by(|one, other| other.likely.total_cmp(&one.likely));
        let otherwise = talks.likeliest(has_operator(clause, "thank"));
        let otherwise = otherwise.unwrap_or_else(|| Said::Unclear(excerpt(&clause.text)));
        Weighed { candidates, silence, silent, otherwise, text: clause.text.clone() }
    }

    /// A candidate in one line, for people.
    pub(super) fn line(&self, candidate: &Candidate, language: Language) -> String {
        let question = Question { language, asks: candidate.asks(), read_as: None };
        format!("{:.2} {} -> {}", candidate.likely, candidate.reading, question.line(self.dataset))
    }
}

impl Candidate {
    /// What it asks; where the data has nothing for it, that.
    pub fn asks(&self) -> Vec<Ask> {
        match &self.asked {
            Ok(asks) => asks.clone(),
            Err((why, ids)) => vec![Ask::Unknown(why.clone(), ids.clone())],
        }
    }
}

impl Weighed {
    /// Those that are told to people.
    pub(super) fn told(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().take(TOLD)
    }

    /// What the clause says if it asks what a candidate is, or none.
    pub(super) fn said_as(&self, candidate: Option<&Candidate>) -> Said {
        match candidate.map(|candidate| &candidate.asked) {
            Some(Ok(asks)) => Said::Asks(asks.clone()),
            Some(Err((why, ids))) => Said::Wanting(why.clone(), ids.clone()),
            None => self.otherwise.clone(),
        }
    }

    /// What the clause says.
    pub(super) fn said(&self) -> Said {
        match self.candidates.first().filter(|best| best.likely > self.silent) {
            Some(best) if best.likely >= SURE || best.asked.is_err() => self.said_as(Some(best)),
            Some(_) => Said::Unclear(excerpt(&self.text)),
            None => self.said_as(None),
        }
    }
}

impl Talks {
    /// What a clause that asks nothing of the data says; none if that isn't clear.
    fn likeliest(&self, thanks: bool) -> Option<Said> {
        let courtesy = if thanks { meaning::Talk::Thanks } else { meaning::Talk::Greeting };
        let all = [
            (Some(Said::Talk(courtesy)), self.courtesy),
            (Some(Said::Remark), self.remark),
            (Some(Said::Talk(meaning::Talk::Help)), self.help),
            (None, self.outside),
        ];
        let likeliest = all.into_iter().max_by(|one, other| one.1.total_cmp(&other.1));
        likeliest.filter(|(_, likely)| *likely >= LIKELY).and_then(|(said, _)| said)
    }
}

/// A text, or its beginning where it is long.
fn excerpt(text: &str) -> String {
    const LONG: usize = 80;
    let text = text.trim().trim_end_matches(['?', '.', '!', ',']);
    match text.char_indices().nth(LONG) {
        None => text.to_owned(),
        Some((end, _)) => {
            let whole = text[..end].rfind(' ').unwrap_or(end);
            format!("{}…", &text[..whole])
        }
    }
}
