"""What does a person prefer, and how is it kept?"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from desktop_app.core.errors import FileMissing
from desktop_app.core.files import make_folder, read_regular, write_atomic

_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """All preferences. A change is `dataclasses.replace(settings, zoom_percent=120)`.

    Each field carries title, description and bounds in its metadata.
    """

    zoom_percent: int = field(
        default=100,
        metadata={
            "title": "Size of the reading text",
            "description": "In per cent of the usual size.",
            "least": 80,
            "most": 200,
        },
    )
    reopen_last: bool = field(
        default=True,
        metadata={
            "title": "Begin where I left off",
            "description": "Opens the last entry and search again.",
        },
    )


def load(path: Path) -> Settings:
    """Read the settings; a missing or damaged file, or field, gives the default instead."""
    try:
        raw = json.loads(read_regular(path.parent, path.name, _LIMIT))
    except (FileMissing, ValueError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    known = {f.name: raw[f.name] for f in fields(Settings) if _fits(f.name, raw.get(f.name))}
    return Settings(**known)


def save(path: Path, settings: Settings) -> None:
    """Replace the file atomically; FileUnwritable when the disk refuses."""
    make_folder(path.parent)
    write_atomic(path, json.dumps(asdict(settings), indent=2).encode())


def _fits(name: str, value: Any) -> bool:
    """Whether a stored value is of the field's type and within its bounds."""
    chosen = next(f for f in fields(Settings) if f.name == name)
    if type(value) is not type(chosen.default):
        return False
    least, most = chosen.metadata.get("least"), chosen.metadata.get("most")
    return (least is None or value >= least) and (most is None or value <= most)
