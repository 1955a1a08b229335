"""Is every entry defined, in a length that fits a card, without opening with its own name?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.checks.headings import ORDER
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import headings
from desktop_app.core.markup.words import count_words, words
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

MAX_WORDS = 45
_OPENING_LETTERS = 400  # of a definition, in which the longest name has room
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")
# Those of the languages in which the shipped glossary has names.
_ARTICLES = {
    "en": frozenset({"a", "an", "the"}),
    "nl": frozenset({"de", "het", "een"}),
    "de": frozenset({"der", "die", "das", "ein", "eine"}),
    "fr": frozenset({"le", "la", "les", "un", "une", "des"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una", "unos", "unas"}),
}


def check_definitions(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell entries without a definition, with one over 45 words, and circular ones.

    Entries without any text were told as empty already.
    """
    articles = _ARTICLES.get(pack.info.language[:2].casefold(), _ARTICLES["en"])
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        count = count_words(entry.definition)
        late = _starts_late(entry)
        if (not count and entry.has_text) or late:
            findings.add(ProblemCode.DEFINITION_MISSING, entry.body_line)
        elif count > MAX_WORDS:
            findings.add(ProblemCode.DEFINITION_LONG, entry.body_line, words=count, limit=MAX_WORDS)
        repeated = "" if late else _repeated(entry, articles)
        if repeated:
            findings.add(ProblemCode.DEFINITION_REPEATS, entry.body_line, headword=repeated)
        problems.extend(findings.problems)
    return problems


def _starts_late(entry: Entry) -> bool:
    """Whether one of the fixed sections comes first, so that its words pass for the definition."""
    if entry.plain:
        return False
    first = next(iter(headings(entry.body.split("\n", 2)[:2])), None)
    return first is not None and first.start == 0 and first.text.casefold() in ORDER[entry.kind]


def _repeated(entry: Entry, articles: frozenset[str]) -> str:
    """The title or visible alias with which the definition begins, "" where it does not.

    An article may stand before it, either may be in the plural.
    """
    said = words(entry.definition[:_OPENING_LETTERS])
    openings = [said[1:], said] if said[:1] and said[0] in articles else [said]
    for name in (entry.title, *entry.aliases):
        for headword in _headwords(name):
            key = words(headword)
            if (
                key
                and not articles.issuperset(key)
                and any(_opens(opening, key) for opening in openings)
            ):
                return name
    return ""


def _headwords(name: str) -> Iterator[str]:
    """The name, and without the words in brackets that tell it from another."""
    yield name
    bare = _IN_BRACKETS.sub("", name)
    if bare and bare != name:
        yield bare


def _opens(opening: list[str], key: list[str]) -> bool:
    """Whether `opening` begins with the words of `key`."""
    *before, last = key
    size = len(key)
    return (
        len(opening) >= size
        and opening[: size - 1] == before
        and not _forms(opening[size - 1]).isdisjoint(_forms(last))
    )


def _forms(word: str) -> set[str]:
    """The word, and what it would be in the singular: "parties" is "party" or "partie"."""
    found = {word}
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
        if word.endswith("es"):
            found.add(word[:-2])
        if word.endswith("ies"):
            found.add(word[:-3] + "y")
    return found
