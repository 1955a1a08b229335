"""Nothing of the macros and comments of two large glossaries reaches a reader or the search."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from desktop_app.core.library.documents import document
from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.reference import Reference

CORPORA = os.environ.get("COMMON_GROUND_CORPORA", "")
pytestmark = pytest.mark.skipif(
    not CORPORA, reason="COMMON_GROUND_CORPORA names no folder with the corpora"
)
MACRO = re.compile(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]|<!--|-->")
CODE = re.compile(r"<pre>.*?</pre>|<code>.*?</code>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


@pytest.fixture(params=["k8s", "ffd-typography"])
def reference(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Reference]:
    opened = Reference.read([PackPlace(Path(CORPORA, request.param))], tmp_path)
    yield opened
    opened.close()


def macros(text: str) -> Counter[str]:
    return Counter(MACRO.findall(text))


def test_no_macro_is_shown_copied_or_searched(reference: Reference) -> None:
    (pack,) = reference.packs
    found: list[tuple[str, str, Counter[str]]] = []
    for entry in pack.entries:
        page = reference.page(entry.ref, quiet=True)
        # An author who writes about brackets puts them between backticks.
        quoted = macros(unescape("".join(CODE.findall(page))))
        shown = {
            "title": entry.title,
            "names": " ".join(entry.aliases),
            "definition": entry.definition,
            "page": unescape(TAG.sub("", CODE.sub("", page))),
        }
        read_and_sought = {
            "plain text": reference.written(entry.ref).text,
            "full text": document(pack, entry, reference.linking).text(),
        }
        found += [(entry.path, where, macros(text)) for where, text in shown.items()]
        found += [
            (entry.path, where, macros(text) - quoted) for where, text in read_and_sought.items()
        ]
    assert [one for one in found if one[2]] == []
    assert len(found) == 6 * len(pack.entries)
    assert len(pack.entries) == len(reference.catalogue())
