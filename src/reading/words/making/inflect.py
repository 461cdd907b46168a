"""The cases of a Russian name of a place: «Нижний Новгород» -> «Нижнего Новгорода», «Нижнему Новгороду» …

Rules go by endings alone. Where an ending leaves two ways open (Казань, Ярославль), both are given: a form that nobody
writes costs a few bytes, one that is missing costs a place.
"""

VOWELS = "аеиоуыэюя"
GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL = range(5)

# Adjectives: ending -> genitive, dative, accusative, instrumental, prepositional.
ADJECTIVES = {
    "ский": ("ского", "скому", "ский", "ским", "ском"),
    "ий": ("его|ого", "ему|ому", "ий", "им", "ем|ом"),
    "ый": ("ого", "ому", "ый", "ым", "ом"),
    "ой": ("ого", "ому", "ой", "ым|им", "ом"),
    "ая": ("ой|ей", "ой|ей", "ую", "ой|ей", "ой|ей"),
    "яя": ("ей", "ей", "юю", "ей", "ей"),
    "ое": ("ого", "ому", "ое", "ым|им", "ом"),
    "ее": ("его", "ему", "ее", "им", "ем"),
    "ые": ("ых", "ым", "ые", "ыми", "ых"),
    "ие": ("их", "им", "ие", "ими", "их"),
}


def cases(name, is_slavic):
    """All forms of a folded name (lower case, ё as е), itself included. Slavic names end in -о, -ы, -и and are inflected."""
    words = name.split(" ")
    if len(words) == 1:
        return {name} | {form for case in _word(name, is_slavic) for form in case}
    head = next((at for at, word in enumerate(words) if not _is_adjective(word)), None)
    if head is None:
        head = len(words) - 1
    # «Комсомольск на Амуре», «Республика Корея»: what follows the first noun stays, but for an adjective.
    parts = []
    for at, word in enumerate(words):
        if at < head or (at > head and _is_adjective(word) and len(words) == 2):
            parts.append(_adjective(word))
        elif at == head:
            parts.append(_word(word, is_slavic))
        else:
            parts.append([[word]] * 5)
    forms = {name}
    for case in range(5):
        heads = [""]
        for part in parts:
            heads = [f"{before} {form}".strip() for before in heads for form in part[case]]
        forms.update(heads)
    return forms


def _word(word, is_slavic):
    """The five oblique cases of one word, each a list of forms."""
    if "-" in word:
        first, _, rest = word.partition("-")
        if rest.startswith("на-"):
            return [[f"{form}-{rest}" for form in case] for case in _word(first, is_slavic)]
        last_at = word.rindex("-") + 1
        before, last = word[:last_at], word[last_at:]
        plain = [[before + form for form in case] for case in _word(last, is_slavic)]
        # «Каменск-Уральский», «Орехово-Зуево»: of two words the first is inflected where the second is an adjective.
        if _is_adjective(last) and word.count("-") == 1:
            firsts = _word(first, is_slavic)
            return [[f"{a}-{b}" for a in firsts[case] for b in _adjective(last)[case]] for case in range(5)]
        return plain
    if _is_adjective(word):
        return _adjective(word)
    return _noun(word, is_slavic)


def _is_adjective(word):
    return len(word) > 4 and (
        any(word.endswith(ending) for ending in ("ский", "цкий", "ный", "вый", "лый", "тый", "рый", "ной", "вой", "ская", "цкая", "ное", "ские", "ные", "вая", "вые", "ная"))
        or word in FIRST_ADJECTIVES
        or word in ("сергиев", "павловский", "царев")
    )


FIRST_ADJECTIVES = (
    "нижний нижняя нижние верхний верхняя верхнее верхние великий великая великие старый старая старое старые новый новая "
    "новое новые большой большая большое малый малая малое красный красная красное белый белая горячий полярные полярный "
    "сосновый дальний ближний средний южный южная северный северная западный западная восточный восточная центральный "
    "набережные минеральные вятские сергиев соединенные соединенное саудовская доминиканская чешская аравийская "
    "объединенные российская французская американская американское британская"
).split()


def _adjective(word):
    if word.endswith(("ев", "ов", "ин")):  # «Сергиев Посад»
        return [[word + "а"], [word + "у"], [word], [word + "ым"], [word + "ом"]]
    for ending, endings in ADJECTIVES.items():
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return [[stem + one for one in case.split("|")] for case in endings]
    return [[word]] * 5


def _noun(word, is_slavic):
    stem, last = word[:-1], word[-1]
    hushing = stem[-1:] in "гкхжшчщ"
    if last == "а":
        i = "и" if hushing else "ы"
        instrumental = [stem + "ей", stem + "ой"] if stem[-1:] in "жшчщц" else [stem + "ой", stem + "ою"]
        return [[stem + i], [stem + "е"], [stem + "у"], instrumental, [stem + "е"]]
    if last == "я":
        e = "и" if stem.endswith("и") else "е"
        return [[stem + "и"], [stem + e], [stem + "ю"], [stem + "ей"], [stem + e]]
    if last == "ь":
        feminine = [[stem + "и"], [stem + "и"], [word], [word + "ю"], [stem + "и"]]
        masculine = [[stem + "я"], [stem + "ю"], [word], [stem + "ем"], [stem + "е"]]
        return [one + other for one, other in zip(feminine, masculine)]
    if last == "й":
        e = "и" if stem.endswith("и") else "е"
        return [[stem + "я"], [stem + "ю"], [word], [stem + "ем"], [stem + e]]
    if last in "бвгджзклмнпрстфхцчшщ":
        if word.endswith("ец") and len(word) > 3:
            base = stem[:-1] + ("ьц" if stem[-2:-1] == "л" else "йц" if stem[-2:-1] in VOWELS else "ц")
            return [[base + "а"], [base + "у"], [word], [base + "ом", base + "ем"], [base + "е"]]
        instrumental = [word + "ем", word + "ом"] if last in "жшчщц" else [word + "ом"]
        if is_slavic and word.endswith(("ов", "ев", "ин", "ын")):
            instrumental.append(word + "ым")
        return [[word + "а"], [word + "у"], [word], instrumental, [word + "е"]]
    if is_slavic and last == "о":
        return [[stem + "а"], [stem + "у"], [word], [stem + "ом"], [stem + "е"]]
    if is_slavic and last in "ыи":
        genitive = [stem + "ов", stem] if last == "ы" else [stem, stem + "ей"]
        a = "я" if last == "и" and not hushing else "а"
        return [genitive, [stem + a + "м"], [word], [stem + a + "ми"], [stem + a + "х"]]
    if last == "ы":  # «Афины», «Багамы», «Филиппины»
        return [[stem, stem + "ов"], [stem + "ам"], [word], [stem + "ами"], [stem + "ах"]]
    return [[word]] * 5
