"""A small reference for the window's tests: real values, no disk, no search engine."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from threading import get_ident

from desktop_app.core.cards.settings import CardSettings
from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.errors import DealUnread, EntryUnknown
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.deck import DeckCard
from desktop_app.core.model.entry import Entry, EntryRef, Kind
from desktop_app.core.model.hit import NO_ADVICE, Answer, Hit
from desktop_app.core.model.margin import Margin
from desktop_app.core.model.picture import NoPicture
from desktop_app.core.model.problem import Problem
from desktop_app.core.model.shelf import Shelf
from desktop_app.pages.cards.card import Card
from desktop_app.pages.cards.faces import text_card
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.pages.role_sheets import RoleSheets
from desktop_app.pages.title_words import TitleWords
from desktop_app.pages.written import Written

LABELS = {"foundations": "Foundations", "distributive": "Dividing value", "styles": "Styles"}

WIN_WIN = (
    "A negotiation in which every party ends better off than without a deal, because the "
    "parties enlarge what there is to share before they divide it."
)
WIN_LOSE = "One side gains exactly what the other gives up; quick, but costly for the next deal."
COMPROMISE = (
    "An agreement in which each side gives up part of what it asked for, because no one found "
    "a trade that serves both."
)
STYLES = (
    "Competing, collaborating, compromising, avoiding and accommodating: five ways to handle "
    "a difference."
)
BATNA = "The best course that a party can take if no agreement is reached."
FIVE_CS = "Clarity, credibility, compromise, collaboration and commitment."
RENEWAL = "A lower fee for a longer term and a public reference: the win-win package."
SEED = (
    ("win-win-negotiation", "Win-win negotiation", "foundations",
     ("integrative negotiation", "collaborative bargaining"), WIN_WIN),
    ("win-lose-negotiation", "Win-lose negotiation", "distributive", (), WIN_LOSE),
    ("batna", "BATNA", "foundations", ("best alternative to a negotiated agreement",), BATNA),
    ("compromise", "Compromise", "foundations", (), COMPROMISE),
    ("five-negotiation-styles", "Five negotiation styles", "styles", ("conflict styles",), STYLES),
    ("zopa", "ZOPA", "distributive", ("zone of possible agreement",),
     "The range of terms that both sides prefer to no deal."),
    ("5-cs", "5 C's of negotiation", "foundations", (), FIVE_CS),
    ("empty", "Unwritten term", "styles", (), ""),
)  # fmt: skip

PAGE = """
<p class="category">{category}</p>
<h1>{title}</h1>
<p class="aliases">also known as integrative negotiation · collaborative bargaining</p>
<p class="definition">{definition}</p>
<p>A win-win is more than a <a href="entry:common-ground/term/compromise">compromise</a>.
Splitting the difference divides what is already on the table; a win-win looks for issues the two
sides <em>value differently</em> and trades them, so that each gives up what is cheap to give.</p>
<h2 id="in-practice">In practice</h2>
<p>Ask what each side needs before discussing what it demands. Check every package against each
side’s <a href="entry:common-ground/term/batna">BATNA</a>, use <code>logrolling</code>, and mind
the <span class="dead" title="nowhere">dead end</span>. <a href="#watch-out">Watch out</a>.
<a href="https://example.org/read">A site</a>.</p>
<table class="callout example"><tbody><tr><td><p class="callout-title">Example</p>
<p>A software vendor trims the fee in return for a longer term and a public testimonial.</p>
</td></tr></tbody></table>
<table class="callout warning"><tbody><tr><td><p class="callout-title">Warning</p>
<p>Do not confuse it with a compromise.</p></td></tr></tbody></table>
<table><thead><tr><th>Style</th><th>Own concerns</th><th>Fits when</th></tr></thead>
<tbody><tr><td>Competing</td><td>pressed hard</td><td>the stake is high, the tie short</td></tr>
<tr><td>Avoiding</td><td>left</td><td>the matter is small</td></tr></tbody></table>
<h2 id="watch-out">Watch out</h2>
<ul><li>First point of the list, with enough words to make it run over the end of the line.</li>
<li>Second</li></ul>
<pre>a block of code
  with two lines</pre>
<hr>
<p class="related"><b>Opposite</b>
<a href="entry:common-ground/term/win-lose-negotiation">Win-lose negotiation</a></p>
<h3>Sources</h3>
<p class="source">Fisher, R., &amp; Ury, W. (1981). <i>Getting to yes</i>. Houghton Mifflin.</p>
"""


def entry(
    key: str,
    title: str,
    category: str = "",
    aliases: Sequence[str] = (),
    definition: str = "",
    kind: Kind = Kind.TERM,
) -> Entry:
    """A term or deal of the fake pack."""
    return Entry(
        EntryRef("common-ground", kind, key), title, f"terms/{key}.md", definition,
        definition, 1, key, tuple(aliases), category=category,
        has_text=bool(definition),
    )  # fmt: skip


def seed_entries() -> list[Entry]:
    """Eight terms and a deal, sorted by title."""
    entries = [entry(*row) for row in SEED]
    key, title = "software-licence-renewal", "Software licence renewal"
    entries.append(entry(key, title, kind=Kind.DEAL, definition=RENEWAL))
    return sorted(entries, key=lambda found: found.title.casefold())


class FakeLibrary:
    """Answers like the reference; counts what it is asked."""

    def __init__(self, entries: Sequence[Entry] | None = None, *, cached: bool = True) -> None:
        self._entries = list(seed_entries() if entries is None else entries)
        self._by_ref = {found.ref: found for found in self._entries}
        self.cached = cached
        self.partial = False
        self.problems: tuple[Problem, ...] = ()
        self.packs: tuple[str, ...] = ("Common Ground",)
        self.asked: list[str] = []
        self.searched: list[str] = []
        self.fail: Exception | None = None
        self.advice = NO_ADVICE
        self.may_search = threading.Event()
        self.may_search.set()
        self.facts: list[DealFacts] = []
        self.blocks: dict[EntryRef, DealBlock] = {}  # what deals are reckoned with
        self.margins: dict[EntryRef, Margin] = {}
        self.pictures: dict[str, bytes] = {}
        self.sheets: dict[EntryRef, RoleSheets] = {}
        self.carded: list[CardSettings] = []
        self.read_on: list[int] = []
        self.confidential: dict[EntryRef, dict[int, str]] = {}
        self.reckoned_on: list[int] = []
        self.mentions: dict[str, str] = {}  # words of the page that are linked quietly, and where
        self.citations = ("Fisher, R., & Ury, W. (1981). Getting to yes.", "Raiffa, H. (1982).")

    def catalogue(self) -> Sequence[Entry]:
        return self._entries

    def shelves(self) -> Sequence[Shelf]:
        found: dict[tuple[Kind, str], list[int]] = {}
        for place, entry in enumerate(self._entries):
            label = "" if entry.kind is Kind.DEAL else LABELS.get(entry.category, "")
            found.setdefault((entry.kind, label), []).append(place)
        known = ["", *reversed(LABELS.values())]

        def order(shelf: tuple[Kind, str]) -> tuple[bool, int]:
            return shelf[0] is Kind.DEAL, -known.index(shelf[1])

        return [Shelf(*key, tuple(found[key])) for key in sorted(found, key=order)]

    def cached_deals(self) -> Sequence[DealFacts] | None:
        return self.deals() if self.cached else None

    def deals(self) -> Sequence[DealFacts]:
        self.read_on.append(get_ident())
        return self.facts or [
            DealFacts(one.ref, one.title, "worked", "Software", "introductory", 2, 4)
            for one in self._entries
            if one.kind is Kind.DEAL
        ]

    def briefs(self, ref: EntryRef) -> dict[int, str]:
        return self.confidential.get(ref, {})

    def analysis(self, ref: EntryRef) -> Analysis:
        self.reckoned_on.append(get_ident())
        block = self.blocks.get(ref)
        if block is None:
            raise DealUnread(self.entry(ref).title)
        return Analysis(block)

    def has(self, ref: EntryRef) -> bool:
        return ref in self._by_ref

    def entry(self, ref: EntryRef) -> Entry:
        if ref not in self._by_ref:
            raise EntryUnknown(ref.id)
        return self._by_ref[ref]

    def find(self, name: str) -> EntryRef:
        for found in self._entries:
            if name.casefold() in (found.id, found.title.casefold(), *found.aliases):
                return found.ref
        raise EntryUnknown(name, ("BATNA",))

    def category_label(self, found: Entry) -> str:
        return LABELS.get(found.category, found.category)

    def pack_names(self) -> Sequence[str]:
        return self.packs

    def pack_name(self, ref: EntryRef) -> str:
        return "Common Ground"

    def quick(self, text: str, limit: int) -> Answer:
        self.asked.append(text)
        answer = self._answer(text, limit, bodies=False)
        return replace(answer, partial=True, nearest=()) if self.partial else answer

    def search(self, text: str, limit: int) -> Answer:
        self.searched.append(text)
        self.may_search.wait()
        if self.fail is not None:
            raise self.fail
        return replace(self._answer(text, limit, bodies=True), advice=self.advice)

    def cached_page(self, ref: EntryRef, *, quiet: bool = False) -> str | None:
        return self._page(ref, quiet=quiet) if self.cached else None

    def page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        if self.fail is not None:
            raise self.fail
        return self._page(ref, quiet=quiet)

    def picture(self, src: str) -> bytes | NoPicture:
        self.read_on.append(get_ident())
        return self.pictures.get(src, NoPicture.MISSING)

    def title_words(self, ref: EntryRef) -> TitleWords:
        found = self.entry(ref)
        category = LABELS.get(found.category, "")
        return TitleWords(found.title, category, found.definition, "Common Ground")

    def written(self, ref: EntryRef) -> Written:
        found = self.entry(ref)
        text = f"{found.title}\n\n{found.definition}\n"
        return Written(found.title, text, f"# {text}", self.citations)

    def cached_margin(self, ref: EntryRef) -> Margin | None:
        return self.margin(ref) if self.cached else None

    def margin(self, ref: EntryRef) -> Margin:
        self.entry(ref)
        return self.margins.get(ref, Margin(ref))

    def paper(self, ref: EntryRef) -> PaperEntry:
        if self.fail is not None:
            raise self.fail
        found = self.entry(ref)
        return PaperEntry(found.title, page_blocks(self._page(ref)), "Common Ground", "", "", "en")

    def cards(self, rows: Sequence[DeckCard], settings: CardSettings) -> list[Card]:
        """Each with what the catalogue says of it; those of a pack that is gone by their title."""
        if self.fail is not None:
            raise self.fail
        self.carded.append(settings)
        told = [
            (row, self.entry(row.ref).definition if row.ref and self.has(row.ref) else row.text)
            for row in rows
        ]
        return [text_card(row.title, text) for row, text in told for _ in range(row.copies)]

    def role_sheets(self, ref: EntryRef) -> RoleSheets:
        self.read_on.append(get_ident())
        if self.fail is not None:
            raise self.fail
        found = self.entry(ref)
        return self.sheets.get(ref) or RoleSheets(found.title, (), ("No briefs.",))

    def _page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        found = self.entry(ref)
        page = PAGE.format(
            category=escape(self.category_label(found)),
            title=escape(found.title),
            definition=escape(found.definition),
        )
        for words, href in self.mentions.items() if quiet else ():
            page = page.replace(words, f'<a class="quiet" href="{href}">{words}</a>')
        return page

    def _answer(self, text: str, limit: int, *, bodies: bool) -> Answer:
        words = text.casefold().replace("-", " ").split()
        hits = []
        for found in self._entries:
            names = " ".join([found.title, *found.aliases, found.definition if bodies else ""])
            if all(word in names.casefold().replace("-", " ") for word in words):
                hits.append(_hit(found, words, -len(hits)))
        hits.sort(key=lambda hit: -max((b - a for a, b in hit.title_spans), default=0))
        nearest = () if hits else ("BATNA", "ZOPA")
        return Answer(text, tuple(hits[:limit]), nearest)


def _hit(found: Entry, words: list[str], score: float) -> Hit:
    return Hit(
        found.ref, found.title, found.definition, score, "",
        _spans(found.title, words), _spans(found.definition, words),
    )  # fmt: skip


def _spans(text: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    plain = text.casefold().replace("-", " ")
    joined = " ".join(words)
    at = plain.find(joined)
    if at >= 0:
        return ((at, at + len(joined)),)
    return tuple(sorted((plain.find(w), plain.find(w) + len(w)) for w in set(words) if w in plain))
