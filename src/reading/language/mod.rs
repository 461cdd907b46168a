//! What the reading knows of each language: closed lists, a folder a language; the stages name none.

pub(super) mod en;
pub(super) mod ru;

use crate::language::Language;

/// The closed lists by which a message is cut into clauses. Words and phrases are folded
/// ([`fold`](crate::text::fold)); messages mix languages, so all languages' lists are used at once. Each list is a text with ", " between its entries.
pub struct ClauseLists {
    /// Abbreviations, without their last full stop: `e.g`, «ул».
    pub abbreviations: &'static str,
    /// Question words that take a noun with them: `how many`, «какой». They ask wherever they stand.
    pub determiners: &'static str,
    /// Question words that ask wherever they stand: `why`, «зачем».
    pub askers: &'static str,
    /// Question words that ask where an auxiliary follows, and describe what stands before where none does: `which`.
    pub inverting: &'static str,
    /// Question words that ask, unless what they may describe stands before them: «город, где …».
    pub relatives: &'static str,
    /// Words that ask only at the beginning of a clause; elsewhere they join: «что», «как».
    pub head_askers: &'static str,
    /// What follows a question word that asks nothing: «какой нибудь».
    pub indefinites: &'static str,
    /// Beginnings of words that a relative describes: «организац», «год».
    pub antecedents: &'static str,
    /// Particles that make the word before them the first of a question: «ли».
    pub particles: &'static str,
    /// Verbs that open a question when a subject follows: `is`, `did`.
    pub auxiliaries: &'static str,
    /// What may be the subject of a sentence, after an auxiliary or at its beginning: `we`, «это».
    pub subjects: &'static str,
    /// Words that join a second question to the first: `and`, «а».
    pub connectives: &'static str,
    /// Words that tell what was at some time, which a word for «when» may go on to say: «кто был мэром, когда …».
    pub settings: &'static str,
    /// Connectives between two answers to one question: `or`.
    pub alternatives: &'static str,
    /// Connectives that begin a new statement after a comma: «, а …».
    pub coordinators: &'static str,
    /// Connectives that begin a new statement where its subject follows: `and we have …`.
    pub subject_coordinators: &'static str,
    /// Words that are the subject of a statement wherever they stand: `they`, «у нас».
    pub nominatives: &'static str,
    /// Connectives that set against each other what is asked and what isn't: `and not`, «а не».
    pub contrasts: &'static str,
    /// Words that may stand between the connective and what begins: `please`, «ещё».
    pub leads: &'static str,
    /// Prepositions that may stand before a question word: `since`, «с».
    pub prepositions: &'static str,
    /// Words after which a line or a sentence is not over: `the`, «и».
    pub unfinished: &'static str,
    /// Requests that begin a clause wherever they stand: `could you`, «подскажите».
    pub requests: &'static str,
    /// Requests that are one only at the beginning of a clause, with what follows them: `list all`.
    pub head_requests: &'static str,
    /// Wishes to know, which begin a clause: `I'd like to know`, «хочу узнать».
    pub wishes: &'static str,
    /// Words that have a question as their object: `know`, «помню».
    pub frames: &'static str,
    /// Words that begin a subordinate clause before its main clause: `before`, «если».
    pub subordinators: &'static str,
    /// Greetings.
    pub greetings: &'static str,
    /// Whom a greeting may address: `there`, «коллеги».
    pub addressed: &'static str,
    /// Words that begin an address up to the next comma: `dear`, «уважаемые».
    pub addresses: &'static str,
    /// Thanks and other words that are a remark by themselves.
    pub courtesies: &'static str,
    /// The asker speaking of themselves: `I`, «мне».
    pub selves: &'static str,
    /// Verbs and endings of verbs by which a piece is a remark, not a topic. An ending is written with a hyphen: `-лись`.
    pub predicates: &'static str,
    /// What begins a remark after a question: `I need`, «это для».
    pub remarks: &'static str,
    /// What may hang on a question without being a clause: `right`, «верно».
    pub tags: &'static str,
    /// What begins a question that depends on the answer before: `if so`, «если да».
    pub conditions: &'static str,
}

/// The lists of a language.
pub fn clause_lists(language: Language) -> &'static ClauseLists {
    match language {
        Language::En => &en::CLAUSES,
        Language::Ru => &ru::CLAUSES,
    }
}

/// How a language asks, as far as the network and its learning have to know.
pub struct Asking {
    /// What stands for an organisation's name in a clause.
    pub organization: &'static str,
    /// What stands for a member's name.
    pub member: &'static str,
    /// What stands for a time said by numbers, with its preposition.
    pub time: &'static str,
    /// What stands for a length of time.
    pub years: &'static str,
    /// What stands for the name of whoever the bot speaks for.
    pub own: &'static str,
    /// What people put before a question.
    pub openings: &'static [&'static str],
    /// What they put after it.
    pub closings: &'static [&'static str],
    /// Beginnings of words that ask for the month of a date: "in which month".
    pub month: &'static [&'static str],
    /// Beginnings of words that ask for its day: "on which day", «какого числа».
    pub day: &'static [&'static str],
    /// Letters that are often typed in place of others.
    pub common_letters: &'static [char],
}

/// How people ask in a language.
pub fn asking(language: Language) -> &'static Asking {
    match language {
        Language::En => &en::ASKING,
        Language::Ru => &ru::ASKING,
    }
}
