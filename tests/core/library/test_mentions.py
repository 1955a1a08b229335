"""Names are found in running text as people write them, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.library.mention_names import gap, singular
from desktop_app.core.library.mentions import Mentions
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.model.ref import EntryRef, Kind

NAMES = {
    "batna": ("BATNA", "best alternative to a negotiated agreement"),
    "art": ("ART",),
    "win-win": ("Win-win negotiation", "win-win"),
    "negotiation": ("Negotiation", "talks"),
    "5cs": ("5 C's of negotiation",),
    "trust": ("Trust",),
    "party": ("Party",),
    "box": ("Box",),
    "randd": ("R&D", "Research & development"),
    "styles": ("Five negotiation styles",),
    "us": ("U.S. trustee",),
    "cafe": ("Café",),
    "deal": ("谈判", "交易"),
    "no": ("no", "it", "a", "is", "42"),
    "be": ("be careful",),
}


def pack(name: str, names: dict[str, tuple[str, ...]], **more) -> Pack:
    entries = tuple(
        Entry(
            EntryRef(name, Kind.TERM, key), titles[0], f"{key}.md", "d", "b", 1, key,
            aliases=titles[1:], **more,
        )
        for key, titles in names.items()
    )  # fmt: skip
    return Pack(PackInfo(name, name), Path(name), entries, {}, ())


@pytest.fixture(scope="module")
def mentions() -> Mentions:
    return Mentions([pack("p", NAMES)], "shipped")


def found(mentions: Mentions, text: str, name: str = "p") -> list[tuple[str, str]]:
    told = mentions.find(text, name)
    return [(text[m.start : m.end], m.ref.id if m.ref else "") for m in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your BATNA counts.", [("BATNA", "batna")]),
        ("two BATNAs, and the BATNA’s worth", [("BATNAs", "batna"), ("BATNA", "batna")]),
        ("a batna", []),
        ("the ART of it, no art, ARTs", [("ART", "art"), ("ARTs", "art")]),
        ("Win–win negotiation", [("Win–win negotiation", "win-win")]),
        ("a WIN WIN  negotiation", [("WIN WIN  negotiation", "win-win")]),
        ("a win-win\nnegotiation", [("win-win\nnegotiation", "win-win")]),
        ("win-win negotiations", [("win-win negotiations", "win-win")]),
        ("win-win and negotiation", [("win-win", "win-win"), ("negotiation", "negotiation")]),
        ("win. Win negotiation", [("negotiation", "negotiation")]),
        ("the 5 C’s of negotiation", [("5 C’s of negotiation", "5cs")]),
        ("five negotiation styles", [("five negotiation styles", "styles")]),
        ("parties, boxes, trusts", [("parties", "party"), ("boxes", "box"), ("trusts", "trust")]),
        ("trust-building, mistrust, entrust", []),
        ("talks; a talk", [("talks", "negotiation")]),
        ("R&amp;D and research &amp; development",
         [("R&amp;D", "randd"), ("research &amp; development", "randd")]),
        ("R &lt; D", []),
        ("a U.S. trustee", [("U.S. trustee", "us")]),
        ("Café, CAFÉ, cafe", [("Café", "cafe"), ("CAFÉ", "cafe")]),
        ("关于谈判和交易。", [("谈判", "deal"), ("交易", "deal")]),
        ("no it is a 42", []),
        ("Be careful", [("Be careful", "be")]),
        ("", []),
        ("&amp; &nbsp; &#8217;", []),
    ],
)  # fmt: skip
def test_names_are_found_as_they_are_written(mentions: Mentions, text: str, expected) -> None:
    assert found(mentions, text) == expected


def test_the_own_pack_comes_before_the_shipped_one_and_others_do_not_count() -> None:
    packs = [
        pack("own", {"mine": ("Anchor",)}),
        pack("shipped", {"theirs": ("Anchor",), "more": ("Zone",), "longer": ("Anchor point",)}),
        pack("third", {"else": ("Position",)}),
    ]
    mentions = Mentions(packs, "shipped")
    text = "anchor zone position, anchor point"
    assert found(mentions, text, "own") == [
        ("anchor", "mine"), ("zone", "more"), ("anchor point", "longer"),
    ]  # fmt: skip
    assert found(mentions, text, "third")[-2:] == [("position", "else"), ("anchor point", "longer")]


def test_a_title_comes_before_an_alias_and_a_name_of_two_means_neither() -> None:
    names = {
        "one": ("Anchor", "zone", "first price"),
        "two": ("Zone",),
        "three": ("Point", "first price"),
    }
    mentions = Mentions([pack("p", names)], "")
    assert found(mentions, "zone, first price") == [("zone", "two"), ("first price", "")]


def test_an_entry_without_text_is_not_mentioned() -> None:
    mentions = Mentions([pack("p", {"a": ("Anchor",)}, has_text=False)], "")
    assert found(mentions, "anchor") == []


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("issues", "issue"), ("parties", "party"), ("boxes", "box"), ("losses", "loss"),
        ("loss", "loss"), ("status", "status"), ("basis", "basis"), ("gas", "gas"),
        ("ties", "tie"), ("batches", "batch"), ("word", "word"),
    ],
)  # fmt: skip
def test_the_plural_of_english_words(word: str, one: str) -> None:
    assert singular(word) == one


def test_ten_thousand_names_that_begin_alike_are_walked_once(monkeypatch) -> None:
    words = ["win", "package", "deal", "issue", "anchor", "party"]
    names = {
        str(n): (f"{words[n % 6]} {words[n // 6 % 6]} {words[n // 36 % 6]} {n}",)
        for n in range(10_000)
    }
    many = Mentions([pack("p", names)], "")
    text = "win package deal issue anchor party 77 " * 300
    steps = []

    def counted(between: str) -> str:
        steps.append(between)
        return gap(between)

    monkeypatch.setattr("desktop_app.core.library.mentions.gap", counted)
    assert list(many.find(text, "p")) == []
    assert len(steps) <= 4 * 7 * 300
