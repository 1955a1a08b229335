"""Kept pages: by content, and never worth more than making them anew."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.markup.cache import MAX_FILE, RenderCache
from desktop_app.core.markup.render import LinkTarget, Rendered, RenderJob, RenderReason

JOB = RenderJob("body", {"a": LinkTarget("entry:p/term/a", "A")}, {"i.png": "i"})
PAGE = Rendered("<p>bödy</p>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pages"


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_a_page_is_kept_across_objects(folder: Path) -> None:
    assert RenderCache(folder).get(JOB) is None
    assert RenderCache(folder).put(JOB, PAGE)
    assert RenderCache(folder).get(JOB) == PAGE


@pytest.mark.parametrize(
    "other",
    [
        replace(JOB, body="bod"),
        replace(JOB, links={}),
        replace(JOB, links={"a": LinkTarget("entry:p/term/b", "A")}),
        replace(JOB, links={"a": LinkTarget("entry:p/term/a", "B")}),
        replace(JOB, images={}),
        replace(JOB, language="nl"),
    ],
)
def test_another_job_has_another_page(folder: Path, other: RenderJob) -> None:
    cache = RenderCache(folder)
    cache.put(JOB, PAGE)
    assert cache.get(other) is None


def test_the_order_of_links_makes_no_difference(folder: Path) -> None:
    one, two = LinkTarget("entry:1", "1"), LinkTarget("entry:2", "2")
    cache = RenderCache(folder)
    cache.put(replace(JOB, links={"a": one, "b": two}), PAGE)
    assert cache.get(replace(JOB, links={"b": two, "a": one})) == PAGE


def test_another_renderer_makes_its_own_pages(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    RenderCache(folder).put(JOB, PAGE)
    monkeypatch.setattr("desktop_app.core.markup.cache.VERSION", 0)
    assert RenderCache(folder).get(JOB) is None


@pytest.mark.parametrize("reason", list(RenderReason))
def test_only_what_the_text_itself_decides_is_kept(folder: Path, reason: RenderReason) -> None:
    cache = RenderCache(folder)
    page = Rendered("<p>x</p>", plain=True, reason=reason, left_out=3)
    kept = reason in (RenderReason.TOO_LARGE, RenderReason.TOO_COMPLEX)
    assert cache.put(JOB, page) == kept
    assert cache.get(JOB) == (page if kept else None)


def test_any_damage_counts_as_absent_and_is_written_anew(folder: Path) -> None:
    cache = RenderCache(folder)
    cache.put(JOB, PAGE)
    path = only_file(folder)
    good = path.read_bytes()
    damaged = [good[:cut] for cut in range(len(good))]
    damaged += [good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :] for at in range(len(good))]
    damaged += [good + b"x", b"\xff" * 40, b"\n", b"[]", b"\n" * 100]
    for data in damaged:
        path.write_bytes(data)
        assert cache.get(JOB) is None
    assert cache.put(JOB, PAGE)
    assert path.read_bytes() == good


def test_a_payload_of_another_shape_is_ignored(folder: Path) -> None:
    from desktop_app.core.files import fingerprint

    cache = RenderCache(folder)
    cache.put(JOB, PAGE)
    for payload in (b"{}", b"[]", b'{"html": 1}', b"nonsense", b"[" * 50_000):
        only_file(folder).write_bytes(fingerprint(payload).encode() + b"\n" + payload)
        assert cache.get(JOB) is None


def test_an_oversized_file_is_ignored(folder: Path) -> None:
    cache = RenderCache(folder)
    cache.put(JOB, PAGE)
    with only_file(folder).open("r+b") as file:
        file.truncate(MAX_FILE + 1)
    assert cache.get(JOB) is None


def test_a_link_in_the_place_of_a_page_is_not_followed(folder: Path, tmp_path: Path) -> None:
    cache = RenderCache(folder)
    cache.put(JOB, PAGE)
    path = only_file(folder)
    elsewhere = tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert cache.get(JOB) is None


def test_a_folder_that_cannot_be_used_keeps_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    cache = RenderCache(blocked / "pages")
    assert not cache.put(JOB, PAGE)
    assert cache.get(JOB) is None


def test_the_folder_stays_within_its_size_and_the_used_pages_stay(folder: Path) -> None:
    cache = RenderCache(folder, max_total=20_000)
    used = RenderJob("used")
    cache.put(used, Rendered("u" * 1_000))
    for number in range(60):
        cache.put(RenderJob(f"{number}"), Rendered("x" * 1_000))
        for age, path in enumerate(
            sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        ):
            os.utime(path, ns=(age, age))
        assert cache.get(used) is not None
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 20_000 + 20_000 // 8 + 2_000


def test_nothing_but_whole_pages_is_left_behind(folder: Path) -> None:
    cache = RenderCache(folder)
    for number in range(5):
        cache.put(RenderJob(f"{number}"), PAGE)
    assert {path.suffix for path in folder.iterdir()} == {".json"}
