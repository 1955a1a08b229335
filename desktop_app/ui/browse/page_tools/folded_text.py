"""Where do some words stand in a text, whatever their case and accents?"""

from __future__ import annotations

from unicodedata import combining, normalize

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        "\u00ad": None,
    }
)
_WIDE = 0xFFFF


class FoldedText:
    """A text made ready to be searched often; places count as Qt does, in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._text, self._places = _folded(text)

    def find(self, words: str) -> list[tuple[int, int]]:
        """Every place (begin, end) of the words, from the first on, none within another."""
        wanted = " ".join(_folded(words)[0].split())
        if not wanted:
            return []
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            found.append((self._place(at), self._place(end)))
            at = self._text.find(wanted, end)
        return found

    def _place(self, at: int) -> int:
        return at if self._places is None else self._places[at]


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The text without case and accents, and where each of its letters began (None: there)."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    places: list[int] = []
    place = 0
    for sign in text:
        plain = sign
        if not sign.isascii():
            parted = normalize("NFKD", sign).translate(_SAME)
            plain = "".join(part for part in parted if not combining(part))
        for letter in plain.casefold():
            letters.append(letter)
            places.append(place)
        place += 2 if ord(sign) > _WIDE else 1
    places.append(place)
    return "".join(letters), places
