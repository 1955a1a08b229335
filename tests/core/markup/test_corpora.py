"""Two real glossaries read well: no list mark, brace or bracket is left in their text."""

from __future__ import annotations

import os
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from desktop_app.core.markup.names import name_key
from desktop_app.core.markup.plain import plain_text
from desktop_app.core.markup.prose import first_prose
from desktop_app.core.markup.render import LinkTarget, RenderJob
from desktop_app.core.markup.scan import scan
from desktop_app.core.markup.worker import RenderWorker

CORPORA = os.environ.get("COMMON_GROUND_CORPORA", "")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CODE = re.compile(r"<pre>.*?</pre>|<code>.*?</code>", re.DOTALL)
_BLOCK = re.compile(r"<(?=(?:p|li|td|th|h\d|br|div|dd|dt)\b)")


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", _BLOCK.sub("\n<", _CODE.sub("", html))))


@pytest.mark.skipif(not CORPORA, reason="COMMON_GROUND_CORPORA names no folder of glossaries")
def test_every_file_of_the_corpora_renders_cleanly(record_property: pytest.RecordProperty) -> None:
    counts: Counter[str] = Counter()
    faults: list[str] = []
    with RenderWorker() as worker:
        for path in sorted(Path(CORPORA).rglob("*.md")):
            body = _FRONT_MATTER.sub("", path.read_text("utf-8"))
            found = scan(body)
            links = {
                name_key(link.target): LinkTarget("entry:c/term/x", link.words)
                for link in found.links
                if link.target
            }
            page = worker.render(RenderJob(body, links))
            text = text_of(page.html)
            counts.update(files=1, links=len(found.links), plain=int(page.plain))
            counts["dead"] += page.html.count('class="dead"')
            bad = re.search(r"^\s*- |\{\{|\{%|\[\[", text, re.MULTILINE)
            bad = bad or re.search(r"\{\{|\{%|\[\[|\]\]", first_prose(body))
            if bad or (body.strip() and not plain_text(body) and text.strip()):
                faults.append(f"{path}: {bad[0] if bad else 'no plain text'}")
    record_property("counts", dict(counts))
    assert faults == []
    assert counts["files"] > 0
    assert counts["plain"] == 0
