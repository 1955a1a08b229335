"""What is asked of the renderer, and what does it answer?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

MAX_BODY = 256 * 1024  # characters of one entry that are rendered as Markdown
MAX_HTML = 512 * 1024  # characters of the HTML that comes out


class RenderReason(StrEnum):
    """Why an entry is shown as plain text."""

    TOO_LARGE = "too-large"  # over MAX_BODY or MAX_HTML
    TOO_COMPLEX = "too-complex"  # nested too deeply, too many cells, blocks or too long words
    TOO_SLOW = "too-slow"  # over the time that one entry may take
    CRASHED = "crashed"  # the renderer failed on it


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads: `href` (`entry:<pack>/<kind>/<id>`, escaped) and the entry's title."""

    href: str
    title: str


@dataclass(frozen=True, slots=True)
class RenderJob:
    """One body with what its links and images mean.

    `links` maps `name_key(link.target)` of the links that `scan` finds to their targets, and
    `link_key(link.target, link.heading)` where a heading is an entry of its own; what is not in
    it is a dead link. The heading of a link is appended to the href. `images` maps image
    targets as `scan` gives them to addresses (`image:<pack>/<path>`, escaped); what is not in it
    shows its alt text alone. With `plain` the body is plain text and no Markdown.
    """

    body: str
    links: Mapping[str, LinkTarget] = field(default_factory=dict)
    images: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML. When `plain`, it is the escaped source text.

    `reason` says why, unless it was plain text from the beginning.

    `left_out` counts the characters that even the plain text had to leave out.
    """

    html: str
    plain: bool = False
    reason: RenderReason | None = None
    left_out: int = 0
