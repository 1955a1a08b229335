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
from functools import partial
from pathlib import Path

from desktop_app.core.library.documents import document
from desktop_app.core.library.linking import Linking
from desktop_app.core.library.opening import load_pack
from desktop_app.core.search.full_text import FullText
from desktop_app.core.search.searcher import folder_name

Tell = Callable[[int, int], None]

_TELL_EVERY_S = 0.1


def main() -> int:
    """Build what the first line of the input names; 0 when all was done."""
    told = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_the_program, daemon=True).start()
    packs = [load_pack(Path(path)) for path in told["catalogues"]]
    known = [pack for pack in packs if pack is not None]
    told_so_far, total = 0, sum(len(pack.entries) for pack in known)
    tell = _teller()
    for pack in known:
        linking = Linking([pack], {}, "")  # nothing that is indexed asks where links lead
        rows = [document(pack, entry, linking) for entry in pack.entries]
        index = FullText(Path(told["index"]) / folder_name(pack.info.id))
        index.prepare(rows, partial(_tell_on, tell, told_so_far, total))
        index.close()
        told_so_far += len(rows)
        tell(told_so_far, total)
    return 0 if len(known) == len(packs) else 1


def _tell_on(tell: Tell, before: int, total: int, done: int, _of: int) -> None:
    tell(before + done, total)


def _teller() -> Tell:
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
