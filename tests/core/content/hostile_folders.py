"""Hostile folders: what is built, and which problems must be told of it.

The oddities are made here at run time, since no repository should hold them.
"""

from __future__ import annotations

import os
import random
import socket
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.model.problem import ProblemCode as Code
from tests.core.content.pictures import JPEG, png

PLANTED = "the planted words 6174"
Build = Callable[[Path, Path], None]


def _put(name: str, content: str | bytes) -> Build:
    def build(root: Path, _: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return build


def _matter(yaml: str) -> Build:
    return _put("odd.md", f"---\ntitle: Odd\n{yaml}\n---\nBody.\n")


def _body(text: str) -> Build:
    return _put("odd.md", f"---\ntitle: Odd\n---\n{text}")


def _link(name: str, target: str) -> Build:
    def build(root: Path, outside: Path) -> None:
        (root / name).symlink_to(target.format(outside=outside, root=root))

    return build


def _loop(root: Path, _: Path) -> None:
    (root / "a").symlink_to("b")
    (root / "b").symlink_to("a")
    (root / "c.md").symlink_to("c.md")


def _pipe(root: Path, _: Path) -> None:
    os.mkfifo(root / "pipe.md")
    os.mkfifo(root / "sources.yaml")


def _device(root: Path, _: Path) -> None:
    try:
        os.mknod(root / "zero.md", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except (PermissionError, OSError) as fault:
        pytest.skip(f"no device can be made here: {fault}")


def _socket(root: Path, _: Path) -> None:
    here = Path.cwd()
    os.chdir(root)  # the path of a socket has a short limit
    try:
        with closing(socket.socket(socket.AF_UNIX)) as listener:
            listener.bind("socket.md")
    finally:
        os.chdir(here)


def _deep(root: Path, _: Path) -> None:
    folder = root
    for _level in range(60):
        folder /= "d"
    folder.mkdir(parents=True)
    (folder / "lost.md").write_text("x")


def _names(*names: str | bytes) -> Build:
    def build(root: Path, _: Path) -> None:
        for name in names:
            path = os.path.join(os.fsencode(root), os.fsencode(name))  # noqa: PTH118 - bytes
            Path(os.fsdecode(path)).write_bytes(b"Text.")

    return build


def _unreadable(root: Path, _: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (root / "closed.md").write_text("x")
    (root / "closed.md").chmod(0)


def _folder_as_file(root: Path, _: Path) -> None:
    (root / "folder.md").mkdir()
    (root / "folder.md" / "inner.md").write_text("Text.")
    (root / "pack.yaml").mkdir()


def _many_links(root: Path, outside: Path) -> None:
    for number in range(500):
        (root / f"{number}.md").symlink_to(outside / "secret.md")


def _hard_link_is_a_file(root: Path, _: Path) -> None:
    (root / "one.md").write_text("Text.")
    os.link(root / "one.md", root / "two.md")


def _more_than_the_limit(root: Path, _: Path) -> None:
    for number in range(20_001):
        (root / f"more {number}.md").write_text("Text.")


def _picture(name: str, data: bytes) -> Build:
    """An entry that shows the picture, and the picture."""

    def build(root: Path, _: Path) -> None:
        (root / name).write_bytes(data)
        (root / "shows.md").write_text(f"Text. ![alt]({name}) ![[{name}]]")

    return build


def _picture_elsewhere(make: Callable[[Path, Path], None]) -> Build:
    def build(root: Path, outside: Path) -> None:
        make(root / "p.png", outside)
        (root / "shows.md").write_text("Text. ![alt](p.png)")

    return build


def _hidden(root: Path, outside: Path) -> None:
    for name in (".git", "a/.git", "a/b/.obsidian", ".trash", "a/.hg"):
        (root / name).mkdir(parents=True)
        (root / name / "secret.md").write_text(PLANTED)
        (root / name / "out").symlink_to(outside)
    (root / ".obsidian").symlink_to(outside)
    (root / "c").mkdir()
    (root / "c/.git").write_text("gitdir: /etc")


def _twin_folders(root: Path, _: Path) -> None:
    for name in ("caf\u00e9", "cafe\u0301", "Caf\u00e9", "CAFE\u0301"):
        (root / name).mkdir()
        (root / name / "x.md").write_text("Text.")


def _random(seed: int) -> bytes:
    return random.Random(seed).randbytes(200_000)  # noqa: S311 - not for secrets


_NESTED = "\n".join("  " * depth + "a:" for depth in range(50))
_BOMB = "a: &a [x, x]\n" + "\n".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGE = "a: &a {x: 1}\n" + "\n".join(f"b{n}:\n  <<: [*a, *a]" for n in range(100))

# name: (what is built, codes of problems that must be told)
CASES: dict[str, tuple[Build, set[Code]]] = {
    "link to a system file": (_link("passwd.md", "/etc/passwd"), {Code.NOT_REGULAR}),
    "link to a planted file": (_link("s.md", "{outside}/secret.md"), {Code.NOT_REGULAR}),
    "relative link out": (_link("s.md", "../outside/secret.md"), {Code.NOT_REGULAR}),
    "link to a folder outside": (_link("folder", "{outside}"), {Code.NOT_REGULAR}),
    "link to the root folder": (_link("slash", "/"), {Code.NOT_REGULAR}),
    "link to itself as folder": (_link("again", "{root}"), {Code.NOT_REGULAR}),
    "links in a loop": (_loop, {Code.NOT_REGULAR}),
    "link to nowhere": (_link("none.md", "nowhere"), {Code.NOT_REGULAR}),
    "link to an endless device": (_link("zero.md", "/dev/zero"), {Code.NOT_REGULAR}),
    "pack.yaml as link": (_link("pack.yaml", "{outside}/secret.md"), {Code.NOT_REGULAR}),
    "sources.yaml as link": (_link("sources.yaml", "{outside}/secret.md"), {Code.NOT_REGULAR}),
    "image as link": (_link("p.png", "{outside}/secret.md"), {Code.NOT_REGULAR}),
    "picture as a pipe": (
        _picture_elsewhere(lambda path, _: os.mkfifo(path)),
        {Code.NOT_REGULAR, Code.IMAGE_MISSING},
    ),
    "picture as a link out": (
        _picture_elsewhere(lambda path, outside: path.symlink_to(outside / "secret.md")),
        {Code.NOT_REGULAR, Code.IMAGE_MISSING},
    ),
    "picture as a link to an endless device": (
        _picture_elsewhere(lambda path, _: path.symlink_to("/dev/zero")),
        {Code.NOT_REGULAR, Code.IMAGE_MISSING},
    ),
    "picture as a folder": (
        _picture_elsewhere(lambda path, _: path.mkdir()),
        {Code.IMAGE_MISSING},
    ),
    "picture that unfolds to gigabytes": (
        _picture("p.png", png(60_000, 60_000)),
        {Code.IMAGE_UNFIT},
    ),
    "picture of 5 MB": (_picture("p.jpg", JPEG + bytes(5_000_000)), {Code.IMAGE_UNFIT}),
    "SVG called .png": (
        _picture("p.png", b"<svg><image href='/etc/passwd'/><use href='#a'/></svg>"),
        {Code.IMAGE_UNFIT},
    ),
    "packed SVG called .webp": (_picture("p.webp", b"\x1f\x8b\x08" * 900), {Code.IMAGE_UNFIT}),
    "empty picture": (_picture("p.gif", b""), {Code.IMAGE_UNFIT}),
    "picture of random bytes": (_picture("p.png", _random(3)), {Code.IMAGE_UNFIT}),
    "pictures that lead out": (
        _body("![](../outside/secret.png) ![[/etc/p.png]] ![](file:///etc/p.png) ![](%00.png)"),
        {Code.IMAGE_MISSING},
    ),
    "more files than are read": (_more_than_the_limit, {Code.TOO_MANY_FILES}),
    "hidden folders and histories": (_hidden, {Code.NOT_REGULAR}),
    "folders that differ in case and form": (_twin_folders, {Code.NAME_DOUBLED}),
    "500 links": (_many_links, {Code.NOT_REGULAR}),
    "hard link": (_hard_link_is_a_file, set()),
    "pipes": (_pipe, {Code.NOT_REGULAR}),
    "device": (_device, {Code.NOT_REGULAR}),
    "socket": (_socket, {Code.NOT_REGULAR}),
    "unreadable file": (_unreadable, {Code.UNREADABLE}),
    "deep folders": (_deep, {Code.TOO_DEEP}),
    "folders named as files": (_folder_as_file, {Code.NOT_REGULAR}),
    "name with line feed": (_names("a\nb.md"), {Code.BAD_NAME}),
    "name with escape": (_names("a\x1b[31m.md"), {Code.BAD_NAME}),
    "name with direction marks": (_names("a\u202edm.md", "\u2066x.md"), {Code.BAD_NAME}),
    "name in bytes that are no UTF-8": (_names(b"caf\xe9.md", b"\xff\xfe.md"), {Code.BAD_NAME}),
    "names of dots and dashes": (
        _names("-.md", "...md", "~.md", "--help.md"),
        {Code.TITLE_MISSING},
    ),
    "names that a shell would run": (_names("$(id).md", "`id`.md", "a;b|c.md", "%2e%2e.md"), set()),
    "names that Windows reserves": (_names("CON.md", "a:b.md", "nul.md", "x. .md"), set()),
    "names that are paths elsewhere": (_names("..\\secret.md", "C:\\x.md"), set()),
    "longest names": (_names("n" * 250 + ".md", "交" * 84 + ".md"), set()),
    "names in upper and lower case": (_names("name.md", "NAME.md", "Name.MD"), {Code.NAME_DOUBLED}),
    "names composed and decomposed": (
        _names("caf\u00e9.md", "cafe\u0301.md"),
        {Code.NAME_DOUBLED},
    ),
    "anchor": (_matter("a: &a [x]"), {Code.YAML_FORBIDDEN}),
    "alias bomb": (_matter(_BOMB), {Code.YAML_FORBIDDEN}),
    "merge bomb": (_matter(_MERGE), {Code.YAML_FORBIDDEN}),
    "alias to itself": (_matter("a: &a [*a]"), {Code.YAML_FORBIDDEN}),
    "python tag": (
        _matter('a: !!python/object/apply:os.system ["touch pwned"]'),
        {Code.YAML_FORBIDDEN},
    ),
    "doubled key": (_matter("title: Again"), {Code.YAML_FORBIDDEN}),
    "deep YAML": (_matter(_NESTED), {Code.YAML_FORBIDDEN}),
    "16 KB of brackets": (_matter("a: " + "[" * 16_000), {Code.YAML_FORBIDDEN}),
    "50,000 brackets": (_matter("a: " + "[" * 50_000), {Code.FRONT_MATTER_TOO_LARGE}),
    "megabyte in a folded scalar": (
        _matter("a: >\n" + " x\n" * 330_000),
        {Code.FRONT_MATTER_TOO_LARGE},
    ),
    "5,000 digits": (_matter("weight: " + "9" * 5000), set()),
    "5,000 digits as minutes": (
        _put("deals/d.md", f"---\nminutes: {'9' * 5000}\n---\nx"),
        {Code.FIELD_WRONG},
    ),
    "date that is none": (_matter("date: 2024-99-99"), set()),
    "NUL in front matter": (_matter("a: x\0y"), set()),
    "controls in front matter": (_matter("a: x\x07y"), set()),
    "tabs in front matter": (_matter("\ta: b"), {Code.FRONT_MATTER_BROKEN}),
    "unclosed front matter": (
        _put("odd.md", "---\ntitle: Odd\n\nBody."),
        {Code.FRONT_MATTER_UNCLOSED},
    ),
    "only a fence": (_put("odd.md", "---"), set()),
    "front matter that is a list": (_put("odd.md", "---\n- a\n- b\n---\nBody."), set()),
    "TOML with deep arrays": (
        _put("odd.md", "+++\na = " + "[" * 8_000 + "\n+++\nBody."),
        {Code.FRONT_MATTER_BROKEN},
    ),
    "TOML with a huge number": (
        _put("odd.md", "+++\na = " + "9" * 5000 + "\n+++\nBody."),
        {Code.FRONT_MATTER_BROKEN},
    ),
    "pack.yaml with a bomb": (_put("pack.yaml", _BOMB), {Code.YAML_FORBIDDEN}),
    "pack.yaml over its limit": (_put("pack.yaml", "a: " + "x" * 1_100_000), {Code.TOO_LARGE}),
    "pack.yaml with brackets": (_put("pack.yaml", "[" * 50_000), {Code.YAML_FORBIDDEN}),
    "pack.yaml that leads out": (_put("pack.yaml", "id: ../../outside"), {Code.FIELD_WRONG}),
    "sources.yaml with a tag": (_put("sources.yaml", "- !!binary x"), {Code.YAML_FORBIDDEN}),
    "sources.yaml that is binary": (_put("sources.yaml", b"\0" * 5000), {Code.UNREADABLE}),
    "deal block with a bomb": (
        _body("```deal\n" + _BOMB + "\n```\n"),
        {Code.DEAL_BLOCK_WRONG},
    ),
    "deal block with 10,000 options": (
        _body("```deal\nissues:\n- options: {" + "x, " * 10_000 + "}\n```\n"),
        {Code.DEAL_BLOCK_WRONG},
    ),
    "unclosed deal block": (_body("```deal\n" + "x\n" * 50_000), {Code.DEAL_BLOCK_WRONG}),
    "empty file": (_put("odd.md", b""), {Code.EMPTY}),
    "NUL bytes": (_put("odd.md", b"\0" * 100_000), {Code.UNREADABLE}),
    "NUL in a text": (_put("odd.md", b"Some\0text."), set()),
    "random bytes": (_put("odd.md", _random(1)), {Code.UNREADABLE}),
    "a picture as text": (_put("odd.md", b"\x89PNG\r\n\x1a\n" + _random(2)), {Code.UNREADABLE}),
    "half a character": (_put("odd.md", "交渉".encode()[:-1]), {Code.NOT_UTF8}),
    "overlong and surrogate bytes": (
        _put("odd.md", b"a \xc0\xaf b \xed\xa0\x80 c " * 20),
        {Code.NOT_UTF8},
    ),
    "UTF-16 without its second half": (_put("odd.md", b"\xff\xfea"), {Code.NOT_UTF8}),
    "file over its limit": (_put("odd.md", b"x " * 2_200_000), {Code.TOO_LARGE}),
    "one word of 300 KB": (_body("x" * 300_000), set()),
    "one line of a megabyte": (_body("x " * 500_000), set()),
    "200,000 empty lines": (_body("\n" * 200_000 + "End."), set()),
    "megabyte of spaces": (_body("a" + " " * 1_000_000 + "b"), set()),
    "100,000 links": (_body("[[nowhere]] " * 100_000), {Code.LINK_DEAD}),
    "100,000 brackets": (_body("[" * 100_000), set()),
    "100,000 wikilink openings": (_body("[[" * 100_000), set()),
    "100,000 shortcode openings": (_body("{{< " * 50_000 + "{{" * 50_000), set()),
    "100,000 quote marks": (_body(">" * 100_000), set()),
    "100,000 number signs": (_body("#" * 100_000), set()),
    "50,000 headings": (_body("# h\n" * 50_000), set()),
    "50,000 setext lines": (_body("h\n-\n" * 50_000), set()),
    "50,000 fences": (_body("```\n" * 50_001), set()),
    "fences that never close": (_body("~~~~\n```\n" * 20_000), set()),
    "50,000 comments": (_body("<!--" * 50_000), set()),
    "100,000 backticks": (_body("` `` " * 50_000), set()),
    "50,000 HTML headings": (_body("<h1" * 50_000), set()),
    "links that lead out": (
        _body("[a](../../outside/secret.md) ![[../outside/secret.md]] ![](../outside/secret.md)"),
        {Code.LINK_DEAD},
    ),
    "links to everything": (
        _body("[a](file:///etc/passwd) [b](javascript:x) [c](//host/x.md) [[/etc/passwd]]"),
        {Code.LINK_DEAD},
    ),
    "placeholders without end": (
        _put("deals/d.md", "{{ " * 50_000 + "}}" * 10),
        set(),
    ),
    "briefs inside briefs": (
        _put("deals/d.md", "".join(f"{'#' * (n % 6 + 1)} Brief: {n}\nx\n" for n in range(2000))),
        {Code.EMPTY},
    ),
}
