"""Countries and cities with an English and a Russian name, from GeoNames and CLDR: Moscow, Москва.

GeoNames has other names of a city without their languages. The Russian one is chosen among those in Russian letters:
one that CLDR gives to a time zone, else one that the Russian dictionary has as a proper name, else the one that sounds
most like the name in Latin letters.
"""

import json
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from difflib import SequenceMatcher

RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё][а-яё]*)*")
SLAVIC = {"RU", "UA", "BY", "KZ", "BG", "PL", "CZ", "SK", "RS", "HR", "BA", "MK", "ME", "SI"}
CYRILLIC_STATES = {"RU", "UA", "BY", "KZ", "KG", "MN", "TJ", "UZ", "TM", "MD"}
LEAST = {"RU": 15_000}  # inhabitants
LEAST_OF_CONTINENT = {"EU": 20_000}
LEAST_ELSEWHERE = 100_000
# Neither countries nor territories of one.
NO_COUNTRIES = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "EA", "IC"}
EVERYWHERE = sys.maxsize  # so many people know it, whatever its size
NEAR_ENOUGH = 0.62  # of letters in common, where no dictionary has the name

LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
    )
)


@dataclass
class Place:
    kind: str
    english: str
    russian: str
    people: int
    is_slavic: bool = False
    others: list = field(default_factory=list)


def countries(country_list, territories):
    """Countries: GeoNames' list, and CLDR's names of territories by language."""
    found = []
    for code, country in sorted(country_list.items()):
        russian = {key: tidy(name) for key, name in territories["ru"].items() if key.split("-")[0] == code}
        english = {key: tidy(name) for key, name in territories["en"].items() if key.split("-")[0] == code}
        if code in NO_COUNTRIES or code not in russian:
            continue
        others = [*english.values(), *russian.values(), country["name"]]
        found.append(Place("country", english[code], russian[code], EVERYWHERE, False, others))
    return found


def cities(city_list, country_list, zones, is_name):
    """Cities, the largest first. `zones` is CLDR's English name (or zone) -> Russian name, `is_name` knows the dictionary."""
    found = []
    for city in sorted(city_list, key=lambda city: (-city["population"], city["geonameid"])):
        code = city["countrycode"]
        least = LEAST.get(code, LEAST_OF_CONTINENT.get(country_list[code]["continentcode"], LEAST_ELSEWHERE))
        if city["population"] < least and city["name"] != country_list[code]["capital"]:
            continue
        name = city["name"].replace("’", "'")
        if not re.fullmatch(r"[A-Za-zÀ-ɏḀ-ỿ .'()/-]+", name):
            continue
        name = re.sub(r" *[(/].*", "", name)
        russian = russian_name(city, zones, is_name) or ""
        place = Place("city?", name, russian, city["population"], code in SLAVIC)
        if code in CYRILLIC_STATES and russian:
            place.others = romanisations(russian, city["alternatenames"])
        found.append(place)
    return found


def tidy(name):
    """CLDR's short forms in full: «Фарерские о-ва» -> «Фарерские острова», «Гонконг (САР)» -> «Гонконг»."""
    name = re.sub(r" \(.*\)", "", name).replace("о-ва", "острова").replace("о-в ", "остров ")
    return name.replace(" — ", "-").replace(" - ", "-").replace("’", "'")


def russian_name(city, zones, is_name):
    """The Russian name among a city's other names, or None."""
    candidates = [name for name in city["alternatenames"] if RUSSIAN.fullmatch(name)]
    zone = zones.get(city["name"])
    if zone in candidates:
        return zone
    # Bulgarian, Ukrainian and Chechen spell with the same letters. Russian never has these; of Chinese names it has other syllables.
    foreign = "ъ(?![еёюя])|[сц]ьк|ош$| шаары|^Ел " + ("|дж|[аиу]нг" if city["countrycode"] == "CN" else "")
    plain = ascii_of(city["name"]).lower()
    rated = []
    for name in candidates:
        if _words(name + "й") in map(_words, candidates):  # «Камчатски» is Bulgarian
            continue
        near = SequenceMatcher(None, plain, romanised(name), autojunk=False).ratio()
        is_known = is_name(name)
        if (is_known or near >= NEAR_ENOUGH) and not re.search(foreign, name, re.IGNORECASE):
            # Letters that neighbours of Russian don't have count for it, and so does a hyphen: Сан-Диего, Сан Диего.
            rated.append((near + 0.35 * is_known + 0.02 * len(set(name.lower()) & set("ыэё-")), name))
    found = max(rated, default=(0, None))[1]
    # Russian hyphenates foreign names of several words.
    return found if found is None or city["countrycode"] in SLAVIC else found.replace(" ", "-")


def _words(name):
    return name.replace("-", " ")


def romanised(name):
    return "".join(LATIN.get(letter, letter) for letter in name.lower())


def romanisations(russian, names):
    """Those of the names that are the Russian one in Latin letters by some habit: Ekaterinburg, Yekaterinburg."""
    sound = _sound(romanised(russian))
    return sorted({name for name in names if re.fullmatch(r"[A-Z][A-Za-z' -]+", name) and _sound(name.lower()) == sound})


def _sound(latin):
    for habit, sound in (("'", ""), ("-", " "), ("shch", "sch"), ("kh", "h"), ("x", "ks"), ("tz", "c"), ("ts", "c"), ("j", "y"), ("ye", "e"), ("yo", "e"), ("iy", "y"), ("yy", "y"), ("ii", "y"), ("i", "y"), ("yy", "y"), ("w", "v")):
        latin = latin.replace(habit, sound)
    return latin


def ascii_of(name):
    name = name.translate(str.maketrans({"ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae", "ð": "d", "þ": "th", "Þ": "Th", "œ": "oe", "ə": "a", "‘": "'"}))
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
