"""`open`: the window, at an entry if one is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop_app.cli.opening import wanted_places
from desktop_app.instance import Wish, enter
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted


def run(wanted: Wanted) -> int:
    """Open the window and stay until it is closed; where one is open, show the entry there."""
    paths = Paths.discover(wanted.profile)
    chosen = wanted_places(wanted, paths)
    instance = enter(paths.instance_file, _wish(wanted))
    if instance is None:
        from desktop_app.cli.output import say
        from desktop_app.wording import tr

        say(tr("Common Ground is open already; its window was brought to the front."))
        return 0
    from desktop_app.app import Start, run_window

    return run_window(Start(paths, chosen, wanted.entry), instance)


def _wish(wanted: Wanted) -> Wish:
    folders = tuple(str(folder.absolute()) for folder in wanted.pack)
    return Wish(wanted.entry, folders, os.environ.get("XDG_ACTIVATION_TOKEN", ""))
