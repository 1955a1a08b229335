"""How does what is met in a file of a pack become a listed problem, and how grave is it there?

The shipped pack keeps its own rules, so breaking one is an error there. Somebody else's notes
owe us nothing: what their folder does differently is a warning or a note, and only what could
not be read at all, or a deal or a diagram whose data are wrong, is an error.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from desktop_app.core.model.problem import Problem, ProblemCode, Severity

_ALWAYS = {
    ProblemCode.UNREADABLE: Severity.ERROR,
    ProblemCode.TOO_LARGE: Severity.ERROR,
    ProblemCode.DEAL_BLOCK_WRONG: Severity.ERROR,
    ProblemCode.DIAGRAM_WRONG: Severity.ERROR,
    ProblemCode.HEADING_ORDER: Severity.NOTE,
    ProblemCode.LINK_LEFT_OUT: Severity.NOTE,
    ProblemCode.LEFT_OUT: Severity.NOTE,
    ProblemCode.NOTHING_FOUND: Severity.WARNING,
    ProblemCode.TEXT_FILES_ONLY: Severity.WARNING,
    ProblemCode.MANY_TERMS_IN_ONE: Severity.NOTE,
}
_FOREIGN_NOTES = frozenset(
    {
        ProblemCode.NOT_UTF8,
        ProblemCode.EMPTY,
        ProblemCode.CATEGORY_UNKNOWN,
        ProblemCode.SECTOR_UNKNOWN,
        ProblemCode.DEFINITION_MISSING,
        ProblemCode.DEFINITION_LONG,
        ProblemCode.DEFINITION_REPEATS,
        ProblemCode.CARD_EXAMPLE_LONG,
        ProblemCode.SENTENCE_DOUBLED,
        ProblemCode.SOURCES_MISSING,
    }
)


def severity(code: ProblemCode, *, shipped: bool) -> Severity:
    """How much a problem of this kind matters in the shipped pack or in another."""
    if code in _ALWAYS:
        return _ALWAYS[code]
    if shipped:
        return Severity.ERROR
    return Severity.NOTE if code in _FOREIGN_NOTES else Severity.WARNING


class Findings:
    """Collects the problems of one file (`path` relative to the pack, "" for the pack)."""

    def __init__(self, path: str = "", *, shipped: bool = False) -> None:
        self.path = path
        self.shipped = shipped
        self._problems: list[Problem] = []

    def add(
        self, code: ProblemCode, line: int = 0, suggestion: str = "", /, **values: object
    ) -> None:
        """Note one problem on `line` of the file (from 1, 0 for the file as a whole)."""
        self._problems.append(
            Problem(
                code,
                severity(code, shipped=self.shipped),
                self.path,
                line,
                MappingProxyType({key: str(value) for key, value in values.items()}),
                suggestion,
            )
        )

    def add_yaml(self, line: int, forbidden: str, reason: str) -> None:
        """Note that YAML was refused: on purpose (`forbidden` says what) or as no YAML."""
        if forbidden:
            self.add(ProblemCode.YAML_FORBIDDEN, line, what=forbidden, name=reason)
        else:
            self.add(ProblemCode.FRONT_MATTER_BROKEN, line, reason=reason)

    def copy(self) -> Findings:
        """The same as noted so far, to be gone on with apart."""
        other = Findings(self.path, shipped=self.shipped)
        other.extend(self._problems)
        return other

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems that were told elsewhere."""
        self._problems.extend(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was noted so far, in order."""
        return tuple(self._problems)
