//! Where an answer comes from: a source with title and date -> "Source: the title, 2006".

use super::Writer;
use crate::dataset::{OrganizationId, Source, Text};
use crate::render::message::SourceLine;
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn about(&self) -> String {
        match self.known.dataset.sources.first() {
            Some(source) => self.say("about", &[("source", Arg::from(&self.source_name(source)))]),
            None => self.say("about-none", &[]),
        }
    }

    pub(super) fn source(&self, organizations: &[OrganizationId]) -> Option<SourceLine> {
        let id = organizations.iter().flat_map(|id| self.known.dataset.organization(*id).sources.iter()).next()?;
        let source = &self.known.dataset.sources[id.0];
        // A note alone ("8 July 2001") tells nobody where to look.
        if source.title.is_none() && source.publisher.is_none() && source.url.is_none() {
            return None;
        }
        let name = self.source_name(source);
        let named = ("source", Arg::from(&name));
        let line = match &source.date {
            Some(date) => self.say("source-dated", &[named, ("date", Arg::from(&date.replace('-', "–")))]),
            None => self.say("source", &[named]),
        };
        Some(SourceLine { text: line, link_text: name.clone(), url: source.url.clone() })
    }

    fn source_name(&self, source: &Source) -> String {
        let part = |text: &Option<Text>| {
            text.as_ref().map(|text| text.best(self.language).to_owned()).filter(|text| !text.is_empty())
        };
        let parts: Vec<String> = [part(&source.title), part(&source.publisher)].into_iter().flatten().collect();
        if parts.is_empty() {
            source.url.clone().or_else(|| part(&source.note)).unwrap_or_default()
        } else {
            parts.join(", ")
        }
    }
}
