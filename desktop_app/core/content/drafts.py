"""What does one file say that can be told from this file alone?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.content.decoding import decode
from desktop_app.core.content.fields import Fields, read_fields
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.front_matter import split_front_matter
from desktop_app.core.content.left_out import is_markdown
from desktop_app.core.content.sections import holds_deal_block
from desktop_app.core.content.titles import Opening, choose_title, opening_h1
from desktop_app.core.model.entry import Kind
from desktop_app.core.model.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as far as it can be read alone; with `plain` it is plain text and no Markdown."""

    path: str
    content_hash: str
    kind: Kind
    fields: Fields
    body: str
    body_line: int
    opening: Opening | None
    findings: Findings
    plain: bool = False

    @property
    def opens_with_h1(self) -> bool:
        """Whether an H1 opens the text."""
        return self.opening is not None

    def title(self, *, from_h1: bool) -> str:
        """What the entry will be called."""
        h1 = self.opening.text if self.opening else ""
        return choose_title(self.fields.title, h1, self.path, from_h1=from_h1).text


def draft(path: str, data: bytes, content_hash: str, findings: Findings) -> Draft | None:
    """Read the file alone; None (and a problem) when its bytes are no text."""
    decoded = decode(data)
    if decoded is None:
        findings.add(ProblemCode.UNREADABLE, 0, reason="binary")
        return None
    if decoded.encoding:
        findings.add(ProblemCode.NOT_UTF8, 0, encoding=decoded.encoding)
    if not is_markdown(path):
        return Draft(
            path, content_hash, Kind.TERM, Fields(), decoded.text, 1, None, findings, plain=True
        )
    matter = split_front_matter(decoded.text, findings)
    fields = read_fields(matter.keys, findings)
    folders = [folder.casefold() for folder in path.split("/")[:-1]]
    deal = "deals" in folders or holds_deal_block(matter.body)
    kind = Kind.DEAL if deal else Kind.TERM
    opening = opening_h1(matter.body)
    return Draft(path, content_hash, kind, fields, matter.body, matter.body_line, opening, findings)
