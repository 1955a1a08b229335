"""An editor over a real folder, for tests of what it shows and does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.core.library.own_text import OwnText, load
from desktop_app.core.library.trial import TrialReading
from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.ref import Kind, PackPlace
from desktop_app.pages.reference import Reference
from desktop_app.ui.editing.editor import Editor
from desktop_app.ui.editing.saving import Draft
from desktop_app.ui.look import Look

NAME = "deals/berth.md"


def an_editor(folder: Path, text: str, look: Look, parent: QWidget, name: str = NAME) -> Editor:
    """An editor of a file with that text; what it needs ends when it is closed."""
    root = folder / "own pack"
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    library = Reference.read([PackPlace(root)], folder / "editor-cache")
    kind = Kind.DEAL if name.startswith("deals") else Kind.TERM
    draft = Draft(load(root, name), kind, "Berth", lambda: None)
    reading = TrialReading(root, name, PackInfo("own", "Own"))
    editor = Editor(draft, reading, lambda: library, look, parent)
    editor.left.connect(library.close)
    return editor


def a_new_editor(folder: Path, text: str, look: Look, parent: QWidget) -> Editor:
    """An editor of a text that is in no file yet."""
    root = folder / "own pack"
    root.mkdir()
    library = Reference.read([PackPlace(root)], folder / "editor-cache")
    draft = Draft(OwnText(root, "", text), Kind.TERM, "New term", lambda: None)
    reading = TrialReading(root, "terms/new.md", PackInfo("own", "Own"))
    editor = Editor(draft, reading, lambda: library, look, parent)
    editor.left.connect(library.close)
    return editor
