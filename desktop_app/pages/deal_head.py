"""What stands over the title of a deal?"""

from __future__ import annotations

from desktop_app.wording import tr


def deal_category(sector: str, parties: int) -> str:
    """The sector and how many parties there are, as far as both are known: "Software · two …"."""
    size = _parties(parties)
    told = [sector, size] if size and sector else [tr("Deal"), sector or size]
    return " · ".join(filter(None, told))


def _parties(count: int) -> str:
    words = (
        "",
        tr("one party"),
        tr("two parties"),
        tr("three parties"),
        tr("four parties"),
        tr("five parties"),
        tr("six parties"),
    )
    return words[count] if count < len(words) else tr("{count} parties", count=count)
