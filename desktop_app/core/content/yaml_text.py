"""What does a piece of YAML say when every scalar is the text that its author typed?

PyYAML reads `no` as False, `1.20` as 1.2, `5:1` as 301 and `010` as 8. Here no resolver runs, so
labels stay labels, and each field converts its own text. What makes YAML dangerous (anchors,
aliases, merges, tags, deep nesting) or lossy (a key given twice) is refused while the text is
composed, before anything can grow from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop_app.core.content.decoding import shown

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 10
MAX_NODES = 100_000  # some seven seconds of the pure Python parser
FRONT_MATTER_BYTES = 16 * 1024
DOCUMENT_BYTES = 1024 * 1024
ABSENT = frozenset({"", "~", "null", "Null", "NULL"})
# YAML 1.1 ends lines at these, editors do not, and the line numbers are for people.
_NO_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as typed, on `line` of the file; `plain` when no quotes or block marks it."""

    text: str
    line: int
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Items:
    """A list; absent members (`null`, `~`, nothing) are None."""

    items: tuple[Value, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping; `lines` tells on which line of the file each key stands."""

    pairs: Mapping[str, Value]
    lines: Mapping[str, int]
    line: int


Value: TypeAlias = Text | Items | Keys | None


@dataclass(eq=False)
class YamlFault(Exception):
    """The text is refused at `line` of the file.

    `forbidden` names what is refused on purpose (anchor, alias, merge, tag, duplicate-key, depth,
    size, key),
    "" for text that is no YAML; `reason` is the parser's own short text or the key.
    """

    line: int
    reason: str
    forbidden: str = ""


def parse_yaml(text: str, first_line: int = 1) -> Value:
    """The tree of `text`, whose first line is `first_line` of its file. Raises YamlFault."""
    if not text:
        return None  # a folder without such a file, which is no reason to import a parser
    import yaml

    try:
        loader = _loader_class()(text.translate(_NO_BREAKS))
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        return None if node is None else _value(node, first_line)
    except _Refused as fault:
        raise YamlFault(first_line + fault.line, fault.reason, fault.what) from None
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise YamlFault(first_line + (mark.line if mark else 0), fault.problem or "") from fault
    except yaml.reader.ReaderError as fault:
        before = text.count("\n", 0, fault.position)
        raise YamlFault(first_line + before, "a character that YAML refuses") from fault
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise YamlFault(first_line, type(fault).__name__) from fault


@dataclass(eq=False)
class _Refused(Exception):
    what: str
    line: int  # from 0, in the text
    reason: str


@cache
def _loader_class() -> Any:
    import yaml

    class TextLoader(yaml.SafeLoader):
        """Composes nodes; the pure Python parser, since the C one overflows its stack."""

        yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own way
        depth = 0
        nodes = 0

        def compose_node(self, parent: Any, index: Any) -> yaml.Node | None:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            line = event.start_mark.line
            if isinstance(event, yaml.AliasEvent):
                raise _Refused("alias", line, str(event.anchor))
            if event.anchor is not None:
                raise _Refused("anchor", line, str(event.anchor))
            if event.tag is not None:
                raise _Refused("tag", line, str(event.tag))
            if self.depth >= MAX_DEPTH:
                raise _Refused("depth", line, str(MAX_DEPTH))
            if self.nodes >= MAX_NODES:
                raise _Refused("size", line, str(MAX_NODES))
            self.nodes += 1
            self.depth += 1
            try:
                node: yaml.Node | None = super().compose_node(parent, index)
            finally:
                self.depth -= 1
            if isinstance(node, yaml.MappingNode):
                _refuse_keys(node)
            return node

    return TextLoader


def _refuse_keys(node: yaml.MappingNode) -> None:
    import yaml

    met: set[str] = set()
    for key, _ in node.value:
        line = key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            raise _Refused("key", line, "")
        if key.value == "<<" and key.style is None:
            raise _Refused("merge", line, "<<")
        if key.value in met:
            raise _Refused("duplicate-key", line, key.value)
        met.add(key.value)


def _value(node: yaml.Node, first_line: int) -> Value:
    import yaml

    line = first_line + node.start_mark.line
    if isinstance(node, yaml.ScalarNode):
        plain = node.style is None
        return None if plain and node.value in ABSENT else Text(shown(node.value), line, plain)
    if isinstance(node, yaml.SequenceNode):
        link = _link(node)
        if link:
            return Text(link, line)
        return Items(tuple(_value(item, first_line) for item in node.value), line)
    pairs = {shown(key.value): _value(value, first_line) for key, value in node.value}
    lines = {shown(key.value): first_line + key.start_mark.line for key, _ in node.value}
    return Keys(pairs, lines, line)


def _link(node: yaml.SequenceNode) -> str:
    """The link that an unquoted `[[Title]]` meant, which YAML takes for a list in a list."""
    import yaml

    if not node.flow_style or len(node.value) != 1:
        return ""
    inner = node.value[0]
    if not isinstance(inner, yaml.SequenceNode) or not inner.flow_style or not inner.value:
        return ""
    if not all(isinstance(part, yaml.ScalarNode) and part.style is None for part in inner.value):
        return ""
    return "[[" + ", ".join(part.value for part in inner.value) + "]]"
