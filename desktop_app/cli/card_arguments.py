"""Which words does `cards` take?"""

from __future__ import annotations

import argparse
from typing import Any

from desktop_app.cli.align_arguments import add_align_options
from desktop_app.cli.argument_types import file_name
from desktop_app.core.cards.imposition import Order, Sides
from desktop_app.core.cards.settings import FACES
from desktop_app.wording import tr


def add_card_options(parser: Any) -> None:
    """Which cards, on which sheet, and where to."""
    _add_choice(parser)
    _add_print(parser)
    add_align_options(parser)
    parser.add_argument(
        "-o",
        "--output",
        dest="output",
        required=True,
        type=file_name,
        metavar="FILE",
        help=tr("the PDF; a .png or .svg stands for a picture of each face, for slides"),
    )


def _add_choice(parser: Any) -> None:
    parser.add_argument(
        "entries", nargs="*", default=[], metavar="ENTRY", help=tr("titles, aliases or ids")
    )
    parser.add_argument(
        "--category", metavar="C", help=tr("every term of a category, by its key or name")
    )
    parser.add_argument("--workshop", metavar="NAME", help=tr("the deck of a workshop"))
    parser.add_argument("--all", action="store_true", help=tr("every term"))


def _add_print(parser: Any) -> None:
    parser.add_argument("--sheet", metavar="ID", help=tr("the sheet; “sheets” lists them"))
    parser.add_argument("--face", choices=FACES, help=tr("what stands on front and back"))
    parser.add_argument(
        "--sides", choices=[*map(str, Sides)], help=tr("how backs come behind their fronts")
    )
    parser.add_argument(
        "--order", choices=[*map(str, Order)], help=tr("sheet by sheet, or to cut and stack")
    )
    parser.add_argument(
        "--start", type=_number, metavar="N", help=tr("begin at card N of a part-used sheet")
    )
    parser.add_argument(
        "--min-size", type=_points, metavar="PT", help=tr("the smallest text, in points (8)")
    )
    parser.add_argument(
        "--language", metavar="LANG", help=tr("the headword in another language too: nl, de, …")
    )
    parser.add_argument("--large", action="store_true", help=tr("large print: at least 12 points"))
    parser.add_argument("--source", action="store_true", help=tr("name the sources"))
    parser.add_argument(
        "--no-marks", dest="marks", action="store_false", help=tr("leave cut marks out")
    )


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("{text} is not a number", text=text)) from None


def _points(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("{text} is not a number", text=text)) from None
