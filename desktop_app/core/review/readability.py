"""How easily does each entry read?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.markup.words import count_words, sentences
from desktop_app.core.model.entry import Entry
from desktop_app.core.review.material import Material
from desktop_app.core.review.syllables import syllables

_ENGLISH_WORD = re.compile(r"(?:[^\W\d_](?:[^\W\d_]|['’])*|\d[\d.,]*)")
_ENGLISH_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Ease:
    """What an entry is measured by; `syllables` is None where they cannot be counted."""

    entry: Entry
    words: int
    sentences: int
    syllables: int | None

    @property
    def per_sentence(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences

    @property
    def per_word(self) -> float | None:
        """Syllables a word."""
        return None if self.syllables is None else self.syllables / self.words

    @property
    def score(self) -> float | None:
        """Reading ease: 100 is very easy, 60 to 70 plain English, below 30 very hard.

        Rudolf Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948),
        221-233.
        """
        if self.per_word is None:
            return None
        return 206.835 - 1.015 * self.per_sentence - 84.6 * self.per_word


def ease_of(material: Material, *, english: bool) -> Ease | None:
    """The measure of one entry, None for one without words.

    The formula is made for English: elsewhere, and where most words have no Latin letter, the
    length of the sentences alone is told.
    """
    words = told = spoken = latin = 0
    for passage in material.running():
        for _, sentence in sentences(passage.text):
            count = count_words(sentence)
            if not count:
                continue
            words += count
            told += 1
            if english:
                latin += sum(
                    _ENGLISH_LETTER.search(token) is not None for token in sentence.split()
                )
                spoken += sum(map(syllables, _ENGLISH_WORD.findall(sentence)))
    if not words:
        return None
    countable = english and 2 * latin > words
    return Ease(material.entry, words, told, spoken if countable else None)


def hardest_first(materials: Iterable[Material], *, english: bool) -> tuple[Ease, ...]:
    """Every entry with words; those that cannot be scored follow by the length of sentences."""
    measured = (ease_of(one, english=english) for one in materials)
    return tuple(sorted((one for one in measured if one), key=_hardness))


def _hardness(ease: Ease) -> tuple[bool, float, str]:
    score = ease.score
    return score is None, -ease.per_sentence if score is None else score, ease.entry.path
