"""How does a figure stand beside its reference and its target?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Protocol


@dataclass(frozen=True)
class Row:
    """One measured figure. Ratios are figure / reference; less is better throughout."""

    name: str
    figure: float
    unit: str
    reference_name: str = ""
    reference: float | None = None
    target_ratio: float | None = None
    absolute_target: float | None = None

    @property
    def ratio(self) -> float | None:
        """The figure in references, None without one."""
        return self.figure / self.reference if self.reference else None

    @property
    def verdict(self) -> str:
        """ "met", "not met", or "" for a figure that is only reported."""
        kept: list[bool] = []
        if self.target_ratio is not None and self.ratio is not None:
            kept.append(self.ratio <= self.target_ratio)
        if self.absolute_target is not None:
            kept.append(self.figure <= self.absolute_target)
        return "" if not kept else "met" if all(kept) else "not met"

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        reference = ""
        if self.reference is not None:
            reference = f"{self.reference_name} {_short(self.reference)} {self.unit}"
        targets = []
        if self.target_ratio is not None:
            targets.append(f"≤ {_short(self.target_ratio)} ×")
        if self.absolute_target is not None:
            targets.append(f"≤ {_short(self.absolute_target)} {self.unit}")
        ratio = "" if self.ratio is None else f"{_short(self.ratio)} ×"
        figure = f"{_short(self.figure)} {self.unit}"
        return (self.name, figure, reference, ratio, ", ".join(targets), self.verdict)


def row(
    name: str,
    figure: float,
    unit: str,
    reference_name: str = "",
    reference: float | None = None,
    target_ratio: float | None = None,
    absolute_target: float | None = None,
) -> Row:
    """A row of the table; without any target it is only reported."""
    return Row(name, figure, unit, reference_name, reference, target_ratio, absolute_target)


def print_table(rows: Sequence[Row]) -> int:
    """Print the rows in columns; always 0: a figure that misses its target is told, not failed."""
    head = ("figure", "measured", "reference", "ratio", "target", "met")
    lines = [head, *(one.cells() for one in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    for line in lines:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        )
    return 0


class Table:
    """Collects rows under a title and prints them at the end."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._rows: list[Row] = []

    def row(
        self,
        name: str,
        figure: float,
        unit: str,
        reference_name: str = "",
        reference: float | None = None,
        *,
        ratio: float | None = None,
        most: float | None = None,
    ) -> None:
        """One figure with its targets: at most `ratio` references, at most `most` units."""
        self._rows.append(row(name, figure, unit, reference_name, reference, ratio, most))

    def add(self, rows: Sequence[Row]) -> None:
        """Rows that stand already."""
        self._rows += rows

    @property
    def missed(self) -> bool:
        """Whether a figure misses its target."""
        return any(one.verdict == "not met" for one in self._rows)

    def close(self) -> int:
        """Print the table; see print_table."""
        print(self._title)
        return print_table(self._rows)


class Job(Protocol):
    """What is timed."""

    def __call__(self, item: str, /) -> object: ...


def timed(job: Job, items: Sequence[str], rounds: int = 1) -> list[float]:
    """Milliseconds that each call took."""
    found: list[float] = []
    for _ in range(rounds):
        for item in items:
            start = perf_counter()
            job(item)
            found.append((perf_counter() - start) * 1000)
    return found


def middle(times: Sequence[float]) -> float:
    """The median."""
    return median(times)


def slowest(times: Sequence[float], share: float = 0.95) -> float:
    """The percentile below which that share of the times lies."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _short(number: float) -> str:
    return f"{number:.3g}" if abs(number) < 1000 else f"{number:,.0f}"
