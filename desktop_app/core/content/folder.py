"""Which files does the folder of a pack hold, and what are their bytes?"""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.content.decoding import decode
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.left_out import (
    is_markdown,
    is_text,
    left_out_by_name,
    named_as_text,
)
from desktop_app.core.content.picture_files import is_picture
from desktop_app.core.content.yaml_text import DOCUMENT_BYTES
from desktop_app.core.errors import FileFault, FileMissing, FileUnsafe
from desktop_app.core.files import HISTORY, Limits, Refusal, Seen, read_regular, walk
from desktop_app.core.model.file_state import FileState
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.problem import Problem, ProblemCode
from desktop_app.core.model.ref import ReadingOptions

PACK_FILE_BYTES = 64 * 1024  # some thousand categories; a parser takes half a second for them
FILE_BYTES = 4 * 1024 * 1024
TOTAL_BYTES = 256 * 1024 * 1024
_REFUSALS = {
    Refusal.NOT_REGULAR: ProblemCode.NOT_REGULAR,
    Refusal.BAD_NAME: ProblemCode.BAD_NAME,
    Refusal.TOO_DEEP: ProblemCode.TOO_DEEP,
    Refusal.TOO_MANY: ProblemCode.TOO_MANY_FILES,
    Refusal.UNREADABLE: ProblemCode.UNREADABLE,
}


class Folder:
    """A folder as walked: files that could be entries, pictures, and what was refused.

    `seen` counts the `candidates`, what is `left_out` by its name, and what was refused although
    it is named as Markdown; `states` tells how those that may be read are. `texts` counts files
    of plain text that were left out where there is no Markdown at all. Raises FileMissing or
    FileFault when the folder cannot be listed.
    """

    def __init__(
        self, root: Path, limits: Limits, options: ReadingOptions, *, shipped: bool
    ) -> None:
        self._root = root
        self._limits = limits
        self._shipped = shipped
        self._bytes = 0
        self._refused = 0
        self.problems: list[Problem] = []
        self.pictures: list[str] = []
        self.states: dict[str, FileState] = {}
        self.left_out: list[LeftOut] = []
        found = self._walked(options)
        texts = [path for path in found if not is_markdown(path)]
        self.texts = 0
        if texts and not options.text_files:
            found = [path for path in found if is_markdown(path)]
            self.texts = 0 if found or self._refused else len(texts)
            self.left_out += [
                LeftOut(path, LeftOutReason.TEXT_FILE)
                for path in texts
                if self.texts or named_as_text(path)
            ]
        self.candidates: list[str] = []
        for path in found:
            reason = None if options.include_left_out else left_out_by_name(path)
            if reason is None:
                self.candidates.append(path)
            else:
                self.left_out.append(LeftOut(path, reason))
        self.seen = self._refused + len(self.candidates) + len(self.left_out)
        self.left_out += self._hidden

    def _walked(self, options: ReadingOptions) -> list[str]:
        """The Markdown and text files, in the order of their names."""
        found: list[str] = []
        self._hidden: list[LeftOut] = []
        wanted = _could_be_entry if options.text_files else is_markdown
        hidden = options.include_left_out
        for seen in walk(self._root, self._limits, wanted, hidden=hidden):
            path, name = seen.relative, seen.relative.rpartition("/")[2]
            if seen.refusal is Refusal.HIDDEN:
                reason = LeftOutReason.HISTORY if name in HISTORY else LeftOutReason.HIDDEN
                self._hidden.append(LeftOut(f"{seen.shown}/", reason))
            elif seen.refusal:
                self._refuse(seen, name)
            elif is_picture(name):
                self.pictures.append(path)
            elif _could_be_entry(name):
                found.append(path)
                if seen.state is not None:
                    self.states[path] = seen.state
        return sorted(found)

    def findings(self, path: str) -> Findings:
        """Where the problems of one file of this folder are noted."""
        return Findings(path, shipped=self._shipped)

    def bytes_of(self, path: str, findings: Findings) -> bytes | None:
        """The bytes of one file, None when it may not be read, which is told."""
        data = self._read(path, FILE_BYTES, findings)
        if data is not None and not self.fits(len(data)):
            findings.add(ProblemCode.TOO_LARGE, 0, limit=TOTAL_BYTES)
            return None
        return data

    def fits(self, size: int) -> bool:
        """Count so many bytes more; whether the folder is still within its limit."""
        self._bytes += size
        return self._bytes <= TOTAL_BYTES

    def document(self, name: str, findings: Findings, limit: int = DOCUMENT_BYTES) -> str:
        """The text of pack.yaml or sources.yaml, "" without one of up to `limit` bytes."""
        data = self._read(name, limit, findings, missing_is_fine=True)
        if data is None:
            return ""
        decoded = decode(data)
        if decoded is None:
            findings.add(ProblemCode.UNREADABLE, 0, reason="binary")
            return ""
        if decoded.encoding:
            findings.add(ProblemCode.NOT_UTF8, 0, encoding=decoded.encoding)
        return decoded.text

    def _read(
        self, path: str, limit: int, findings: Findings, *, missing_is_fine: bool = False
    ) -> bytes | None:
        try:
            return read_regular(self._root, path, limit)
        except FileUnsafe as fault:
            if fault.reason == "too large":
                findings.add(ProblemCode.TOO_LARGE, 0, limit=limit)
            else:
                findings.add(ProblemCode.NOT_REGULAR, 0, reason=fault.reason)
        except FileFault as fault:
            if not (missing_is_fine and isinstance(fault, FileMissing)):
                findings.add(ProblemCode.UNREADABLE, 0, reason=fault.reason)
        return None

    def _refuse(self, seen: Seen, name: str) -> None:
        findings = self.findings(seen.shown)
        limits = {Refusal.TOO_DEEP: self._limits.depth, Refusal.TOO_MANY: self._limits.files}
        values: dict[str, object] = {"reason": seen.reason} if seen.reason else {}
        if seen.refusal in limits:
            values["limit"] = limits[seen.refusal]
        findings.add(_REFUSALS[seen.refusal or Refusal.UNREADABLE], 0, **values)
        self.problems.extend(findings.problems)
        self._refused += is_markdown(name) and seen.refusal in {
            Refusal.NOT_REGULAR,
            Refusal.BAD_NAME,
        }


def _could_be_entry(name: str) -> bool:
    return is_markdown(name) or is_text(name)
