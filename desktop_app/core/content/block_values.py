"""What stands under a key of a block: a mapping, a text, a yes or no, an exact number?"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction

from desktop_app.core.content.fields import truth
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Keys, Text, Value
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.problem import ProblemCode

_KEY = re.compile(r"[a-z][a-z0-9-]*")
_DIGITS = r"[0-9]{1,30}"
_NUMBER = re.compile(rf"[+-]?(?:{_DIGITS}(?:\.{_DIGITS})?|\.{_DIGITS}|{_DIGITS}/{_DIGITS})")


def number(text: str) -> Fraction | None:
    """The exact value of digits with an optional sign, point or fraction bar, else None."""
    plain = text.strip().replace("\u2212", "-")
    if not _NUMBER.fullmatch(plain):
        return None
    try:
        return Fraction(plain)
    except ZeroDivisionError:
        return None


class BlockValues:
    """Takes values out of a block; what is refused is told, and something harmless returned."""

    code = ProblemCode.DEAL_BLOCK_WRONG

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    @property
    def told(self) -> bool:
        """Whether anything was refused."""
        return bool(self._findings.problems)

    def fault(self, reason: StrEnum, line: int, **values: object) -> None:
        """Tell one fault; a value named `suggestion` says what to write instead."""
        suggestion = str(values.pop("suggestion", ""))
        self._findings.add(self.code, line, suggestion, reason=reason.value, **values)

    def known(self, keys: Keys, known: frozenset[str]) -> None:
        """Tell every key that the grammar does not know."""
        for key in keys.pairs:
            if key not in known:
                self.fault(BlockFault.UNKNOWN_KEY, keys.lines[key], name=key)

    def keys(self, keys: Keys, name: str, *, needed: bool = True) -> Keys:
        """The mapping under `name`, empty when there is none."""
        value = keys.pairs.get(name)
        if isinstance(value, Keys):
            return value
        line = keys.lines.get(name, keys.line)
        if value is not None:
            self.fault(BlockFault.WRONG_SHAPE, line, name=name)
        elif needed:
            self.fault(BlockFault.MISSING_KEY, line, name=name)
        return Keys({}, {}, line)

    def one(self, keys: Keys, name: str) -> str:
        """The text under `name`, "" when there is none."""
        value = keys.pairs.get(name)
        if value is not None and not isinstance(value, Text):
            self.fault(BlockFault.WRONG_SHAPE, keys.lines[name], name=name)
        return value.text.strip() if isinstance(value, Text) else ""

    def truth(self, keys: Keys, name: str) -> bool:
        """The yes or no under `name`, no when there is none."""
        written = self.one(keys, name)
        said = truth(written)
        if written and said is None:
            self.fault(BlockFault.NOT_YES_OR_NO, keys.lines[name], name=name)
        return bool(said)

    def key(self, key: str, line: int, reserved: frozenset[str]) -> None:
        """Tell a party or outcome key that is misspelled or taken."""
        if not _KEY.fullmatch(key):
            self.fault(BlockFault.BAD_KEY, line, name=key)
        elif key in reserved:
            self.fault(BlockFault.RESERVED_NAME, line, name=key)

    def number(self, value: Value, line: int, name: str) -> Fraction | None:
        """The number that `name` has, None for what is no finite number."""
        written = value.text if isinstance(value, Text) else ""
        found = number(written)
        if found is None:
            at = value.line if value else line
            self.fault(BlockFault.NOT_A_NUMBER, at, name=name, value=written[:40])
        return found
