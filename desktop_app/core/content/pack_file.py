"""What does pack.yaml say of its pack, and what stands in where it is silent?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.core.content.fields import flat_text
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.titles import slug
from desktop_app.core.content.yaml_text import Items, Keys, YamlFault, parse_yaml
from desktop_app.core.files import fingerprint, printable
from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.problem import ProblemCode

_NO_KEYS = Keys({}, {}, 0)


def read_pack_file(text: str, folder: str, findings: Findings) -> PackInfo:
    """The description of the pack in a folder of that name; `text` is "" without pack.yaml."""
    keys = _keys(text, findings)

    def one(name: str) -> str:
        return flat_text(keys.pairs.get(name))

    name = one("name") or printable(folder)
    return PackInfo(
        id=_pack_id(keys, name, findings),
        name=name,
        version=one("version"),
        language=one("language") or "en",
        licence=one("licence") or one("license"),
        description=one("description"),
        authors=_authors(keys),
        categories=_labels(keys, "categories", findings),
        sectors=_labels(keys, "sectors", findings),
    )


def _keys(text: str, findings: Findings) -> Keys:
    try:
        value = parse_yaml(text)
    except YamlFault as fault:
        findings.add_yaml(fault.line, fault.forbidden, fault.reason)
        return _NO_KEYS
    if isinstance(value, Keys):
        return value
    if value is not None:
        findings.add(ProblemCode.FIELD_WRONG, value.line, field="pack", value=flat_text(value)[:80])
    return _NO_KEYS


def _pack_id(keys: Keys, name: str, findings: Findings) -> str:
    said = flat_text(keys.pairs.get("id"))
    safe = slug(said)[:64].strip("-")
    if said and safe != said:
        findings.add(ProblemCode.FIELD_WRONG, keys.lines["id"], safe, field="id", value=said[:80])
    # A name in another script leaves nothing of itself in ASCII.
    return safe or slug(name)[:64].strip("-") or f"pack-{fingerprint(name.encode())[:8]}"


def _authors(keys: Keys) -> tuple[str, ...]:
    value = keys.pairs.get("authors", keys.pairs.get("author"))
    listed = value.items if isinstance(value, Items) else (value,)
    names = (
        flat_text(item.pairs.get("name")) if isinstance(item, Keys) else flat_text(item)
        for item in listed
    )
    return tuple(name for name in names if name)


def _labels(keys: Keys, name: str, findings: Findings) -> Mapping[str, str]:
    """Keys and labels in the author's order; a plain list labels each key with itself."""
    value = keys.pairs.get(name)
    if isinstance(value, Items):
        listed = [flat_text(item) for item in value.items]
        return MappingProxyType({key: key for key in listed if key})
    if isinstance(value, Keys):
        return MappingProxyType(
            {key: flat_text(label) or key for key, label in value.pairs.items()}
        )
    if value is not None:
        findings.add(ProblemCode.FIELD_WRONG, keys.lines[name], field=name, value=value.text[:80])
    return MappingProxyType({})
