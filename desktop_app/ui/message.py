"""What can the message bar say, and what does it offer with it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Offer(NamedTuple):
    """A button beside the sentence; what it says is a verb."""

    label: str
    act: Callable[[], object]


class Message(NamedTuple):
    """One sentence; `grave` says that something went wrong.

    A message takes the place of an earlier one of the same `key`, unless that is "".
    """

    text: str
    grave: bool = True
    offers: tuple[Offer, ...] = ()
    key: str = ""
