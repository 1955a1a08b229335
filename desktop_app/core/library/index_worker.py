"""What does the process do that builds indexes for the program?

It reads one line of JSON from its standard input, builds, and writes a line "done total" to its
standard output every now and then. When the input ends the program is gone, and so is this.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.core.library.documents import document
from desktop_app.core.library.linking import Linking
from desktop_app.core.library.opening import load_pack
from desktop_app.core.search.searcher import Searcher

_TELL_EVERY_S = 0.1
_NICE = 5  # the window comes first


def main() -> int:
    """Build what the first line of the input names; 0 when all was done."""
    told = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_the_program, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    packs = [load_pack(Path(path)) for path in told["catalogues"]]
    known = [pack for pack in packs if pack is not None]
    entries = {entry.ref: entry for pack in known for entry in pack.entries}
    linking = Linking(known, entries, "")
    rows = {
        pack.info.id: [document(pack, entry, linking) for entry in pack.entries] for pack in known
    }
    searcher = Searcher(rows, Path(told["index"]))
    searcher.prepare(_teller())
    searcher.close()
    return 0 if len(known) == len(packs) else 1


def _teller() -> Callable[[int, int], None]:
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done == total or now - last >= _TELL_EVERY_S:
            last = now
            sys.stdout.buffer.write(b"%d %d\n" % (done, total))
            sys.stdout.buffer.flush()

    return tell


def _end_with_the_program() -> None:
    # Not by way of the buffer: a thread that waits there with its lock stops Python from ending.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
