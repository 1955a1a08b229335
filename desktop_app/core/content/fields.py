"""Which fields of an entry do the keys of its front matter fill?

Seventeen glossaries were counted: their keys differ in name, case and type. Whatever a key
holds becomes texts; what no field takes is kept in `extra`, as text, and not shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Items, Keys, Text, Value
from desktop_app.core.markup.names import shown_name, split_heading
from desktop_app.core.markup.plain import plain_text
from desktop_app.core.model.entry import Link
from desktop_app.core.model.problem import ProblemCode

_NAMES = {
    "title": ("title", "term"),
    "aliases": ("aliases", "alias", "aka", "synonyms", "synonym", "also-known-as"),
    "hidden-aliases": ("hidden-aliases", "hidden-alias"),
    "category": ("category", "categories"),
    "also-called": ("also-called",),
    "opposite": ("opposite", "opposites", "antonym", "antonyms"),
    "see-also": ("see-also", "seealso", "related", "related-terms"),
    "confused-with": ("confused-with",),
    "sources": ("sources", "source"),
    "tags": ("tags", "tag"),
    "card-example": ("card-example",),
    "draft": ("draft",),
    "published": ("published",),
    "form": ("form",),
    "sector": ("sector",),
    "law": ("law",),
    "level": ("level",),
    "minutes": ("minutes",),
    "terms": ("terms",),
}
_FIELD_OF = {name: known for known, names in _NAMES.items() for name in names}
_LINK_FIELDS = ("also-called", "opposite", "see-also", "confused-with", "terms")
_LINE_FIELDS = ("card-example",)  # one text alone, with its markup as written
_LANGUAGE = re.compile(r"(?:aliases|alias|synonyms)-([a-z]{2,3}(?:-[a-z0-9]{2,8})*)")
_WIKI = re.compile(r"\[\[([^\[\]]+)\]\]")
_MACRO = re.compile(r"\[\[|\]\]|\{\{|\}\}|\{%|%\}")
_YES = frozenset({"true", "yes", "on"})
_NO = frozenset({"false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Fields:
    """The front matter by field: texts stripped, lists without empty or repeated members."""

    title: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    foreign: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """One text, "" when absent."""
        return self.texts.get(name, "")

    def members(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty when absent."""
        return self.lists.get(name, ())

    def in_file_order(self) -> tuple[Link, ...]:
        """The links of every field, as they follow in the file."""
        every = (link for links in self.links.values() for link in links)
        return tuple(sorted(every, key=lambda link: link.line))


def read_fields(keys: Keys, findings: Findings) -> Fields:
    """Sort the keys into fields; a value of the wrong type is told and kept in `extra`."""
    sorter = _Sorter(findings)
    for key, value in keys.pairs.items():
        sorter.take(key, value, keys.lines.get(key, keys.line))
    title = _unlinked(sorter.texts.pop("title", ""))
    unique = {name: _unique(items) for name, items in sorter.lists.items()}
    return Fields(
        title, sorter.texts, unique, sorter.links, sorter.foreign, sorter.extra, sorter.lines
    )


class _Sorter:
    """Puts one key after the other where it belongs."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.texts: dict[str, str] = {}
        self.lists: dict[str, list[str]] = {}
        self.links: dict[str, tuple[Link, ...]] = {}
        self.foreign: dict[str, tuple[str, ...]] = {}
        self.extra: dict[str, str] = {}
        self.lines: dict[str, int] = {}

    def take(self, key: str, value: Value, line: int) -> None:
        name = re.sub(r"[\s_]+", "-", key.strip().casefold())
        known = _FIELD_OF.get(name, "")
        language = _LANGUAGE.fullmatch(name)
        self.lines.setdefault(known or name, line)
        if value is None:
            return
        no_line = known in _LINE_FIELDS and not isinstance(value, Text)
        if no_line or (isinstance(value, Keys) and (known or language)):
            self._findings.add(ProblemCode.FIELD_WRONG, line, field=key, value=flat_text(value))
            self.extra[key] = flat_text(value)
        elif language:
            texts = _list_texts(value, _plain_commas)
            self.foreign[language[1]] = _unique((*self.foreign.get(language[1], ()), *texts))
        elif known in _LINK_FIELDS:
            self.links[known] = self.links.get(known, ()) + _links(value, known)
        elif known in {"aliases", "hidden-aliases"}:
            self.lists.setdefault(known, []).extend(_list_texts(value, _plain_commas))
        elif known in {"tags", "sources"}:
            self.lists.setdefault(known, []).extend(_list_texts(value, _commas))
        elif known in _LINE_FIELDS:
            self.texts.setdefault(known, flat_text(value))
        elif known:
            self.texts.setdefault(known, next(iter(_list_texts(value, _whole)), ""))
        else:
            self.extra[key] = flat_text(value)


def truth(text: str) -> bool | None:
    """What a boolean field says; None for what is neither yes nor no."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def flat_text(value: Value) -> str:
    """Any value as one line of text."""
    if isinstance(value, Text):
        return " ".join(value.text.split())
    if isinstance(value, Items):
        return ", ".join(filter(None, map(flat_text, value.items)))
    if isinstance(value, Keys):
        return ", ".join(f"{key}: {flat_text(inner)}" for key, inner in value.pairs.items())
    return ""


def texts_in(value: Value) -> Iterator[Text]:
    """Every scalar under a value, in order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Items):
        for item in value.items:
            yield from texts_in(item)
    elif isinstance(value, Keys):
        for inner in value.pairs.values():
            yield from texts_in(inner)


def _whole(text: Text) -> list[str]:
    return [" ".join(text.text.split())]


def _commas(text: Text) -> list[str]:
    return re.split(r"[,;\n]", text.text)


def _plain_commas(text: Text) -> list[str]:
    """An unquoted text may be a list; in quotes the comma belongs to the name."""
    return _commas(text) if text.plain else text.text.split("\n")


def _list_texts(value: Value, split: Callable[[Text], list[str]]) -> list[str]:
    """Members of a list as they are; a lone text is split as `split` says."""
    if isinstance(value, Text):
        found: Iterable[str] = split(value)
    else:
        found = (" ".join(text.text.split()) for text in texts_in(value))
    return [text for text in (_unlinked(item.strip()) for item in found) if text]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _unlinked(text: str) -> str:
    """`[[Title]]` or `[[Title|words]]` around a whole name is taken off, macros become words."""
    found = _WIKI.fullmatch(text)
    if found:
        return found[1].partition("|")[0].strip()
    return " ".join(plain_text(text).split()) if _MACRO.search(text) else text


def _links(value: Value, name: str) -> tuple[Link, ...]:
    links: list[Link] = []
    for text in texts_in(value):
        wiki = _WIKI.findall(text.text)
        listed = isinstance(value, Items) or not text.plain
        targets = wiki or ([text.text] if listed else text.text.split(","))
        links.extend(_link(target, text.line, name) for target in targets if target.strip())
    return tuple(links)


def _link(written: str, line: int, name: str) -> Link:
    whole, _, words = written.replace("\\|", "|").partition("|")
    target, heading = split_heading(whole.strip())
    return Link(target, words.strip() or shown_name(target, heading), line, heading, name)
