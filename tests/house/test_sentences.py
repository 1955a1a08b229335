"""Has everything that can go wrong its own sentence?"""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from desktop_app import wording
from desktop_app.core import errors
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.picture import NoPicture
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from tests.house import tree

PROBLEM = Problem(ProblemCode.EMPTY, Severity.NOTE, "terms/batna.md", 3)
ERRORS = sorted(
    (
        value
        for value in vars(errors).values()
        if isinstance(value, type)
        and issubclass(value, errors.AppError)
        and value is not errors.AppError
    ),
    key=lambda kind: kind.__name__,
)


def an_example(kind: type[errors.AppError]) -> errors.AppError:
    """An error of that kind with a telling value in each field."""
    if kind.__init__ is Exception.__init__:
        return kind()
    values = {
        "Path": Path("terms/batna.md"),
        "Problem": PROBLEM,
        "tuple[str, ...]": ("ZOPA",),
        "int": 7,
    }
    given = {
        name: values.get(str(parameter.annotation), "told")
        for name, parameter in inspect.signature(kind).parameters.items()
    }
    return kind(**given)


def value_keys() -> dict[ProblemCode, set[str]]:
    """The keys of `values` that problem.py notes beside each code."""
    source = (tree.ROOT / "desktop_app/core/model/problem.py").read_text("utf-8")
    noted = re.findall(r"^    ([A-Z0-9_]+) = \"[^\"]+\"(?:  # (.*))?$", source, re.MULTILINE)
    members = ProblemCode.__members__
    return {members[n]: set(re.findall(r"[a-z_]+", k)) for n, k in noted if n in members}


@pytest.mark.parametrize("kind", ERRORS)
def test_an_error_has_its_sentence(kind: type[errors.AppError]) -> None:
    told = wording.sentence(an_example(kind))
    assert told.endswith((".", "?"))
    assert "{" not in told
    assert kind.__name__ not in told, "this is the sentence for errors that nobody thought of"


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_has_its_sentence(code: ProblemCode) -> None:
    keys = value_keys()[code]
    values = {key: f"<{key}>" for key in keys}
    told = wording.problem_sentence(Problem(code, Severity.ERROR, "a.md", 1, values))
    assert told.endswith((".", "?"))
    assert "{" not in told
    assert wording.problem_sentence(Problem(code, Severity.ERROR, "a.md", 1, values, "BATNA")) != (
        told
    ), "the suggestion is lost"


def test_no_two_problems_are_told_alike() -> None:
    told = [wording.problem_sentence(Problem(code, Severity.ERROR)) for code in ProblemCode]
    assert len(set(told)) == len(told)


def test_a_sentence_uses_only_values_that_are_noted() -> None:
    noted = value_keys()
    for code in ProblemCode:
        plain = wording.problem_sentence(Problem(code, Severity.ERROR))
        for key in set().union(*noted.values()) - noted[code]:
            marked = Problem(code, Severity.ERROR, values={key: "<marked>"})
            assert "<marked>" not in wording.problem_sentence(marked), (code, key, plain)


@pytest.mark.parametrize("reason", LeftOutReason)
def test_a_reason_to_leave_a_file_out_has_its_words(reason: LeftOutReason) -> None:
    told = wording.left_out_line(LeftOut("a/b.md", reason))
    assert told.startswith("a/b.md: left out: it ")
    assert len({wording.left_out_line(LeftOut("a", one)) for one in LeftOutReason}) == len(
        LeftOutReason
    )


@pytest.mark.parametrize("reason", sorted(set(NoPicture) - {NoPicture.MISSING}))
def test_a_reason_to_show_no_picture_has_its_words(reason: NoPicture) -> None:
    values = {"target": "a.png", "reason": reason}
    told = wording.problem_sentence(Problem(ProblemCode.IMAGE_UNFIT, Severity.ERROR, "", 0, values))
    assert reason.value not in told.removesuffix(".").split(": ")
