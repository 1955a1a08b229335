"""A page with a diagram of every kind, and with one that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.core.markup.diagrams import diagram_src
from desktop_app.pages.diagrams import Diagrams
from tests.diagram_blocks import KINDS

if TYPE_CHECKING:
    from tests.ui.stage import Stage


def diagram_page(*blocks: str) -> str:
    """The page of an entry that holds these blocks."""
    images = [f'<p><img src="{diagram_src(0, block)}" alt=""></p>' for block in blocks]
    return "<h1>Term</h1>\n<p>Told.</p>\n" + Diagrams().put_at("\n".join(images), "quay.md", 7)


def diagrams(stage: Stage) -> QWidget:
    stage.library._page = lambda ref, quiet=False: diagram_page(*KINDS.values(), "kind: pie")
    stage.window.open("zopa")
    stage.rest()
    return stage.window


DIAGRAMS = {"diagrams": diagrams}
