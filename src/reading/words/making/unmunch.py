"""All forms of the words of a Hunspell dictionary: "join/SDG" -> join, joins, joined, joining.

Only what the dictionaries here use: one character a flag, one affix on each side, no compounds but ordinals.
"""

import re
from collections import defaultdict


def words(folder, also):
    """Yields each entry of a dictionary, and of the file of more entries, with the set of its forms, as written there."""
    affixes = _affixes(folder / "index.aff")
    lines = (folder / "index.dic").read_text("utf-8").splitlines()[1:]  # the first says how many there are
    for line in lines + also.read_text("utf-8").splitlines():
        entry, _, flags = line.strip().partition("/")
        if entry and not entry[0].isdigit() and entry[0] not in "#!":
            yield entry, _forms(entry, flags, affixes)


def _affixes(path):
    rules = defaultdict(list)
    crossing = {}
    for line in path.read_text("utf-8").splitlines():
        fields = line.split()
        if not fields or fields[0] not in ("SFX", "PFX"):
            continue
        if len(fields) == 4 and fields[3].isdigit():
            crossing[fields[1]] = fields[2] == "Y"
            continue
        side, flag, cut, added = fields[:4]
        condition = fields[4] if len(fields) > 4 else "."
        condition = re.compile(condition + "$" if side == "SFX" else "^" + condition)
        rules[flag].append((side, "" if cut == "0" else cut, "" if added == "0" else added, condition))
    return rules, crossing


def _forms(entry, flags, affixes):
    rules, crossing = affixes
    forms, crossed = {entry}, [entry]
    for flag in flags:
        for side, cut, added, condition in rules[flag]:
            if side == "SFX" and entry.endswith(cut) and condition.search(entry):
                form = entry[: len(entry) - len(cut)] + added
                forms.add(form)
                if crossing[flag]:
                    crossed.append(form)
    for flag in flags:
        for side, cut, added, condition in rules[flag]:
            if side == "PFX":
                forms.update(added + form[len(cut) :] for form in crossed if form.startswith(cut) and condition.search(form))
    return forms
