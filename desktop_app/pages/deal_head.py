"""What stands over the title of a deal, and what under it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Deal


def deal_category(sector: str, parties: int) -> str:
    """The sector and how many parties there are, as far as both are known: "Software · two …"."""
    size = _parties(parties)
    told = [sector, size] if size and sector else [tr("Deal"), sector or size]
    return " · ".join(filter(None, told))


def deal_line(deal: Deal) -> str:
    """Whether it is invented, how hard it is, and how long it takes."""
    forms = {
        "worked": tr("Invented example"),
        "history": tr("From history"),
        "parable": tr("Parable"),
    }
    minutes = tr("{minutes} minutes as an exercise", minutes=deal.minutes) if deal.minutes else ""
    return " · ".join(filter(None, [forms.get(deal.form, ""), deal.level.capitalize(), minutes]))


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
