"""What does the help say? Pages of simple HTML, made from what the program really has.

Links are `query:WORDS`, which a click looks for, and `licence:NAME`, which shows a whole licence.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from desktop_app.paths import Paths
from desktop_app.ui.actions import Act, groups, key_text
from desktop_app.ui.help.about_page import about_page
from desktop_app.ui.help.class_help import class_page
from desktop_app.ui.help.try_help import try_page
from desktop_app.ui.help.workshop_help import workshop_page
from desktop_app.wording import tr


class HelpPage(NamedTuple):
    """A page of the help: its title in the list of topics, and its HTML."""

    key: str
    title: str
    html: str


class Operator(NamedTuple):
    """What narrows a search: how it is written, an example to try, what it does."""

    written: str
    example: str
    told: str


def help_pages(offered: Container[str], paths: Paths | None) -> list[HelpPage]:
    """Every page, in the order of the topics; `offered` are the names of usable actions."""
    made: tuple[tuple[str, str, Callable[[], str]], ...] = (
        ("start", tr("First steps"), _first_steps),
        ("search", tr("Searching"), _searching),
        ("try", tr("Trying a deal"), try_page),
        ("class", tr("Deals with others"), class_page),
        ("workshop", tr("Workshops"), workshop_page),
        ("keys", tr("Keys"), lambda: _keys(offered)),
        ("packs", tr("Your own packs"), _packs),
        ("write", tr("Writing entries"), _write),
        ("notes", tr("Notes and lists"), _notes),
        ("kept", tr("Where things are kept"), lambda: _kept(paths)),
        ("about", tr("About and licences"), about_page),
    )
    return [HelpPage(key, title, f"<h1>{escape(title)}</h1>{make()}") for key, title, make in made]


def operators() -> tuple[Operator, ...]:
    """Everything that narrows a search."""
    return (
        Operator('"…"', '"best alternative"', tr("these words, exactly so and in this order")),
        Operator("-", "negotiation -style", tr("without the word that follows")),
        Operator("OR", "anchor OR bluff", tr("one or the other; both letters large")),
        Operator("category:", "category:tactics", tr("of this category")),
        Operator("sector:", "sector:software", tr("deals of this branch")),
        Operator("kind:", "kind:deal", tr("only deals, with kind:term only terms")),
        Operator("kind:note", "kind:note", tr("your own notes, with a word what stands in them")),
        Operator("list:", "list:favourites", tr("what you keep in the list of this name")),
        Operator("linked:", "linked:BATNA", tr("whatever links to this entry")),
        Operator("pack:", "pack:common-ground", tr("only from this pack")),
    )


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _items(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def _cap(text: str) -> str:
    """A key as it is pressed."""
    return f'<span class="key">&nbsp;{escape(text)}&nbsp;</span>'


def _key(name: str) -> str:
    """The key of an action."""
    return _cap(next(key_text(act) for act in _acts() if act.name == name))


def _acts() -> Iterable[Act]:
    return (act for group in groups() for act in group.acts)


def _try(query: str) -> str:
    return f'<a href="query:{quote(query)}">{escape(query)}</a>'


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><td width="38%">{left}</td><td>{right}</td></tr>' for left, right in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="5">{cells}</table>'


def _first_steps() -> str:
    return _paragraphs(
        tr("Common Ground is a reference to keep open beside your work: look a term up, read it, "
           "go on along its links, come back."),
    ) + _items(
        tr("Just type. Wherever you are in the window, letters go to the search box; {key} leads "
           "there too. The best entry shows beside the list while you type.",
           key=_key("find")),
        tr("The arrow keys walk the list while the cursor stays in the box. {enter} opens the "
           "entry for good, so that Back leads to it.", enter=_cap(tr("Enter"))),
        tr("{escape} clears the search, then leads to the entry.", escape=_cap(tr("Esc"))),
        tr("A link leads to another entry; {back} and {forward} go along the way you came. Press "
           "the arrow in the bar longer, or with the right button, to see the whole way.",
           back=_key("back"), forward=_key("forward")),
        tr("{keep} keeps an entry in a list, {note} writes a note on it.",
           keep=_key("keep"), note=_key("note")),
        tr("{compare} sets another entry beside the one you read; {large} shows one term large, "
           "for a room; {print} prints it or saves it as PDF.",
           compare=_key("compare"), large=_key("large"), print=_key("print")),
        tr("“Title graphic…” in the menu makes a picture of an entry for a slide or a post; "
           "“Poster of its diagram…” prints the diagram of one that has any, for a wall."),
        tr("Everything the program can do stands in the menu at the right end of the bar ({menu}), "
           "and by name in the list of commands ({commands}).",
           menu=_key("menu"), commands=_key("commands")),
    )  # fmt: skip


def _searching() -> str:
    return (
        _paragraphs(
            tr("Write a name, a part of one, another name for it, or a whole question. Spelling "
               "need not be right, accents and capitals do not count, and names in other "
               "languages are found where the glossary has them."),
            tr("Try {first}, {second} or {third}.",
               first=_try("5 C's"), second=_try("compromize"),
               third=_try("what is an example of a win win strategy?")),
        )
        + f"<h2>{tr('To narrow a search')}</h2>"
        + _table(
            (f"{_try(operator.example)}", escape(operator.told)) for operator in operators()
        )
        + _paragraphs(
            tr("Values of several words stand in quotation marks: {example}. Several of one kind "
               "are alternatives; different kinds must all hold.",
               example=_try('category:"dividing value"')),
        )
        + f"<h2>{tr('Without a search')}</h2>"
        + _paragraphs(
            tr("The bar leads to three places: the glossary ({terms}), the deals ({deals}) and the "
               "workshop ({workshop}). Each is as you left it.",
               terms=_key("glossary"), deals=_key("deals"), workshop=_key("workshop")),
            tr("Over the deals stand filters: sector, form, level, and the terms that deals show. "
               "Each choice says how many deals it would leave. A search looks through all."),
            tr("A deal has parts, as tabs over its page: the story, and the debrief with questions "
               "whose answers open by a click or {enter}. {key} turns to the next part.",
               enter=_cap(tr("Enter")), key=_key("next-part")),
            tr("The part “Role sheets” has what an exercise needs: general information, a "
               "confidential brief and a score sheet for each side, sheets for observers and for "
               "the debrief. {space} ticks a sheet in the list, {print} prints those that are "
               "ticked, each on paper of its own.",
               space=_cap(tr("Space")), print=_key("print")),
            tr("All terms stand by letter, with a strip of letters at the edge to jump by, or by "
               "category; {key} changes between the two.", key=_key("list-order")),
        )
    )  # fmt: skip


def _keys(offered: Container[str]) -> str:
    from desktop_app.ui.projector.keys import bindings

    told = ""
    for group in groups():
        rows = [(_caps(act), escape(act.title)) for act in group.acts if act.name in offered]
        if rows:
            told += f"<h2>{escape(group.title)}</h2>{_table(rows)}"
    large = [(_cap(one.shown), escape(one.words)) for one in bindings()]
    return (
        _paragraphs(tr("Actions without a key are in the menu and in the list of commands."))
        + told
        + f"<h2>{tr('While one term is shown large')}</h2>"
        + _table(large)
    )  # fmt: skip


def _caps(act: Act) -> str:
    return _cap(key_text(act)) if key_text(act) else "–"


def _packs() -> str:
    return (
        _paragraphs(
            tr("A pack is a folder of Markdown files: your notes, a vault, a glossary of your "
               "trade. Open one with {key}, or drop the folder on the window. It is read, never "
               "changed.", key=_key("open-folder")),
            tr("Each file is an entry. Its title is the one in the front matter, else the first "
               "heading, else the name of the file; the first paragraph is its definition. "
               "Links like [[BATNA]] lead to entries of the same pack first, then of the others."),
        )
        + _items(
            tr("{key} lists your packs with what is wrong in them: the file, the line, and what "
               "to do about it. There a pack is switched on and off.", key=_key("packs")),
            tr("What you change in a file is read when you come back to this window; {key} reads "
               "all folders again.", key=_key("reload")),
            tr("READMEs, drafts and templates are no entries; the list of packs says how many "
               "were left out and can take them in."),
        )
    )  # fmt: skip


def _write() -> str:
    return _paragraphs(
        tr("Terms and deals of your own are text files in a folder that is yours. Nothing that "
           "came with the program, or with another pack, is ever changed."),
    ) + _items(
        tr("{term} begins a term, {deal} a deal, each with a text that is valid as it stands. A "
           "search that finds nothing offers to write the entry.",
           term=_key("new-term"), deal=_key("new-deal")),
        tr("{edit} edits the entry that you read; {copy} makes a copy in your pack and edits that.",
           edit=_key("edit"), copy=_key("copy-edit")),
        tr("The page stands beside the text and follows what you type, with the figures of a deal. "
           "What is wrong is underlined and listed below; {enter} in the list goes to the line, "
           "{part} from part to part.", enter=_cap(tr("Enter")), part=_cap("F6")),
        tr("{key} in the front matter is the example on the term’s printed card: 5 to 25 words "
           "without links, in quotes where there is a colon in it. Without it the card shows the "
           "worked example.", key="<code>card-example</code>"),
        tr("A block that begins with {fence} is drawn: a price line, two axes, creating and "
           "claiming value, or positions and interests. {example} has one to copy from.",
           fence="<code>```diagram</code>", example=_try("ZOPA")),
        tr("{save} saves. Encoding and line ends stay as they were. When another program changed "
           "the file meanwhile, both versions are shown, and you say which stays.",
           save=_cap("Ctrl+S")),
        tr("Preferences ({key}) choose the folder. Any other program may edit the files as well.",
           key=_key("preferences")),
    )  # fmt: skip


def _notes() -> str:
    return _items(
        tr("{key} keeps the entry in your first list, and lets it go again; {choose} chooses among "
           "several lists.", key=_key("keep"), choose=_key("keep-in")),
        tr("{key} writes a note on the entry. It is saved while you write.", key=_key("note")),
        tr("{key} finds your notes; {query} in the search box does so too.",
           key=_key("find-notes"), query=_try("kind:note")),
        tr("Notes and lists stay when a pack is closed and are there again when it is opened."),
        tr("A copy is made every day, and ten are kept. Preferences ({key}) lists them and "
           "restores one.", key=_key("preferences")),
        tr("To take notes, lists and workshops to another computer, save them to a file and add "
           "them there: both are in the menu, under Packs."),
    )  # fmt: skip


def _kept(paths: Paths | None) -> str:
    told = _paragraphs(
        tr("Nothing leaves this computer: the program never goes to the network. A link to a web "
           "site opens in your browser, after a question that shows the address."),
    )  # fmt: skip
    if paths is not None:
        told += _table(
            (escape(name), f"<code>{escape(str(folder))}</code>")
            for name, folder in (
                (tr("Notes, lists, workshops, history"), paths.data),
                (tr("Entries of your own, unless you chose a folder"), paths.own_pack),
                (tr("Preferences"), paths.config),
                (tr("Search index, can be made anew"), paths.cache),
                (tr("Log of the program’s own faults"), paths.log),
                (tr("The shipped glossary"), paths.content),
            )
        )
    return told + _paragraphs(
        tr("Started as {command}, the program keeps all of it in the folder DIR instead: for a "
           "course, or on a stick.", command="<code>common-ground --profile DIR</code>"),
    )  # fmt: skip
