"""Hostile texts in otherwise honest folders: what words, names and numbers can do to a reader."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.model.problem import ProblemCode as Code
from tests.core.content.hostile_folders import Build


def _files(files: dict[str, str]) -> Build:
    def build(root: Path, _: Path) -> None:
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    return build


def _odd(matter: str, body: str = "Body.") -> Build:
    return _files({"odd.md": f"---\n{matter}\n---\n{body}\n"})


def _of(body: str) -> Build:
    return _odd("title: Odd", body)


def _folder_for_a_document(root: Path, _: Path) -> None:
    (root / "sources.yaml").mkdir()
    (root / "sources.yaml" / "inner.md").write_text("Inner.", "utf-8")


_ROWS = "\n".join("| " + "c | " * 100 for _ in range(200))
_WORKS = "\n".join(
    f"- {{id: k{n}, title: T{n}, author: [[a], {{family: []}}]}}" for n in range(2000)
)

CASES: dict[str, tuple[Build, set[Code]]] = {
    "escapes in a title": (_odd(r'title: "Odd \e[31m\e]0;x\a\x9b2J"'), set()),
    "line feeds in a title": (_odd(r'title: "Odd\nsecond\r\nthird"'), set()),
    "direction marks in a title": (_odd(r'title: "Odd \u202e\u2066eltit"'), set()),
    "a title of nothing seen": (_odd(r'title: "\u200b\u2060"'), {Code.TITLE_MISSING}),
    "a title of marks": (_odd('title: "[[ ]] {{ }} {% %}"'), set()),
    "a title that formats": (
        _odd('title: "{0.__class__} %s {told} $x"\nsee-also: "{name}"'),
        set(),
    ),
    "a title of 15,000 letters": (_odd("title: " + "x" * 15_000), set()),
    "a heading of a megabyte as title": (_files({"odd.md": "# " + "x" * 1_000_000}), set()),
    "5,000 aliases": (_odd("title: Odd\naliases: [" + "a, " * 5_000 + "b]"), set()),
    "HTML in every field": (
        _odd(
            'title: "<script>x</script>"\naliases: ["<img src=x onerror=y>"]\ncategory: "<b>"\n'
            'see-also: "<iframe>"\nsources: ["<svg>"]\ntags: ["<u>"]'
        ),
        {Code.LINK_DEAD},
    ),
    "HTML as the pack": (
        _files({"pack.yaml": 'name: "<h1>x"\ncategories: {"<b>": "<i>"}\nauthors: ["<u>"]\n'}),
        set(),
    ),
    "pack.yaml just under its limit": (
        _files({"pack.yaml": "name: N\ncategories: [" + "a," * 32_000 + "]"}),
        set(),
    ),
    "pack.yaml just over its limit": (
        _files({"pack.yaml": "name: N\ndescription: " + "x " * 33_000}),
        {Code.TOO_LARGE},
    ),
    "the shipped pack's id": (
        _files({"pack.yaml": "id: common-ground\nname: Common Ground"}),
        set(),
    ),
    "packs within the pack": (
        _files({"in/pack.yaml": "id: in", "in/deals/d.md": "Deal.", "in/sources.yaml": "- 1"}),
        set(),
    ),
    "sources.yaml as a folder": (_folder_for_a_document, {Code.NOT_REGULAR}),
    "sources of every shape": (_files({"sources.yaml": _WORKS}), set()),
    "sources that are a word": (_files({"sources.yaml": "word"}), {Code.FIELD_WRONG}),
    "an entry of 300 KB": (_of("A word or two. " * 20_000), set()),
    "a table of 20,000 cells": (_of(_ROWS), set()),
    "lists 5,000 deep": (_of("\n".join(" " * n + "- x" for n in range(0, 5_000, 2))), set()),
    "quotes within quotes": (_of("\n".join(">" * n + " x" for n in range(1, 500))), set()),
    "callouts within callouts": (
        _of("\n".join("> " * n + "[!tip] x" for n in range(1, 200))),
        set(),
    ),
    "elements 20,000 deep": (_of("<div><table><tr><td>" * 20_000), set()),
    "asterisks and underscores": (_of("*_" * 50_000 + "**__" * 20_000), set()),
    "footnotes without end": (_of("[^1]" * 20_000 + "\n\n[^1]: [^1]\n"), set()),
    "50,000 reference definitions": (_of("\n".join(f"[{n}]: x" for n in range(50_000))), set()),
    "ordered lists on one line": (_of("1. " * 50_000), set()),
    "entities": (_of("&" * 50_000 + "&amp;" * 20_000 + "&#x1b;[31m&#0;&#55296;"), set()),
    "backslashes": (_of("\\" * 100_000), set()),
    "attributes of headings": (_of("# x {#" + "a " * 20_000 + "{#{.{:" * 20_000), set()),
    "links in a circle": (
        _files(
            {
                "odd.md": "---\ntitle: Odd\nsee-also: '[[b]]'\n---\n![[b]]",
                "b.md": "---\nsee-also: '[[odd]]'\nlayout: redirect\nredirect: odd\n---\n![[odd]]",
            }
        ),
        set(),
    ),
    "a link to itself by every road": (
        _of("[[odd]] [[./odd.md]] [x](../pack/odd.md) [y](odd.md#odd) ![[odd]]"),
        set(),
    ),
    "a target of 100,000 letters": (
        _of("[[" + "x" * 100_000 + "]] [a](" + "y" * 100_000 + ")"),
        set(),
    ),
    "deal of 300 parties": (
        _of("```deal\nparties: {" + ", ".join(f"p{n}: {{}}" for n in range(300)) + "}\n```"),
        {Code.DEAL_BLOCK_WRONG},
    ),
    "numbers without measure": (
        _of("```deal\nparties:\n  a: {reservation: 1/0}\n  b: {reservation: 1e999}\n```"),
        {Code.DEAL_BLOCK_WRONG},
    ),
}
