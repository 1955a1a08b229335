"""`deal`: what do the numbers of one deal say?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import complain, say, say_json
from desktop_app.core.errors import DealUnread
from desktop_app.core.model.entry import Deal
from desktop_app.wording import problem_line, tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.deals.analysis import Analysis


def run(wanted: Wanted) -> int:
    """Print the analysis as text or JSON, or draw its plot; 2 with every fault of a wrong deal."""
    try:
        deal, analysis = _read(wanted)
    except DealUnread as unread:
        if not unread.problems:
            raise
        for problem in unread.problems:
            complain(problem_line(problem))
        return 2
    if wanted.svg or wanted.png:
        _draw(deal.title, analysis, wanted)
    elif wanted.json:
        from desktop_app.pages.deal_object import deal_object

        say_json(deal_object(deal, analysis))
    else:
        from desktop_app.pages.deal_text import deal_text

        say(deal_text(deal, analysis))
    return 0


def _draw(title: str, analysis: Analysis, wanted: Wanted) -> None:
    from desktop_app.cli.offscreen import begin_painting
    from desktop_app.core.deals.charts import chart_spec

    spec = chart_spec(analysis)
    _app, tokens = begin_painting()
    from desktop_app.pages.chart_words import caption
    from desktop_app.paint.chart_file import write_png, write_svg

    for path, write in ((wanted.svg, write_svg), (wanted.png, write_png)):
        if path is not None:
            write(path, spec, tokens, title)
            say(tr("{title}: {path}", title=title, path=path))
    say(caption(spec))


def _read(wanted: Wanted) -> tuple[Deal, Analysis]:
    from desktop_app.core.library.deal_numbers import analysis_of, read_deal_file

    if wanted.entry.casefold().endswith(".md"):
        deal, problems = read_deal_file(Path(wanted.entry))
        return deal, analysis_of(deal, problems)
    reference = open_reference(wanted)
    try:
        entry = reference.entry(reference.find(wanted.entry))
        if not isinstance(entry, Deal):
            raise DealUnread(entry.title)
        return entry, analysis_of(entry, reference.pack_of(entry.ref).problems)
    finally:
        reference.close()
