"""Do the cards of a sheet fit on its paper, and which number is wrong where they do not?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.errors import SheetRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.cards.sheet import Sheet

MM_PER_INCH = 25.4
LEAST_PAPER_MM, MOST_PAPER_MM, LEAST_CARD_MM = 40.0, 1000.0, 10.0
_INCH_DIGITS = 6
SLACK_MM = 0.01  # numbers that are written in inches are rounded
_OVERLAP_MM = 0.05  # sheets of which card and pitch were measured apart


class Unit(StrEnum):
    """In what a person writes lengths, and reads what is wrong with them."""

    MM = "mm"
    INCH = "in"

    def mm(self, length: float) -> float:
        """The length in millimetres, to a ten-thousandth."""
        return round(length * MM_PER_INCH, 4) if self is Unit.INCH else length

    def length(self, mm: float) -> float:
        """Millimetres in this unit: the shortest number that `mm` turns back, to a ten-thousandth.

        Six decimals of an inch are finer than that, so that nothing drifts on the way.
        """
        if self is Unit.MM:
            return mm
        exact = round(mm, 4)
        inches = (round(exact / MM_PER_INCH, digits) for digits in range(_INCH_DIGITS))
        return next(
            (short for short in inches if self.mm(short) == exact),
            round(exact / MM_PER_INCH, _INCH_DIGITS),
        )

    def told(self, mm: float) -> str:
        """A length with its unit: 215.9 mm, 8.5 in."""
        length = round(mm / MM_PER_INCH, 3) if self is Unit.INCH else round(mm, 2)
        return f"{length:.10g} {self.value}"


class Misfit(StrEnum):
    """Why a sheet, or a setting, is refused; `wording.sheets` has the words for each."""

    # its file
    NOT_JSON = "not-json"  # value: where and what
    NOT_AN_OBJECT = "not-an-object"
    KEY_TWICE = "key-twice"
    KEY_UNKNOWN = "key-unknown"  # limit: the keys that there are
    MISSING = "missing"
    NOT_TEXT = "not-text"
    NOT_AN_ID = "not-an-id"
    ID_TAKEN = "id-taken"  # limit: by which sheet
    NOT_ONE_OF = "not-one-of"  # limit: what it may be
    NOT_A_NUMBER = "not-a-number"
    NOT_A_PAIR = "not-a-pair"
    NOT_A_COUNT = "not-a-count"  # limit: the most
    NOT_YES_OR_NO = "not-yes-or-no"
    NOT_A_LANGUAGE = "not-a-language"
    # its numbers
    NEGATIVE = "negative"
    TOO_SMALL = "too-small"
    INCHES = "inches"  # too small, and written in millimetres
    TOO_LARGE = "too-large"
    LYING = "lying"
    CARD_WIDE = "card-wide"
    CARD_HIGH = "card-high"
    PITCH_ACROSS = "pitch-across"
    PITCH_DOWN = "pitch-down"
    OVER_RIGHT = "over-right"
    OVER_BOTTOM = "over-bottom"
    TENT_TOP = "tent-top"
    TENT_LEFT = "tent-left"
    CORNER = "corner"
    BLEED_EDGE = "bleed-edge"
    BLEED_GUTTER = "bleed-gutter"
    # how it is printed
    START = "start"
    FOLD_ALONE = "fold-alone"


class _Fault(NamedTuple):
    key: str
    misfit: Misfit
    value: float
    limit: float


def faults(sheet: Sheet, unit: Unit = Unit.MM, place: str = "") -> tuple[SheetRefused, ...]:
    """Everything that does not work out, each with its number in `unit`; none when all fits."""
    found = tuple(_sizes(sheet, Misfit.INCHES if unit is Unit.MM else Misfit.TOO_SMALL))
    # What follows from a wrong number is not told beside it.
    found = found or (*_across(sheet), *_down(sheet)) or tuple(_edges(sheet))
    return tuple(
        SheetRefused(place or sheet.id, key, misfit, unit.told(value), unit.told(limit))
        for key, misfit, value, limit in found
    )


def _sizes(sheet: Sheet, small: Misfit) -> Iterator[_Fault]:
    """Lengths that make no sense whatever the others are."""
    for length in sheet.paper:
        if length < LEAST_PAPER_MM:
            yield _Fault("paper", small, length, LEAST_PAPER_MM)
        elif length > MOST_PAPER_MM:
            yield _Fault("paper", Misfit.TOO_LARGE, length, MOST_PAPER_MM)
    for length in sheet.card:
        if length < LEAST_CARD_MM:
            yield _Fault("card", small, length, LEAST_CARD_MM)
    for key, lengths in (
        ("origin", sheet.origin),
        ("pitch", sheet.pitch),
        ("corner", (sheet.corner,)),
        ("bleed", (sheet.bleed,)),
    ):
        for length in lengths:
            if length < 0:
                yield _Fault(key, Misfit.NEGATIVE, length, 0.0)
    if sheet.paper[0] > sheet.paper[1] + SLACK_MM:
        yield _Fault("paper", Misfit.LYING, *sheet.paper)


def _across(sheet: Sheet) -> Iterator[_Fault]:
    width, card, x, pitch = sheet.paper[0], sheet.card[0], sheet.origin[0], sheet.pitch[0]
    blank = sheet.blank[0]
    if card > width + SLACK_MM:
        yield _Fault("card", Misfit.CARD_WIDE, card, width)
    elif x + card > width + SLACK_MM:
        yield _Fault("origin", Misfit.OVER_RIGHT, x + card, width)
    elif sheet.top_left[0] < -SLACK_MM:
        yield _Fault("origin", Misfit.TENT_LEFT, x, card)
    elif sheet.columns > 1 and pitch < blank - _OVERLAP_MM:
        yield _Fault("pitch", Misfit.PITCH_ACROSS, pitch, blank)
    elif _end(sheet, 0) > width + SLACK_MM:
        yield _Fault("columns", Misfit.OVER_RIGHT, _end(sheet, 0), width)


def _down(sheet: Sheet) -> Iterator[_Fault]:
    height, card, y, pitch = sheet.paper[1], sheet.card[1], sheet.origin[1], sheet.pitch[1]
    blank = sheet.blank[1]
    if card > height + SLACK_MM:
        yield _Fault("card", Misfit.CARD_HIGH, card, height)
    elif y + card > height + SLACK_MM:
        yield _Fault("origin", Misfit.OVER_BOTTOM, y + card, height)
    elif sheet.top_left[1] < -SLACK_MM:
        yield _Fault("origin", Misfit.TENT_TOP, y, card)
    elif sheet.rows > 1 and pitch < blank - _OVERLAP_MM:
        yield _Fault("pitch", Misfit.PITCH_DOWN, pitch, blank)
    elif _end(sheet, 1) > height + SLACK_MM:
        yield _Fault("rows", Misfit.OVER_BOTTOM, _end(sheet, 1), height)


def _edges(sheet: Sheet) -> Iterator[_Fault]:
    """Corners and bleed, which need room of their own."""
    if sheet.corner > min(sheet.card) / 2 + SLACK_MM:
        yield _Fault("corner", Misfit.CORNER, sheet.corner, min(sheet.card) / 2)
    if not sheet.bleed:
        return
    margin = min(
        *sheet.top_left,
        sheet.paper[0] - _end(sheet, 0),
        sheet.paper[1] - _end(sheet, 1),
    )
    if sheet.bleed > margin + SLACK_MM:
        yield _Fault("bleed", Misfit.BLEED_EDGE, sheet.bleed, max(margin, 0.0))
    gutters = [
        pitch - blank
        for pitch, blank, count in zip(
            sheet.pitch, sheet.blank, (sheet.columns, sheet.rows), strict=True
        )
        if count > 1
    ]
    if gutters and 2 * sheet.bleed > min(gutters) + SLACK_MM:
        yield _Fault("bleed", Misfit.BLEED_GUTTER, 2 * sheet.bleed, max(min(gutters), 0.0))


def _end(sheet: Sheet, axis: int) -> float:
    count = (sheet.columns, sheet.rows)[axis]
    return sheet.origin[axis] + (count - 1) * sheet.pitch[axis] + sheet.card[axis]
