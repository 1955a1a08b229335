"""A trainer's own folder, for the pictures of the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPixmap

ROOT = Path(__file__).resolve().parent.parent


def a_pack(folder: Path) -> Path:
    """A trainer's own folder: an entry with all its parts, and files with problems."""
    folder.mkdir()
    parts = (ROOT / "tests" / "data" / "markup" / "page.md").read_text("utf-8")
    parts = parts.replace("# Expanding the pie", "# Every part", 1)
    (folder / "every-part.md").write_text(parts, "utf-8")
    picture = QPixmap(480, 180)
    picture.fill("#1d6b57")
    picture.save(str(folder / "pie.png"))
    (folder / "broken.md").write_text("---\ntitle: [\nsee-also: x\n---\nText of it.\n", "utf-8")
    (folder / "dead.md").write_text("---\nsources: [nobody]\n---\nLeads [[nowhere]].\n", "utf-8")
    (folder / "empty.md").write_text("", "utf-8")
    (folder / "README.md").write_text("Not an entry.\n", "utf-8")
    return folder
