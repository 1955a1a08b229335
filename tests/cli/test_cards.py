"""Does `cards` print what it is asked for, and say in one sentence what it cannot?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from desktop_app.core.cards.settings import FACES, CardSettings, told
from desktop_app.core.model.deck import text_card
from desktop_app.core.userdata.store import UserData
from tests.cli.conftest import Run, Said
from tests.paint.cards.places import cells
from tests.paint.cards.seen import seen_pages

A4, LETTER = (595, 842), (612, 792)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "cards.pdf"


@pytest.fixture
def workshop(tmp_path: Path) -> str:
    """A workshop of the profile that `run` uses, with two cards and settings of its own."""
    (tmp_path / "profile").mkdir()
    data = UserData(tmp_path / "profile" / "data" / "user.db")
    try:
        made = data.workshops.make("Friday in Ghent")
        data.workshops.add(made.key, [text_card("Welcome", "Nine o'clock"), text_card("Rules", "")])
        settings = CardSettings(sheet="letter-90x62", number=False)
        data.workshops.set_up(made.key, told(settings))
    finally:
        data.close()
    return "Friday in Ghent"


def texts(pdf: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages]


def size(pdf: Path) -> tuple[int, int]:
    box = pypdf.PdfReader(pdf).pages[0].mediabox
    return round(box.width), round(box.height)


def test_entries_become_cards(qapp, run: Run, pdf: Path) -> None:
    said = run("cards", "BATNA", "zopa", "Software licence renewal", "-o", str(pdf))
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Glossary cards: 3 cards, 2 pages in {pdf}\n"
    front, back = texts(pdf)
    assert size(pdf) == A4
    for told_in in (front, back):
        assert "batna · " in told_in
    assert "the yardstick for every offer" in back
    assert "the yardstick for every offer" not in front
    assert "sheet 1 of 1, front · sheet by sheet · flip on long edge · print at 100 %" in front


def test_one_entry_gives_the_title(qapp, run: Run, pdf: Path) -> None:
    assert run("cards", "BATNA", "-o", str(pdf)).out.startswith("BATNA: 1 card, 2 pages")


def test_a_category_by_its_key_or_its_name(qapp, run: Run, pdf: Path) -> None:
    one = run("cards", "--category", "preparation", "-o", str(pdf)).out
    assert one.startswith("Preparation: ")
    assert run("cards", "--category", "Preparation", "-o", str(pdf)).out == one


def test_all_terms_of_a_pack(qapp, run: Run, pdf: Path, own_pack: Path) -> None:
    said = run("cards", "--all", "--only-pack", "--pack", str(own_pack), "-o", str(pdf))
    assert said.out.startswith("Glossary cards: 2 cards")
    assert "Harbour anchor" in texts(pdf)[0]
    assert "marzipan" not in "".join(texts(pdf))


@pytest.mark.parametrize(
    ("words", "pages", "there"),
    [
        (["--sides", "short"], 2, "flip on short edge"),
        (["--sides", "manual"], 2, "fronts first, then backs"),
        (["--sides", "fold"], 1, "fold on the dashed line"),
        (["--sides", "single"], 1, "sheet by sheet · print"),
        (["--order", "stack"], 2, "cut and stack"),
        (["--language", "nl"], 2, "BAZO"),
        (["--source"], 2, "1981"),
        (["--sheet", "sigel-lp795"], 2, "print at 100 %"),
    ],
)
def test_each_option_is_seen(
    qapp, run: Run, pdf: Path, words: list[str], pages: int, there: str
) -> None:
    assert run("cards", "BATNA", *words, "-o", str(pdf)).code == 0
    told_all = texts(pdf)
    assert len(told_all) == pages
    assert there in " ".join(told_all)


@pytest.mark.parametrize("face", FACES)
def test_every_face_is_printed(qapp, run: Run, pdf: Path, face: str) -> None:
    said = run("cards", "BATNA", "zopa", "--face", face, "-o", str(pdf))
    assert said.code == 0
    assert "BATNA" in "".join(texts(pdf)).replace("\n", " ")


def test_start_marks_and_sizes(qapp, run: Run, pdf: Path) -> None:
    run("cards", "BATNA", "--start", "4", "--no-marks", "-o", str(pdf))
    front, _back = seen_pages(pdf.read_bytes())
    assert front.shapes == []
    fourth = cells(_sheet_json("a4-90x62"))[3]
    inside = [one for one in front.letters if fourth.holds(*one.middle)]
    assert "".join(one.text for one in inside if one.size_pt > 15) == "BATNA"
    run("cards", "BATNA", "--large", "-o", str(pdf))
    cards = _sheet_json("a4-90x62")
    for page in seen_pages(pdf.read_bytes()):
        on_cards = [o for o in page.letters if any(c.holds(*o.middle) for c in cells(cards))]
        assert min(one.size_pt for one in on_cards) >= 11.99
    run("cards", "BATNA", "--min-size", "10", "--face", "term-definition", "-o", str(pdf))
    back = seen_pages(pdf.read_bytes())[1]
    assert min(one.size_pt for one in back.letters if one.size_pt > 7.5) >= 9.95


def _sheet_json(name: str) -> dict[str, object]:
    root = Path(__file__).parents[2]
    told: dict[str, object] = json.loads(
        (root / "resources" / "stationery" / f"{name}.json").read_text("utf-8")
    )
    return told


def test_a_workshop_by_its_name_with_its_settings(qapp, run: Run, pdf: Path, workshop: str) -> None:
    said = run("cards", "--workshop", f" {workshop.upper()} ", "-o", str(pdf))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{workshop}: 2 cards, 2 pages")
    assert size(pdf) == LETTER
    assert "Nine o’clock" in texts(pdf)[1]
    run("cards", "BATNA", "--workshop", workshop, "--sheet", "a4-a7", "-o", str(pdf))
    assert size(pdf) == A4
    assert "batna · " in texts(pdf)[0]


def test_what_is_changed_is_told_and_printed_all_the_same(qapp, run: Run, pdf: Path) -> None:
    said = run("cards", "Ideal point", "--sheet", "avery-l4784", "--large", "-o", str(pdf))
    assert said.code == 0
    assert said.err.startswith("common-ground: Ideal point does not fit at 12 pt: it goes on, on ")
    assert "1 · 1/" in texts(pdf)[0]


def test_all_terms_are_not_called_by_a_category(qapp, run: Run, pdf: Path) -> None:
    said = run(
        "cards", "--all", "--category", "psychology", "--face", "term-definition", "-o", str(pdf)
    )
    assert said.code == 0
    assert said.out.startswith("Glossary cards: 202 cards")


@pytest.mark.parametrize(("sides", "told"), [("single", True), ("fold", True), ("long", False)])
def test_backs_that_are_not_there_cannot_be_moved(
    qapp, run: Run, pdf: Path, sides: str, told: bool
) -> None:
    said = run("cards", "BATNA", "--sides", sides, "--align", "1,1", "-o", str(pdf))
    assert said.code == 0
    assert ("--align moves backs, and nothing" in said.err) is told


@pytest.mark.parametrize("name", ["deck.jpg", "deck.docx"])
def test_no_file_is_given_the_wrong_ending(run: Run, tmp_path: Path, name: str) -> None:
    said = run("cards", "BATNA", "-o", str(tmp_path / name))
    assert said.code == 2
    assert "Cards are a .pdf, a .png or an .svg" in said.err
    assert not (tmp_path / name).exists()


def refused(said: Said, pdf: Path, words: str) -> None:
    """Code 2, one sentence, and no file."""
    assert (said.code, said.out) == (2, "")
    assert words in said.err
    assert len(said.err.splitlines()) == 1
    assert not pdf.exists()


@pytest.mark.parametrize(
    ("words", "told_so"),
    [
        ([], "no card"),
        (["BATNA", "--sheet", "a4-nowhere"], "a4-nowhere"),
        (["Nothing of that name"], "Nothing of that name"),
        (["--category", "nothing"], "No category is called “nothing”."),
        (["--category", "psycology"], "Did you mean Psychology?"),
        (["--category", ""], "No category is called “”."),
        (["--all", "--category", "nothing"], "No category is called “nothing”."),
        (["--workshop", "Nowhere"], "Nowhere"),
        (["BATNA", "--start", "9"], "place 9"),
        (["BATNA", "--start", "x"], "x is not a number"),
        (["BATNA", "--start", "0"], "0"),
        (["BATNA", "--min-size", "5"], "5 pt"),
        (["BATNA", "--min-size", "nan"], "NaN"),
        (["BATNA", "--language", "n l"], "n l"),
        (["BATNA", "--face", "back"], "back"),
        (["BATNA", "--sides", "both"], "both"),
        (["BATNA", "--order", "pile"], "pile"),
        (["BATNA", "--sheet", "shop-poker", "--sides", "fold"], "two cards"),
    ],
)
def test_what_cannot_be_is_refused(
    qapp, run: Run, pdf: Path, words: list[str], told_so: str
) -> None:
    refused(run("cards", *words, "-o", str(pdf)), pdf, told_so)


@pytest.mark.parametrize("output", [[], ["-o", ""], ["-o", "folder/"]])
def test_a_file_must_be_named(run: Run, output: list[str]) -> None:
    said = run("cards", "BATNA", *output)
    assert said.code == 2
    assert len(said.err.splitlines()) == 1


def test_a_word_that_fits_nowhere_writes_nothing(qapp, run: Run, pdf: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    word = "Verhandlungsspielraumerweiterungsmöglichkeitsgutachten"
    (pack / f"{word}.md").write_text("A word.\n", "utf-8")
    pdf.write_bytes(b"as it was")
    words = ["cards", word, "--pack", str(pack), "--sheet", "a4-poker", "-o", str(pdf)]
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"common-ground: {word} does not fit on this card: a word of ")
    assert pdf.read_bytes() == b"as it was"


def test_a_place_that_cannot_be_written_is_told(qapp, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "cards.pdf"
    said = run("cards", "BATNA", "-o", str(path))
    assert (said.code, said.out) == (2, "")
    assert "could not be written" in said.err


@pytest.fixture(autouse=True)
def _no_file_left(tmp_path: Path) -> Iterator[None]:
    """Nothing half-written lies beside the file."""
    yield
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]
