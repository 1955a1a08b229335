"""What is there to say, and to do, where a search or a library is empty?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.empty_state import Way
from desktop_app.wording import filter_sentence, operator_sentence, problem_sentence, tr

if TYPE_CHECKING:
    from desktop_app.core.model.hit import Answer
    from desktop_app.core.model.problem import Problem

Search = Callable[[str], object]
Told = tuple[str, list[str | Way]]

_NEAREST, _PROBLEMS = 5, 3


def nothing_found(
    answer: Answer,
    search: Search,
    show_all: Callable[[], object],
    write: Callable[[str], object] | None = None,
) -> Told:
    """Title and parts for a query without a hit; `write` begins an entry of that title."""
    advice = answer.advice
    looking = tr("Search for")
    parts: list[str | Way] = [tr("No term or deal answers to “{query}”.", query=answer.query)]
    if advice.corrected:
        parts += [operator_sentence(advice), tr("Did you mean:")]
        parts.append(Way(advice.corrected, partial(search, advice.corrected), looking))
    if advice.field:
        parts.append(filter_sentence(advice))
        if advice.known:
            parts.append(tr("These exist:"))
        parts += [Way(name, partial(search, query), looking) for name, query in advice.known]
    if advice.wider:
        parts.append(tr("The words alone find something:"))
        parts.append(Way(advice.wider, partial(search, advice.wider), looking))
    if answer.nearest:
        parts.append(tr("Headwords that look most like it:"))
        parts += [Way(name, partial(search, name), looking) for name in answer.nearest[:_NEAREST]]
    elif len(parts) == 1:
        parts.append(tr("Try fewer or other words."))
    if write is not None and not advice.field and not advice.operator:
        words = " ".join(answer.query.split())
        parts.append(Way(tr("Write an entry on “{words}”", words=words), partial(write, words)))
    parts.append(Way(tr("Show all entries"), show_all))
    return tr("Nothing found"), parts


def no_entries(
    packs: Sequence[str], problems: Sequence[Problem], acts: Mapping[str, Callable[[], object]]
) -> Told:
    """Title and parts for a library without an entry; `packs` are the names of the open ones.

    `acts` are what the actions of the program (`ui.actions`) do, by name; those that are not
    offered yield no button.
    """
    offers = {
        "open-folder": tr("Open a folder as a pack"),
        "open-shipped": tr("Switch the shipped glossary on"),
        "packs": tr("Packs and their problems"),
        "reload": tr("Read the folder again"),
    }
    parts: list[str | Way] = []
    if packs:
        title, wanted = tr("No entries yet"), ("packs", "reload", "open-folder")
        parts.append(_holds_nothing(packs))
        told = [_told(problem) for problem in problems if problem.code != "nothing-found"]
        parts += told[:_PROBLEMS]
        if len(told) > _PROBLEMS:
            parts.append(tr("And {count} more problems.", count=len(told) - _PROBLEMS))
    else:
        title, wanted = tr("No pack is open"), ("open-folder", "open-shipped", "packs")
        parts.append(tr("A pack is a folder of terms and deals, each a Markdown file."))
    if "open-folder" not in acts:
        parts.append(tr("Start the program with --pack FOLDER to open another folder."))
    parts += [Way(offers[name], acts[name]) for name in wanted if name in acts]
    return title, parts


def nothing_in_place(
    place: Kind, packs: Sequence[str], acts: Mapping[str, Callable[[], object]]
) -> Told:
    """Title and parts for a place without an entry, where the other one has some."""
    if place is Kind.DEAL:
        title, other, wanted = tr("No deals yet"), tr("Go to the glossary"), "glossary"
        told = tr("No open pack holds a deal: a Markdown file in a folder named deals.")
    else:
        title, other, wanted = tr("No terms yet"), tr("Go to the deals"), "deals"
        told = tr("The open packs hold deals alone.")
    new, words = (
        ("new-deal", tr("Write a deal")) if place is Kind.DEAL else ("new-term", tr("Write a term"))
    )
    offers = {
        wanted: other,
        new: words,
        "open-shipped": tr("Switch the shipped glossary on"),
        "open-folder": tr("Open a folder as a pack"),
    }
    ways = [Way(words, acts[name]) for name, words in offers.items() if name in acts]
    return title, [told, tr("Open: {names}.", names=", ".join(packs)), *ways]


def _told(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    told = problem_sentence(problem)
    return tr("{place}: {told}", place=place, told=told) if place else told


def _holds_nothing(packs: Sequence[str]) -> str:
    if len(packs) == 1:
        return tr(
            "{name} holds no entry: no Markdown file with a title and a first paragraph.",
            name=packs[0],
        )
    return tr("None of the open packs holds an entry: {names}.", names=", ".join(packs))
