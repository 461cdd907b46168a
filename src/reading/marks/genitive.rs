//! Names that go on in small letters after their noun: «Лига [арабских государств]», «Северный [форум]».

use std::ops::Range;

use super::lists::{GoesOn, lists_of};
use super::word::Gap;
use super::written::{LONGEST, Writing};

impl Writing<'_> {
    /// The end of a name that goes on in small letters: «Лига [арабских государств]», «Северный [совет]».
    pub(super) fn small_letters(&self, run: Range<usize>, goes_on: &GoesOn) -> usize {
        let cut = self.cut;
        let mut end = run.end;
        let mut has_head = (run.start..end).any(|at| self.is_head(at));
        let is_free = |at: usize| {
            cut.words.get(at).is_some_and(|word| {
                let lists = lists_of(word);
                word.gap == Gap::None
                    && !lists.closing.has(&word.text)
                    && !word.is_number
                    && !self.is_dated(at)
                    && lists.goes_on.is_some()
            })
        };
        let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| cut.text(at).ends_with(ending));
        let is_plural = ends(end - 1, lists_of(&cut.words[end - 1]).plural_endings);
        if !has_head && (is_plural || ends(end - 1, goes_on.in_front)) {
            // Adjectives up to the noun, which is the next word where it is none of the list's.
            let noun = (end..(end + 3).min(cut.words.len())).take_while(|at| is_free(*at)).find(|at| self.is_head(*at));
            if let Some(noun) = noun {
                end = noun + 1;
                has_head = true;
            } else if run.start > 0
                && cut.words[run.start].gap != Gap::Break
                && is_free(end)
                && !cut.words[end].is_capital()
                && !ends(end, goes_on.verbs)
            {
                return end + 1;
            }
        }
        if !has_head {
            return end;
        }
        self.genitive(end, goes_on)
    }

    /// The end of the genitive that follows a name's noun.
    pub(super) fn genitive(&self, start: usize, goes_on: &GoesOn) -> usize {
        let cut = self.cut;
        let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| cut.text(at).ends_with(ending));
        let mut end = start;
        let mut at = start;
        let mut has_noun = false;
        while at < cut.words.len() && at - start < LONGEST {
            let word = &cut.words[at];
            let lists = lists_of(word);
            let is_preposition = goes_on.prepositions.has(&word.text);
            let is_and = lists.joints.has(&word.text) && !is_preposition;
            if word.gap > Gap::None || self.is_dated(at) || word.is_number && !word.is_joined {
                break;
            }
            if (is_preposition || is_and && has_noun) && at + 1 < cut.words.len() {
                let next = &cut.words[at + 1];
                let is_name = next.gap == Gap::None
                    && !lists_of(next).closing.has(&next.text)
                    && (!is_and || !next.is_capital())
                    && !ends(at + 1, goes_on.verbs);
                if !is_name || self.is_dated(at + 1) {
                    break;
                }
                end = at + 2;
                has_noun = !ends(at + 1, goes_on.adjectives);
                at += 2;
                continue;
            }
            if lists.closing.has(&word.text) && !word.is_capital() || lists.goes_on.is_none() {
                break;
            }
            if word.is_joined && end == at {
                end = at + 1;
                at += 1;
                continue;
            }
            let is_adjective = ends(at, goes_on.adjectives) && word.text.chars().count() > 4;
            if word.is_capital() {
                end = at + 1;
            } else if is_adjective {
                // Its noun follows.
                let next_is_noun = cut
                    .words
                    .get(at + 1)
                    .is_some_and(|next| next.gap == Gap::None && !lists_of(next).closing.has(&next.text));
                // «судостроителей» only looks like one.
                has_noun = !next_is_noun;
                if has_noun {
                    end = at + 1;
                }
            } else if has_noun || ends(at, goes_on.verbs) && at == start {
                break;
            } else {
                has_noun = true;
                end = at + 1;
            }
            at += 1;
        }
        end
    }
}
