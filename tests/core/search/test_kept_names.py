"""What was worked out of names is kept for the next start, and is nothing but a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.search import headwords, kept_names
from desktop_app.core.search.forms import Forms, dump, forms_of, load
from desktop_app.core.search.kept_names import KeptNames
from desktop_app.core.search.searcher import Searcher
from tests.core.search.documents import SMALL, document

NAMES = (
    "BATNA",
    "5 C's of negotiation",
    "Gegenvorschläge",
    "锚定效应",
    "½ + \u2028",
    "!?",
    "\ud800",
)


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_names, "_FEW", 2)


def test_forms_come_back_equal() -> None:
    forms = {name: forms_of(name) for name in (*NAMES, *(f"Name {n}" for n in range(250)))}
    assert load(dump(forms)) == forms
    assert load(dump({})) == {}


def test_damage_is_refused() -> None:
    data = dump({name: forms_of(name) for name in NAMES})
    for place in range(0, len(data), 11):
        broken = bytearray(data)
        broken[place] ^= 0x15
        with pytest.raises(ValueError, match="forms"):
            load(bytes(broken))


def test_the_next_start_works_out_no_name_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Searcher({"own": SMALL}, tmp_path)
    first.prepare()
    first.close()
    worked: list[str] = []
    real = headwords.forms_of

    def counted(name: str) -> Forms:
        worked.append(name)
        return real(name)

    monkeypatch.setattr(headwords, "forms_of", counted)
    rows = (*SMALL, document("new", "Quite new"))
    again = Searcher({"own": rows}, tmp_path)
    assert worked == ["Quite new"]
    assert again.quick("batna").hits[0].ref.id == "batna"
    again.close()


def test_a_file_is_written_only_for_the_sake_of_many_names(tmp_path: Path) -> None:
    kept = KeptNames(tmp_path)
    kept.keep({name: forms_of(name) for name in NAMES})
    before = (tmp_path / "names.json").stat().st_mtime_ns
    again = KeptNames(tmp_path)
    assert set(again.load()) == set(NAMES)
    again.keep({name: forms_of(name) for name in (*NAMES, "one more")})
    assert (tmp_path / "names.json").stat().st_mtime_ns == before
    again.keep({name: forms_of(name) for name in NAMES[:2]})
    assert set(KeptNames(tmp_path).load()) == set(NAMES[:2])


@pytest.mark.parametrize("damage", [b"", b"1 x\n[]", b"\0" * 99])
def test_where_nothing_can_be_kept_nothing_is_lost(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "names.json").write_bytes(damage)
    assert KeptNames(tmp_path).load() == {}
    assert KeptNames(None).load() == {}
    KeptNames(None).keep({})
    (tmp_path / "file").write_text("x")
    KeptNames(tmp_path / "file").keep({name: forms_of(name) for name in NAMES})
