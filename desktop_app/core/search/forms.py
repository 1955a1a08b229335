"""Under which keys does a name stand in the headword table, and how are they kept?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from desktop_app.core.files import fingerprint
from desktop_app.core.search.normal import Words, exact_key, fold, readings, term

FORMAT = 2  # raise when forms_of() gives something else for the same name
_IN_LINE = 100  # names: the window's thread waits while Python reads or writes a line


class Forms(NamedTuple):
    """The keys of one name: as it is, and with words of it left out at the beginning."""

    folded: str
    exact: str
    joined: tuple[str, ...]
    spelled: str
    stems: str
    whole: tuple[str, ...]
    inner: tuple[str, ...]
    words: Words


def forms_of(name: str) -> Forms:
    """Work the keys out; that takes longer than all the rest of a table."""
    folded = fold(name)
    plain, spelled, expanded = readings(name, folded)
    ways = tuple(dict.fromkeys(way for way in (plain, spelled, expanded) if way))
    whole = dict.fromkeys("".join(way) for way in ways)
    inner = dict.fromkeys("".join(way[start:]) for way in ways for start in range(1, len(way)))
    return Forms(
        folded=folded,
        exact=exact_key(name),
        joined=tuple(dict.fromkeys(("".join(plain), "".join(expanded)))),
        spelled="".join(spelled),
        stems=" ".join(map(term, plain)),
        whole=tuple(whole),
        inner=tuple(key for key in inner if key not in whole),
        words=plain,
    )


def dump(forms: Mapping[str, Forms]) -> bytes:
    """The forms as bytes: a line with format and fingerprint, then lines of JSON."""
    rows = iter(forms.items())
    lines: list[bytes] = []
    while some := [[name, *made] for name, made in islice(rows, _IN_LINE)]:
        lines.append(json.dumps(some, ensure_ascii=True, separators=(",", ":")).encode("ascii"))
    body = b"\n".join(lines)
    return b"%d %s\n%s" % (FORMAT, fingerprint(body).encode(), body)


def load(data: bytes) -> dict[str, Forms]:
    """The forms that were dumped; ValueError for anything but the bytes of `dump`."""
    head, _, body = data.partition(b"\n")
    if head != b"%d %s" % (FORMAT, fingerprint(body).encode()):
        raise ValueError("no forms of this format, or damaged ones")
    forms: dict[str, Forms] = {}
    for line in body.split(b"\n") if body else ():
        for name, folded, exact, joined, spelled, stems, whole, inner, words in json.loads(line):
            forms[name] = Forms(
                folded, exact, tuple(joined), spelled, stems, tuple(whole), tuple(inner),
                tuple(words),
            )  # fmt: skip
    return forms
