"""Why is an image that a page names not shown?"""

from __future__ import annotations

from enum import StrEnum


class NoPicture(StrEnum):
    """What stands in the way of a picture; its alternative text is shown instead."""

    MISSING = "missing"
    UNSAFE = "unsafe"  # a link, a pipe, a device, or outside the pack
    NOT_A_PICTURE = "not-a-picture"  # its bytes are no png, jpeg, webp or gif
    TOO_LARGE = "too-large"  # over MAX_BYTES
    TOO_MANY_PIXELS = "too-many-pixels"  # wider or higher than MAX_SIDE_PX
    UNREADABLE = "unreadable"
