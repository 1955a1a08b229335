"""Hostile folders for what is read only in some way: redirects, split files, texts, all of it."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.core.model.problem import ProblemCode as Code
from desktop_app.core.model.ref import USUAL, ReadingOptions
from tests.core.content.hostile_folders import PLANTED, Build

ALL = ReadingOptions(include_left_out=True)
TEXTS = ReadingOptions(text_files=True)
SPLIT = ReadingOptions(split=True)
EVERYTHING = ReadingOptions(include_left_out=True, text_files=True, split=True)


def _files(files: dict[str, str | bytes]) -> Build:
    def build(root: Path, _: Path) -> None:
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return build


def _leads_to(target: str) -> Build:
    return _files({"odd.md": f"---\ntitle: Odd\nredirect_to: {target}\n---\n"})


def _one(text: str) -> Build:
    return _files({"glossary.md": text})


def _texts_that_are_none(root: Path, outside: Path) -> None:
    (root / "link.txt").symlink_to(outside / "secret.md")
    (root / "passwd").symlink_to("/etc/passwd")
    os.mkfifo(root / "pipe.txt")
    os.mkfifo(root / "pipe")
    (root / "a\u202etxt.exe").write_text("x")
    (root / "new\nline").write_text("x")


def _hidden(root: Path, outside: Path) -> None:
    for name in (".git", "a/.git", ".svn"):
        (root / name).mkdir(parents=True)
        (root / name / "secret.md").write_text(PLANTED)
    (root / ".obsidian/plugins").mkdir(parents=True)
    (root / ".obsidian/plugins/README.md").write_text("About.")
    (root / ".obsidian/out").symlink_to(outside)
    (root / ".secret.md").symlink_to(outside / "secret.md")
    folder = root / ".deep"
    for _level in range(40):
        folder /= ".d"
    folder.mkdir(parents=True)


_ROWS = "| Term | Definition |\n|---|---|\n"
Case = tuple[Build, set[Code], ReadingOptions]
CASES: dict[str, Case] = {
    "redirects in a circle of 1,000": (
        _files({f"{n}.md": f"See: {(n + 1) % 1000}" for n in range(1000)}),
        {Code.REDIRECT_LOOP},
        USUAL,
    ),
    "redirects in 500 circles": (
        _files({f"{n}.md": f"---\nredirect: {n ^ 1}\n---\n" for n in range(1000)}),
        {Code.REDIRECT_LOOP},
        USUAL,
    ),
    "redirects in a row of 3,000": (
        _files({f"{n}.md": f"→ {min(n + 1, 3000)}" for n in range(3000)} | {"3000.md": "End."}),
        set(),
        USUAL,
    ),
    "3,000 redirects to one": (
        _files({f"{n}.md": "---\nredirect_to: honest\n---\n" for n in range(3000)}),
        set(),
        USUAL,
    ),
    "a redirect to itself": (_leads_to("odd"), {Code.REDIRECT_LOOP}, USUAL),
    "a redirect to a system file": (_leads_to("../../etc/passwd"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to a planted file": (
        _leads_to("../outside/secret.md"),
        {Code.REDIRECT_DEAD},
        USUAL,
    ),
    "a redirect to a root path": (_leads_to("/etc/passwd"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to a file address": (_leads_to("file:///etc/passwd"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to a script": (_leads_to("'javascript:alert(1)'"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to another site": (_leads_to("https://x.example/"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to NUL": (_leads_to('"a\\0b"'), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect to a link": (
        lambda root, outside: (
            (root / "out.md").symlink_to(outside / "secret.md"),
            _leads_to("out.md")(root, outside),
        )[0],
        {Code.REDIRECT_DEAD, Code.NOT_REGULAR},
        USUAL,
    ),
    "a redirect of 15,000 letters": (_leads_to("x" * 15_000), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect of brackets": (_leads_to("'" + "[[" * 4_000 + "'"), set(), USUAL),
    "a redirect of keys": (_leads_to("{a: {b: [c, {d: e}]}}"), {Code.REDIRECT_DEAD}, USUAL),
    "a redirect with a bomb": (
        _leads_to("&a [x, x]\nb: [*a, *a]"),
        {Code.YAML_FORBIDDEN},
        USUAL,
    ),
    "a text that refers to brackets": (
        _files({"odd.md": "See: " + "[" * 390, "odder.md": "→ " + "[[" * 190}),
        set(),
        USUAL,
    ),
    "names of redirects without measure": (
        _files({f"{n}.md": f"---\naliases: [{'a, ' * 4000}b]\n---\nSee: honest" for n in range(9)}),
        set(),
        USUAL,
    ),
    "50,000 terms under headings": (
        _one("".join(f"## Term {n}\nText.\n" for n in range(50_000))),
        {Code.SPLIT_LIMIT},
        SPLIT,
    ),
    "50,000 terms in bold": (
        _one("".join(f"**Term {n}** Text.\n\n" for n in range(50_000))),
        {Code.SPLIT_LIMIT},
        SPLIT,
    ),
    "50,000 terms in a table": (
        _one(_ROWS + "".join(f"| Term {n} | Text. |\n" for n in range(50_000))),
        {Code.SPLIT_LIMIT},
        SPLIT,
    ),
    "50,000 terms of definition lists": (
        _one("".join(f"Term {n}\n: Text.\n\n" for n in range(50_000))),
        {Code.SPLIT_LIMIT},
        SPLIT,
    ),
    "50,000 letters": (_one("## A\n\n" * 50_000), set(), SPLIT),
    "4,000 headings of one name": (
        _one("## Same\n" * 4_000 + "## Other\n## Another\n"),
        {Code.NAME_DOUBLED},
        SPLIT,
    ),
    "headings of all levels": (
        _one("".join(f"{'#' * (n % 6 + 1)} T{n}\n" for n in range(20_000))),
        set(),
        SPLIT,
    ),
    "headings of 100,000 letters": (_one(("## " + "x" * 100_000 + "\n") * 9), set(), SPLIT),
    "anchors that lead out": (
        _one("## A1 {#../../etc/passwd}\nx\n## B2 <a name='javascript:x'>\nx\n## C3 {#\0}\nx\n"),
        set(),
        SPLIT,
    ),
    "terms of nothing": (
        _one("## \u200b\nx\n## [[]]\nx\n## {{ }}\nx\n## <b></b>\nx\n## ~~~\nx\n"),
        set(),
        SPLIT,
    ),
    "100,000 bars": (_one(_ROWS + "| a" + "|" * 100_000 + "\n| b | c |\n| d | e |"), set(), SPLIT),
    "100,000 stars": (_one("**" * 100_000 + "\n\n" + "**a\n\n" * 10_000), set(), SPLIT),
    "fences over terms": (_one("```\n## A1\n" * 10_000 + "## B2\n## C3\n## D4"), set(), SPLIT),
    "a split file of no text": (_one("## A1\n## B2\n## C3\n"), {Code.EMPTY}, SPLIT),
    "a deal that is split": (
        _files({"deals/glossary.md": "## Brief: A\nx\n## B2\nx\n## C3\nx\n## D4\nx\n"}),
        set(),
        SPLIT,
    ),
    "texts of one line of 4 MB": (
        _files({"a.txt": b"x" * 4_000_000, "b": b"x " * 2_000_000}),
        set(),
        TEXTS,
    ),
    "a text over its limit": (_files({"a.txt": b"x" * 5_000_000}), {Code.TOO_LARGE}, TEXTS),
    "texts of a million lines": (
        _files({"a.txt": "\n" * 1_000_000, "b": "x\n" * 999_999}),
        set(),
        TEXTS,
    ),
    "texts that are links and pipes": (
        _texts_that_are_none,
        {Code.NOT_REGULAR, Code.BAD_NAME},
        TEXTS,
    ),
    "texts in bytes of no letters": (
        _files({"a": bytes(range(256)) * 99, "b.txt": b"\0" * 9_999, "c": b"\x7fELF\1\1\1" * 999}),
        {Code.LEFT_OUT},
        TEXTS,
    ),
    "texts that act on a terminal": (
        _files(
            {"a.txt": "\x1b[31m\x1b]0;x\a\x9b2J \u202e", "b": "---\ntitle: x\n---\n[[y]]\n{{ z }}"}
        ),
        set(),
        TEXTS,
    ),
    "texts in our own signs": (
        _files({"a.txt": "\U000f0000" + "0\U000f0001\U000f0002"}),
        set(),
        TEXTS,
    ),
    "3,000 texts": (_files({f"Term {n}": "Text." for n in range(3000)}), set(), TEXTS),
    "a text beside Markdown of its name": (
        _files({"a.md": "One.", "a.txt": "Two.", "a": "Three.", "A.TXT": "Four."}),
        {Code.NAME_DOUBLED},
        TEXTS,
    ),
    "what is hidden": (_hidden, {Code.NOT_REGULAR, Code.TOO_DEEP}, ALL),
    "drafts of every kind": (
        _files(
            {
                f"{n}.md": f"---\ndraft: {said}\n---\nx"
                for n, said in enumerate(("true", "[[", "{", "!"))
            }
        ),
        set(),
        ALL,
    ),
    "everything at once": (
        _files(
            {
                "README": "# A1\n# B2\n# C3\n",
                "terms.md": "**A1** [[terms#B2]]\n\n**B2** See: [[#C3]]\n\n**C3** → terms#a1\n",
                ".x/draft.md": "---\ndraft: yes\nredirect_to: ../README\n---\n",
                "templates/t.txt": "{{ x }}",
            }
        ),
        set(),
        EVERYTHING,
    ),
}
