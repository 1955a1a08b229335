"""What does a person prefer, and how is it kept?"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

_LIMIT = 64 * 1024


class Settings(NamedTuple):
    """All preferences. A change is `settings._replace(zoom_percent=120)`.

    A named tuple and not a dataclass: it is needed before the first paint, and the module
    dataclasses alone takes 2 ms to import.
    """

    zoom_percent: int = 100
    reopen_last: bool = True


class Field(NamedTuple):
    """How a preference is offered; `least` and `most` are the bounds of a number."""

    title: str
    description: str
    least: int | None = None
    most: int | None = None


FIELDS = {
    "zoom_percent": Field("Size of the reading text", "In per cent of the usual size.", 80, 200),
    "reopen_last": Field("Begin where I left off", "Opens the last entry and search again."),
}


def load(path: Path) -> Settings:
    """Read the settings; a missing or damaged file, or field, gives the default instead."""
    if not path.exists():
        return Settings()
    import json

    from desktop_app.core.errors import FileMissing
    from desktop_app.core.files import read_regular

    try:
        raw = json.loads(read_regular(path.parent, path.name, _LIMIT))
    except (FileMissing, ValueError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    known = {name: raw[name] for name in Settings._fields if _fits(name, raw.get(name))}
    return Settings(**known)


def save(path: Path, settings: Settings) -> None:
    """Replace the file atomically; FileUnwritable when the disk refuses."""
    import json

    from desktop_app.core.files import make_folder, write_atomic

    make_folder(path.parent)
    write_atomic(path, json.dumps(settings._asdict(), indent=2).encode())


def _fits(name: str, value: Any) -> bool:
    """Whether a stored value is of the field's type and within its bounds."""
    if type(value) is not type(Settings._field_defaults[name]):
        return False
    least, most = FIELDS[name].least, FIELDS[name].most
    return (least is None or value >= least) and (most is None or value <= most)
