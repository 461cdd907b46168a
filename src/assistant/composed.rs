//! Replies by the composed reading ([`crate::reading::compose`]), which serves nobody yet: for those who measure it, and for
//! `ask --explain`.

use super::knowledge::Knowledge;
use super::memory::Memory;
use super::{Assistant, ChatState, Outcome, Reply, Request, answered};
use crate::answer;
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::question::meaning::{Ask, Question};
use crate::reading::Read;
use crate::reading::compose::{Composed, Composer, Tells};
use crate::text::is_readable;

impl Assistant {
    /// What the stages make of a message, and the question that is composed from it.
    pub fn stages(&self, message: &str, request: &Request<'_>, chat: &ChatState) -> (Read, Composed) {
        let knowledge = self.knowledge.load_full();
        self.read(message, request, chat, (&knowledge, false))
    }

    /// The same with names for all clues, for whoever learns from them.
    pub fn taught(&self, message: &str, request: &Request<'_>, chat: &ChatState) -> Composed {
        let knowledge = self.knowledge.load_full();
        self.read(message, request, chat, (&knowledge, true)).1
    }

    /// The reply to a message by the composed reading.
    pub fn composed(&self, message: &str, request: &Request<'_>, chat: &ChatState) -> Reply {
        if !is_readable(message) {
            return self.decline(request, chat);
        }
        let (_, composed) = self.stages(message, request, chat);
        let reply = self.reply_to(composed.question, request, chat);
        Reply { explanation: composed.explanation, ..reply }
    }

    /// The reply to a question, and what it leaves to be spoken of.
    pub fn reply_to(&self, mut question: Question, request: &Request<'_>, chat: &ChatState) -> Reply {
        let knowledge = self.knowledge.load_full();
        question.language = chat.language.unwrap_or(question.language);
        let before = chat.context.as_deref();
        let answer = answer::answer(question.clone(), knowledge.known(request.today));
        let context = Memory::of(&answer, before, &knowledge).map(Memory::write);
        // A courtesy and what isn't known don't end a talk.
        let context = context.or_else(|| chat.context.clone());
        Reply { context, ..answered(&knowledge, question, None, request.today) }
    }

    fn read(
        &self,
        message: &str,
        request: &Request<'_>,
        chat: &ChatState,
        (knowledge, is_taught): (&Knowledge, bool),
    ) -> (Read, Composed) {
        let likely = self.likely(request, chat);
        let before = chat.context.as_deref();
        let talk = before.and_then(|line| Memory::talk(line, knowledge)).unwrap_or_default();
        let read = knowledge.reader().read(message, likely);
        let tells = |ask: &Ask| tells(ask, likely, knowledge, request.today);
        let composer = Composer { reader: knowledge.reader(), dataset: &knowledge.dataset, tells: &tells, is_taught };
        let composed = composer.compose(&read, &talk, likely);
        (read, composed)
    }
}

/// What the data answers to a question.
fn tells(ask: &Ask, language: Language, knowledge: &Knowledge, today: NaiveDate) -> Tells {
    let question = Question { language, asks: vec![ask.clone()], read_as: None };
    let answer = answer::answer(question, knowledge.known(today));
    match answer::outcome(&answer) {
        Outcome::Answer if answer.organizations().is_empty() => Tells::Empty,
        Outcome::Answer | Outcome::Help => Tells::Something,
        Outcome::Unknown | Outcome::Clarify => Tells::Nothing,
    }
}
