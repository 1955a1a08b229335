"""Which parties, issues and outcomes does the text of a ```deal block describe?

What needs no arithmetic is judged here, with the line of the file; recomputing is for those
who hold the block.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from desktop_app.core.content.block_values import BlockValues
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Items, Keys, YamlFault, parse_yaml
from desktop_app.core.model.deal_block import (
    BlockFault,
    DealBlock,
    Issue,
    Option,
    Outcome,
    Party,
    Unit,
)
from desktop_app.core.model.problem import Problem

RESERVED = frozenset({"nash", "count", "max", "no-deal"})
_TOP = frozenset(
    {"unit", "currency", "comparable", "price-issue", "parties", "issues", "weights", "outcomes"}
)
_PARTY = frozenset({"name", "batna", "reservation"})
_ISSUE = frozenset({"name", "options"})


def parse_deal_block(
    text: str, first_line: int, path: str = ""
) -> tuple[DealBlock | None, tuple[Problem, ...]]:
    """Parse the text between the fences; its first line is `first_line` of the file.

    The block is None when anything in it is wrong; all faults are told at once.
    """
    findings = Findings(path)
    reader = _Reader(findings)
    try:
        value = parse_yaml(text, first_line)
    except YamlFault as fault:
        detail = fault.forbidden or fault.reason
        reader.fault(BlockFault.NOT_YAML, fault.line, detail=detail, name=fault.reason)
        return None, findings.problems
    if not isinstance(value, Keys):
        reader.fault(BlockFault.WRONG_SHAPE, first_line, name="deal")
        return None, findings.problems
    block = reader.block(value)
    return (None if findings.problems else block), findings.problems


class _Reader(BlockValues):
    """Reads one block; every method tells what it refuses and goes on."""

    def block(self, keys: Keys) -> DealBlock:
        self.known(keys, _TOP)
        unit = self._unit(keys)
        comparable = self.truth(keys, "comparable")
        parties = self._parties(self.keys(keys, "parties"))
        party_keys = tuple(party.key for party in parties)
        weights = self.keys(keys, "weights", needed=False)
        issues = self._issues(keys, len(parties), scores=bool(weights.pairs))
        names = {issue.name: issue for issue in issues}
        price = self.one(keys, "price-issue")
        if price and price not in names:
            self.fault(
                BlockFault.UNKNOWN_ISSUE, keys.lines["price-issue"], name="price-issue", issue=price
            )
        outcomes = self._outcomes(self.keys(keys, "outcomes", needed=False), names, party_keys)
        block = DealBlock(
            unit,
            parties,
            issues,
            outcomes,
            keys.line,
            self.one(keys, "currency"),
            comparable,
            price,
            self._weights(weights, names, party_keys),
        )
        if not self.told:
            self._reach(block)
        return block

    def _reach(self, block: DealBlock) -> None:
        """Tell each party that no outcome gives what it has without one."""
        for place, party in enumerate(block.parties):
            most = sum(
                max(block.worth(issue, option)[place] for option in issue.options)
                for issue in block.issues
            )
            if party.reservation is not None and most < party.reservation:
                self.fault(
                    BlockFault.RESERVATION_OUT_OF_REACH,
                    party.line,
                    name=party.key,
                    value=party.reservation,
                    most=most,
                )

    def _unit(self, keys: Keys) -> Unit:
        written = self.one(keys, "unit")
        line = keys.lines.get("unit", keys.line)
        if written not in {unit.value for unit in Unit}:
            self.fault(BlockFault.BAD_UNIT, line, name=written, suggestion="points | money")
            return Unit.POINTS
        if written == Unit.MONEY and not self.one(keys, "currency"):
            self.fault(BlockFault.MISSING_KEY, line, name="currency", suggestion="currency: EUR")
        return Unit(written)

    def _parties(self, keys: Keys) -> tuple[Party, ...]:
        parties: list[Party] = []
        for key, value in keys.pairs.items():
            line = keys.lines[key]
            self.key(key, line, RESERVED)
            inner = value if isinstance(value, Keys) else Keys({}, {}, line)
            if value is not None and inner is not value:
                self.fault(BlockFault.WRONG_SHAPE, line, name=key)
            self.known(inner, _PARTY)
            written = inner.pairs.get("reservation")
            value_line = inner.lines.get("reservation", line)
            worth = None if written is None else self.number(written, value_line, "reservation")
            if written is None:
                self.fault(BlockFault.MISSING_KEY, line, name=f"{key}: reservation")
            name = self.one(inner, "name") or key
            parties.append(Party(key, name, self.one(inner, "batna"), worth, line))
        if len(parties) < 2:
            self.fault(BlockFault.TOO_FEW_PARTIES, keys.line)
        return tuple(parties)

    def _issues(self, keys: Keys, count: int, *, scores: bool) -> tuple[Issue, ...]:
        value = keys.pairs.get("issues")
        line = keys.lines.get("issues", keys.line)
        if not isinstance(value, Items) or not value.items:
            reason = BlockFault.MISSING_KEY if value is None else BlockFault.WRONG_SHAPE
            self.fault(reason, line, name="issues")
            return ()
        issues: dict[str, Issue] = {}
        for item in value.items:
            if not isinstance(item, Keys):
                self.fault(BlockFault.WRONG_SHAPE, item.line if item else line, name="issues")
                continue
            self.known(item, _ISSUE)
            name = self.one(item, "name")
            if not name:
                self.fault(BlockFault.MISSING_KEY, item.line, name="name")
            elif name in issues:
                self.fault(BlockFault.NAME_TWICE, item.lines["name"], name=name)
            written = self.keys(item, "options")
            if not written.pairs and isinstance(item.pairs.get("options"), Keys):
                self.fault(BlockFault.MISSING_KEY, written.line, name=f"{name}: options")
            options = self._options(written, count, scores=scores)
            issues.setdefault(name, Issue(name, options, item.line))
        return tuple(issues.values())

    def _options(self, keys: Keys, count: int, *, scores: bool) -> tuple[Option, ...]:
        options: list[Option] = []
        for label, value in keys.pairs.items():
            line = keys.lines[label]
            if value is None:
                self.fault(
                    BlockFault.LABEL_WITH_COMMA, line, name=label, suggestion=f'"{label}, …": […]'
                )
                continue
            if not isinstance(value, Items):
                self.fault(BlockFault.WRONG_SHAPE, line, name=label)
                continue
            if len(value.items) != count:
                self.fault(
                    BlockFault.WRONG_COUNT,
                    line,
                    name=label,
                    count=len(value.items),
                    expected=count,
                )
            numbers = [self.number(item, line, label) for item in value.items]
            for worth in numbers:
                if scores and worth is not None and not 0 <= worth <= 100:
                    self.fault(BlockFault.SCORE_OUT_OF_RANGE, line, name=label, value=worth)
            known = tuple(worth for worth in numbers if worth is not None)
            options.append(Option(label, known, line))
        return tuple(options)

    def _outcomes(
        self, keys: Keys, issues: Mapping[str, Issue], parties: tuple[str, ...]
    ) -> tuple[Outcome, ...]:
        outcomes: list[Outcome] = []
        for key, value in keys.pairs.items():
            line = keys.lines[key]
            self.key(key, line, RESERVED | set(parties))
            if not isinstance(value, Keys):
                self.fault(BlockFault.WRONG_SHAPE, line, name=key)
                continue
            choices = {name: self.one(value, name) for name in value.pairs}
            for name, label in choices.items():
                self._choice(key, name, label, value.lines[name], issues)
            for name in issues:
                if name not in choices:
                    self.fault(BlockFault.MISSING_ISSUE, line, name=key, issue=name)
            outcomes.append(Outcome(key, MappingProxyType(choices), line))
        return tuple(outcomes)

    def _choice(
        self, outcome: str, name: str, label: str, line: int, issues: Mapping[str, Issue]
    ) -> None:
        if name not in issues:
            self.fault(BlockFault.UNKNOWN_ISSUE, line, name=outcome, issue=name)
            return
        labels = [option.label for option in issues[name].options]
        if label not in labels:
            self.fault(
                BlockFault.UNKNOWN_OPTION,
                line,
                name=outcome,
                issue=name,
                option=label,
                suggestion=" | ".join(labels),
            )

    def _weights(
        self, keys: Keys, issues: Mapping[str, Issue], parties: tuple[str, ...]
    ) -> Mapping[str, Mapping[str, Fraction]]:
        weights: dict[str, Mapping[str, Fraction]] = {}
        for party in keys.pairs:
            if party not in parties:
                self.fault(BlockFault.UNKNOWN_PARTY, keys.lines[party], name=party)
                continue
            inner = self.keys(keys, party)
            found: dict[str, Fraction] = {}
            for name, value in inner.pairs.items():
                if name not in issues:
                    self.fault(BlockFault.UNKNOWN_ISSUE, inner.lines[name], name=party, issue=name)
                found[name] = self.number(value, inner.lines[name], name) or Fraction(0)
            for name in issues:
                if name not in found:
                    self.fault(BlockFault.MISSING_ISSUE, keys.lines[party], name=party, issue=name)
            weights[party] = MappingProxyType(found)
        for party in parties:
            if weights and party not in weights:
                self.fault(BlockFault.MISSING_KEY, keys.line, name=f"weights: {party}")
        return MappingProxyType(weights)
