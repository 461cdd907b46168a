//! The sources of a data set: declared ones, and the links that records give in place, each once.

use std::collections::{HashMap, HashSet};

use super::{text, value};
use crate::dataset::model::{Source, SourceId};
use crate::dataset::popolo::{self, At, SourceReference};
use crate::dataset::register::Register;

/// The sources so far.
pub(super) struct Sources<'a> {
    pub(super) all: Vec<Source>,
    links: HashMap<(Option<String>, Option<String>), SourceId>,
    pub(super) register: &'a Register<'a>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(file: &popolo::File, register: &'a Register<'a>) -> Self {
        let all = file.sources.iter().map(|source| declared(source)).collect();
        Self { all, links: HashMap::new(), register }
    }

    pub(super) fn referred(&mut self, references: &[At<SourceReference>]) -> Vec<SourceId> {
        let (mut ids, mut known) = (Vec::new(), HashSet::new());
        for reference in references {
            let id = match &reference.value {
                SourceReference::Declared(id) => self.register.sources.get(id.0.as_str()).copied().map(SourceId),
                SourceReference::Link { url: None, note: None } => None,
                SourceReference::Link { url, note } => {
                    let key = (value(url), note.as_ref().and_then(|note| note.all().next().map(str::to_owned)));
                    Some(*self.links.entry(key).or_insert_with(|| {
                        self.all.push(Source { url: value(url), note: text(note), ..Source::default() });
                        SourceId(self.all.len() - 1)
                    }))
                }
            };
            ids.extend(id.filter(|id| known.insert(*id)));
        }
        ids
    }
}

fn declared(source: &popolo::Source) -> Source {
    Source {
        title: text(&source.title),
        publisher: text(&source.publisher),
        url: value(&source.url),
        date: value(&source.date),
        note: text(&source.note),
    }
}
