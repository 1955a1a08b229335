"""`report`: what should a reviewer of a folder of entries look at?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_packs
from desktop_app.cli.output import say, say_json
from desktop_app.pages.report_object import report_object
from desktop_app.pages.report_text import report_text
from desktop_app.pages.snapshot import FIRST_ENTRY

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted


def run(wanted: Wanted) -> int:
    """Print the lists of each pack, or a JSON object of them all; nothing in them is an error."""
    reference, packs = open_packs(wanted)
    reports = [(pack, reference.content_report(pack, FIRST_ENTRY)) for pack in packs]
    if wanted.json:
        say_json({"packs": [report_object(pack, report) for pack, report in reports]})
    else:
        say("\n\n\n".join(report_text(pack, report, wanted.limit) for pack, report in reports))
    return 0
