"""`open`: the window, at an entry if one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.opening import places
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted


def run(wanted: Wanted) -> int:
    """Open the window and stay until it is closed."""
    from desktop_app.app import Start, run_window

    paths = Paths.discover(wanted.profile)
    chosen = places(paths, wanted.pack, only_packs=wanted.only_pack)
    return run_window(Start(paths, chosen, wanted.entry))
