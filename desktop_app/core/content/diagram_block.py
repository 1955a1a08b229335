"""Which diagram does the text of a ```diagram block describe?

The picture is painted by `paint.diagrams` and told in words by `pages.diagram_words`; here the
text is judged, with the line of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import islice, pairwise

from desktop_app.core.content.diagram_values import TEXT_LETTERS, DiagramValues
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Items, Keys, Text, YamlFault, parse_yaml
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.diagram import (
    AxisWords,
    CreateClaim,
    Diagram,
    DiagramFault,
    DiagramKind,
    Interests,
    PriceLine,
    PriceMark,
    Side,
    Spot,
    Stance,
    TwoAxes,
)
from desktop_app.core.model.problem import Problem

MOST_LETTERS = 8_000
MOST_PROBLEMS = 20  # of one block: who mends these sees the others
SENTENCE_LETTERS = 160
_MOST_SPOTS, _MOST_MARKS, _MOST_CORNERS, _MOST_INTERESTS, _MOST_PARTIES = 12, 3, 24, 5, 3
_KNOWN = {
    DiagramKind.PRICE_LINE: {"price", "unit", "wants-more", "wants-less", "marks"},
    DiagramKind.TWO_AXES: {"across", "up", "points"},
    DiagramKind.CREATE_CLAIM: {
        "across", "up", "unit", "frontier", "start", "agreement", "points",
    },
    DiagramKind.INTERESTS: {"parties", "agreement"},
}  # fmt: skip
_AXIS = frozenset({"name", "low", "high"})
_SIDE = frozenset({"name", "reservation", "target"})
_SPOT = frozenset({"name", "at"})
_STANCE = frozenset({"position", "interests"})


def parse_diagram(
    text: str, first_line: int = 1, path: str = ""
) -> tuple[Diagram | None, tuple[Problem, ...]]:
    """Parse the text between the fences; its first line is `first_line` of the file.

    The diagram is None when anything in it is wrong; the first faults are told at once.
    """
    findings = Findings(path)
    reader = _Reader(findings)
    diagram = None
    if len(text) > MOST_LETTERS:
        reader.fault(
            DiagramFault.TOO_LONG, first_line, count=f"{len(text):,}", limit=f"{MOST_LETTERS:,}"
        )
    else:
        diagram = reader.read(text, first_line)
    if findings.problems:
        return None, findings.problems[:MOST_PROBLEMS]
    return diagram, ()


class _Reader(DiagramValues):
    """Reads one block; every method tells what it refuses and goes on."""

    def read(self, text: str, first_line: int) -> Diagram | None:
        try:
            value = parse_yaml(text, first_line)
        except YamlFault as fault:
            detail = fault.forbidden or fault.reason
            self.fault(BlockFault.NOT_YAML, fault.line, detail=detail)
            return None
        if not isinstance(value, Keys):
            self.fault(BlockFault.WRONG_SHAPE, first_line, name="diagram")
            return None
        written = self.words(value, "kind")
        if written not in {kind.value for kind in DiagramKind}:
            if written:
                self.fault(
                    DiagramFault.UNKNOWN_KIND,
                    value.lines["kind"],
                    name=written,
                    suggestion=" | ".join(DiagramKind),
                )
            return None
        kind = DiagramKind(written)
        self.known(value, frozenset({"kind", "text", *_KNOWN[kind]}))
        told = self.some_words(value, "text", most=TEXT_LETTERS)
        match kind:
            case DiagramKind.PRICE_LINE:
                return self._price_line(value, told)
            case DiagramKind.TWO_AXES:
                return self._two_axes(value, told)
            case DiagramKind.CREATE_CLAIM:
                return self._create_claim(value, told)
        return self._interests(value, told)

    def _price_line(self, keys: Keys, text: str) -> PriceLine:
        marks = self.keys(keys, "marks", needed=False)
        self.counted(len(marks.pairs), marks.line, "marks", most=_MOST_MARKS)
        more, less = self._side(keys, "wants-more", 1), self._side(keys, "wants-less", -1)
        if more is None and less is None and not self.told:
            self.fault(DiagramFault.NO_SIDE, keys.line)
        return PriceLine(
            self.words(keys, "price"),
            self.some_words(keys, "unit"),
            more,
            less,
            tuple(
                PriceMark(
                    self.label(name, marks.lines[name], name),
                    self.amount(value, marks.lines[name], name),
                )
                for name, value in self.first(marks.pairs, _MOST_MARKS).items()
            ),
            text,
        )

    def _side(self, keys: Keys, key: str, sign: int) -> Side | None:
        inner = self.keys(keys, key, needed=False)
        if not isinstance(keys.pairs.get(key), Keys):
            return None
        self.known(inner, _SIDE)
        name = self.words(inner, "name")
        line = inner.lines.get("reservation", inner.line)
        if inner.pairs.get("reservation") is None:
            self.fault(BlockFault.MISSING_KEY, line, name=f"{key}: reservation")
            return None
        reservation = self.amount(inner.pairs["reservation"], line, "reservation")
        hoped = inner.pairs.get("target")
        line = inner.lines.get("target", line)
        target = None if hoped is None else self.amount(hoped, line, "target")
        if target is not None and (target - reservation) * sign < 0:
            self.fault(DiagramFault.TARGET_BEYOND, line, name=name)
        return Side(name, reservation, target)

    def _two_axes(self, keys: Keys, text: str) -> TwoAxes:
        spots = self.spots(keys, "points", _MOST_SPOTS, needed=True)
        inner = self.keys(keys, "points", needed=False)
        for spot in spots:
            for value in spot[1:]:
                if not 0 <= value <= 100:
                    line = inner.lines.get(spot.name, inner.line)
                    self.fault(
                        BlockFault.SCORE_OUT_OF_RANGE, line, name=spot.name, value=str(value)[:40]
                    )
        return TwoAxes(self._axis(keys, "across"), self._axis(keys, "up"), spots, text)

    def _axis(self, keys: Keys, key: str) -> AxisWords:
        inner = keys.pairs.get(key)
        if not isinstance(inner, Keys):
            return AxisWords(self.words(keys, key))
        self.known(inner, _AXIS)
        return AxisWords(
            self.words(inner, "name"),
            self.some_words(inner, "low", most=24),
            self.some_words(inner, "high", most=24),
        )

    def _create_claim(self, keys: Keys, text: str) -> CreateClaim:
        line = keys.lines.get("frontier", keys.line)
        written = keys.pairs.get("frontier")
        corners = written.items if isinstance(written, Items) else ()
        if written is None or not isinstance(written, Items):
            reason = BlockFault.MISSING_KEY if written is None else BlockFault.WRONG_SHAPE
            self.fault(reason, line, name="frontier", suggestion="frontier: [[0, 9], [9, 0]]")
        else:
            self.counted(len(corners), line, "frontier", most=_MOST_CORNERS, least=2)
        frontier = tuple(
            self.place(one, line, "frontier") for one in islice(corners, _MOST_CORNERS)
        )
        if any(one[0] >= two[0] or one[1] <= two[1] for one, two in pairwise(frontier)):
            self.fault(DiagramFault.FRONTIER_RISES, line)
        start, agreement = self._spot(keys, "start"), self._spot(keys, "agreement")
        if not self.told and not _is_on(frontier, agreement):
            self.fault(DiagramFault.OFF_FRONTIER, keys.lines["agreement"], name=agreement.name)
        spots = self.spots(keys, "points", _MOST_SPOTS)
        across, up = self.words(keys, "across"), self.words(keys, "up")
        unit = self.some_words(keys, "unit")
        return CreateClaim(across, up, unit, frontier, start, agreement, spots, text)

    def _spot(self, keys: Keys, key: str) -> Spot:
        inner = self.keys(keys, key)
        if inner.pairs:
            self.known(inner, _SPOT)
        elif keys.pairs.get(key) is None:
            return Spot("", Fraction(0), Fraction(0))
        name = self.words(inner, "name")
        line = inner.lines.get("at", inner.line)
        return Spot(name, *self.place(inner.pairs.get("at"), line, f"{key}: at"))

    def _interests(self, keys: Keys, text: str) -> Interests:
        inner = self.keys(keys, "parties")
        self.counted(len(inner.pairs), inner.line, "parties", most=_MOST_PARTIES, least=1)
        stances = []
        for name in self.first(inner.pairs, _MOST_PARTIES):
            told = self.keys(inner, name)
            self.known(told, _STANCE)
            stances.append(
                Stance(
                    self.label(name, inner.lines[name], name),
                    self.words(told, "position", most=SENTENCE_LETTERS),
                    self._reasons(told, inner.lines[name]),
                )
            )
        agreement = self.some_words(keys, "agreement", most=SENTENCE_LETTERS)
        return Interests(tuple(stances), agreement, text)

    def _reasons(self, keys: Keys, line: int) -> tuple[str, ...]:
        written = keys.pairs.get("interests")
        line = keys.lines.get("interests", line)
        if not isinstance(written, Items):
            return (self.words(keys, "interests", most=SENTENCE_LETTERS),)
        self.counted(len(written.items), line, "interests", most=_MOST_INTERESTS, least=1)
        found = []
        for item in written.items[:_MOST_INTERESTS]:
            if isinstance(item, Text):
                found.append(self.label(item.text, item.line, "interests", SENTENCE_LETTERS))
            else:
                self.fault(BlockFault.WRONG_SHAPE, line, name="interests")
        return tuple(found)


def _is_on(frontier: Sequence[tuple[Fraction, Fraction]], spot: Spot) -> bool:
    """Whether a place lies on one of the frontier's pieces, exactly."""
    for (left, high), (right, low) in pairwise(frontier):
        if left <= spot.across <= right:
            up = high + (low - high) * (spot.across - left) / (right - left)
            if up == spot.up:
                return True
    return False


def authored_words(diagram: Diagram) -> str:
    """The words of its author alone, in a row: what a search goes through."""
    return " · ".join(filter(None, _all_words(diagram)))


def _all_words(diagram: Diagram) -> Iterable[str]:
    yield diagram.text
    match diagram:
        case PriceLine():
            yield from (diagram.title, diagram.unit)
            yield from (side.name for side in (diagram.more, diagram.less) if side)
            yield from (mark.name for mark in diagram.marks)
        case TwoAxes():
            yield from (diagram.across.name, diagram.up.name)
            yield from (spot.name for spot in diagram.spots)
        case CreateClaim():
            yield from (diagram.across, diagram.up, diagram.unit)
            spots = (diagram.start, diagram.agreement, *diagram.spots)
            yield from (spot.name for spot in spots)
        case Interests():
            for stance in diagram.stances:
                yield from (stance.name, stance.position, *stance.interests)
            yield diagram.agreement
