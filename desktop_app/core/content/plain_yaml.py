"""Is a block of front matter so plain that a few patterns read it as YAML would?

Nine files of ten hold nothing but keys with a plain or quoted text or a list of such on one
line. The full parser takes four milliseconds for them, these patterns a tenth of it. Whatever
is not certain is left to the full parser, and a test holds the two against each other.
"""

from __future__ import annotations

import re

from desktop_app.core.content.yaml_text import ABSENT, Items, Keys, Text, Value

_QUOTED = r"\"[^\"\\]*+\"|'[^']*+'"
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,60}):(?: +(.*))?")
_PLAIN = re.compile(r"[^\W_][^:#]*+")
_LONE = re.compile(r"\"[^\"\\]*+\"|'(?:[^']|'')*+'")  # '' is one within '…'
_MEMBER = rf"(?:{_QUOTED}|[^\W_][^:#,?\[\]{{}}\"]*+)"
_LIST = re.compile(rf"\[ *+(?:{_MEMBER} *+, *+)*+{_MEMBER} *+\]")
_MEMBERS = re.compile(_MEMBER)
_ITEM = re.compile(r"( *)- +(.*)")


def parse_plain(text: str, first_line: int) -> Keys | None:
    """What `parse_yaml` would give for `text`, or None where that is not certain."""
    if not text.replace("\n", "").isprintable():
        return None
    pairs: dict[str, Value] = {}
    lines: dict[str, int] = {}
    last, indent = "", ""  # the key that a block list may follow, and the list's indent
    for number, row in enumerate(text.split("\n"), first_line):
        found = _KEY.fullmatch(row)
        if found is None:
            item = _ITEM.fullmatch(row)
            member = _scalar(item[2].strip(), number) if item and last else None
            if item is None or member is None:
                return None
            value = pairs[last]
            if isinstance(value, Items):
                if item[1] != indent:
                    return None
                pairs[last] = Items((*value.items, *member), value.line)
            else:
                indent = item[1]
                pairs[last] = Items(member, number)
            continue
        if found[1] in pairs:
            return None
        typed = (found[2] or "").strip()
        one = _scalar(typed, number) if typed else (None,)
        listed = _LIST.fullmatch(typed) if one is None else None
        if one is None and listed is None:
            return None
        last = "" if typed else found[1]
        lines[found[1]] = number
        pairs[found[1]] = one[0] if one else _listed(typed, number)
    return Keys(pairs, lines, first_line) if pairs else None


def _scalar(typed: str, line: int) -> tuple[Text | None] | None:
    """The scalar (None for what means nothing) in a tuple, or None when it is not certain."""
    if _PLAIN.fullmatch(typed):
        return (None,) if typed in ABSENT else (Text(typed, line),)
    if _LONE.fullmatch(typed):
        inner = typed[1:-1].replace("''", "'") if typed[0] == "'" else typed[1:-1]
        return (Text(inner, line, plain=False),)
    return None


def _listed(typed: str, line: int) -> Items:
    members: list[Text | None] = []
    for member in _MEMBERS.findall(typed[1:-1]):
        one = _scalar(member.strip(), line)
        members.extend(one or ())
    return Items(tuple(members), line)
