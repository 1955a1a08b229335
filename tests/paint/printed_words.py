"""What do blocks say once they are printed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.pages.blocks import Block, Box, Listing, Paragraph, Quote, Table, all_runs
from desktop_app.pages.box_names import box_names

_IN_CAPITALS = frozenset({"category", "card-category", "card-head"})


def printed(blocks: Iterable[Block]) -> Iterator[str]:
    """What blocks say on paper: with the marks of lists, without the ways back from footnotes."""
    for block in blocks:
        match block:
            case Paragraph():
                told = "".join(r.text for r in block.runs if not r.href.startswith("#fnref"))
                yield told.upper() if block.role in _IN_CAPITALS else told
            case Listing():
                for item in block.items:
                    yield item.mark or ("" if item.task else "•")
                    yield from printed(item.blocks)
            case Quote():
                yield from printed(block.blocks)
            case Box():
                name, title = box_names()[block.kind], block.title.text if block.title else ""
                yield (
                    name
                    if title.casefold() in ("", block.kind, name.casefold())
                    else f"{name} · {title}"
                )
                yield from printed(block.blocks)
            case Table():
                for row in block.rows:
                    for cell in row:
                        yield from printed(cell.blocks)
            case _:
                yield from (run.text for run in all_runs((block,)))
