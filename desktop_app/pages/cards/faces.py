"""What stands on which face of a card?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from desktop_app.core.markup.emphasis import emphasised
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.source import Source
from desktop_app.pages.blocks import Block, Paragraph, Run, with_paragraphs
from desktop_app.pages.cards.card import Card, CardFace, line, lines
from desktop_app.pages.cards.quotes import curled_paragraph
from desktop_app.pages.deal_head import deal_category, deal_line
from desktop_app.wording import tr

REVISION_DIGITS = 8
_MOST_NAMES = 2
# Sections as the format names them (content-format.md); their headings are never translated.
_EXAMPLE, _SAY_IT = "Worked example", "Say it"


class Face(StrEnum):
    """Which parts of a term stand on the front, and which on the back."""

    TERM_DEFINITION_EXAMPLE = "term-definition-example"
    DEFINITION_EXAMPLE = "definition-example"
    TERM_DEFINITION = "term-definition"
    DEFINITION_TERM = "definition-term"
    QUESTION = "question"
    NOTES = "notes"
    PAIRS = "pairs"


class CardLook(NamedTuple):
    """What is said on cards beside their text; `language` adds the headword in another one."""

    face: Face = Face.TERM_DEFINITION_EXAMPLE
    category: bool = True
    source: bool = False
    pack: bool = False
    language: str = ""


class Material(NamedTuple):
    """What cards are made of: an entry, its pack, and what only some faces ask for.

    `section` gives what stands under a heading of the entry; `block` are the numbers of a deal.
    """

    entry: Entry
    info: PackInfo
    category: str
    section: Callable[[str], tuple[Block, ...]]
    sources: Sequence[Source] = ()
    block: DealBlock | None = None


def face_name(face: Face) -> str:
    """A face in words: front / back."""
    return {
        Face.TERM_DEFINITION_EXAMPLE: tr("Term / definition and example"),
        Face.DEFINITION_EXAMPLE: tr("Term and definition / example"),
        Face.TERM_DEFINITION: tr("Term / definition"),
        Face.DEFINITION_TERM: tr("Definition / term"),
        Face.QUESTION: tr("Questions / answers"),
        Face.NOTES: tr("Term and definition / lines for notes"),
        Face.PAIRS: tr("Term / definition, in pairs that are confused"),
    }[face]


def entry_card(material: Material, look: CardLook) -> Card:
    """The card of a term, or the summary of a deal."""
    entry = material.entry
    made = _deal_faces if isinstance(entry, Deal) else _FACES[look.face]
    front, back = made(material, look)
    if look.source and material.sources:
        told = "; ".join(_short(source) for source in material.sources)
        back = replace(back, body=(*back.body, line(told, "card-small")))
    language = material.info.language
    front, back = (_in_print(face, language) for face in (front, back))
    return Card(entry.title, entry.id, front, back, _footer(material, look), language)


def text_card(title: str, text: str) -> Card:
    """A trainer's own card, in a language not told; without words it is blank on both sides."""
    front = CardFace(body=(line(title, "card-term"),) if title else (), middle=True)
    label = (line(title, "card-head"),) if title and text.strip() else ()
    back = CardFace(label, lines(text, "card-definition"))
    return Card(title or tr("Blank card"), "", _in_print(front, ""), _in_print(back, ""))


def lost_card(title: str) -> Card:
    """The card of an entry that no open pack has any more."""
    front = CardFace((), (line(title, "card-term"),), middle=True)
    told = tr("No open pack has this entry.")
    return Card(
        title, "", front, CardFace((line(title, "card-head"),), (line(told, "card-gloss"),))
    )


def _in_print(face: CardFace, language: str) -> CardFace:
    """The face with the quotation marks of a book."""
    change = partial(curled_paragraph, language=language)
    label, body = (with_paragraphs(blocks, change) for blocks in (face.label, face.body))
    return replace(face, label=label, body=body)


def _example(material: Material) -> tuple[Block, ...]:
    """The line that the entry has for its card, else its worked example."""
    own = tuple(Run(*words) for words in emphasised(material.entry.card_example))
    if any(run.text.strip() for run in own):
        return (Paragraph(own, "card-example"),)
    return tuple(
        replace(block, role="card-example") if isinstance(block, Paragraph) else block
        for block in material.section(_EXAMPLE)
    )


def _definition(material: Material) -> tuple[Block, ...]:
    return lines(material.entry.definition, "card-definition")


def _label(material: Material, look: CardLook) -> tuple[Block, ...]:
    return (
        (line(material.category, "card-category"),) if look.category and material.category else ()
    )


def _head(material: Material) -> tuple[Block, ...]:
    return (line(material.entry.title, "card-head"),)


def _term(material: Material, look: CardLook) -> tuple[Block, ...]:
    """The headword; an acronym with what it stands for; the headword in another language."""
    entry = material.entry
    told: list[Block] = [line(entry.title, "card-term")]
    if entry.title.isupper() and entry.aliases and " " in entry.aliases[0]:
        told.append(line(entry.aliases[0], "card-gloss"))
    foreign = entry.foreign_aliases.get(look.language, ()) if look.language else ()
    told += [line(foreign[0], "card-foreign")] if foreign else []
    return tuple(told)


def _term_front(material: Material, look: CardLook) -> CardFace:
    return CardFace(_label(material, look), _term(material, look), middle=True)


def _term_definition_example(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    back = (*_definition(material), *_example(material))
    return _term_front(material, look), CardFace(_head(material), back)


def _definition_example(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    front = CardFace((*_label(material, look), *_term(material, look)), _definition(material))
    return front, CardFace(_head(material), _example(material))


def _term_definition(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    return _term_front(material, look), CardFace(_head(material), _definition(material))


def _definition_term(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    front = CardFace(_label(material, look), _definition(material))
    return front, CardFace((), _term(material, look), middle=True)


def _question(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    title = material.entry.title
    asked = (
        tr("What does it mean, in your own words?"),
        tr("Where did you last meet it at the table?"),
        tr("What would you say or do?"),
    )
    front = CardFace(
        (*_label(material, look), line(title, "card-term")),
        tuple(line(question, "card-body") for question in asked),
    )
    back = (*_definition(material), *material.section(_SAY_IT))
    return front, CardFace(_head(material), back)


def _notes(material: Material, look: CardLook) -> tuple[CardFace, CardFace]:
    front = CardFace((*_label(material, look), *_term(material, look)), _definition(material))
    return front, CardFace(_head(material), ruled=True)


def _deal_faces(material: Material, _look: CardLook) -> tuple[CardFace, CardFace]:
    """A deal in short: what it is about, and what had to be agreed. No points and no briefs."""
    deal, block = material.entry, material.block
    assert isinstance(deal, Deal)  # noqa: S101 - asked for deals alone
    parties = len(block.parties) if block else 0
    label = line(deal_category(material.category, parties), "card-category")
    front = CardFace(
        (label, line(deal.title, "card-term")),
        (*lines(deal.definition, "card-definition"), line(deal_line(deal), "card-small")),
    )
    if block is None:
        return front, CardFace(_head(material), ())
    who = tr("Between: {parties}.", parties=", ".join(party.name for party in block.parties))
    issues = tuple(
        line(
            f"{issue.name}: {' · '.join(option.label for option in issue.options)}", "card-example"
        )
        for issue in block.issues
    )
    return front, CardFace(_head(material), (line(who, "card-body"), *issues))


_FACES: dict[Face, Callable[[Material, CardLook], tuple[CardFace, CardFace]]] = {
    Face.TERM_DEFINITION_EXAMPLE: _term_definition_example,
    Face.DEFINITION_EXAMPLE: _definition_example,
    Face.TERM_DEFINITION: _term_definition,
    Face.DEFINITION_TERM: _definition_term,
    Face.QUESTION: _question,
    Face.NOTES: _notes,
    Face.PAIRS: _term_definition,
}


def _short(source: Source) -> str:
    """Who and when, as a text names them: "Lax & Sebenius 1986"."""
    names = [family for family, _given in source.authors]
    told = " & ".join(names)
    if len(names) > _MOST_NAMES:
        told = tr("{name} and others", name=names[0])
    return " ".join(filter(None, (told, source.issued)))


def _footer(material: Material, look: CardLook) -> str:
    """The card's code and the revision of its text, so that an old card is recognised."""
    entry = material.entry
    told = [material.info.name] if look.pack else []
    return " · ".join((*told, entry.id, entry.content_hash[:REVISION_DIGITS]))
