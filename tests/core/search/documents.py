"""Documents for the tests of the search: small, and about negotiation."""

from __future__ import annotations

from typing import Any

from desktop_app.core.files import fingerprint
from desktop_app.core.model.entry import EntryRef, Kind
from desktop_app.core.search.document import Document


def document(
    entry: str, title: str, *, pack: str = "own", kind: Kind = Kind.TERM, **fields: Any
) -> Document:
    """One document; the content hash follows the text."""
    mark = fingerprint(repr((title, sorted(fields.items(), key=str))).encode())
    return Document(EntryRef(pack, kind, entry), title, content_hash=mark, **fields)


SMALL = (
    document(
        "batna",
        "BATNA",
        aliases=("best alternative to a negotiated agreement", "plan B"),
        foreign_aliases=("BAZO", "MAPAN"),
        hidden_aliases=("bat na",),
        category="preparation",
        category_label="Preparation",
        definition="What you would do if these talks ended without agreement.",
        text="Name the course that serves you best elsewhere. It tells you when to leave.",
    ),
    document(
        "zopa",
        "ZOPA",
        aliases=("zone of possible agreement", "bargaining zone"),
        category="preparation",
        definition="The range between the limits of seller and buyer.",
        text="Where the limits do not overlap no price suits both. The BATNA moves each limit.",
        linked=frozenset({"batna", "BATNA"}),
    ),
    document(
        "win-win-negotiation",
        "Win-win negotiation",
        aliases=("win-win",),
        hidden_aliases=("winwin",),
        category="foundations",
        definition="A negotiation after which both sides are better off.",
        text="Both sides gain since they value things differently.",
    ),
    document(
        "win-lose-negotiation",
        "Win-lose negotiation",
        category="foundations",
        definition="One side gains what the other side gives up.",
        text="The opposite of a win-win result. A win-win result is rarer than a win-win speech.",
    ),
    document(
        "five-cs",
        "5 C's of negotiation",
        aliases=("5 C's", "the five C's"),
        category="foundations",
        definition="Clarity, credibility, compromise, collaboration and commitment.",
        text="A list from one training, with no claim to be complete.",
    ),
    document(
        "anchoring",
        "Anchoring",
        category="psychology",
        foreign_aliases=("Verankerung", "锚定效应"),
        definition="The pull that the first number named exerts on every later estimate.",
        text="Even a number that is plainly arbitrary sticks in the head of an expert.",
    ),
    document(
        "labelling",
        "Labelling emotions",
        category="psychology",
        definition="Saying aloud which feeling the other person seems to have.",
        text="Naïve as it sounds, naming a feeling often calms it.",
    ),
    document(
        "licence-renewal",
        "Software licence renewal",
        kind=Kind.DEAL,
        sector="software",
        sector_label="Software",
        definition="A vendor and a client trade a lower fee for a longer contract.",
        text="The client wants to pay less. The vendor wants revenue that it can count on.",
        linked=frozenset({"win-win-negotiation"}),
    ),
)
