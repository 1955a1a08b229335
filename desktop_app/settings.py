"""What does a person prefer, and how is it kept?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIMIT = 64 * 1024


class Settings(NamedTuple):
    """All preferences. A change is `settings._replace(zoom_percent=120)`.

    Those that FIELDS does not name are chosen where they are used, and not in the form:
    `alignments` is how each printer is off, by its name, as `core.cards.alignment.kept` tells it;
    `aligned_for` is the printer for which PDFs of cards are aligned, "" for none.

    A named tuple and not a dataclass: it is needed before the first paint, and the module
    dataclasses alone takes 2 ms to import.
    """

    theme: str = "system"
    zoom_percent: int = 100
    quiet_links: bool = True
    list_by: str = "letter"
    reopen_last: bool = True
    paper: str = "local"
    print_margins: str = "usual"
    print_text_pt: int = 10
    print_answers: bool = True
    pdf_folder: str = ""
    own_folder: str = ""
    alignments: Mapping[str, Mapping[str, float]] = {}
    aligned_for: str = ""


class Field(NamedTuple):
    """How a preference is offered; `least` and `most` bound a number in `unit`, `choices` a text.

    `choices` are pairs of what is kept and what a person reads, in the order of the form.
    """

    title: str
    description: str
    least: int | None = None
    most: int | None = None
    choices: tuple[tuple[str, str], ...] = ()
    unit: str = ""


FIELDS = {
    "theme": Field(
        "Colours",
        "Light, dark, or as the rest of the desktop. Paper is always white.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    "zoom_percent": Field(
        "Size of the text", "Of page, list and controls alike, in per cent.", 80, 200, unit="%"
    ),
    "quiet_links": Field(
        "Link other terms quietly",
        "The first mention of another term in an entry gets a dotted line that leads to it.",
    ),
    "list_by": Field(
        "Order of the list",
        "Without a search, all entries stand by letter or by category.",
        choices=(("letter", "By letter"), ("category", "By category")),
    ),
    "reopen_last": Field(
        "Begin where I left off", "Opens the last entry and search again, or the workshop."
    ),
    "paper": Field(
        "Paper",
        "What entries are printed on.",
        choices=(("local", "As usual in this country"), ("a4", "A4"), ("letter", "Letter")),
    ),
    "print_margins": Field(
        "Margins on paper",
        "Wide ones leave room for notes.",
        choices=(("narrow", "Narrow"), ("usual", "Usual"), ("wide", "Wide")),
    ),
    "print_text_pt": Field("Size of printed text", "In points; 10 is usual.", 8, 14, unit="pt"),
    "print_answers": Field(
        "Print the answers", "Folded answers are printed open; otherwise only their questions."
    ),
    "pdf_folder": Field(
        "Folder for PDF files", "Where they are offered to be saved; empty for your documents."
    ),
    "own_folder": Field(
        "Folder for entries of your own",
        "Where new terms and deals, and copies to edit, are written; empty for the usual one.",
    ),
}


def load(path: Path) -> Settings:
    """Read the settings; a missing or damaged file, or field, gives the default instead."""
    if not path.exists():
        return Settings()
    import json

    from desktop_app.core.errors import FileMissing, FileUnsafe
    from desktop_app.core.files import read_regular

    path = Path(os.path.realpath(path))  # people link their settings to a folder that they keep
    try:
        raw = json.loads(read_regular(path.parent, path.name, _LIMIT))
    except (FileMissing, FileUnsafe, ValueError, RecursionError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    if isinstance(raw.get("alignments"), dict):  # one that is wrong does not lose the others
        raw["alignments"] = {k: v for k, v in raw["alignments"].items() if _is_aligned({k: v})}
    known = {name: raw[name] for name in Settings._fields if fits(name, raw.get(name))}
    return Settings(**known)


def save(path: Path, settings: Settings) -> None:
    """Replace the file atomically; FileUnwritable when the disk refuses."""
    import json

    from desktop_app.core.files import make_folder, write_atomic

    make_folder(path.parent)
    write_atomic(path, json.dumps(settings._asdict(), indent=2).encode())


def fits(name: str, value: Any) -> bool:
    """Whether a value is of the field's type, within its bounds and among its choices."""
    if type(value) is not type(Settings._field_defaults[name]):
        return False
    if name not in FIELDS:
        return name != "alignments" or _is_aligned(value)
    field = FIELDS[name]
    if field.choices and value not in dict(field.choices):
        return False
    return (field.least is None or value >= field.least) and (
        field.most is None or value <= field.most
    )


def _is_aligned(alignments: Mapping[str, Any]) -> bool:
    """Whether all of them tell how a printer is off; nothing is imported where there are none."""
    if not alignments:
        return True
    from desktop_app.core.cards.alignment import reading_from

    return all(name and reading_from(told) is not None for name, told in alignments.items())
