"""How many queries find the entry that was meant, first or among the first three?

`python -m tests.benchmarks.queries [PACK_FOLDER]`: counts by kind of query, and every miss.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.library.facade import Library, PackPlace
from desktop_app.core.model.hit import Answer

ROOT = Path(__file__).resolve().parents[2]
QUERIES = ROOT / "tests" / "data" / "queries-dev.tsv"
NONE = "(none)"

Search = Callable[[str, int], Answer]


@dataclass(frozen=True)
class Asked:
    """One row: the query, the ids of the entries that answer it, its kind and language.

    No id means that nothing may be found.
    """

    query: str
    wanted: frozenset[str]
    kind: str
    language: str


@dataclass
class Tally:
    """Counts of one kind, and the misses: (query, wanted, what came instead)."""

    asked: int = 0
    first: int = 0
    third: int = 0
    misses: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def missed(self) -> int:
        """Queries whose entry is not among the first three."""
        return self.asked - self.third


def rows(path: Path = QUERIES) -> list[Asked]:
    """The rows whose concept has an entry, or should find nothing."""
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Asked(
            row["query"],
            frozenset() if row["entry"] == NONE else frozenset(row["entry"].split("|")),
            row["kind"],
            row["lang"],
        )
        for row in found
        if row["entry"]
    ]


def measure(search: Search, asked: Iterable[Asked]) -> dict[str, Tally]:
    """A tally for each kind, in the order of the rows."""
    tallies: dict[str, Tally] = {}
    for row in asked:
        tally = tallies.setdefault(row.kind, Tally())
        found = [hit.ref.id for hit in search(row.query, 10).hits]
        place = _place(row, found)
        tally.asked += 1
        tally.first += place == 0
        tally.third += place < 3
        if place >= 3:
            came = ", ".join(found[:3]) or "nothing"
            tally.misses.append((row.query, "|".join(sorted(row.wanted)) or NONE, came))
    return tallies


def _place(row: Asked, found: Sequence[str]) -> int:
    """Where the first wanted entry stands, from 0; 0 when nothing was wanted nor found."""
    if not row.wanted:
        return 0 if not found else len(found) + 3
    places = (place for place, name in enumerate(found) if name in row.wanted)
    return next(places, len(found) + 3)


def main(arguments: Sequence[str]) -> int:
    """Print counts and misses for a pack folder, the shipped one by default."""
    folder = Path(arguments[0]).resolve() if arguments else ROOT / "content"
    with tempfile.TemporaryDirectory() as cache:
        library = Library.read([PackPlace(folder, shipped=not arguments)], Path(cache))
        tallies = measure(library.search, rows())
        library.close()
    print(f"{'kind':18} {'rows':>5} {'first':>6} {'top 3':>6}")
    for kind, tally in tallies.items():
        print(f"{kind:18} {tally.asked:5} {tally.first:6} {tally.third:6}")
    for kind, tally in tallies.items():
        for query, wanted, came in tally.misses:
            print(f"missed ({kind}): {query}\n  wanted {wanted}, came {came}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
