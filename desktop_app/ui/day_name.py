"""How does one speak of a day?"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop_app.wording import tr


def day_name(day: date, today: date) -> str:
    """A day as one speaks of it."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    named = f"{day:%A}, {day.day} {day:%B}"
    return named if day.year == today.year else f"{named} {day.year}"


def today_here() -> date:
    """The day where the person is."""
    return datetime.now().astimezone().date()
