from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.search.excerpt import LENGTH, excerpt, prefix_span, spans
from desktop_app.core.search.normal import terms


def shown(text: str, found: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in found]


def test_every_form_of_a_word_is_marked_whole() -> None:
    text = "Anchors, anchoring and the ANCHOR's anchored ankle"
    assert shown(text, spans(text, {"anchor"})) == ["Anchors", "anchoring", "ANCHOR's", "anchored"]


def test_accents_and_unspaced_scripts_are_marked() -> None:
    assert shown("so naïve", spans("so naïve", {"naiv"})) == ["naïve"]
    assert shown("关于双赢谈判的书", spans("关于双赢谈判的书", {"双赢", "赢谈", "谈判"})) == [
        "双赢谈判"
    ]


def test_the_definition_is_shown_unless_the_text_has_more_of_the_query() -> None:
    text = "Nothing here. " * 40 + "A deadline presses the seller to concede. " + "More. " * 60
    definition = "What a seller does."
    assert excerpt(definition, text, set(terms("seller")))[0] == definition
    piece, marks = excerpt(definition, text, set(terms("seller deadline concede")))
    assert piece.startswith("A deadline presses")  # an excerpt begins with its sentence
    assert piece.endswith(" …")
    assert shown(piece, marks) == ["deadline", "seller", "concede"]
    assert len(piece) <= LENGTH + 4


def test_a_window_is_cut_between_words() -> None:
    piece, _ = excerpt("", "alpha " * 60 + "target " + "omega " * 60, {"target"})
    assert set(piece.split()) == {"…", "alpha", "target", "omega"}


def test_what_was_typed_is_marked_in_the_title() -> None:
    assert prefix_span("Win-win negotiation", "winw") == ((0, 5),)
    assert prefix_span("Win-win negotiation", "nego") == ((8, 12),)
    assert prefix_span("Naïveté", "naive") == ((0, 5),)
    assert prefix_span("5 C's", "5cs") == ((0, 5),)
    assert prefix_span("BATNA", "atn") == ()
    assert prefix_span("BATNA", "") == ()


@given(st.text(max_size=400), st.text(max_size=400), st.sets(st.text(max_size=4), max_size=4))
def test_spans_lie_within_the_text_in_order(one: str, other: str, stems: set[str]) -> None:
    piece, marks = excerpt(one, other, stems)
    ends = [place for span in marks for place in span]
    assert ends == sorted(set(ends))
    assert all(0 <= place <= len(piece) for place in ends)
