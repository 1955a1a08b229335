"""Which numbers does a deal of a pack, or a deal file on its own, have?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.drafts import draft
from desktop_app.core.content.entries import finish
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.folder import FILE_BYTES
from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.placeholders import figures
from desktop_app.core.errors import DealUnread
from desktop_app.core.files import fingerprint, read_regular
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.problem import Problem, ProblemCode


def analysis_of(deal: Deal, problems: Iterable[Problem]) -> Analysis:
    """The analysis of a deal; `problems` are those of its pack.

    DealUnread when its block is wrong, with all that is wrong, or when it has none.
    """
    wrong = tuple(
        one
        for one in problems
        if one.path == deal.path and one.code is ProblemCode.DEAL_BLOCK_WRONG
    )
    if wrong or not deal.block:
        raise DealUnread(deal.title, wrong)
    block, faults = parse_deal_block(deal.block, deal.block_line, deal.path)
    if block is None:
        raise DealUnread(deal.title, faults)
    return Analysis(block)


def read_deal_file(path: Path) -> tuple[Deal, tuple[Problem, ...]]:
    """The deal in one file of the format, wherever it lies, and what is wrong with the file.

    DealUnread when it holds no deal; FileFault when it cannot be read.
    """
    place = path.resolve()
    data = read_regular(place.parent, place.name, FILE_BYTES)
    findings = Findings(path.name)
    one = draft(path.name, data, fingerprint(data), findings)
    entry = None
    if one is not None:
        entry, *_ = finish(one, "", from_h1=True, title_of=str, figures=figures)
    if not isinstance(entry, Deal):
        raise DealUnread(path.name, findings.problems)
    return entry, findings.problems
