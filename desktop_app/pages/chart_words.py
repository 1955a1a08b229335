"""Which words stand on the plot of a deal, and what does a person hear who cannot see it?"""

from __future__ import annotations

from desktop_app.core.deals.charts import Axis, ChartSpec, Mark, MarkKind, Spot
from desktop_app.pages.deal_words import amount, listed, outcome_title
from desktop_app.wording import tr

_LINE = 24  # letters of a line of a label, where it has several names


def axis_title(axis: Axis) -> str:
    """What an axis counts."""
    return tr("{party}, {unit}", party=axis.party, unit=axis.unit)


def reservation_label(axis: Axis) -> str:
    """The words at the line of a reservation value."""
    return tr(
        "{party}: reservation value {value}", party=axis.party, value=amount(axis.reservation)
    )


def kind_name(kind: MarkKind) -> str:
    """The short name of a solution; "" for what has a name of its own."""
    return {
        MarkKind.NASH: tr("Nash"),
        MarkKind.KALAI_SMORODINSKY: tr("Kalai-Smorodinsky"),
        MarkKind.EGALITARIAN: tr("Egalitarian"),
        MarkKind.UTILITARIAN: tr("Utilitarian"),
        MarkKind.CURRENT: tr("On the table"),
    }.get(kind, "")


def mark_label(mark: Mark) -> str:
    """The words beside a mark: "Package · Nash", in lines where they are many."""
    names = [outcome_title(name) for name in mark.label.split(", ") if name]
    if MarkKind.PAIR in mark.kinds:
        names = [mark.label]
    lines: list[str] = []
    for name in [*names, *filter(None, map(kind_name, mark.kinds))]:
        if lines and len(lines[-1]) + len(name) < _LINE:
            lines[-1] += f" · {name}"
        else:
            lines.append(name)
    return "\n".join(lines)


def first_name(label: str) -> str:
    """The first name of a label that has several."""
    return label.partition("\n")[0].partition(" · ")[0]


def spot_words(spot: Spot, spec: ChartSpec) -> str:
    """What stands at a point: its values, then its terms."""
    worth = listed(
        [f"{axis.party} {amount(value)}" for axis, value in zip(spec.axes, spot.at, strict=True)]
    )
    terms = "\n".join(f"{issue}: {option}" for issue, option in spot.choices.items())
    return f"{worth}\n{terms}"


def caption(spec: ChartSpec) -> str:
    """The sentences under the plot."""
    told = tr(
        "Shaded: both do as well as without a deal or better. Large dots: the Pareto frontier; "
        "no agreement lies beyond the staircase."
    )
    if not spec.staircase:
        told = tr(
            "Shaded: these two do as well as without a deal or better. Large dots are efficient "
            "for all parties together."
        )
    if spec.is_sample:
        sample = tr(
            "The small dots are a sample: {shown} of {agreements} agreements.",
            shown=f"{spec.shown:,}",
            agreements=f"{spec.agreements:,}",
        )
        return f"{told} {sample}"
    return told


def table(spec: ChartSpec) -> list[tuple[str, str, str, str]]:
    """The plot as rows for those who do not see it: what, the two values, the terms."""
    rows = [
        (mark_label(mark).replace("\n", " · "), amount(mark.at[0]), amount(mark.at[1]), "")
        for mark in spec.marks
    ]
    for spot in spec.frontier:
        terms = ", ".join(f"{issue}: {option}" for issue, option in spot.choices.items())
        rows.append((tr("Pareto frontier"), amount(spot.at[0]), amount(spot.at[1]), terms))
    return rows
