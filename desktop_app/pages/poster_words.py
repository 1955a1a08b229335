"""What stands on the poster of an entry: its diagram, and what its table advises on each place?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.core.markup.diagrams import diagram_at
from desktop_app.core.model.diagram import TwoAxes
from desktop_app.pages.blocks import Paragraph, Table, all_pictures, all_runs
from desktop_app.pages.diagram_words import caption
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.diagram import Diagram
    from desktop_app.pages.blocks import Block
    from desktop_app.pages.paper_entry import PaperEntry


@dataclass(frozen=True, slots=True)
class PosterWords:
    """The words of a poster and its diagram.

    `advice` is a line for each place of the diagram by its name, empty where the entry does not
    have one for all of them; `asked` is what it answers ("Fits when").
    """

    title: str
    category: str
    definition: str
    diagram: Diagram
    footer: str
    asked: str = ""
    advice: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def caption(self) -> str:
        """The words under the diagram."""
        return caption(self.diagram)

    @property
    def told(self) -> str:
        """What the poster says to those who do not see it."""
        lines = (
            tr("{name}: {asked} {advice}.", name=name, asked=self.asked, advice=advice)
            for name, advice in self.advice.items()
        )
        return " ".join([self.definition, self.caption, *lines])

    @property
    def all(self) -> str:
        """Every character that may stand on it."""
        return f"{self.title}{self.category.upper()}{self.told}{self.footer}"


def poster_words(entry: PaperEntry) -> PosterWords | None:
    """The words of the poster of an entry, None for one without a diagram."""
    drawn = (_diagram(name) for name in all_pictures(entry.blocks))
    diagram = next((one for one in drawn if one is not None), None)
    if diagram is None:
        return None
    category = next((_words([b]) for b in entry.blocks if _is_category(b)), "")
    asked, advice = _advice(entry.blocks, diagram)
    return PosterWords(
        entry.title, category, entry.definition, diagram, entry.footer, asked, advice
    )


def _diagram(name: str) -> Diagram | None:
    from desktop_app.core.content.diagram_block import parse_diagram

    found = diagram_at(name)
    return parse_diagram(found[1])[0] if found else None


def _is_category(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "category"


def _advice(blocks: Iterable[Block], diagram: Diagram) -> tuple[str, dict[str, str]]:
    """The last column of a table whose first one names all places of the diagram."""
    spots = diagram.spots if isinstance(diagram, TwoAxes) else ()
    wanted = {spot.name.casefold(): spot.name for spot in spots}
    for table in blocks:
        if not isinstance(table, Table) or table.headed != 1:
            continue
        rows = [[_words(cell.blocks) for cell in row] for row in table.rows]
        told = {wanted.get(row[0].casefold(), ""): row[-1] for row in rows[1:] if len(row) > 1}
        if wanted and set(wanted.values()) <= {name for name, line in told.items() if line}:
            return rows[0][-1], {name: told[name] for name in wanted.values()}
    return "", {}


def _words(blocks: Iterable[Block]) -> str:
    return " ".join("".join(run.text for run in all_runs(blocks)).split())
