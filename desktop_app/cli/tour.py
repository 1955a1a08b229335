"""`tour`: the main job at a glance, for a person without a display too."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.opening import wanted_places
from desktop_app.cli.output import say
from desktop_app.cli.search import nothing_found
from desktop_app.pages.entry_text import html_as_text
from desktop_app.paths import Paths
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.pages.reference import Reference

_SHOWN = 3


def run(wanted: Wanted) -> int:
    """Print searches and an entry, then write pictures of the window into the folder."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="common-ground-tour-") as passing:
        # A tour leaves no trace in the reader's own history.
        paths = Paths.discover(wanted.profile or Path(passing))
        _tour(wanted, paths)
    return 0


def _tour(wanted: Wanted, paths: Paths) -> None:
    from desktop_app.app import Start, application, first_library, make_program

    start = Start(paths, wanted_places(wanted, paths))
    app = application()
    from desktop_app.ui.tour import QUERIES, take_pictures

    reference = first_library(start)
    for query in QUERIES:
        _tell(reference, query)
    say(html_as_text(reference.whole_page(reference.find(QUERIES[1]))))
    say()
    reference.close()
    program = make_program(app, start)
    try:
        for path in take_pictures(program, wanted.folder or Path()):
            say(tr("picture: {path}", path=path))
    finally:
        program.close()


def _tell(reference: Reference, query: str) -> None:
    say(f"> {query}")
    answer = reference.search(query, _SHOWN)
    for number, hit in enumerate(answer.hits, 1):
        say(f"  {number}. {hit.title}: {hit.excerpt}")
    if not answer.hits:
        say(f"  {nothing_found(answer)}")
    say()
