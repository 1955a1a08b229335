"""How do blocks become atoms of a column: text, lists, boxes, code, pictures?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from PySide6.QtGui import QImage

from desktop_app.pages.blocks import (
    BACK_LINK,
    Blank,
    Block,
    Box,
    Code,
    Item,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
)
from desktop_app.pages.box_names import box_names, says_no_more
from desktop_app.paint.atoms import Atom, Frame, framed, keep_with_next, spaced
from desktop_app.paint.marks import AnchorMark, DrawingMark, GroundMark, Mark, PictureMark, Place
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.reference_device import from_pt
from desktop_app.paint.table_flow import TableFlow
from desktop_app.paint.type_sheet import TypeSheet

_SCREEN_DPI = 96  # what a pixel of a picture means
_PICTURE_DPI = 300  # more would only make a file larger
_WRITTEN_PT, _FEW_LINES = 22, 3  # so high is a line of handwriting
_HIGHEST_PICTURE = 0.4  # of a page
_DIAGRAM_PT = 8.5  # the words of a diagram
_HIGHEST_DIAGRAM, _SMALLER = 0.8, 0.8
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Flow:
    """Lays blocks out. `pictures` are the only ones that can be shown, by their name.

    `room` is the height of a page in dots: what cannot be divided is made to fit it.
    `answers` tells whether folded boxes are shown whole or their title alone.
    """

    sheet: TypeSheet
    room: float
    pictures: Mapping[str, QImage]
    answers: bool = True

    def lay_out(
        self, blocks: Sequence[Block], x: float, width: float, role: str = "p"
    ) -> list[Atom]:
        """The atoms of blocks in a column that begins at `x`; `role` is that of plain text."""
        out: list[Atom] = []
        for block, below in zip_longest(blocks, blocks[1:]):
            atoms = self._block(block, x, width, role)
            introduces = isinstance(block, Paragraph) and block.text.endswith(":")
            if isinstance(below, Blank) or (
                introduces and isinstance(below, Listing | Code | Table | Quote)
            ):
                keep_with_next(atoms)
            out += atoms
        return out

    def _block(self, block: Block, x: float, width: float, role: str) -> list[Atom]:
        match block:
            case Paragraph():
                return self._paragraph(block, x, width, role)
            case Listing():
                return self._list(block, x, width, role)
            case Quote():
                return self._quote(block, x, width, role)
            case Box():
                return self._box(block, x, width)
            case Code():
                return self._code(block, x, width)
            case Picture():
                return self._picture(block, x, width)
            case Rule():
                return [self._rule(x, width)]
            case Blank():
                return self._lines(block, x, width)
            case Table():
                return TableFlow(self.sheet, self.room, self.lay_out).lay_out(block, x, width)

    def _paragraph(self, block: Paragraph, x: float, width: float, role: str) -> list[Atom]:
        runs = [run for run in block.runs if not run.href.startswith(BACK_LINK)]
        own = role if block.role == "p" else block.role
        style = self.sheet.style(own)
        if own == "definition":
            bar = self.sheet.dots(2)
            gap = self.sheet.dots(11)
            atoms = SetParagraph(runs, style, self.sheet, width - gap).atoms(x + gap)
            atoms = framed(atoms, Frame(x, width, bar=self.sheet.colour("accent"), bar_width=bar))
        elif own == "plain-bar":
            pad = self._pad
            atoms = SetParagraph(runs, style, self.sheet, width - 2 * pad).atoms(x + pad)
            atoms = self._padded(atoms, self._ground(x, width, "second_soft"))
        else:
            atoms = SetParagraph(runs, style, self.sheet, width).atoms(x)
        level = _HEADINGS.get(own, 0)
        if block.anchor or level:
            place = Place(x, 0, width, atoms[0].height)
            told = block.text if level else ""
            atoms[0] = _with(atoms[0], AnchorMark(place, block.anchor, told, level))
        return atoms

    @property
    def _pad(self) -> float:
        return self.sheet.dots(10)

    def _list(self, block: Listing, x: float, width: float, role: str) -> list[Atom]:
        out: list[Atom] = []
        close = not any(isinstance(b, Paragraph) for item in block.items for b in item.blocks[1:])
        between = self.sheet.dots(2 if close else 5)
        marks = [self._item_mark(item, role, width) for item in block.items]
        widest = max((mark.layout.maximumWidth() for mark in marks if mark), default=0.0)
        indent = min(max(self.sheet.dots(15), widest + self.sheet.dots(6)), width / 3)
        for item, mark in zip(block.items, marks, strict=True):
            atoms = self._item(item, mark, x, width, indent, role)
            if close:
                atoms = [_closer(atom, between) for atom in atoms]
            spaced(atoms, before=between, after=between)
            out += atoms
        spaced(out, before=0.0, after=from_pt(self.sheet.style(role).after_pt))
        return out

    def _item(
        self,
        item: Item,
        mark: SetParagraph | None,
        x: float,
        width: float,
        indent: float,
        role: str,
    ) -> list[Atom]:
        turned = any(isinstance(b, Paragraph) and _turned(b) for b in item.blocks[:1])
        atoms = self.lay_out(item.blocks, x if turned else x + indent, width - indent, role)
        if not atoms:
            return atoms
        if mark is not None:
            gap = self.sheet.dots(6)
            left = x + width - indent + gap
            if not turned:
                left = x + indent - gap - mark.layout.maximumWidth()
            signs = mark.atoms(left)[0].marks
            atoms[0] = replace(atoms[0], marks=(*signs, *atoms[0].marks))
        if item.anchor:
            place = Place(x, 0, width, atoms[0].height)
            atoms[0] = _with(atoms[0], AnchorMark(place, item.anchor))
        return atoms

    def _item_mark(self, item: Item, role: str, width: float) -> SetParagraph | None:
        if item.task:  # it brings a box of its own
            return None
        style = replace(self.sheet.style(role), colour="muted")
        return SetParagraph((Run(item.mark or "•"),), style, self.sheet, width)

    def _quote(self, block: Quote, x: float, width: float, role: str) -> list[Atom]:
        if block.role == "footnotes":
            return self.lay_out(block.blocks, x, width, "note")
        indent = self.sheet.dots(15)
        atoms = self.lay_out(block.blocks, x + indent, width - indent, role)
        if block.role == "blockquote":
            bar = Frame(x, width, bar=self.sheet.colour("line"), bar_width=self.sheet.dots(2))
            atoms = framed(atoms, bar)
            spaced(atoms, before=self.sheet.dots(4))
        return atoms

    def _box(self, block: Box, x: float, width: float) -> list[Atom]:
        left, right = self.sheet.dots(13), self.sheet.dots(11)
        inner = width - left - right
        atoms: list[Atom] = []
        colour = "second" if block.kind == "warning" else "accent"
        style = replace(self.sheet.style("box-title"), colour=colour)
        atoms += SetParagraph(_box_title(block), style, self.sheet, inner).atoms(x + left)
        if block.fold and self.answers and block.blocks:
            rule = replace(self._rule(x + left, inner), before=0.0, after=self.sheet.dots(6))
            atoms.append(replace(rule, keep_next=True))
        if self.answers or not block.fold:
            atoms += self.lay_out(block.blocks, x + left, inner, "boxed")
        soft = "second_soft" if block.kind == "warning" else "panel"
        frame = self._ground(x, width, soft)
        bar = replace(
            frame, bar=self.sheet.colour(colour), bar_width=self.sheet.dots(2),
            bar_inset=self.sheet.dots(5.5),
        )  # fmt: skip
        return self._padded(atoms, bar)

    def _ground(self, x: float, width: float, token: str) -> Frame:
        sheet = self.sheet
        return Frame(x, width, sheet.colour(token), radius=sheet.dots(5), pad=sheet.dots(8))

    def _padded(self, atoms: list[Atom], frame: Frame) -> list[Atom]:
        """Atoms on a ground, with room above and below them and around it."""
        if not atoms:
            return []
        around = self.sheet.dots(9)
        spaced(atoms, before=0.0, after=0.0)
        above = Atom(frame.pad, before=around, keep_next=True)
        below = Atom(frame.pad, after=around, glued=True)
        return framed([above, *atoms, below], frame)

    def _code(self, block: Code, x: float, width: float) -> list[Atom]:
        style, pad = self.sheet.style("code"), self._pad
        atoms: list[Atom] = []
        for line in block.lines:
            runs = (Run(line),)
            atoms += SetParagraph(runs, style, self.sheet, width - 2 * pad).atoms(x + pad)
        if len(atoms) > 1:
            atoms[1] = replace(atoms[1], glued=True)
            atoms[-1] = replace(atoms[-1], glued=True)
        return self._padded(atoms, self._ground(x, width, "panel"))

    def _rule(self, x: float, width: float) -> Atom:
        thick = self.sheet.dots(0.5)
        ground = GroundMark(Place(x, 0, width, thick), self.sheet.colour("line"))
        return Atom(thick, (ground,), before=self.sheet.dots(12), after=self.sheet.dots(9))

    def _lines(self, block: Blank, x: float, width: float) -> list[Atom]:
        """Room for handwriting; a few lines stay together."""
        high, thick = self.sheet.dots(_WRITTEN_PT), self.sheet.dots(0.5)
        place = Place(x, high - thick, width, thick)
        rule = GroundMark(place, self.sheet.colour("control"))
        marks = (rule,) if block.ruled else ()
        return [Atom(high, marks, glued=0 < at < _FEW_LINES) for at in range(block.lines)]

    def _picture(self, block: Picture, x: float, width: float) -> list[Atom]:
        from desktop_app.paint.diagrams.figure import is_diagram  # few pages have any

        caption = block.caption and SetParagraph(
            (Run(block.caption),), self.sheet.style("caption"), self.sheet, width
        )
        below = caption.atoms(x) if caption else []
        if is_diagram(block.name):
            return [*self._diagram(block.name, x, width, told=bool(below)), *below]
        image = self.pictures.get(block.name)
        if image is None or image.isNull():
            return below
        most = self.room * _HIGHEST_PICTURE
        size = image.deviceIndependentSize()  # in the pixels of a page on a screen
        natural = from_pt(72 / _SCREEN_DPI)
        scale = min(natural, width / size.width(), most / size.height())
        place = Place(x, 0, size.width() * scale, size.height() * scale)
        wanted = round(place.width * _PICTURE_DPI / from_pt(72))
        if wanted < image.width():
            image = _smaller(image, wanted)
        space = self.sheet.dots(6)
        atom = Atom(place.height, (PictureMark(place, image),), space, space, keep_next=bool(below))
        return [atom, *below]

    def _diagram(self, name: str, x: float, width: float, *, told: bool) -> list[Atom]:
        """A diagram, as high as a page at most; nothing where it is none."""
        from desktop_app.paint.diagrams.figure import diagram_named, lay_out
        from desktop_app.paint.diagrams.lettering import TEXT_PX

        diagram = diagram_named(name)
        if diagram is None:
            return []
        pixel = self.sheet.dots(_DIAGRAM_PT) / TEXT_PX
        drawing = lay_out(diagram, width, pixel)
        while drawing.size.height() > self.room * _HIGHEST_DIAGRAM and pixel > 1:
            pixel *= _SMALLER
            drawing = lay_out(diagram, width, pixel)
        size, space = drawing.size, self.sheet.dots(8)
        place = Place(x, 0, size.width(), size.height())
        mark = DrawingMark(place, drawing, self.sheet.tokens)
        return [Atom(size.height(), (mark,), space, space, keep_next=told)]


def _box_title(box: Box) -> list[Run]:
    """The kind in words, then what the author called the box, if that is something else."""
    name = Run(box_names()[box.kind])
    if box.title is None or says_no_more(box.title.text, box.kind):
        return [name]
    return [name, Run(" · "), *box.title.runs]


def _turned(block: Paragraph) -> bool:
    from desktop_app.paint.paragraph import is_right_to_left

    return is_right_to_left(block.text)


def _smaller(image: QImage, width: int) -> QImage:
    from PySide6.QtCore import Qt

    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def _closer(atom: Atom, most: float) -> Atom:
    """A line of text at most so far from its neighbours; boxes keep their distance."""
    if atom.frames:
        return atom
    return replace(atom, before=min(atom.before, most), after=min(atom.after, most))


def _with(atom: Atom, *marks: Mark) -> Atom:
    return replace(atom, marks=(*atom.marks, *marks))
