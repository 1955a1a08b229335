"""Which works does a bibliography in CSL-YAML list?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.core.content.fields import flat_text
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Items, Keys, Text, Value, YamlFault, parse_yaml
from desktop_app.core.model.problem import ProblemCode
from desktop_app.core.model.source import Source


def read_sources(text: str, findings: Findings) -> Mapping[str, Source]:
    """Every item of the list (or of `references:`) by key; the first of a doubled key stays."""
    try:
        value = parse_yaml(text)
    except YamlFault as fault:
        findings.add_yaml(fault.line, fault.forbidden, fault.reason)
        return MappingProxyType({})
    if isinstance(value, Keys):
        value = value.pairs.get("references")
    if value is None:
        return MappingProxyType({})
    if not isinstance(value, Items):
        findings.add(ProblemCode.FIELD_WRONG, value.line, field="references", value="")
        return MappingProxyType({})
    sources: dict[str, Source] = {}
    for item in value.items:
        key = flat_text(item.pairs.get("id")) if isinstance(item, Keys) else ""
        if not isinstance(item, Keys) or not key:
            line = item.line if item else value.line
            findings.add(ProblemCode.FIELD_WRONG, line, field="id", value=flat_text(item)[:80])
        elif key in sources:
            findings.add(ProblemCode.SOURCE_DOUBLED, item.lines["id"], key=key)
        else:
            sources[key] = _source(key, item)
    return MappingProxyType(sources)


def _source(key: str, item: Keys) -> Source:
    pairs = {name.casefold(): value for name, value in item.pairs.items()}

    def text(name: str) -> str:
        return flat_text(pairs.get(name))

    return Source(
        key=key,
        kind=text("type"),
        authors=_people(pairs.get("author")) or _people(pairs.get("editor")),
        issued=_date(pairs.get("issued")),
        title=text("title"),
        container=text("container-title"),
        volume=text("volume"),
        issue=text("issue"),
        page=text("page"),
        publisher=text("publisher"),
        url=text("url"),
        doi=text("doi"),
    )


def _people(value: Value) -> tuple[tuple[str, str], ...]:
    listed = value.items if isinstance(value, Items) else (value,)
    people = (_person(person) for person in listed)
    return tuple(person for person in people if person[0])


def _person(value: Value) -> tuple[str, str]:
    if isinstance(value, Text):
        family, _, given = value.text.partition(",")
        return family.strip(), given.strip()
    if not isinstance(value, Keys):
        return "", ""
    part = {name: flat_text(inner) for name, inner in value.pairs.items()}
    particle = part.get("non-dropping-particle", "")
    family = part.get("family") or part.get("literal") or part.get("name") or ""
    return f"{particle} {family}".strip(), part.get("given", "")


def _date(value: Value) -> str:
    """A date as one text: `1981`, or its parts joined by hyphens."""
    if isinstance(value, Items):
        value = value.items[0] if value.items else None
    if isinstance(value, Keys):
        pairs = value.pairs
        value = next((pairs[key] for key in ("raw", "literal", "year") if key in pairs), None)
        parts = flat_text(pairs.get("date-parts"))
        # An unquoted list in a list reads as a link everywhere.
        dated = "-".join(part.strip(" []") for part in parts.split(",") if part.strip(" []"))
        return flat_text(value) or dated
    return flat_text(value)
