//! What a cell says of a role: «участник» -> `participant`, «наблюдатель» -> «наблюдатель», «вышел» -> it has ended.

use super::date::is_one_of;
use crate::text::fold;

/// The role that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellRole {
    /// Nothing, or the word for plain belonging.
    Unstated,
    /// A word that has a standard form.
    Known(&'static str),
    /// Any other, as it is written.
    Other(String),
    /// That the membership is over.
    Ended,
}

const NONE: &str = "-|--|?|нет|н/д|не указано|не указана|n/a|none";
const MEMBER: &str = "member|members|membership|is a member|belongs|joined|член|члены|членство|является членом|состоит|состоим\
     |в составе|вступил|вступила|вступило|вступили";
const PARTICIPANT: &str = "participant|participates|participating|participation|takes part|partner in project|участник\
     |участница|участники|участвует|участвуем|участие|участник проекта|участник программы";
const SIGNATORY: &str = "signatory|signed|signer|signing|подписал|подписала|подписало|подписали|подписант|подписавший\
     |подписавшая сторона|подписание|подписана|подписано|подписан";
const ENDED: &str = "left|former|former member|ex-member|withdrew|withdrawn|expelled|ended|inactive|вышел|вышла|вышло|вышли\
     |выбыл|выбыла|бывший|бывшая|бывший член|бывший участник|исключен|исключена|исключены|прекращено|членство прекращено\
     |не состоит";

/// The role that a cell's text names.
pub(super) fn role_of(text: &str) -> CellRole {
    let folded = fold(text);
    let folded = folded.trim_end_matches('.');
    let is = |words| is_one_of(folded, words);
    if folded.is_empty() || is(NONE) {
        CellRole::Unstated
    } else if is(MEMBER) {
        CellRole::Known("member")
    } else if is(PARTICIPANT) {
        CellRole::Known("participant")
    } else if is(SIGNATORY) {
        CellRole::Known("signatory")
    } else if is(ENDED) {
        CellRole::Ended
    } else {
        CellRole::Other(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_of_both_languages_have_their_standard_form() {
        let check = |text: &str, expected: CellRole| assert_eq!(role_of(text), expected, "{text}");
        check("", CellRole::Unstated);
        check("—", CellRole::Unstated);
        check("Член", CellRole::Known("member"));
        check("member", CellRole::Known("member"));
        check("УЧАСТНИК", CellRole::Known("participant"));
        check("takes part", CellRole::Known("participant"));
        check("подписала", CellRole::Known("signatory"));
        check("Signed", CellRole::Known("signatory"));
        check("вышел", CellRole::Ended);
        check("бывший член", CellRole::Ended);
        check("Наблюдатель", CellRole::Other("Наблюдатель".to_owned()));
        check("full member", CellRole::Other("full member".to_owned()));
    }
}
