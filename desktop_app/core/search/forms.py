"""Under which keys does a name stand in the headword table?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.search.normal import Words, exact_key, fold, readings, term


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
