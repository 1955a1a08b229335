"""What is a card before it is laid out: two faces of blocks, and the words along its foot?"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.pages.blocks import Block, Paragraph, Run, all_runs


@dataclass(frozen=True, slots=True)
class CardFace:
    """One side of a card.

    `label` stands on top and again on every card that continues this one; `body` is what may be
    continued. With `middle` the body stands in the middle of the room that is left; with `ruled`
    lines to write on fill it.
    """

    label: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()
    middle: bool = False
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A card: `title` names it in lists, `code` and `footer` tell later which text it holds."""

    title: str
    code: str
    front: CardFace
    back: CardFace
    footer: str = ""
    language: str = "en"
    _hash: int = field(init=False, repr=False, compare=False)
    length: int = field(init=False, repr=False, compare=False)  # how many letters

    def __post_init__(self) -> None:
        """Keep what is asked for again and again."""
        told = hash((self.title, self.code, self.front, self.back, self.footer, self.language))
        object.__setattr__(self, "_hash", told)
        object.__setattr__(self, "length", len(self.text))

    def __hash__(self) -> int:
        """As kept: the blocks of a face are deep."""
        return self._hash

    @property
    def text(self) -> str:
        """Every character that is printed."""
        faces = (self.front.label, self.front.body, self.back.label, self.back.body)
        words = "".join(run.text for blocks in faces for run in all_runs(blocks))
        return f"{words}{self.footer}"


def line(text: str, role: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Run(text),), role)


def lines(text: str, role: str) -> tuple[Paragraph, ...]:
    """A paragraph for each line of a text; () for none."""
    return tuple(line(one.strip(), role) for one in text.splitlines() if one.strip())
