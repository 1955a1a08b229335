"""An image is found in every way in which people write it, and read only if it is a picture."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.core.content.picture_files import (
    MAX_BYTES,
    MAX_SIDE_PX,
    PictureTable,
    is_picture,
    read_picture,
)
from desktop_app.core.content.picture_size import picture_size
from desktop_app.core.model.picture import NoPicture
from tests.core.content.pictures import GIF, JPEG, PNG, WEBP, png, webp

PATHS = [
    "top.png",
    "images/pie one.png",
    "images/Pie.PNG",
    "static/img/site.webp",
    "a/b/near.jpg",
    "a/near.jpg",
    "z/near.jpg",
    "caf\u00e9.gif",
    "50%25.png",
    "what?.png",
    "case.png",
    "Case.png",
]


@pytest.mark.parametrize(
    ("target", "path", "found"),
    [
        ("top.png", "x.md", "top.png"),
        ("./top.png", "x.md", "top.png"),
        ("../top.png", "a/x.md", "top.png"),
        ("/top.png", "a/b/x.md", "top.png"),
        ("top.png", "a/b/x.md", "top.png"),
        ("..\\top.png", "a/x.md", "top.png"),
        ("pie one.png", "terms/x.md", "images/pie one.png"),
        ("pie%20one.png", "terms/x.md", "images/pie one.png"),
        ("images/pie one.png?raw=1", "x.md", "images/pie one.png"),
        ("images/pie one.png#right", "x.md", "images/pie one.png"),
        ("images/pie.png", "x.md", "images/Pie.PNG"),
        ("/img/site.webp", "docs/x.md", "static/img/site.webp"),
        ("near.jpg", "a/b/c/x.md", "a/b/near.jpg"),
        ("near.jpg", "a/x.md", "a/near.jpg"),
        ("near.jpg", "z/q/x.md", "z/near.jpg"),
        ("cafe\u0301.gif", "x.md", "caf\u00e9.gif"),
        ("50%25.png", "x.md", "50%25.png"),
        ("what?.png", "x.md", "what?.png"),
        ("case.png", "x.md", "case.png"),
        ("Case.png", "x.md", "Case.png"),
        ("../outside/secret.png", "x.md", ""),
        ("../../top.png", "a/x.md", "top.png"),
        ("nowhere.png", "x.md", ""),
        ("other/near.jpg", "x.md", ""),
        ("", "x.md", ""),
        ("..", "a/x.md", ""),
        ("\0", "x.md", ""),
    ],
)
def test_an_image_is_found_beside_below_the_root_and_by_name(
    target: str, path: str, found: str
) -> None:
    assert PictureTable(PATHS).find(target, path) == found


@given(st.text(), st.text())
def test_no_target_leads_to_anything_but_a_picture_of_the_pack(target: str, path: str) -> None:
    assert PictureTable(PATHS).find(target, path) in {"", *PATHS}


def test_names_say_what_a_picture_is() -> None:
    assert all(map(is_picture, ["a.png", "a.JPG", "a.jpeg", "a.webp", "a.gif"]))
    assert not any(map(is_picture, ["a.svg", "a.svgz", "a.bmp", "a.tiff", "a.md", "png"]))


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PNG, (1, 1)),
        (png(4000, 3), (4000, 3)),
        (GIF, (3, 2)),
        (JPEG, (3, 2)),
        *((webp(kind), (3, 2)) for kind in WEBP),
    ],
)
def test_every_kind_tells_its_size_and_no_cut_of_it_fails(
    data: bytes, size: tuple[int, int]
) -> None:
    assert picture_size(data) == size
    for length in range(len(data)):
        assert picture_size(data[:length]) in (None, size)


@given(st.binary(), st.sampled_from([PNG, GIF, JPEG, *map(webp, WEBP)]), st.integers(0, 40))
@example(b"<svg/>", b"", 0)
@example(b"\xff" * 1000, JPEG, 3)
def test_any_bytes_are_a_size_or_none(junk: bytes, start: bytes, kept: int) -> None:
    size = picture_size(start[:kept] + junk)
    assert size is None or min(size) > 0


def write(root: Path, name: str, data: bytes) -> str:
    (root / name).write_bytes(data)
    return name


def test_a_picture_comes_as_its_bytes(tmp_path: Path) -> None:
    for data in (PNG, GIF, JPEG, webp("lossy"), png(MAX_SIDE_PX, 1)):
        assert read_picture(tmp_path, write(tmp_path, "p.png", data)) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", NoPicture.NOT_A_PICTURE),
        (b"<svg/>", NoPicture.NOT_A_PICTURE),
        (b"\x1f\x8b" + bytes(100), NoPicture.NOT_A_PICTURE),
        (b"BM" + bytes(100), NoPicture.NOT_A_PICTURE),
        (png(0, 5), NoPicture.NOT_A_PICTURE),
        (png(MAX_SIDE_PX + 1, 1), NoPicture.TOO_MANY_PIXELS),
        (png(1, 2**32 - 1), NoPicture.TOO_MANY_PIXELS),
        (PNG + bytes(MAX_BYTES), NoPicture.TOO_LARGE),
    ],
)
def test_what_is_no_picture_to_show_says_why(
    tmp_path: Path, data: bytes, reason: NoPicture
) -> None:
    assert read_picture(tmp_path, write(tmp_path, "p.png", data)) is reason


@pytest.mark.parametrize("name", ["gone.png", "a/gone.png"])
def test_a_picture_that_has_gone_is_missing(tmp_path: Path, name: str) -> None:
    assert read_picture(tmp_path, name) is NoPicture.MISSING


@pytest.mark.parametrize("name", ["../p.png", "/etc/p.png", "a/../../p.png", "a\0.png", "folder"])
def test_nothing_outside_is_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    write(tmp_path, "p.png", PNG)
    assert read_picture(tmp_path / "folder", name) in (NoPicture.UNSAFE, NoPicture.MISSING)


@pytest.mark.skipif(sys.platform == "win32", reason="its folder is made of links and pipes")
def test_links_and_pipes_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "real.png", PNG)
    (tmp_path / "link.png").symlink_to("real.png")
    (tmp_path / "out").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("link.png", "out/real.png", "pipe.png"):
        assert read_picture(tmp_path, name) is NoPicture.UNSAFE
