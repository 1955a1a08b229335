"""A folder is read whole, told honestly and left as it was."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.core import files
from desktop_app.core.content import drafts, entries, folder, pack_file, reader, sources
from desktop_app.core.content.catalogue import dump, load
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.reader import PackReading, read_pack
from desktop_app.core.errors import FileFault, FileMissing
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode, Severity

Read = Callable[..., Pack]
Write = Callable[[Mapping[str, str | bytes]], Path]


class Stop(Exception):
    """Raised by a progress callback."""


def test_one_bad_file_never_stops_the_folder(read: Read) -> None:
    pack = read({"a.md": "A.", "bad.md": bytes(range(256)), "z.md": "Z."})
    assert [entry.path for entry in pack.entries] == ["a.md", "z.md"]
    assert pack.files_seen == 3
    assert [(one.code, one.path) for one in pack.problems] == [(ProblemCode.UNREADABLE, "bad.md")]


def test_a_fault_of_ours_costs_one_file_and_is_logged(
    write: Write, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = entries.finish

    def failing(one: drafts.Draft, *args: object, **options: object) -> object:
        if one.path == "b.md":
            raise RecursionError
        return real(one, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(entries, "finish", failing)
    pack = read_pack(write({"a.md": "x", "b.md": "x"}))
    assert [entry.path for entry in pack.entries] == ["a.md"]
    assert [(one.path, one.values["reason"]) for one in pack.problems] == [
        ("b.md", "RecursionError")
    ]
    assert "b.md" in caplog.text


def test_entries_come_sorted_by_path_and_problems_by_path_and_line(read: Read) -> None:
    pack = read({"b.md": "", "a/z.md": "x", "a.md": "", "B.md": "---\nx: [\n---\n"})
    assert [entry.path for entry in pack.entries] == ["B.md", "a.md", "a/z.md", "b.md"]
    assert [(one.path, one.line) for one in pack.problems] == sorted(
        (one.path, one.line) for one in pack.problems
    )


def test_opening_changes_no_byte(write: Write) -> None:
    root = write({"a.md": b"\xef\xbb\xbfA.\r\n", "pack.yaml": "name: x", "i/p.png": b"\x89PNG"})
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.*")}
    read_pack(root)
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.*")}
    assert after == before


def test_progress_counts_up_to_the_number_of_files(write: Write) -> None:
    steps: list[tuple[int, int]] = []
    root = write({f"{n}.md": "x" for n in range(3)})
    read_pack(root, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_callback_that_raises_stops_the_reading(write: Write) -> None:
    root = write({f"{n}.md": "x" for n in range(5)})

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stop

    with pytest.raises(Stop):
        read_pack(root, progress=stop)


def test_unchanged_entries_are_taken_over_with_their_problems(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"a.md": "---\nx: [\n---\nA.", "b.md": "B.", "gone.md": "G."})
    first = read_pack(root)
    write({"b.md": "New."})
    (root / "gone.md").unlink()
    drafted: list[str] = []
    real = drafts.draft

    def counted(path: str, *args: object) -> object:
        drafted.append(path)
        return real(path, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(drafts, "draft", counted)
    second = read_pack(root, previous=first)
    assert drafted == ["b.md"]
    assert second.entries[0] is first.entries[0]
    assert second == read_pack(root)
    assert read_pack(root, previous=second) == second


def counted(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[str]:
    """The texts that a function of a module is given from now on."""
    given: list[str] = []
    real = getattr(module, name)

    def noted(text: str, *more: object) -> object:
        given.append(text)
        return real(text, *more)

    monkeypatch.setattr(module, name, noted)
    return given


def test_a_sound_description_is_parsed_again_only_when_it_changes(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"a.md": "A.", "pack.yaml": "id: one\nname: First\n"})
    first = read_pack(root)
    parsed = counted(monkeypatch, pack_file, "read_pack_file")
    second = read_pack(root, previous=load(dump(first)))
    assert (parsed, second) == ([], first)
    write({"pack.yaml": "id: one\nname: Second\ncategories: none\n"})
    third = read_pack(root, previous=second)
    assert third.info.name == "Second"
    assert [one.code for one in third.problems] == [ProblemCode.FIELD_WRONG]
    assert read_pack(root, previous=third) == third  # a wrong one is looked into each time
    assert len(parsed) == 2


def test_a_sound_bibliography_is_parsed_again_only_when_it_changes(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"a.md": "A.", "sources.yaml": "- {id: one, title: First}\n"})
    first = read_pack(root)
    parsed = counted(monkeypatch, sources, "read_sources")
    second = read_pack(root, previous=load(dump(first)))
    assert (parsed, second) == ([], first)
    write({"sources.yaml": "- {id: one, title: Second}\n- {id: one}\n"})
    third = read_pack(root, previous=second)
    assert third.sources["one"].title == "Second"
    assert [one.code for one in third.problems] == [ProblemCode.SOURCE_DOUBLED]
    assert read_pack(root, previous=third) == third  # a wrong one is looked into each time
    assert len(parsed) == 2
    write({"sources.yaml": ""})
    assert dict(read_pack(root, previous=third).sources) == {}


def test_nothing_is_taken_over_from_another_pack(write: Write) -> None:
    root = write({"a.md": "A."})
    first = read_pack(root)
    other = replace(first, info=replace(first.info, id="other"))
    assert read_pack(root, previous=other) == first


def test_entries_are_read_anew_when_the_folder_tells_titles_in_another_way(write: Write) -> None:
    root = write({"a.md": "# One\n\nA.", "b.md": "# Two\n\nB."})
    first = read_pack(root)
    assert [entry.title for entry in first.entries] == ["One", "Two"]
    write({"c.md": "C.", "d.md": "D."})
    second = read_pack(root, previous=first)
    assert [entry.title for entry in second.entries] == ["a", "b", "c", "d"]
    assert second == read_pack(root)


def test_a_missing_folder_and_a_file_are_errors(write: Write, tmp_path: Path) -> None:
    root = write({"a.md": "x"})
    with pytest.raises(FileMissing):
        read_pack(tmp_path / "nowhere")
    with pytest.raises(FileFault):
        read_pack(root / "a.md")


def test_a_file_that_may_not_be_opened_is_told(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"a.md": "A.", "closed.md": "x"})
    real = os.open

    def refused(path: str | Path, *args: int, **options: int) -> int:
        if str(path).endswith("closed.md"):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **options)

    monkeypatch.setattr(files.os, "open", refused)
    monkeypatch.setattr(files.os, "supports_dir_fd", {refused})
    pack = read_pack(root)
    assert [entry.path for entry in pack.entries] == ["a.md"]
    assert [(one.code, one.path, one.severity) for one in pack.problems] == [
        (ProblemCode.UNREADABLE, "closed.md", Severity.ERROR)
    ]


def test_files_over_the_limits_are_told_and_the_rest_is_read(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "FILE_BYTES", 100)
    monkeypatch.setattr(folder, "TOTAL_BYTES", 150)
    pack = read_pack(
        write({"a.md": "x" * 101, "b.md": "x" * 90, "c.md": "x" * 90, "d.md": "x" * 10})
    )
    assert [entry.path for entry in pack.entries] == ["b.md"]
    assert [(one.code, one.path, one.values["limit"]) for one in pack.problems] == [
        (ProblemCode.TOO_LARGE, "a.md", "100"),
        (ProblemCode.TOO_LARGE, "c.md", "150"),
        (ProblemCode.TOO_LARGE, "d.md", "150"),
    ]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a reading looks into, in this order."""
    looked: list[str] = []
    real = folder.Folder.bytes_of

    def counted(self: folder.Folder, path: str, findings: Findings) -> bytes | None:
        looked.append(path)
        return real(self, path, findings)

    monkeypatch.setattr(folder.Folder, "bytes_of", counted)
    return looked


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute from now, so that what was written just now has settled."""
    real = time.time_ns
    monkeypatch.setattr(reader.time, "time_ns", lambda: real() + 60_000_000_000)


@pytest.mark.usefixtures("later")
def test_a_file_that_lies_there_as_it_did_is_not_opened(write: Write, opened: list[str]) -> None:
    root = write({"a.md": "# A\n\n[", "b.md": "---\nx: [\n---\nB.", "draft.md": "x"})
    first = read_pack(root)
    opened.clear()
    assert read_pack(root, previous=first) == first
    assert opened == []
    write({"b.md": "C.", "new.md": "N."})
    second = read_pack(root, previous=first)
    assert opened == ["b.md", "new.md"]
    assert second == read_pack(root)
    opened.clear()
    assert read_pack(root, previous=second, thorough=True) == second
    assert opened == ["a.md", "b.md", "draft.md", "new.md"]


def test_what_was_written_just_now_is_looked_into_again(write: Write, opened: list[str]) -> None:
    root = write({"a.md": "A."})
    first = read_pack(root)
    assert not first.known
    assert read_pack(root, previous=first) == first
    assert opened == ["a.md", "a.md"]


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("hours", [-1, 24 * 3650])
def test_a_clock_that_went_astray_hides_no_change(write: Write, hours: int) -> None:
    root = write({"a.md": "Anchor."})
    first = read_pack(root)
    write({"a.md": "Winner."})
    state = (root / "a.md").stat()
    os.utime(root / "a.md", ns=(0, state.st_mtime_ns + hours * 3_600_000_000_000))
    assert read_pack(root, previous=first).entries[0].definition == "Winner."


@pytest.mark.usefixtures("later")
def test_a_file_put_in_the_place_of_another_is_seen(write: Write) -> None:
    root = write({"a.md": "Anchor."})
    state = (root / "a.md").stat()
    first = read_pack(root)
    (root / "beside").write_text("Winner.", "utf-8")
    os.utime(root / "beside", ns=(state.st_atime_ns, state.st_mtime_ns))
    (root / "beside").rename(root / "a.md")
    assert read_pack(root, previous=first).entries[0].definition == "Winner."


def test_a_pack_can_be_had_while_it_is_read(write: Write) -> None:
    root = write({**{f"{n}.md": f"Text {n}." for n in range(5)}, "README.md": "x"})
    reading = PackReading(root)
    grown = [(reading.pack(), done) for done in reading.go_on()]
    assert (
        [len(pack.entries) for pack, _ in grown] == [done for _, done in grown] == [1, 2, 3, 4, 5]
    )
    assert {pack.files_left_out for pack, _ in grown} == {1}
    assert reading.pack() == read_pack(root)


def test_an_empty_beginning_is_not_told_as_an_empty_folder(write: Write) -> None:
    reading = PackReading(write({"a.md": "---\ndraft: true\n---\nA.", "b.md": "B."}))
    steps = reading.go_on()
    next(steps)
    codes = {problem.code for problem in reading.pack().problems}
    assert codes == {ProblemCode.LEFT_OUT}


def test_titles_that_stand_in_other_entries_are_put_right_at_the_end(write: Write) -> None:
    root = write(
        {"a.md": '{{< glossary_tooltip term_id="z" >}} runs.', "z.md": "---\ntitle: Zebra\n---\nZ."}
    )
    reading = PackReading(root)
    steps = reading.go_on()
    next(steps)
    assert reading.pack().entries[0].definition != "Zebra runs."
    list(steps)
    assert reading.pack() == read_pack(root)
    assert reading.pack().entries[0].definition == "Zebra runs."


def test_no_entry_is_made_twice_while_a_pack_grows(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    real = entries.finish

    def counted(one: drafts.Draft, *args: object, **options: object) -> object:
        made.append(one.path)
        return real(one, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(entries, "finish", counted)
    reading = PackReading(write({f"{n}.md": f"Text {n}." for n in range(5)}))
    for _ in reading.go_on():
        reading.pack()
    assert made == [f"{n}.md" for n in range(5)]
