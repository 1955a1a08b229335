"""How do text, problems and page share the room of an editor?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.ui.editing.live_page import LivePage
from desktop_app.ui.editing.live_reading import LiveAnswer
from desktop_app.ui.editing.marking import Marking
from desktop_app.ui.editing.problem_lines import ProblemLines
from desktop_app.ui.editing.text_edit import TextEdit
from desktop_app.ui.look import Look
from desktop_app.wording import problem_sentence

_BESIDE_PX, _BESIDE_SCALED_PX = 1100, 900
_PROBLEMS_SHARE = 0.28


class EditorParts(QSplitter):
    """Text over problems, and the page beside them or, in a narrow window, in their place.

    `turned` says that the narrow window shows the other of the two, or that there is room for
    both now.
    """

    turned = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.edit = TextEdit(look)
        self._marking = Marking(self.edit.document(), look)
        self.problems = ProblemLines()
        self.page = LivePage(look)
        self.narrow = False
        self._texts = QSplitter(Qt.Orientation.Vertical)
        self._texts.addWidget(self.edit)
        self._texts.addWidget(self.problems)
        self._texts.setStretchFactor(0, 1)
        self.addWidget(self._texts)
        self.addWidget(self.page)
        for at in (0, 1):
            self.setStretchFactor(at, 1)
        for parts in (self, self._texts):
            parts.setChildrenCollapsible(False)
            parts.setHandleWidth(1)
        self.problems.hide()
        self.problems.line_wanted.connect(lambda line: self.edit.go_to_line(max(line, 1)))

    @property
    def page_is_hidden(self) -> bool:
        """Whether the text stands in its place."""
        return self.page.isHidden()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for part in (self.edit, self._marking, self.page):
            part.wear(look)

    def fold(self, wide: int) -> None:
        """Put the page behind a switch where there is no room for it in so many pixels."""
        narrow = wide < max(_BESIDE_PX, self._look.px(_BESIDE_SCALED_PX))
        if narrow != self.narrow:
            self.narrow = narrow
            self._texts.show()
            self.page.setVisible(not narrow)
            self.turned.emit()

    def turn(self) -> None:
        """In a narrow window: the page in the place of the text, or the other way round."""
        shown = self.page.isHidden()
        self.page.setVisible(shown)
        self._texts.setVisible(not shown)
        (self.page.view if shown else self.edit).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.turned.emit()

    def next_part(self) -> None:
        """Let the keys go to the next part, in a narrow window by turning it."""
        if self.narrow:
            self.turn()
            return
        every: list[QWidget] = [self.edit, self.problems, self.page.view]
        parts = [part for part in every if part.isVisible()]
        at = next((at for at, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(at + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_answer(self, answer: LiveAnswer) -> None:
        """Show what the text says, and what is wrong with it."""
        self.page.show_entry(answer.html, answer.summary)
        told: dict[int, list[str]] = {}
        for problem in answer.problems:
            told.setdefault(problem.line, []).append(problem_sentence(problem))
        self.edit.tell_problems({line: " ".join(said) for line, said in told.items() if line})
        self.problems.show_problems(answer.problems)
        self._share(shown=bool(answer.problems))

    def _share(self, *, shown: bool) -> None:
        """Give the problems the room that they need, up to a share; the cursor stays in sight."""
        seen = self.edit.viewport().rect().intersects(self.edit.cursorRect())
        if shown != self.problems.isVisibleTo(self._texts):
            self.problems.setVisible(shown)
        if shown:
            whole = self._texts.height()
            low = min(self.problems.needed(self._texts.width()), int(whole * _PROBLEMS_SHARE))
            self._texts.setSizes([whole - low, low])
        if seen:
            self.edit.ensureCursorVisible()
