"""Sentences for people are whole: every value that is known stands in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.errors import AppError, EntryUnknown, FileUnwritable, NoWindow
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.wording import problem_line, problem_sentence, sentence


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (EntryUnknown("BATNNA", ("BATNA",)), "No entry is called “BATNNA”. Did you mean BATNA?"),
        (EntryUnknown("x"), "No entry is called “x”."),
        (FileUnwritable(Path("a"), "disk full"), "a could not be written: disk full."),
        (NoWindow("libEGL.so.1"), "A window cannot be opened, because Qt could not be loaded"),
    ],
)
def test_an_error_is_one_sentence(error: AppError, told: str) -> None:
    assert sentence(error).startswith(told)


@pytest.mark.parametrize("fault", list(BlockFault))
def test_every_fault_of_a_deal_block_is_told_in_words(fault: BlockFault) -> None:
    names = ("name", "value", "count", "expected", "issue", "option", "detail")
    values = {"reason": str(fault)} | {name: f"<{name}>" for name in names}
    told = problem_sentence(Problem(ProblemCode.DEAL_BLOCK_WRONG, Severity.ERROR, values=values))
    assert told.startswith("The deal block is wrong: ")
    assert str(fault) not in told


def test_a_problem_is_told_with_its_place_and_suggestion() -> None:
    problem = Problem(ProblemCode.LINK_DEAD, Severity.WARNING, "a.md", 7, {"target": "Bb"}, "Batna")
    assert problem_line(problem) == (
        "a.md:7: warning: The link “Bb” leads nowhere. Suggestion: Batna."
    )
    assert problem_line(Problem(ProblemCode.NOTHING_FOUND, Severity.ERROR)).startswith(
        "the pack: error: "
    )


def test_braces_in_a_value_are_shown_as_they_are() -> None:
    problem = Problem(ProblemCode.LINK_DEAD, Severity.NOTE, values={"target": "{reason}"})
    assert problem_sentence(problem) == "The link “{reason}” leads nowhere."
