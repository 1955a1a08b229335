"""Where does the front matter of a file end, and what can be kept of it?

A block that YAML or TOML refuses is read again key by key, so that one bad line costs one
field, never the title, and never the body.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.content.decoding import shown
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.plain_yaml import parse_plain
from desktop_app.core.content.yaml_text import (
    FRONT_MATTER_BYTES,
    Items,
    Keys,
    Text,
    Value,
    YamlFault,
    parse_yaml,
)
from desktop_app.core.model.problem import ProblemCode

_KEY_LINE = re.compile(
    r"([^\s:#\-\[\]{}\"'&*!|>%@`,?][^:#,;!?()\n]{0,60}?|\"[^\"\n]{1,60}\")[ \t]{0,4}:(?=\s|$)"
)
_TOML_KEY = re.compile(r"([A-Za-z0-9_-]+)\s*=")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_NO_KEYS = Keys({}, {}, 0)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What precedes the body: `keys` as typed, and the body with the line it starts on."""

    keys: Keys
    body: str
    body_line: int


def split_front_matter(text: str, findings: Findings) -> FrontMatter:
    """Split `text` (as `decode` gives it); faults go to `findings` and stop nothing."""
    lines = text.split("\n")
    fence, start, end = _fences(lines)
    if not fence:
        return FrontMatter(_NO_KEYS, text, 1)
    closing = _FENCES[fence]
    if not end:
        end = _end_of_keys(lines, start + 1)
        if end == start + 1:
            return FrontMatter(_NO_KEYS, text, 1)
        findings.add(ProblemCode.FRONT_MATTER_UNCLOSED, start + 1, closing[0])
        body_at = end
    else:
        body_at = end + 1
    keys = _read(fence, "\n".join(lines[start + 1 : end]), start + 2, findings)
    if keys is None:  # two rules around some words are no front matter
        return FrontMatter(_NO_KEYS, text, 1)
    return FrontMatter(keys, "\n".join(lines[body_at:]), min(body_at + 1, len(lines)))


def body_after_fence(text: str) -> str:
    """The text after a closed block of front matter, found without reading the block."""
    lines = text.split("\n")
    end = _fences(lines)[2]
    return "\n".join(lines[end + 1 :]) if end else text


def _fences(lines: list[str]) -> tuple[str, int, int]:
    """The opening mark ("" without one), its line, and the closing mark's line or 0."""
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    fence = lines[start].rstrip() if start < len(lines) else ""
    below = lines[start + 1].strip() if start + 1 < len(lines) else ""
    if fence not in _FENCES or not below:  # a rule has an empty line below it
        return "", 0, 0
    closing = _FENCES[fence]
    end = next((n for n in range(start + 1, len(lines)) if lines[n].rstrip() in closing), 0)
    return fence, start, end


def _end_of_keys(lines: list[str], start: int) -> int:
    """Where an unclosed block stops looking like keys and their indented values."""
    end = start
    while end < len(lines):
        line = lines[end]
        follows = end > start and line.startswith((" ", "\t", "- "))
        if not line.strip() or not (follows or _KEY_LINE.match(line) or _TOML_KEY.match(line)):
            break
        end += 1
    return end


def _read(fence: str, text: str, line: int, findings: Findings) -> Keys | None:
    if len(text.encode("utf-8", "replace")) > FRONT_MATTER_BYTES:
        findings.add(ProblemCode.FRONT_MATTER_TOO_LARGE, line, limit=FRONT_MATTER_BYTES)
        cut = text[:FRONT_MATTER_BYTES].rpartition("\n")[0]
        return _recovered(cut, line) if fence == "---" else _NO_KEYS
    if fence == "+++":
        return _read_toml(text, line, findings)
    try:
        value = parse_plain(text, line) or parse_yaml(text, line)
    except YamlFault as fault:
        rows = (row for row in text.split("\n") if row.strip() and not row.startswith("#"))
        if not _KEY_LINE.match(next(rows, "")):
            return None
        findings.add_yaml(fault.line, fault.forbidden, fault.reason)
        return _recovered(text, line)
    if value is None:
        return _NO_KEYS
    return value if isinstance(value, Keys) else None


def _recovered(text: str, first_line: int) -> Keys:
    """What can be kept of refused YAML: each top-level key is read alone, the first wins."""
    pairs: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for line, chunk in _chunks(text, first_line):
        found = _KEY_LINE.match(chunk)
        if not found:
            continue
        key = found[1].strip('"')
        value = _chunk_value(chunk, chunk[found.end() :], line)
        if key not in pairs and value is not None:
            pairs[key], lines[key] = value, line
    return Keys(pairs, lines, first_line)


def _chunks(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    chunk: list[str] = []
    start = first_line
    for number, line in enumerate(text.split("\n"), first_line):
        if chunk and _KEY_LINE.match(line):
            yield start, "\n".join(chunk)
            chunk = []
        if not chunk:
            start = number
        chunk.append(line)
    yield start, "\n".join(chunk)


def _chunk_value(chunk: str, rest: str, line: int) -> Value:
    try:
        value = parse_yaml(chunk, line)
    except YamlFault:
        raw = rest.strip()
        if "\n" in raw or not raw or (raw[0] in "[{" and "[[" not in raw):
            return None
        return Text(raw.strip("\"'"), line)
    return next(iter(value.pairs.values()), None) if isinstance(value, Keys) else None


def _read_toml(text: str, line: int, findings: Findings) -> Keys:
    try:
        table = tomllib.loads(text, parse_float=str)
    except (ValueError, RecursionError) as fault:
        found = re.search(r"at line (\d+)", str(fault))
        at = line + int(found[1]) - 1 if found else line
        reason = str(fault) if isinstance(fault, tomllib.TOMLDecodeError) else type(fault).__name__
        findings.add(ProblemCode.FRONT_MATTER_BROKEN, at, reason=reason)
        table = _toml_rows(text)
    lines: dict[str, int] = {}
    for number, row in enumerate(text.split("\n"), line):
        found = _TOML_KEY.match(row)
        if found:
            lines.setdefault(found[1], number)
    pairs = {key: _toml_value(value, lines.get(key, line)) for key, value in table.items()}
    return Keys(pairs, {key: lines.get(key, line) for key in pairs}, line)


def _toml_rows(text: str) -> dict[str, object]:
    """The lines of refused TOML that can be read alone."""
    table: dict[str, object] = {}
    for row in text.split("\n"):
        try:
            alone = tomllib.loads(row, parse_float=str)
        except (ValueError, RecursionError):
            continue
        table = alone | table
    return table


def _toml_value(value: object, line: int, depth: int = 0) -> Value:
    if depth >= 10:
        return None
    if isinstance(value, dict):
        pairs = {key: _toml_value(inner, line, depth + 1) for key, inner in value.items()}
        return Keys(pairs, dict.fromkeys(pairs, line), line)
    if isinstance(value, list):
        return Items(tuple(_toml_value(item, line, depth + 1) for item in value), line)
    if isinstance(value, bool):
        return Text("true" if value else "false", line)
    return Text(shown(str(value)), line, plain=False)
