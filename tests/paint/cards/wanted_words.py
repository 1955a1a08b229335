"""What must a card say? Its words, and whether they are printed: all, once, in order, unbroken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.pages.blocks import Block, Paragraph, Table
from desktop_app.pages.cards.card import Card, CardFace
from desktop_app.paint.paragraph import is_right_to_left
from tests.paint.cards.seen import Letter
from tests.paint.printed_words import printed

_SOFT = "\u00ad"
_BREAKS = re.compile(r"[\s\u00ad\u200b/–—·-]+")  # where a line may end


class FaceWords(NamedTuple):
    """A face: its label, its body, the heads of tables in it; `repeats` on a card that goes on."""

    label: str
    body: str
    heads: tuple[str, ...]
    repeats: bool


class CardWords(NamedTuple):
    """A card as its author wants it; `small` where a line of sources stands under the body."""

    title: str
    footer: str
    front: FaceWords
    back: FaceWords
    small: bool


def wanted_words(card: Card) -> CardWords:
    """The words of a card."""
    roles = {b.role for b in (*card.front.body, *card.back.body) if isinstance(b, Paragraph)}
    small = "card-small" in roles
    return CardWords(card.title, card.footer, _face(card.front), _face(card.back), small)


def _face(face: CardFace) -> FaceWords:
    heads = tuple(
        squeezed("".join(_row_words(block))) for block in face.body if isinstance(block, Table)
    )
    return FaceWords(_told(face.label), _told(face.body), heads, face.middle)


def _row_words(table: Table) -> Iterator[str]:
    for row in table.rows[: table.headed]:
        for cell in row:
            yield from printed(cell.blocks)


def _told(blocks: Sequence[Block]) -> str:
    return "\n".join(printed(blocks))


def squeezed(text: str) -> str:
    """Text without spaces and marks that are not seen."""
    return "".join(char for char in text if not char.isspace() and char not in "\u00ad\u200b\u2060")


def word_faults(wanted: FaceWords, parts: Sequence[Sequence[Letter]]) -> Iterator[str]:
    """What is wrong with the words of a face that stands on one card or goes on on several."""
    label, body = squeezed(wanted.label), squeezed(wanted.body)
    told = ["".join(letter.text for letter in letters) for letters in parts]
    if odd := sorted(
        {char for text in told for char in text if ord(char) < 32 or "ﬀ" <= char <= "ﬆ"}
    ):
        yield f"control characters or ligatures {odd}"
    if is_right_to_left(wanted.body) or _SOFT in wanted.label + wanted.body:
        # Readers put lines that run to the left in their own order, and add hyphens.
        if sorted("".join(told).replace("-", "")) != sorted((label + body).replace("-", "")):
            yield f"says {told} and not {wanted.body!r}"
        return
    if not all(text.startswith(label) for text in told):
        yield f"does not begin with {wanted.label!r}: {told}"
        return
    rests = [text[len(label) :] for text in told]
    if wanted.repeats:
        if any(rest != body for rest in rests):
            yield f"says {rests} and not {wanted.body!r}"
            return
    elif fault := _running_on(rests, body, wanted.heads):
        yield fault
        return
    first, *others = parts
    if wanted.repeats:
        yield from (fault for part in parts for fault in _broken(wanted, part))
    else:
        yield from _broken(
            wanted, [*first, *(one for part in others for one in part[len(label) :])]
        )


def _running_on(rests: Sequence[str], body: str, heads: Sequence[str]) -> str:
    """Parts are the body, one behind the other; heads of tables may stand again."""
    said = ""
    for rest in rests:
        for head in ("", *heads):
            if rest.startswith(head) and body.startswith(said + rest[len(head) :]):
                said += rest[len(head) :]
                break
        else:
            at = next(
                (
                    n
                    for n, pair in enumerate(zip(said + rest, body, strict=False))
                    if len({*pair}) > 1
                ),
                min(len(said + rest), len(body)),
            )
            return f"after {body[max(0, at - 20) : at]!r} not {body[at : at + 20]!r}"
    return "" if said == body else f"lacks {body[len(said) :][:40]!r}"


def _broken(wanted: FaceWords, letters: Sequence[Letter]) -> Iterator[str]:
    """Words that end on another line than they begin on."""
    text = "".join(letter.text for letter in letters)
    at = 0
    for word in _BREAKS.split(f"{wanted.label}\n{wanted.body}"):
        found = text.find(word, at) if word else -1
        if found < 0:
            continue
        at = found + len(word)
        if _line_ends(letters[found:at]):
            yield f"breaks the word {word!r}"


def _line_ends(letters: Sequence[Letter]) -> bool:
    return len({round(letter.line, 1) for letter in letters}) > 1


def lines_of(letters: Sequence[Letter]) -> int:
    """How many lines letters stand on."""
    return len({round(letter.line, 1) for letter in letters})
