"""What does a glossary of ten thousand entries look like? The same one every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.files import fingerprint
from desktop_app.core.model.entry import EntryRef, Kind
from desktop_app.core.search.document import Document

COUNT = 10_000
PACK = "generated"
_WORDS_IN_TEXT = 130
_STARTS = "ba be bi bo bra cal ce chi con cor da de dis do en ex fa fer for ga gen gra ha in jo ka"
_STARTS += " la le lin ma mer mi no ob pa per pla pre pro qua ra re ri sa se sta sub ta ten tra"
_MIDDLES = "bar cer den dic fen gal gri lan lec lo mar men mi nec ner pen pos ra ri sen spec ta ter"
_ENDS = "al ance ant ate ence er ful ing ion ise ity ive ment ness or ous sion tion ure y"
_GLUE = "the a of and to in that it is for on with as by at from or an be which not are this"
_CATEGORIES = ("foundations", "tactics", "psychology", "contracts", "preparation")


@dataclass(frozen=True)
class Generated:
    """One made-up entry; `name` is its file name without .md."""

    name: str
    title: str
    aliases: tuple[str, ...]
    category: str
    definition: str
    text: str

    def document(self) -> Document:
        """As the search sees it."""
        return Document(
            ref=EntryRef(PACK, Kind.TERM, f"terms/{self.name}"),
            title=self.title,
            aliases=self.aliases,
            category=self.category,
            definition=self.definition,
            text=self.text,
            content_hash=fingerprint(self.text.encode()),
        )

    def markdown(self) -> str:
        """As its author would have written it."""
        aliases = ", ".join(self.aliases)
        return (
            f"---\ntitle: {self.title}\naliases: [{aliases}]\ncategory: {self.category}\n---\n"
            f"{self.definition}\n\n## In practice\n{self.text}\n"
        )


def entries(count: int = COUNT, seed: int = 20) -> Iterator[Generated]:
    """Entries with different titles, two aliases each, and texts in Zipf's proportions."""
    dice = random.Random(seed)  # noqa: S311 - the same every time
    vocabulary = _vocabulary(dice)
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    taken: set[str] = set()
    for number in range(count):
        title = _title(dice, vocabulary, taken)
        words = dice.choices(vocabulary, weights, k=_WORDS_IN_TEXT)
        glue = dice.choices(_GLUE.split(), k=_WORDS_IN_TEXT)
        running = [word for pair in zip(words, glue, strict=True) for word in pair]
        yield Generated(
            name=f"{number:05d}",
            title=title,
            aliases=tuple(_title(dice, vocabulary, taken) for _ in range(2)),
            category=dice.choice(_CATEGORIES),
            definition=" ".join(running[:25]).capitalize() + ".",
            text=" ".join(running[25:_WORDS_IN_TEXT]).capitalize() + ".",
        )


def documents(count: int = COUNT) -> list[Document]:
    """The entries as documents."""
    return [entry.document() for entry in entries(count)]


def write_folder(folder: Path, count: int = COUNT) -> None:
    """Write the entries as a pack: terms/*.md and a pack.yaml."""
    terms = folder / "terms"
    terms.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(f"id: {PACK}\nname: Generated\n", "utf-8")
    for entry in entries(count):
        (terms / f"{entry.name}.md").write_text(entry.markdown(), "utf-8")


def _vocabulary(dice: random.Random) -> list[str]:
    made = {
        start + middle + end
        for start in _STARTS.split()
        for middle in ("", *_MIDDLES.split())
        for end in _ENDS.split()
    }
    words = sorted(made)
    dice.shuffle(words)
    return words


def _title(dice: random.Random, vocabulary: list[str], taken: set[str]) -> str:
    while True:
        title = " ".join(dice.sample(vocabulary, k=dice.choice((1, 2, 2, 3)))).capitalize()
        if title.casefold() not in taken:
            taken.add(title.casefold())
            return title
