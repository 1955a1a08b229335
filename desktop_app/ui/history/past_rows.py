"""How are the entries read before listed: by day, each once a day, the newest first?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.search.normal import fold
from desktop_app.ui.day_name import day_name
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.store import Visit


class PastVisit(NamedTuple):
    """A visit with the title of its entry, None where no open pack has it any more."""

    ref: EntryRef
    title: str | None
    query: str
    when: datetime


def past_visits(
    visits: Iterable[Visit], title_of: Callable[[EntryRef], str | None]
) -> list[PastVisit]:
    """The visits, of several to one entry on one day only the newest."""
    seen: set[tuple[date, EntryRef]] = set()
    found = []
    for visit in visits:
        when = datetime.fromtimestamp(visit.at).astimezone()
        if (when.date(), visit.ref) not in seen:
            seen.add((when.date(), visit.ref))
            found.append(PastVisit(visit.ref, title_of(visit.ref), visit.query, when))
    return found


def past_rows(visits: Sequence[PastVisit], text: str, today: date) -> list[PickerRow]:
    """Rows under a heading for each day; only visits whose title or query holds every word."""
    words = fold(text).split() if text.strip() else []
    rows: list[PickerRow] = []
    day: date | None = None
    for visit in visits:
        held = fold(f"{visit.title or visit.ref.id} {visit.query}")
        if not all(word in held for word in words):
            continue
        if visit.when.date() != day:
            day = visit.when.date()
            rows.append(PickerRow(day_name(day, today), head=True))
        rows.append(_row(visit))
    return rows


def _row(visit: PastVisit) -> PickerRow:
    clock = f"{visit.when:%H:%M}"
    if visit.title is None:
        note = tr("not in an open pack · {clock}", clock=clock)
        return PickerRow(visit.ref.id, note, value=visit.ref, dim=True)
    note = tr("“{query}” · {clock}", query=visit.query, clock=clock) if visit.query else clock
    return PickerRow(visit.title, note, value=visit.ref)
