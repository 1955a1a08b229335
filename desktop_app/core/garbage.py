"""When is it not worth while to look for garbage?"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Work that makes much and drops nothing: Python's collector would look at all of it again.

    That stops every thread, and doubles the time of reading a large pack (measured). What has no
    cycles is freed all the same.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
