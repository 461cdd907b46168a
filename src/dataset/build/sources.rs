//! The sources of a data set: declared ones, and the links that records give in place, each once.

use std::collections::{HashMap, HashSet};

use super::{text, value};
use crate::dataset::model::{Source, SourceId};
use crate::dataset::popolo::{self, At, SourceReference};
use crate::dataset::problem::Place;
use crate::dataset::register::Register;

/// The sources so far.
pub(super) struct Sources<'a> {
    pub(super) all: Vec<Source>,
    links: HashMap<(Option<String>, Option<String>), SourceId>,
    pub(super) register: &'a Register<'a>,
    pub(super) set_aside: &'a HashSet<Place>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(file: &popolo::File, register: &'a Register<'a>, set_aside: &'a HashSet<Place>) -> Self {
        let all = file.sources.iter().map(|source| declared(source, set_aside)).collect();
        Self { all, links: HashMap::new(), register, set_aside }
    }

    pub(super) fn referred(&mut self, references: &[At<SourceReference>]) -> Vec<SourceId> {
        let (mut ids, mut known) = (Vec::new(), HashSet::new());
        for reference in references {
            let id = match &reference.value {
                SourceReference::Declared(id) => self.register.sources.get(id.0.as_str()).copied().map(SourceId),
                SourceReference::Link { url, note } if address(url, self.set_aside).is_none() && note.is_none() => None,
                SourceReference::Link { url, note } => {
                    let url = address(url, self.set_aside);
                    let key = (url.clone(), note.as_ref().and_then(|note| note.all().next().map(str::to_owned)));
                    Some(*self.links.entry(key).or_insert_with(|| {
                        self.all.push(Source { url, note: text(note), ..Source::default() });
                        SourceId(self.all.len() - 1)
                    }))
                }
            };
            ids.extend(id.filter(|id| known.insert(*id)));
        }
        ids
    }
}

fn declared(source: &popolo::Source, set_aside: &HashSet<Place>) -> Source {
    Source {
        title: text(&source.title),
        publisher: text(&source.publisher),
        url: address(&source.url, set_aside),
        date: value(&source.date),
        note: text(&source.note),
    }
}

/// An address that leads somewhere.
fn address(url: &Option<At<String>>, set_aside: &HashSet<Place>) -> Option<String> {
    url.as_ref().filter(|url| !set_aside.contains(&url.place)).map(|url| url.value.clone())
}
