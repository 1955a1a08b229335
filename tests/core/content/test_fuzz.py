"""No text that can be typed between two fences stops the reader."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.content.decoding import decode
from desktop_app.core.content.drafts import draft
from desktop_app.core.content.entries import finish
from desktop_app.core.content.findings import Findings

_PIECES = st.sampled_from(
    [
        *("title", "aliases", "see-also", "date", ": ", ":", "\n", "\n- ", "\n  ", "[", "]"),
        *("[[", "]]", "{", "}", "&a ", "*a", "!!int ", "<<", "|", ">", '"', "'", "#", " #", "~"),
        *("null", "no", "2024-99-99", "---", "...", "+++", " = ", "\t", "\0", "\u2028", "\ufeff"),
        *("é", "交渉", "%", "```deal\n", "```\n", "## Brief: X\n", "# H\n", "{{ a.b }}", "{{<"),
        *("parties", "issues"),
    ]
)
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=60).map("".join),
    st.text(max_size=200),
)


def _read(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    findings = Findings("deals/x.md")
    one = draft("deals/x.md", data, "0", findings)
    if one is None:
        assert findings.problems
        return
    lines = decode(data)
    assert lines is not None
    count = lines.text.count("\n") + 1
    for split in (False, True):
        entries = finish(one, "pack", from_h1=True, title_of=lambda _: "", split=split)
        assert split or len(entries) == 1
        for entry in entries:
            assert entry.title
            assert 1 <= entry.body_line <= count
            assert entry.body_line + entry.body.count("\n") <= count
            assert all(1 <= link.line <= count for link in entry.links)
    assert all(0 <= problem.line <= count for problem in findings.problems)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(matter=_TEXTS, body=_TEXTS)
def test_any_front_matter_is_read(matter: str, body: str) -> None:
    _read(f"---\n{matter}\n---\n{body}")


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(text=_TEXTS)
def test_any_file_is_read(text: str) -> None:
    _read(text)


@pytest.mark.soak
@settings(
    max_examples=int(os.environ.get("COMMON_GROUND_FUZZ", "10000")),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(fence=st.sampled_from(["---", "+++"]), matter=_TEXTS, body=_TEXTS)
def test_any_front_matter_is_read_for_long(fence: str, matter: str, body: str) -> None:
    _read(f"{fence}\n{matter}\n{fence}\n{body}")
