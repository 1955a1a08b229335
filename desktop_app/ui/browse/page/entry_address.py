"""Which entry does a link of a page lead to?"""

from __future__ import annotations

from desktop_app.core.model.ref import EntryRef, Kind


def entry_target(href: str) -> tuple[EntryRef, str] | None:
    """The entry and heading of `entry:<pack>/<kind>/<id>[#heading]`; None when it is none."""
    path, _, heading = href.removeprefix("entry:").partition("#")
    parts = [decoded(part) for part in path.split("/", 2)]
    if not href.startswith("entry:") or len(parts) != 3 or parts[1] not in set(Kind):
        return None
    return EntryRef(parts[0], Kind(parts[1]), parts[2]), decoded(heading)


def decoded(text: str) -> str:
    """Percent escapes as letters."""
    from PySide6.QtCore import QUrl

    return QUrl.fromPercentEncoding(text.encode())
