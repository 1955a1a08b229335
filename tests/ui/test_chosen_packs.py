"""The list of packs: what is opened stays, what is named on the command line does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.core.errors import FileMissing
from desktop_app.core.model.ref import PackPlace
from desktop_app.core.userdata.open_packs import OpenPack
from desktop_app.core.userdata.store import UserData
from desktop_app.ui.packs.chosen_packs import ChosenPacks

Begin = Callable[..., ChosenPacks]


@pytest.fixture
def shipped(tmp_path: Path) -> PackPlace:
    return PackPlace(tmp_path / "content", shipped=True)


@pytest.fixture
def data(tmp_path: Path) -> Iterator[UserData]:
    with UserData(tmp_path / "user.db") as opened:
        yield opened


@pytest.fixture
def begin(qapp, shipped: PackPlace, data: UserData) -> Begin:
    """A new session that has taken up what the last one left."""

    def session(*named: PackPlace, with_shipped: bool = True) -> ChosenPacks:
        chosen = ChosenPacks([*([shipped] if with_shipped else []), *named])
        chosen.begin_with(data.packs)
        return chosen

    return session


def roots(chosen: ChosenPacks) -> list[str]:
    return [place.root.name for place in chosen.places()]


def test_a_folder_that_is_opened_is_open_the_next_time(begin: Begin, tmp_path: Path, qtbot) -> None:
    first = begin()
    with qtbot.waitSignals([first.changed, first.told]):
        first.add([tmp_path / "one", tmp_path / "two"])
    assert roots(first) == roots(begin()) == ["content", "one", "two"]


def test_a_folder_of_the_command_line_is_open_for_one_session(begin: Begin, tmp_path: Path) -> None:
    first = begin(PackPlace(tmp_path / "named"))
    first.add([tmp_path / "one"])
    assert [(one.place.root.name, one.session) for one in first.all()] == [
        ("content", False),
        ("one", False),
        ("named", True),
    ]
    assert roots(begin()) == ["content", "one"]


def test_opening_a_folder_of_the_command_line_keeps_it(begin: Begin, tmp_path: Path) -> None:
    begin(PackPlace(tmp_path / "named")).add([tmp_path / "named"])
    assert roots(begin()) == ["content", "named"]


def test_each_pack_is_switched_off_and_on(begin: Begin, tmp_path: Path, qtbot) -> None:
    chosen = begin()
    chosen.add([tmp_path / "one"])
    with qtbot.waitSignal(chosen.changed):
        chosen.switch(tmp_path / "one", on=False)
    assert roots(chosen) == roots(begin()) == ["content"]
    assert [pack.place.root.name for pack in chosen.all()] == ["content", "one"]
    chosen.switch(tmp_path / "content", on=False)
    assert roots(chosen) == roots(begin()) == []
    chosen.switch(tmp_path / "one", on=True)
    assert roots(chosen) == roots(begin()) == ["one"]


def test_opening_what_is_off_switches_it_on_by_whatever_name(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    chosen = begin()
    chosen.add([tmp_path / "one"])
    chosen.switch(tmp_path / "one", on=False)
    chosen.add([tmp_path / "link"])
    assert roots(chosen) == ["content", "one"]


def test_a_pack_is_removed_from_the_list_but_the_shipped_one_stays(
    begin: Begin, tmp_path: Path, qtbot
) -> None:
    (tmp_path / "one").mkdir()
    chosen = begin()
    chosen.add([tmp_path / "one"])
    with qtbot.waitSignal(chosen.changed):
        chosen.remove(tmp_path / "one")
    chosen.remove(tmp_path / "content")
    assert [pack.place.root.name for pack in begin().all()] == ["content"]
    assert (tmp_path / "one").is_dir()


def test_nothing_is_told_where_nothing_is_different(begin: Begin, tmp_path: Path, qtbot) -> None:
    chosen = begin()
    chosen.add([tmp_path / "one"])
    with qtbot.assertNotEmitted(chosen.changed), qtbot.assertNotEmitted(chosen.told):
        chosen.add([tmp_path / "one"])
        chosen.switch(tmp_path / "one", on=True)
        chosen.remove(tmp_path / "other")
    chosen.switch(tmp_path / "one", on=False)
    with qtbot.assertNotEmitted(chosen.changed), qtbot.waitSignal(chosen.told):
        chosen.remove(tmp_path / "one")


def test_the_shipped_pack_is_known_wherever_an_update_puts_it(
    data: UserData, tmp_path: Path, qapp
) -> None:
    old = ChosenPacks([PackPlace(tmp_path / "v1", shipped=True)])
    old.begin_with(data.packs)
    old.switch(tmp_path / "v1", on=False)
    new = ChosenPacks([PackPlace(tmp_path / "v2", shipped=True)])
    new.begin_with(data.packs)
    assert [(pack.place.root.name, pack.on) for pack in new.all()] == [("v2", False)]


def test_who_wants_only_one_folder_gets_and_leaves_no_other(begin: Begin, tmp_path: Path) -> None:
    begin().add([tmp_path / "one"])
    chosen = begin(PackPlace(tmp_path / "named"), with_shipped=False)
    assert roots(chosen) == ["named"]
    chosen.add([tmp_path / "two"])
    assert roots(chosen) == ["two", "named"]
    assert roots(begin()) == ["content", "one"]


def test_a_folder_that_cannot_be_opened_stays_in_the_list_with_its_reason(
    begin: Begin, tmp_path: Path, qtbot
) -> None:
    chosen = begin()
    chosen.add([tmp_path / "gone"])
    place, fault = PackPlace(tmp_path / "gone"), FileMissing(tmp_path / "gone")
    with qtbot.waitSignal(chosen.told):
        chosen.tell_faults([(place, fault)])
    assert chosen.fault(place.root) is fault
    assert "gone" in roots(chosen)
    with qtbot.assertNotEmitted(chosen.told):
        chosen.tell_faults([(place, FileMissing(tmp_path / "gone"))])
    chosen.switch(place.root, on=False)
    assert chosen.fault(place.root) is None
    chosen.switch(place.root, on=True)
    chosen.tell_faults([(place, fault)])
    with qtbot.waitSignal(chosen.told):
        chosen.tell_faults([])
    assert chosen.fault(place.root) is None


def test_how_a_pack_is_read_is_left_to_who_wrote_it_down(
    begin: Begin, data: UserData, tmp_path: Path
) -> None:
    data.packs.save([OpenPack(tmp_path / "one", include_left_out=True)])
    chosen = begin()
    chosen.add([tmp_path / "two"])
    assert [pack.folder.name for pack in data.packs.all()][-2:] == ["one", "two"]
