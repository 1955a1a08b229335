"""What is there to do where there is no workshop yet, or nothing in it?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop_app.ui.browse.empty_state import Way
from desktop_app.ui.workshop.add_menu import add_ways
from desktop_app.wording import tr

Told = tuple[str, list[str | Way]]


def no_workshop(wanted: Callable[[str], object]) -> Told:
    """Title and parts where there is no workshop; `wanted` is called with the name of an action."""
    return tr("No workshop yet"), [
        tr(
            "A workshop is a deck of cards: terms and deals in your own order, cards that you "
            "write yourself, and how they are printed."
        ),
        Way(tr("New workshop…"), partial(wanted, "new-workshop")),
        Way(tr("Add terms and deals…"), partial(wanted, "add-entries")),
        Way(tr("Add a whole category…"), partial(wanted, "add-category")),
        Way(tr("Add a workshop from a file…"), partial(wanted, "import")),
    ]


def empty_deck(wanted: Callable[[str], object]) -> Told:
    """The same for a workshop without a card."""
    ways = [Way(words, partial(wanted, name), tr("Add:")) for name, words in add_ways().items()]
    told = tr(
        "Put in what you want to hand out. While you read, “Add to workshop” puts an entry in; "
        "Ctrl+Alt+A puts in all that a search finds."
    )
    return tr("Nothing in the deck yet"), [told, *ways]
