"""A sentence of seven words or more stands once in the content, however it is written."""

from __future__ import annotations

import random
import time
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.checks.doubled import check_doubled
from desktop_app.core.model.entry import Entry, EntryRef, Kind
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.model.problem import Problem, Severity
from desktop_app.core.model.problem import ProblemCode as Code
from tests.core.checks.conftest import Check, term

K = "sources: [k]"
SENTENCE = "Ask what the other side needs before you offer."


def doubled(check: Check, shipped: bool = True, **bodies: str) -> list[tuple[str, int, str]]:
    files = {
        f"terms/{name}.md": term(f"title: {name}", K, body=body) for name, body in bodies.items()
    }
    return places(check(files, shipped=shipped).problems)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    found = [one for one in problems if one.code is Code.SENTENCE_DOUBLED]
    return [(one.path, one.line, one.values["other"]) for one in found]


@pytest.mark.parametrize(
    "again",
    [
        SENTENCE,
        "ASK what the OTHER side needs before you offer",
        "*Ask* what the [[One|other side]] needs, before you **offer**!",
        "Ask what the\nother side needs\nbefore you offer. And more of the kind.",
        "> Ask what the other side needs\n> before you offer.",
        "> [!question]- Ask what the other side needs before you offer.\n> Why?",
        '## Say it\n- "Ask what the other side needs before you offer."',
        "1. Ask what the other side needs before you offer;",
        "First this. Ask what the other side needs before you offer.",
        "Nobody forgot the old rule: “Ask what the other side needs before you offer.”",
        "| a | b |\n|---|---|\n| Ask what the other side needs before you offer. | c |",
        "Ask what the other\N{SOFT HYPHEN} side needs before you offer%% hidden %%.",
        "Ask what the <b>other</b> side needs <!-- so\nthey\nsay --> before you offer.",
    ],
)
def test_a_sentence_that_stands_twice_is_told_with_both_places(check: Check, again: str) -> None:
    lead = "\n" if again.startswith(("##", ">", "|")) else ""
    line = 7 + (1 if again.startswith("##") else 2 if again.startswith("|") else 0)
    found = doubled(check, xa=f"A. \n\n{SENTENCE}", xb=f"B.\n\n{again}{lead}")
    assert found == [("terms/xb.md", line, "terms/xa.md:7")]


@pytest.mark.parametrize(
    "again",
    [
        "Ask what the other side needs before you.",  # no longer the same
        "## Ask what the other side needs before you offer",
        "Ask what the other side needs before you offer\n===",
        "| Ask what the other side needs before you offer | c |\n|---|---|\n| a | b |",
        "```\nAsk what the other side needs before you offer.\n```",
        "%% Ask what the other side needs before you offer. %%",
        "![Ask what the other side needs before you offer.](p.png)",
    ],
)
def test_headings_labels_code_and_what_is_not_shown_may_repeat(check: Check, again: str) -> None:
    assert doubled(check, xa=f"A.\n\n{SENTENCE}", xb=f"B.\n\n{again}") == []


def test_six_words_may_stand_twice_and_seven_may_not(check: Check) -> None:
    six, seven = "One two three four five six.", "One two three four five win-win seven."
    assert doubled(check, xa=f"{six} {six}", xb=six) == []
    assert doubled(check, xa=seven, xb=f"Bee.\n{seven}") == [("terms/xb.md", 6, "terms/xa.md:5")]


def test_within_one_entry_too_and_after_a_comment_of_many_lines(check: Check) -> None:
    body = f"{SENTENCE}\n\n<!-- a\nb\nc -->\n\n- B\n- {SENTENCE}\n- {SENTENCE}"
    assert doubled(check, xa=body) == [("terms/xa.md", 12, "terms/xa.md:5")]


def test_a_debrief_may_quote_its_own_story(check: Check) -> None:
    story = 'He asked: "What would you do if we came to nothing?"\n\n'
    asked = '> [!question]- Why "What would you do if we came to nothing?"\n> It helps.'
    assert doubled(check, xa=story + asked) == []
    found = doubled(check, xa=story, xb='- "What would you do if we came to nothing?"')
    assert found == [("terms/xb.md", 5, "terms/xa.md:5")]


def test_briefs_are_compared_and_front_matter_is_not(check: Check) -> None:
    head = ("title: D", "form: worked", "sector: s", f'law: "{SENTENCE}"', K)
    deal = term(
        *head, body=f"A.\n\n## General information\n{SENTENCE}\n\n## Brief: A\n\n\nB {SENTENCE}"
    )
    problems = check({"deals/d.md": deal.replace("B Ask", "Ask")}).problems
    assert places(problems) == [("deals/d.md", 16, "deals/d.md:11")]
    both = {f"deals/{name}.md": deal.replace("title: D", f"title: {name}") for name in "de"}
    assert ("deals/e.md", 11, "deals/d.md:11") in places(check(both).problems)


def test_elsewhere_it_is_a_note_that_is_told_once(check: Check) -> None:
    bodies = {f"x{name}": f"{name}.\n\n{SENTENCE}" for name in "abc"}
    assert len(doubled(check, **bodies)) == 2
    assert len(doubled(check, shipped=False, **bodies)) == 1


# The entries are made without files: what is asked is what the rule says, and how fast.


def pack_of(*bodies: str) -> Pack:
    entries = tuple(
        Entry(EntryRef("p", Kind.TERM, str(n)), str(n), f"{n}.md", "", body, 1, "", plain=False)
        for n, body in enumerate(bodies)
    )
    return Pack(PackInfo("p", "P"), Path("p"), entries, MappingProxyType({}), ())


@given(st.lists(st.text(max_size=300), max_size=4))
def test_any_text_is_read_and_told_with_lines_that_are_there(bodies: list[str]) -> None:
    twice = [f"{body}\n\n{SENTENCE}" for body in bodies]
    for problem in check_doubled(pack_of(*twice), shipped=True):
        assert problem.severity is Severity.ERROR
        for place in (f"{problem.path}:{problem.line}", problem.values["other"]):
            path, _, line = place.partition(":")
            text = twice[int(path.removesuffix(".md"))].replace("\r\n", "\n").replace("\r", "\n")
            assert 1 <= int(line) <= text.count("\n") + 1


def test_time_grows_with_the_text_alone() -> None:
    dice = random.Random(3)  # noqa: S311 - the same every time
    some = [" ".join(f"w{dice.randrange(400)}" for _ in range(12)) + "." for _ in range(600)]

    def taken(count: int) -> float:
        pack = pack_of(*(" ".join(dice.choices(some, k=10)) for _ in range(count)))
        began = time.process_time()
        check_doubled(pack, shipped=True)
        return time.process_time() - began

    taken(50)
    assert taken(2_000) < 40 * max(taken(200), 0.02)
