"""A pack goes into bytes and comes back equal, and damage is refused."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from desktop_app.core.content import catalogue, reader
from desktop_app.core.files import fingerprint
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.pack import Pack

Read = Callable[..., Pack]

FILES = {
    "pack.yaml": "name: Žába\nid: mine\nauthors: [A]\ncategories: {a: b}\n",
    "sources.yaml": "- id: a\n  author: [{family: F, given: G}]\n  issued: 1981\n",
    "a.md": "---\ntitle: A\naliases-nl: [x]\nunknown: y\ncard-example: A *b*.\n"
    "see-also: [[B]]\n---\n[[C|d]] ![](e.png)",
    "deals/d.md": "---\nform: worked\nminutes: 5\nterms: [[A]]\n---\nS {{ x }}.\n\n"
    "```deal\nunit: points\n```\n\n## Brief: X\nText",
    "bad.md": bytes(range(256)),
    "README.md": "x",
}


def test_a_pack_comes_back_equal(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(reader.time, "time_ns", lambda: later)  # all has settled
    pack = read(FILES)
    assert isinstance(pack.entries[1], Deal)
    again = catalogue.load(catalogue.dump(pack))
    assert again == pack
    assert again.entries[0].card_example == "A *b*."
    assert again.known == pack.known
    assert pack.known["a.md"].state.size == len(FILES["a.md"])
    assert isinstance(again.entries[1], Deal)
    assert catalogue.dump(again) == catalogue.dump(pack)
    assert hash(again.entries[0].ref) == hash(pack.entries[0].ref)


def test_every_damaged_byte_is_refused(read: Read) -> None:
    data = catalogue.dump(read(FILES))
    for place in range(0, len(data), 7):
        broken = bytearray(data)
        broken[place] ^= 0x15
        with pytest.raises(ValueError, match="catalogue"):
            catalogue.load(bytes(broken))
    for cut in (0, 10, len(data) // 2, len(data) - 1):
        with pytest.raises(ValueError, match="catalogue"):
            catalogue.load(data[:cut])


@pytest.mark.parametrize("tree", [{}, [], None, {"info": {}}, {"info": {"id": 1}}])
def test_other_contents_under_a_right_fingerprint_are_refused(tree: object) -> None:
    body = json.dumps(tree).encode()
    head = b"common-ground-catalogue %d %s\n" % (catalogue.FORMAT, fingerprint(body).encode())
    with pytest.raises(ValueError, match="catalogue"):
        catalogue.load(head + body)


def test_another_format_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = catalogue.dump(read(FILES))
    monkeypatch.setattr(catalogue, "FORMAT", catalogue.FORMAT + 1)
    with pytest.raises(ValueError, match="catalogue"):
        catalogue.load(data)
