"""Which colours does resources/style.qss set on which grounds, by the names of their tokens?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"@([a-z]+(?:-[a-z]+)*)")
_STATE = re.compile(r":(?!:)!?[a-z-]+")


@dataclass(frozen=True)
class Rule:
    """One selector with what it sets."""

    selector: str
    sets: dict[str, str]

    def token(self, *names: str) -> str:
        """The token of the first of these properties that it sets, "" without one."""
        for name in names:
            found = _TOKEN.search(self.sets.get(name, ""))
            if found and not found[1].startswith(("icons", "theme")):
                return found[1].replace("-", "_")
        return ""

    @property
    def states(self) -> frozenset[str]:
        """The states in which it holds."""
        return frozenset(_STATE.findall(self.selector))

    @property
    def thing(self) -> str:
        """What it is about, in whatever state."""
        return _STATE.sub("", self.selector)


def rules(path: Path) -> list[Rule]:
    """Every selector of the sheet, in its order."""
    found = []
    for heads, body in _RULE.findall(_COMMENT.sub("", path.read_text("utf-8"))):
        lines = (line.partition(":") for line in body.split(";") if line.strip())
        sets = {name.strip(): value.strip() for name, _, value in lines}
        found += [Rule(" ".join(head.split()), sets) for head in heads.split(",")]
    return found


def ground_of(rule: Rule, sheet: list[Rule]) -> str:
    """The token on which it draws: its own, or that of the thing in fewer states; "" if none."""
    return _nearest(rule, sheet, "background", "background-color")


def text_of(rule: Rule, sheet: list[Rule]) -> str:
    """The token of its text: its own, or that of the thing in fewer states; "" if none."""
    return _nearest(rule, sheet, "color")


def _nearest(rule: Rule, sheet: list[Rule], *names: str) -> str:
    same = [each for each in sheet if each.thing == rule.thing and each.states <= rule.states]
    # The one of more states wins, and of two alike the later.
    for each in sorted(same, key=lambda found: -len(found.states)):
        if token := each.token(*names):
            return token
    return ""


def selections(sheet: list[Rule]) -> Iterator[tuple[str, str, str]]:
    """(selector, text, ground) of what is selected within a field."""
    for rule in sheet:
        ground = rule.token("selection-background-color")
        if ground:
            yield rule.selector, rule.token("selection-color"), ground
