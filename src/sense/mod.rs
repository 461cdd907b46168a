//! What a text is about, as a direction: "when did we join" -> 512 numbers, near to those of «когда мы вступили».
//!
//! A pretrained sentence encoder: the multilingual Universal Sentence Encoder, whose weights are in `weights/` and in the
//! program. It tells topics apart in both languages at once. It hardly sees words that turn a question round (before and
//! after, join and leave, not): for these it is no witness.
//!
//! ```text
//! text -> normalize   letters that count as others        "№ ５" -> "▁No▁5"
//!      -> pieces      the likeliest known parts           "▁No", "▁5"
//!      -> tokens      a row of 512 numbers for each
//!      -> network     the rows -> one row of length 1
//! ```

mod layers;
mod network;
mod normalize;
mod pieces;
mod stored;
mod tokens;

pub use network::FEATURES;

use network::Network;
use normalize::Normalizer;
use pieces::Pieces;
use tokens::Tokens;

/// How many numbers a vector has.
pub const NUMBERS: usize = tokens::WIDTH;
/// A text counts up to this many pieces, some forty words; what comes after them changes nothing.
pub const MOST_PIECES: usize = 64;
/// No piece has more letters, so those after the last possible piece needn't be looked at.
const LONGEST_PIECE: usize = 16;
/// Rows of the token table that stand around a text.
const BEGIN: usize = 1;
const END: usize = 2;
/// Pieces that go through the network together: enough that reading its weights costs little for each, few enough for a
/// processor's cache.
const TOGETHER: usize = 384;

static PIECES: &[u8] = include_bytes!("weights/pieces.bin");
static CHARSMAP: &[u8] = include_bytes!("weights/charsmap.bin");
static TOKENS: &[u8] = include_bytes!("weights/tokens.bin");
static DENSE: &[u8] = include_bytes!("weights/dense.bin");

/// Texts -> vectors: always the same for the same text on the same machine.
///
/// Takes 14 MB of memory for the layers; what pieces mean stays in the program's file and takes memory when it is used.
pub struct Encoder {
    normalizer: Normalizer,
    pieces: Pieces,
    tokens: Tokens,
    network: Network,
    /// Products would be shared among all threads of the machine, which costs more than it saves for a single message.
    thread: rayon::ThreadPool,
}

/// What a text is about: a direction, so of length 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Vector(Box<[f32]>);

/// A text piece by piece, and as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What the text is about.
    pub vector: Vector,
    /// To which word of the text each piece belongs, words being what stands between blanks; the pieces that stand for
    /// the text's beginning and end belong to none.
    pub words: Vec<Option<usize>>,
    /// [`FEATURES`] numbers for each piece: what it means by itself and with two, three and five pieces in view.
    pub features: Vec<f32>,
}

impl Encoder {
    /// The encoder that is in the program. Making it takes some milliseconds, so one should do for all.
    ///
    /// # Panics
    /// If the machine has no room for one more thread.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            normalizer: Normalizer::new(CHARSMAP),
            pieces: Pieces::new(PIECES),
            tokens: Tokens::new(TOKENS),
            network: Network::new(DENSE),
            thread: rayon::ThreadPoolBuilder::new()
                .num_threads(1)
                .thread_name(|_| "sense".to_owned())
                .build()
                .expect("a machine has room for one more thread"),
        }
    }

    /// What a text is about, up to its [`MOST_PIECES`]th piece. An empty one gives a vector that means nothing.
    #[must_use]
    pub fn encode(&self, text: &str) -> Vector {
        self.encode_all(&[text]).pop().expect("a text gives a vector")
    }

    /// The vector of each text, the same as by itself and in less time.
    #[must_use]
    pub fn encode_all(&self, texts: &[&str]) -> Vec<Vector> {
        let texts: Vec<Vec<usize>> = texts.iter().map(|text| self.rows(text)).collect();
        let mut vectors = Vec::with_capacity(texts.len());
        for some in texts.chunks(TOGETHER / (MOST_PIECES + 2)) {
            let (numbers, lengths) = self.unpacked(some);
            let found = self.thread.install(|| self.network.run(&numbers, &lengths));
            vectors.extend(found.chunks_exact(NUMBERS).map(|row| Vector(row.into())));
        }
        vectors
    }

    /// A text piece by piece.
    #[must_use]
    pub fn view(&self, text: &str) -> View {
        let rows = self.rows(text);
        let mut word = 0;
        let words = rows.iter().map(|&row| {
            if row == BEGIN || row == END {
                return None;
            }
            // The first word begins with a blank, too.
            word += self.pieces.blanks(row);
            Some(usize::saturating_sub(word, 1))
        });
        let words = words.collect();
        let (numbers, lengths) = self.unpacked(&[rows]);
        let (vector, features) = self.thread.install(|| self.network.view(&numbers, &lengths));
        View { vector: Vector(vector.into()), words, features }
    }

    /// The numbers of texts' pieces, one after the other, and how many pieces each text has.
    fn unpacked(&self, texts: &[Vec<usize>]) -> (Vec<f32>, Vec<usize>) {
        let lengths: Vec<usize> = texts.iter().map(Vec::len).collect();
        let mut numbers = vec![0.0; lengths.iter().sum::<usize>() * NUMBERS];
        for (numbers, &row) in numbers.chunks_exact_mut(NUMBERS).zip(texts.iter().flatten()) {
            self.tokens.unpack(row, numbers);
        }
        (numbers, lengths)
    }

    /// A text's rows of the token table.
    fn rows(&self, text: &str) -> Vec<usize> {
        let end = text.char_indices().nth(MOST_PIECES * LONGEST_PIECE).map_or(text.len(), |(end, _)| end);
        let mut pieces = self.pieces.cut(&self.normalizer.normalize(&text[..end]));
        pieces.truncate(MOST_PIECES);
        std::iter::once(BEGIN).chain(pieces).chain(std::iter::once(END)).collect()
    }
}

impl Vector {
    /// Its [`NUMBERS`] numbers.
    #[must_use]
    pub fn numbers(&self) -> &[f32] {
        &self.0
    }

    /// How near two texts are: 1 for the same, about 0 for texts that have nothing in common.
    #[must_use]
    pub fn cosine(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(a, b)| a * b).sum()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static ENCODER: LazyLock<Encoder> = LazyLock::new(Encoder::embedded);
    /// A hundred sentences in English and a hundred in Russian, and the package's own vectors of them, a signed byte a
    /// number: `weights/make.py` writes them.
    const SENTENCES: &str = include_str!("../../tests/data/sense/sentences.txt");
    const VECTORS: &[u8] = include_bytes!("../../tests/data/sense/vectors.bin");

    #[test]
    fn vectors_are_those_of_the_original() {
        let sentences: Vec<&str> = SENTENCES.lines().collect();
        assert_eq!(VECTORS.len(), sentences.len() * NUMBERS);
        let mut worst = (1.0, "");
        let mut sum = 0.0;
        for (sentence, expected) in sentences.iter().zip(VECTORS.chunks_exact(NUMBERS)) {
            let expected: Vec<f32> = expected.iter().map(|&level| f32::from(level.cast_signed())).collect();
            let length = expected.iter().map(|number| number * number).sum::<f32>().sqrt();
            let expected = Vector(expected.into_iter().map(|number| number / length).collect());
            let cosine = ENCODER.encode(sentence).cosine(&expected);
            sum += cosine;
            if cosine < worst.0 {
                worst = (cosine, *sentence);
            }
        }
        println!("mean {:.5}, lowest {worst:?}", sum / sentences.len() as f32);
        assert!(worst.0 >= 0.99, "{worst:?}");
    }

    #[test]
    fn a_vector_has_length_one() {
        let check = |text: &str| {
            let vector = ENCODER.encode(text);
            assert!((vector.cosine(&vector) - 1.0).abs() < 1e-5, "{text:?}");
        };
        check("");
        check(" ");
        check("?");
        check("😀");
        check("Who are we?");
        check(&"слово ".repeat(1_000));
    }

    #[test]
    fn texts_together_give_what_each_gives_alone() {
        let sentences: Vec<&str> = SENTENCES.lines().step_by(9).collect();
        let alone: Vec<Vector> = sentences.iter().map(|sentence| ENCODER.encode(sentence)).collect();
        assert_eq!(ENCODER.encode_all(&sentences), alone);
        assert_eq!(ENCODER.encode_all(&[]), []);
    }

    #[test]
    fn what_means_the_same_is_nearer_than_what_does_not() {
        let check = |one, same, other| {
            let [one, same, other] = [one, same, other].map(|text| ENCODER.encode(text));
            assert!(one.cosine(&same) > one.cosine(&other) + 0.2);
        };
        check("how much is the annual fee", "сколько стоит годовой взнос", "where is the headquarters");
        check("Кто председатель?", "who is the chair", "как вступить в союз");
        check("What is the weather like?", "какая сегодня погода", "when did we join");
    }

    #[test]
    fn what_comes_after_the_last_piece_that_counts_changes_nothing() {
        let long = "a word ".repeat(MOST_PIECES);
        assert_eq!(ENCODER.encode(&long), ENCODER.encode(&format!("{long} and another")));
    }

    #[test]
    fn a_view_tells_the_word_of_each_piece() {
        let check = |text: &str, expected: &[usize]| {
            let view = ENCODER.view(text);
            let words: Vec<usize> = view.words.iter().flatten().copied().collect();
            assert_eq!(words, expected, "{text}");
            assert_eq!(view.features.len(), view.words.len() * FEATURES);
            assert_eq!(view.vector, ENCODER.encode(text));
        };
        check("when did we join?", &[0, 1, 2, 3, 3]);
        check("  мы  вступили", &[0, 1, 1]);
        check("", &[0]);
    }

    #[test]
    fn an_encoder_can_be_shared_among_threads() {
        fn check<T: Send + Sync>(_: &T) {}
        check(&*ENCODER);
    }
}
