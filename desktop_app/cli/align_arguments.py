"""Which words say how far pages are moved for a printer, and how is the test page asked for?"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any

from desktop_app.cli.argument_types import file_name
from desktop_app.core.cards.alignment import MOST_MM, Shift, read_mm
from desktop_app.core.cards.imposition import Sides
from desktop_app.wording import tr

_OPTIONS = ("--align", "--align-front")
_BELOW_NOTHING = re.compile(r"[-\u2212][\d.,]")


def add_align_options(parser: Any) -> None:
    """How far the pages of cards are moved."""
    parser.add_argument(
        "--align",
        type=_shift,
        metavar="BX,BY",
        help=tr("move every back right and down, in mm, as “alignment-page” tells"),
    )
    parser.add_argument(
        "--align-front",
        type=_shift,
        metavar="FX,FY",
        help=tr("move every front right and down, in mm"),
    )


def add_alignment_page_options(parser: Any) -> None:
    """What the test page is made for, and where it goes."""
    parser.add_argument(
        "-o",
        "--output",
        dest="output",
        type=file_name,
        metavar="FILE",
        help=tr("the PDF (alignment-page.pdf)"),
    )
    parser.add_argument("--paper", choices=["a4", "letter"], type=str.lower, help=tr("of the PDF"))
    parser.add_argument(
        "--sides",
        choices=[str(Sides.LONG), str(Sides.SHORT)],
        help=tr("the edge over which the printer turns the paper (long)"),
    )


def with_lengths_joined(words: Sequence[str]) -> list[str]:
    """The words, with `--align -0.8,0.4` as one: argparse takes the second for an option."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _OPTIONS and _BELOW_NOTHING.match(word):
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def _shift(text: str) -> Shift:
    """Two lengths with a comma between them, or a semicolon where commas are within them."""
    lengths = [read_mm(part) for part in text.split(";" if ";" in text else ",")]
    if len(lengths) == 2 and lengths[0] is not None and lengths[1] is not None:
        return Shift(lengths[0], lengths[1])
    told = tr(
        "{text} is not two lengths of at most {most:g} mm such as 0.8,-0.4",
        text=text or '""',
        most=MOST_MM,
    )
    raise argparse.ArgumentTypeError(told)
