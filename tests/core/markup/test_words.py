"""Words are counted and sentences parted as a reader does it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.words import count_words, sentences, words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ('"Why?" she asked. "Go on."', ['"Why?" she asked.', '"Go on."']),
        ('Ask: "What if it fails?" List them.', ['Ask: "What if it fails?"', "List them."]),
        ("Some, e.g. Ury, do. So did Dr. No.", ["Some, e.g. Ury, do.", "So did Dr. No."]),
        ("Mary P. Follett wrote. See p. 30.", ["Mary P. Follett wrote.", "See p. 30."]),
        ("He told party A. Then he left.", ["He told party A.", "Then he left."]),
        ("So said I. Then no. Then No. 5.", ["So said I.", "Then no.", "Then No. 5."]),
        ("It costs 1.20 at x.org today.", ["It costs 1.20 at x.org today."]),
        ("我们谈判。你同意吗？", ["我们谈判。", "你同意吗？"]),
        ("هل نتفق؟ نعم.", ["هل نتفق؟", "نعم."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, told: list[str]) -> None:
    found = list(sentences(text))
    assert [sentence for _, sentence in found] == told
    assert all(text.startswith(sentence, offset) for offset, sentence in found)


@given(st.text())
def test_nothing_but_spaces_lies_between_sentences(text: str) -> None:
    rest = text
    for _, sentence in sentences(text):
        head, found, rest = rest.partition(sentence)
        assert found
        assert not head.strip()
    assert not rest.strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Win–win, WIN-WIN and Win win", "win win win win and win win"),
        ("the other’s 2,900 or 1.20", "the others 2900 or 120"),
        ("co\N{SOFT HYPHEN}op ﬁne", "coop fine"),
        ("हिन्दी में", "हिन्दी में"),
        ("* — *", ""),
    ],
)
def test_texts_are_compared_by_their_words(text: str, told: str) -> None:
    assert words(text) == told.split()


@pytest.mark.parametrize(
    ("text", "count"),
    [("A win-win deal – and/or none & so", 6), ("— …", 0), ("谈判的艺术", 3), ("हिन्दी में", 2)],
)
def test_a_person_counts_what_spaces_part(text: str, count: int) -> None:
    assert count_words(text) == count
