"""Does a title graphic show all of its words, whole, inside the safe area, on any machine?"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_app.cli.opening import open_places, places
from desktop_app.pages.title_words import Omission, TitleWords
from desktop_app.paint.graphics.graphic_file import graphic_bytes, graphic_image
from desktop_app.paint.graphics.graphic_size import SQUARE, WIDE, GraphicSize
from desktop_app.paint.graphics.outlines import Face, even_lines, set_lines, undrawn
from desktop_app.paint.graphics.title_graphic import TitleGraphic, title_graphic
from desktop_app.paint.theme import Tokens, load_tokens
from desktop_app.paths import Paths

pytestmark = pytest.mark.usefixtures("faces")

BATNA = TitleWords(
    "BATNA", "Preparation", "The best course if no agreement is reached.", "Common Ground"
)
LONG = "It has many words that say what a thing is. " * 30
COMPOUND = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen"
HARD = {
    "plain": BATNA,
    "long title": BATNA._replace(title="A title of many words that goes on and on " * 6),
    "long word": BATNA._replace(title=COMPOUND * 3),
    "long all": TitleWords(LONG, "Category " * 20, LONG, "Pack " * 40),
    "right to left": TitleWords("מיקוח עמדות", "קטגוריה", "המונח מתאר משא ומתן.", "Pack"),
    "nothing but a title": TitleWords("A"),
}
SIZES = (WIDE, SQUARE, GraphicSize(320, 320), GraphicSize(1080, 1920), GraphicSize(1600, 400))
EDGE = 0.04  # of the shorter side, where nothing may be


def ink_rect(graphic: TitleGraphic, *colours: str) -> QRectF:
    """Around everything that is painted, or all of these colours."""
    around = QRectF()
    for ink in graphic.inks:
        if not colours or ink.colour in colours:
            half = ink.width / 2
            around |= ink.shape.boundingRect().adjusted(-half, -half, half, half)
    return around


def safe(size: GraphicSize) -> QRectF:
    edge = EDGE * min(size)
    return QRectF(0, 0, *map(float, size)).adjusted(edge, edge, -edge, -edge)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("words", HARD.values(), ids=HARD)
def test_ink_stays_inside_the_safe_area(words: TitleWords, size: GraphicSize, tokens) -> None:
    graphic = title_graphic(words, size)
    assert safe(size).contains(ink_rect(graphic))
    image = graphic_image(graphic, tokens)
    assert (image.width(), image.height()) == size
    edge, ground = int(EDGE * min(size)), QColor(tokens.paper).rgb()
    rim = [(x, y) for x in range(size.width) for y in (0, edge - 1, size.height - edge)]
    rim += [(x, y) for y in range(size.height) for x in (0, edge - 1, size.width - edge)]
    assert {image.pixel(x, y) for x, y in rim} == {ground}


@pytest.mark.parametrize("words", HARD.values(), ids=HARD)
def test_words_do_not_lie_over_the_ornament_nor_over_each_other(words: TitleWords) -> None:
    for size in (WIDE, SQUARE):
        graphic = title_graphic(words, size)
        ornament = ink_rect(graphic, "accent_soft", "line")
        texts = [ink.shape.boundingRect() for ink in graphic.inks if ink.colour == "ink"]
        texts.append(ink_rect(graphic, "muted"))
        assert not any(text.intersects(ornament) for text in texts)
        assert not any(a.intersects(b) for n, a in enumerate(texts) for b in texts[:n])


def test_every_shipped_term_has_its_whole_definition(tmp_path: Path) -> None:
    paths = Paths.discover(tmp_path)
    reference = open_places(paths, places(paths, [], only_packs=False))
    entries = [entry for pack in reference.packs for entry in pack.entries]
    assert len(entries) > 240
    for entry in entries:
        graphic = title_graphic(reference.title_words(entry.ref))
        assert (graphic.omitted, graphic.undrawn) == ((), ()), entry.title
        assert safe(WIDE).contains(ink_rect(graphic)), entry.title
        assert sum(ink.colour == "ink" for ink in graphic.inks) == 2, entry.title


def test_the_title_is_larger_where_it_is_short() -> None:
    long = BATNA._replace(title="BATNA as it is told to those who have never heard of it at all")
    heights = [ink_of_title(title_graphic(words)) for words in (BATNA, long)]
    assert heights[0] > 70  # its capitals alone
    assert heights[1] > 2 * 40  # several lines
    assert ink_of_title(title_graphic(long._replace(title=long.title * 2))) < 400


def ink_of_title(graphic: TitleGraphic) -> float:
    return next(ink for ink in graphic.inks if ink.colour == "ink").shape.boundingRect().height()


def test_a_definition_that_does_not_fit_gives_way_to_its_first_sentence_and_that_is_told() -> None:
    graphic = title_graphic(BATNA._replace(definition=LONG))
    assert graphic.omitted == (Omission.SENTENCES,)
    short = title_graphic(BATNA._replace(definition=LONG.split(". ", maxsplit=1)[0] + "."))
    assert [ink.shape for ink in graphic.inks] == [ink.shape for ink in short.inks]


def test_a_definition_of_one_endless_sentence_is_left_out_and_that_is_told() -> None:
    graphic = title_graphic(BATNA._replace(definition=LONG.replace(".", ",")))
    assert graphic.omitted == (Omission.DEFINITION,)
    alone = title_graphic(BATNA._replace(definition=""))
    assert [ink.shape for ink in graphic.inks] == [ink.shape for ink in alone.inks]


def test_a_long_word_is_smaller_before_it_is_broken() -> None:
    graphic = title_graphic(BATNA._replace(title=COMPOUND))
    assert graphic.omitted == (Omission.SMALL,)
    assert ink_of_title(graphic) < 40  # one line


def test_small_words_that_have_no_room_are_left_out_and_told() -> None:
    omitted = title_graphic(TitleWords("T", "C" * 90, "D.", "P" * 140)).omitted
    assert omitted == (Omission.CATEGORY, Omission.PACK)


def test_a_title_is_broken_at_blanks_rather_than_at_hyphens() -> None:
    graphic = title_graphic(BATNA._replace(title="That's-not-all technique"))
    joined = title_graphic(BATNA._replace(title="That’s\u2011not\u2011all technique"))
    assert [ink.shape for ink in graphic.inks] == [ink.shape for ink in joined.inks]


def test_lines_are_about_equally_long() -> None:
    face, text = Face("Source Serif 4", 40), "one two three four five six seven eight nine"
    plain, even = set_lines(text, face, 700), even_lines(text, face, 700)
    assert plain is not None
    assert even is not None
    assert even.line_count == plain.line_count == 2
    widths = [lines.at(0, 0).boundingRect().width() for lines in (plain, even)]
    assert widths[1] < widths[0] - 100


def test_a_title_from_the_right_stands_at_the_right_and_its_ornament_at_the_left() -> None:
    graphic = title_graphic(HARD["right to left"])
    texts, ornament = ink_rect(graphic, "ink"), ink_rect(graphic, "accent_soft")
    assert texts.left() > ornament.right()
    assert texts.right() == pytest.approx(WIDE.width - 64, abs=8)


def test_characters_without_a_shape_are_told(tokens) -> None:
    graphic = title_graphic(BATNA._replace(definition="Odd \U000f1234 and\u200b plain."))
    assert graphic.undrawn == ("\U000f1234",)
    assert undrawn("abc é – “x”", "Source Serif 4") == ()


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_a_theme_gives_ground_and_ink(root: Path, theme: str) -> None:
    tokens = load_tokens(root / "resources" / "themes" / f"{theme}.toml")
    image = graphic_image(title_graphic(BATNA), tokens)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1200, 2) for y in range(0, 630, 2)}
    assert {tokens.paper, tokens.ink, tokens.accent_soft, tokens.accent} <= colours


def test_a_png_tells_its_title_and_what_it_says(tokens: Tokens) -> None:
    image = QImage.fromData(graphic_bytes(title_graphic(BATNA), tokens, "png"))
    assert (image.width(), image.height()) == WIDE
    assert image.text("Title") == "BATNA"
    assert "The best course" in image.text("Description")


def test_an_svg_needs_no_typeface_and_tells_screen_readers_what_it_says(tokens: Tokens) -> None:
    words = BATNA._replace(title='A <b> & "c" \x01', language="nl")
    root = ET.fromstring(graphic_bytes(title_graphic(words), tokens, "svg"))  # noqa: S314 - ours
    tags = [one.tag.rpartition("}")[2] for one in root.iter()]
    assert "text" not in tags
    assert (tags.count("title"), tags.count("desc")) == (1, 1)
    assert (root[0].text, root.get("role")) == ('A <b> & "c" \ufffd', "img")
    assert root.get("aria-labelledby") == root[0].get("id")
    assert root.get("aria-describedby") == root[1].get("id")
    assert "The best course" in str(root[1].text)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == (
        "1200",
        "630",
        "0 0 1200 630",
    )


def test_svg_and_png_are_the_same_picture(tokens: Tokens) -> None:
    graphic = title_graphic(BATNA)
    drawn = QImage(*WIDE, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(graphic_bytes(graphic, tokens, "svg"))).render(painter)
    painter.end()
    painted = graphic_image(graphic, tokens)
    places = [(x, y) for x in range(0, 1200, 3) for y in range(0, 630, 3)]
    unlike = sum(
        abs(drawn.pixelColor(*at).lightness() - painted.pixelColor(*at).lightness()) > 60
        for at in places
    )
    assert unlike < len(places) / 1000
