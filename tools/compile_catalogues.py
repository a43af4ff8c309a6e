#!/usr/bin/python3
"""Compiles locales/*.po into C++ tables, and keeps watch over them.

  --write FILE    the tables, as C++ (only rewritten where it differs)
  --complete      fails where a text of the sources has no French
  --check         the same, and names the entries that no source uses
  --update        adds the texts of the sources to every catalogue, untranslated, sorted
"""

import argparse
import pathlib
import re
import sys

import polib

from catalogue_sources import texts_of_sources
from catalogue_tables import written_tables

LANGUAGES = ("fr", "nl", "de", "en")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def mistakes_of_entry(entry, language):
    """A translation holds exactly the placeholders of its English; "one" in words needs no {count} outside French."""
    if entry.msgid_plural:
        forms = [entry.msgstr_plural.get(0, ""), entry.msgstr_plural.get(1, "")]
        several = placeholders(entry.msgid_plural)
        of_one = [several] if language == "fr" else [several, placeholders(entry.msgid)]
        allowed = [of_one, [several]]
    else:
        forms = [entry.msgstr]
        allowed = [[placeholders(entry.msgid)]]
    for form, sets in zip(forms, allowed):
        if form and placeholders(form) not in sets:
            wanted = " ".join(sorted(sets[0])) or "no placeholder"
            yield f'"{form}" must hold {wanted}, as its English does.'


def is_translated(entry):
    if "fuzzy" in entry.flags or entry.obsolete:
        return False
    if entry.msgid_plural:
        return bool(entry.msgstr_plural.get(0)) and bool(entry.msgstr_plural.get(1))
    return bool(entry.msgstr)


def mistakes_of_catalogue(path, language):
    seen = set()
    for entry in polib.pofile(str(path)):
        if entry.obsolete:
            continue
        if entry.msgid in seen:
            yield f'{path}:{entry.linenum}: "{entry.msgid}" stands twice.'
        seen.add(entry.msgid)
        if is_translated(entry):
            yield from (f"{path}:{entry.linenum}: {mistake}" for mistake in mistakes_of_entry(entry, language))


def catalogues(locales):
    return {language: path for language in LANGUAGES if (path := locales / f"{language}.po").exists()}


def french_typography(text):
    """What a keyboard does not give: non-breaking spaces and the curved apostrophe."""
    text = re.sub(r" (?=[;?!»%€]|:(?!\S))", "\u00a0", text)
    text = text.replace("« ", "«\u00a0")
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def texts_of_entry(entry, language):
    shown = french_typography if language == "fr" else str
    if entry.msgid_plural:
        return [shown(entry.msgstr_plural[0]), shown(entry.msgstr_plural[1])]
    return [shown(entry.msgstr), ""]


def compiled(locales):
    table = {}
    for language, path in catalogues(locales).items():
        for entry in polib.pofile(str(path)):
            if is_translated(entry):
                table.setdefault(entry.msgid, {})[language] = texts_of_entry(entry, language)
    # English may differ from its key ("Open (state)"), and then so it does wherever it stands in for another language.
    for texts in table.values():
        if "en" in texts:
            texts.update({language: texts["en"] for language in LANGUAGES if language not in texts})
    return table


def write_if_changed(path, content):
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def missing_french(root, locales):
    texts, mistakes = texts_of_sources(root)
    path = locales / "fr.po"
    entries = {entry.msgid: entry for entry in polib.pofile(str(path)) if not entry.obsolete}
    for english, (plural, place) in texts.items():
        entry = entries.get(english)
        if entry is None or not is_translated(entry):
            fuzzy = "only a fuzzy" if entry is not None and "fuzzy" in entry.flags else "no"
            mistakes.append(f'{place}: "{english}" has {fuzzy} French text in {path.relative_to(root)}.')
        elif (entry.msgid_plural or None) != plural:
            mistakes.append(f'{place}: "{english}" has another plural in {path.relative_to(root)}.')
    return mistakes


def remarks_in_english(locales):
    """A key with a remark in brackets that French leaves out, "Open (requests)", is no English either."""
    english = {entry.msgid for entry in polib.pofile(str(locales / "en.po")) if is_translated(entry)}
    for entry in polib.pofile(str(locales / "fr.po")):
        key, shown = (entry.msgid_plural, entry.msgstr_plural[1]) if entry.msgid_plural else (entry.msgid, entry.msgstr)
        if is_translated(entry) and "(" in key and "(" not in shown and entry.msgid not in english:
            yield f'{locales / "fr.po"}:{entry.linenum}: "{key}" needs its English in en.po, without the remark.'


def unused(root, locales):
    texts, _ = texts_of_sources(root)
    for path in catalogues(locales).values():
        for entry in polib.pofile(str(path)):
            if entry.msgid not in texts:
                yield f'{path.relative_to(root)}:{entry.linenum}: no source says "{entry.msgid}" any more.'


def update(root, locales):
    texts, mistakes = texts_of_sources(root)
    for path in catalogues(locales).values():
        catalogue = polib.pofile(str(path), wrapwidth=0)
        known = {entry.msgid for entry in catalogue}
        for english, (plural, _) in texts.items():
            if english not in known:
                several = {"msgid_plural": plural, "msgstr_plural": {0: "", 1: ""}} if plural else {}
                catalogue.append(polib.POEntry(msgid=english, **several))
        catalogue.sort(key=lambda entry: (entry.msgid.casefold(), entry.msgid))
        write_if_changed(path, str(catalogue) + "\n")
    return mistakes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--locales", type=pathlib.Path)
    parser.add_argument("--name", default="interface_catalogue", help="of the C++ table")
    parser.add_argument("--write", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--complete", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    locales = arguments.locales or arguments.root / "locales"

    mistakes = update(arguments.root, locales) if arguments.update else []
    for language, path in catalogues(locales).items():
        mistakes += mistakes_of_catalogue(path, language)
    if arguments.complete or arguments.check:
        mistakes += missing_french(arguments.root, locales)
        mistakes += remarks_in_english(locales)
    if arguments.check:
        mistakes += unused(arguments.root, locales)
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    if mistakes:
        return 1
    if arguments.write:
        write_if_changed(arguments.write, written_tables(arguments.name, compiled(locales), LANGUAGES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
