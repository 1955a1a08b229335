"""What does a diagram say to those who do not see it?"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from desktop_app.core.model.diagram import (
    AxisWords,
    CreateClaim,
    Diagram,
    Interests,
    PriceLine,
    Side,
    Spot,
    Stance,
    TwoAxes,
)
from desktop_app.pages.deal_words import amount, listed
from desktop_app.wording import tr

_LOW, _HIGH = 34, 66  # of the hundred steps of an axis


def caption(diagram: Diagram) -> str:
    """The words under a diagram and for it: those of its author, else what can be seen in it."""
    if diagram.text:
        return diagram.text
    match diagram:
        case PriceLine():
            return " ".join(_price_line(diagram))
        case TwoAxes():
            return " ".join(_two_axes(diagram))
        case CreateClaim():
            return " ".join(_create_claim(diagram))
    return " ".join(_interests(diagram))


def grouped(number: Fraction) -> str:
    """A number with a comma between its thousands."""
    written = amount(number)
    whole, point, rest = written.partition(".")
    sign, digits = ("−", whole[1:]) if whole.startswith("−") else ("", whole)
    return f"{sign}{int(digits):,}{point}{rest}" if digits.isascii() and digits.isdigit() else whole


def zone_words(line: PriceLine) -> tuple[str, str]:
    """What the zone of agreement is called and how wide it is, or that there is none."""
    width = line.overlap or Fraction(0)
    if width < 0:
        return tr("No zone of agreement"), tr("the limits miss each other by {gap}",
                                              gap=grouped(-width))  # fmt: skip
    if not width:
        return tr("Zone of agreement"), tr("a single point")
    return tr("Zone of agreement"), tr("{width} wide", width=grouped(width))


def axis_words(line: PriceLine) -> str:
    """What is on a price line."""
    return tr("{title}, {unit}", title=line.title, unit=line.unit) if line.unit else line.title


def gain_words(party: str, unit: str) -> str:
    """What an axis of a plane of gains counts."""
    if unit:
        return tr("Gain of {party}, {unit}", party=party, unit=unit)
    return tr("Gain of {party}", party=party)


def gains_of(spot: Spot, diagram: CreateClaim) -> str:
    """What both gain at a place."""
    return tr(
        "{first} {across}, {second} {up}",
        first=diagram.across,
        across=grouped(spot.across),
        second=diagram.up,
        up=grouped(spot.up),
    )


def _price_line(line: PriceLine) -> Iterable[str]:
    yield tr("{axis}, on one line:", axis=axis_words(line))
    sides = ((line.more, tr("wants more")), (line.less, tr("wants less")))
    told = [_side(side, wish) for side, wish in sides if side]
    told += [f"{mark.name} {grouped(mark.value)}" for mark in line.marks]
    yield f"{'; '.join(told)}."
    if line.more and line.less:
        name, width = zone_words(line)
        if (line.overlap or 0) > 0:
            yield tr(
                "{name}: from {low} to {high}, {width}.",
                name=name,
                low=grouped(line.more.reservation),
                high=grouped(line.less.reservation),
                width=width,
            )
        else:
            yield f"{name}: {width}."


def _side(side: Side, wish: str) -> str:
    told = tr(
        "{name}, who {wish}, has the reservation value {value}",
        name=side.name,
        wish=wish,
        value=grouped(side.reservation),
    )
    if side.target is None:
        return told
    return tr("{told} and the target {target}", told=told, target=grouped(side.target))


def _two_axes(axes: TwoAxes) -> Iterable[str]:
    yield tr("Across: {across}. Up: {up}.", across=_axis(axes.across), up=_axis(axes.up))
    for spot in axes.spots:
        across, up = _share(spot.across), _share(spot.up)
        if across == up:
            yield tr("{name}: {share} in both.", name=spot.name, share=up)
        else:
            yield tr(
                "{name}: {up} in {upward}, {across} in {axis}.",
                name=spot.name,
                up=up,
                upward=axes.up.name,
                across=across,
                axis=axes.across.name,
            )


def _axis(axis: AxisWords) -> str:
    if axis.low and axis.high:
        return tr("{name}, from “{low}” to “{high}”", name=axis.name, low=axis.low, high=axis.high)
    return axis.name


def _share(value: Fraction) -> str:
    if value < _LOW:
        return tr("low")
    return tr("high") if value > _HIGH else tr("in the middle")


def _create_claim(plane: CreateClaim) -> Iterable[str]:
    axes = gain_words(plane.across, plane.unit), gain_words(plane.up, plane.unit)
    yield tr("Across: {across}. Up: {up}.", across=axes[0], up=axes[1])
    yield tr(
        "Creating value leads outwards, from “{start}” ({from_gains}) to “{end}” ({to_gains}) on "
        "the frontier. Claiming value leads along the frontier: what one gains there, the "
        "other gives.",
        start=plane.start.name,
        from_gains=gains_of(plane.start, plane),
        end=plane.agreement.name,
        to_gains=gains_of(plane.agreement, plane),
    )
    if plane.spots:
        others = [f"“{spot.name}” ({gains_of(spot, plane)})" for spot in plane.spots]
        yield tr("Also in the plane: {spots}.", spots=listed(others))


def _interests(diagram: Interests) -> Iterable[str]:
    yield from map(_stance, diagram.stances)
    if diagram.agreement:
        yield tr("What meets these interests: {agreement}.", agreement=_bare(diagram.agreement))


def _stance(stance: Stance) -> str:
    return tr(
        "{name}: the position “{position}” and, below it, the interests: {interests}.",
        name=stance.name,
        position=_bare(stance.position),
        interests="; ".join(map(_bare, stance.interests)),
    )


def _bare(sentence: str) -> str:
    return sentence.rstrip(".")
