"""Which words does the command line take?"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from desktop_app.cli.align_arguments import add_alignment_page_options, with_lengths_joined
from desktop_app.cli.argument_types import file_name
from desktop_app.cli.output import complain
from desktop_app.cli.wanted import Wanted
from desktop_app.version import __version__
from desktop_app.wording import tr

_MOST_DIGITS = 9


class _Parser(argparse.ArgumentParser):
    """One sentence on stderr and exit code 2 instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        complain(tr("{message} (see common-ground --help)", message=message))
        self.exit(2)


def parse(words: Sequence[str]) -> Wanted:
    """Read the words of a command line; leaves the program with code 2 when they make no sense."""
    parser = _parser()
    raw = parser.parse_args(with_lengths_joined(words))
    values: dict[str, Any] = vars(raw)
    packs = [*values.pop("pack_before", []), *values.pop("pack_after", [])]
    wanted = Wanted(**values)
    wanted.pack = packs
    if wanted.only_pack and not packs and wanted.folder is None:
        parser.error(tr("--only-pack needs at least one --pack FOLDER"))
    if wanted.run is _search and (wanted.query is None) == (wanted.queries is None):
        parser.error(tr("search takes either QUERY or --queries FILE"))
    if wanted.pdf and "format" in values:
        parser.error(tr("show takes either --format or --pdf FILE"))
    if wanted.json and (wanted.svg or wanted.png):
        parser.error(tr("deal takes either --json or --svg FILE and --png FILE"))
    if wanted.run is _show and wanted.paper and not wanted.pdf:
        parser.error(tr("--paper belongs to --pdf FILE"))
    return wanted


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="common-ground",
        description=tr("An offline glossary of negotiation with worked deals."),
        parents=[_shared("pack_before")],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Common Ground {__version__}")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(
        title=tr("commands"), metavar=tr("COMMAND"), parser_class=_Parser
    )
    _add_open(commands)
    _add_search(commands)
    _add_show(commands)
    _add_deal(commands)
    _add_graphic(commands)
    _add_list(commands)
    _add_check(commands)
    _add_report(commands)
    _add_sheets(commands)
    _add_cards(commands)
    _add_alignment_page(commands)
    _add_tour(commands)
    return parser


def _shared(pack: str) -> argparse.ArgumentParser:
    """The options that may stand before and after the command."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--pack",
        dest=pack,
        action="append",
        type=_folder,
        metavar="FOLDER",
        help=tr("open this folder too (may be repeated)"),
    )
    shared.add_argument(
        "--only-pack", action="store_true", help=tr("leave the shipped glossary out")
    )
    shared.add_argument(
        "--profile",
        type=_folder,
        metavar="DIR",
        help=tr("keep everything that is written in DIR instead of the usual places"),
    )
    for option, told in (
        ("--include-left-out", tr("take READMEs, drafts, templates and the like as entries too")),
        ("--text-files", tr("take files of plain text as entries too")),
        ("--split", tr("make an entry of each term in a file that holds many")),
    ):
        shared.add_argument(option, action="store_true", help=told)
    return shared


def _add(commands: Any, name: str, run: Callable[[Wanted], int], told: str) -> Any:
    parser = commands.add_parser(
        name,
        help=told,
        description=told,
        parents=[_shared("pack_after")],
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def _add_open(commands: Any) -> None:
    parser = _add(commands, "open", _open, tr("open the window, at an entry if one is named"))
    parser.add_argument(
        "entry",
        nargs="?",
        default="",
        type=_words,
        metavar="ENTRY",
        help=tr("a title, an alias or an id"),
    )


def _add_search(commands: Any) -> None:
    parser = _add(commands, "search", _search, tr("look something up"))
    parser.add_argument(
        "query",
        nargs="?",
        default=None,
        type=_words,
        metavar="QUERY",
        help=tr("words or a whole question"),
    )
    parser.add_argument(
        "--queries", metavar="FILE", help=tr("one query a line (- for standard input), JSON out")
    )
    parser.add_argument("--limit", type=_count, metavar="N", help=tr("at most N hits (20)"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON object"))


def _add_show(commands: Any) -> None:
    parser = _add(commands, "show", _show, tr("print one entry"))
    parser.add_argument(
        "entry", type=_words, metavar="ENTRY", help=tr("a title, an alias or an id")
    )
    parser.add_argument("--format", choices=["text", "html", "json"], help=tr("text is the usual"))
    parser.add_argument(
        "--pdf", type=file_name, metavar="FILE", help=tr("write it to a PDF file, as it is printed")
    )
    parser.add_argument("--paper", choices=["a4", "letter"], type=str.lower, help=tr("of the PDF"))


def _add_deal(commands: Any) -> None:
    parser = _add(commands, "deal", _deal, tr("tell what the numbers of a deal say"))
    parser.add_argument(
        "entry", type=_words, metavar="ID|FILE.md", help=tr("a deal, or a file that holds one")
    )
    parser.add_argument("--json", action="store_true", help=tr("one JSON object"))
    parser.add_argument("--svg", type=file_name, metavar="FILE", help=tr("draw the plot as SVG"))
    parser.add_argument("--png", type=file_name, metavar="FILE", help=tr("draw the plot as PNG"))


def _add_graphic(commands: Any) -> None:
    told = tr("write the title graphic of an entry, or its diagram as a poster")
    parser = _add(commands, "graphic", _graphic, told)
    parser.add_argument(
        "entry", type=_words, metavar="ENTRY", help=tr("a title, an alias or an id")
    )
    parser.add_argument(
        "-o",
        "--out",
        type=file_name,
        required=True,
        metavar="FILE",
        help=tr("a .png or .svg, of a poster also a .pdf"),
    )
    parser.add_argument(
        "--theme", choices=["light", "dark", "print"], help=tr("its colours (light)")
    )
    parser.add_argument("--square", action="store_true", help=tr("1200 × 1200, not 1200 × 630"))
    parser.add_argument("--size", type=_size, metavar="WxH", help=tr("another size in pixels"))
    parser.add_argument(
        "--poster", action="store_true", help=tr("the entry’s diagram, with its advice, on paper")
    )
    parser.add_argument(
        "--paper", choices=["a3", "a4", "letter"], type=str.lower, help=tr("of the poster (a3)")
    )


def _add_list(commands: Any) -> None:
    parser = _add(commands, "list", _list, tr("list every entry"))
    parser.add_argument("--kind", choices=["term", "deal"], help=tr("only terms, or only deals"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON array"))


def _add_check(commands: Any) -> None:
    parser = _add(commands, "check", _check, tr("list what is wrong with a folder of entries"))
    parser.add_argument(
        "folder",
        nargs="?",
        default=None,
        type=_folder,
        metavar="FOLDER",
        help=tr("the open packs, if left out"),
    )
    parser.add_argument("--json", action="store_true", help=tr("one JSON object"))


def _add_report(commands: Any) -> None:
    told = tr("list what a reviewer of a folder of entries should look at")
    parser = _add(commands, "report", _report, told)
    parser.add_argument(
        "folder",
        nargs="?",
        default=None,
        type=_folder,
        metavar="FOLDER",
        help=tr("the open packs, if left out"),
    )
    parser.add_argument(
        "--limit", type=_count, metavar="N", help=tr("at most N rows of each list (20)")
    )
    parser.add_argument("--json", action="store_true", help=tr("one JSON object, all rows"))


def _add_sheets(commands: Any) -> None:
    told = tr("list the sheets that cards are printed on, your own among them")
    parser = _add(commands, "sheets", _sheets, told)
    parser.add_argument("--json", action="store_true", help=tr("one JSON array, in millimetres"))


def _add_cards(commands: Any) -> None:
    from desktop_app.cli.card_arguments import add_card_options

    add_card_options(_add(commands, "cards", _cards, tr("print cards of terms and deals")))


def _add_alignment_page(commands: Any) -> None:
    told = tr("write two pages that show where a printer puts backs")
    add_alignment_page_options(_add(commands, "alignment-page", _alignment_page, told))


def _add_tour(commands: Any) -> None:
    parser = _add(commands, "tour", _tour, tr("show the main job and write pictures of it"))
    parser.add_argument("folder", type=_folder, metavar="FOLDER", help=tr("where the pictures go"))


def _folder(text: str) -> Path:
    if not text:  # which Path takes for the folder that one is in
        raise argparse.ArgumentTypeError(tr("the name of the folder is empty"))
    return Path(text)


def _words(text: str) -> str:
    """An argument as UTF-8, whatever the locale took its bytes for."""
    return os.fsencode(text).decode("utf-8", "replace")


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > _MOST_DIGITS or int(text) < 1:
        raise argparse.ArgumentTypeError(tr("{text} is not a number above 0", text=text))
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.casefold().replace("×", "x").partition("x")
    try:
        return _count(width), _count(height)
    except argparse.ArgumentTypeError:
        told = tr("{text} is no size such as 1080x1350", text=text or '""')
        raise argparse.ArgumentTypeError(told) from None


def _open(wanted: Wanted) -> int:
    from desktop_app.cli.open import run

    return run(wanted)


def _search(wanted: Wanted) -> int:
    from desktop_app.cli.search import run

    return run(wanted)


def _show(wanted: Wanted) -> int:
    from desktop_app.cli.show import run

    return run(wanted)


def _deal(wanted: Wanted) -> int:
    from desktop_app.cli.deal import run

    return run(wanted)


def _graphic(wanted: Wanted) -> int:
    from desktop_app.cli.graphic import run

    return run(wanted)


def _list(wanted: Wanted) -> int:
    from desktop_app.cli.list import run

    return run(wanted)


def _check(wanted: Wanted) -> int:
    from desktop_app.cli.check import run

    return run(wanted)


def _report(wanted: Wanted) -> int:
    from desktop_app.cli.report import run

    return run(wanted)


def _sheets(wanted: Wanted) -> int:
    from desktop_app.cli.sheets import run

    return run(wanted)


def _cards(wanted: Wanted) -> int:
    from desktop_app.cli.cards import run

    return run(wanted)


def _alignment_page(wanted: Wanted) -> int:
    from desktop_app.cli.alignment_page import run

    return run(wanted)


def _tour(wanted: Wanted) -> int:
    from desktop_app.cli.tour import run

    return run(wanted)
