"""Which style sheet does an entry's page get? Only what QTextDocument honours.

Padding, borders and rounded corners of paragraphs and boxes have no effect there, so the
places to be painted are marked with a background of no opacity whose red part says what they
are; `entry_painting` finds and paints them. Nothing is laid out a second time for that.
"""

from __future__ import annotations

from PySide6.QtGui import QBrush, QFontMetricsF

from desktop_app.paint.fonts import SANS, SERIF, serif
from desktop_app.ui.look import Look

# Red parts of the transparent backgrounds.
DEFINITION, CODE, CODE_BLOCK, GRID, BAR, QUOTED, QUIET, DEAD, CHIP = 1, 2, 3, 4, 5, 6, 7, 8, 9
# Of the boxes, by the class of their kind.
BOXES = {"note": 16, "example": 17, "tip": 18, "warning": 19, "quote": 20, "question": 21}
TASKS = ("☐", "☑")  # with which an item begins that has no bullet
# The column begins as if it were SET_PX wide and in the middle; its lines end sooner, after some
# 68 letters.
SET_PX, COLUMN_PX = 602, 546


def marker(role: int) -> str:
    """The transparent background that marks a place to be painted."""
    return f"background-color: rgba({role}, 0, 0, 0);"


def role_of(brush: QBrush) -> int:
    """What a background marks: the role that `marker` put in it, else 0."""
    # No brush at all is black and solid by its colour, so it marks nothing either.
    colour = brush.color()
    return 0 if colour.alpha() else colour.red()


def box_ground(look: Look) -> str:
    """The token of the ground of boxes and code: it must stand out from the paper."""
    return "raised" if look.dark else "panel"


def page_css(look: Look) -> str:
    """The style sheet for the reader's theme and text size."""
    return _prose(look) + _named(look) + _boxes(look) + _code(look)


def _leading(times: float) -> str:
    """Lines `times` the text's size apart, whatever the face.

    In per cent of the face's own line height, so that a fallback script is never cut off.
    """
    own = QFontMetricsF(serif(100)).height() / 100
    return f"line-height: {round(100 * times / own)}%;"


def _prose(look: Look) -> str:
    # The size of plain paragraphs is the document's own: were it named here, QTextDocument
    # would give it to every inline element of a smaller or larger paragraph too.
    # Headings are named in steps of it (2, 1.2 and 1 times): Qt has its own steps for them, and
    # lengths would not win over these.
    # Bullets are painted: Qt's own are too large and too close to the words.
    tokens, px = look.tokens, look.px
    return f"""
body {{ color: {tokens.ink}; font-family: '{SERIF}'; }}
p, li, dd, dt, blockquote {{ {_leading(1.6)} margin: 0 0 {px(16)}px 0; }}
li {{ margin-bottom: {px(5)}px; }}
ul, ol {{ margin: 0 0 {px(12)}px 0; }}
ul {{ list-style-type: none; }}
dt {{ font-weight: 600; margin-bottom: {px(2)}px; }}
dd {{ margin: 0 0 {px(12)}px {px(24)}px; }}
blockquote {{ margin: 0 {px(20)}px {px(16)}px {px(20)}px; }}
blockquote p, blockquote li {{ margin-bottom: {px(8)}px; {marker(QUOTED)} }}
a {{ color: {tokens.accent}; }}
a.quiet {{ color: {tokens.ink}; text-decoration: none; {marker(QUIET)} }}
hr {{ background-color: {tokens.line}; margin: {px(20)}px 0; }}
h1 {{ font-size: xx-large; {_leading(1.15)} font-weight: 600; margin: 0 0 {px(8)}px 0; }}
h2 {{ font-size: large; {_leading(1.3)}
  font-weight: 600; margin: {px(26)}px 0 {px(8)}px 0; }}
h3, h4, h5, h6 {{ font-size: medium; {_leading(1.4)}
  font-weight: 600; margin: {px(18)}px 0 {px(6)}px 0; }}
"""


def _named(look: Look) -> str:
    tokens, px = look.tokens, look.px
    sans = f"font-family: '{SANS}';"
    small = f"{sans} font-size: {px(13)}px; line-height: 130%; color: {tokens.muted};"
    return f"""
p.category {{ {sans} font-size: {px(11)}px; font-weight: 600; line-height: 100%;
  letter-spacing: {px(10) / 10}px; text-transform: uppercase; color: {tokens.accent};
  margin: 0 0 {px(7)}px 0; }}
p.aliases, p.facts, p.law, p.ext, p.caption {{ {small} margin: 0 0 {px(8)}px 0; }}
p.chips {{ {sans} font-size: {px(12)}px; line-height: 196%; color: {tokens.muted};
  margin: {px(12)}px {px(10)}px {px(12)}px {px(10)}px; }}
a.chip {{ {sans} font-size: {px(12)}px; font-weight: 600; text-decoration: none; {marker(CHIP)} }}
span.chip {{ {sans} font-size: {px(12)}px; {marker(DEAD)} }}
span.gap {{ font-size: {px(12)}px; letter-spacing: {px(23)}px; }}
p.definition {{ font-size: {px(19)}px; {_leading(1.5)}
  margin: {px(22)}px 0 {px(22)}px {px(19)}px; {marker(DEFINITION)} }}
p.plain-bar {{ {small} color: {tokens.ink}; margin: {px(16)}px {px(12)}px; {marker(BAR)} }}
p.related, p.source {{ {small} margin: 0 0 {px(7)}px 0; }}
a.copy {{ text-decoration: none; font-size: {px(12)}px; }}
p.related b {{ color: {tokens.ink}; font-weight: 600; }}
p.picture {{ line-height: 100%; margin: {px(6)}px 0 {px(8)}px 0; }}
p.caption {{ margin-bottom: {px(18)}px; }}
span.mark {{ background-color: {tokens.mark}; }}
span.dead {{ color: {tokens.muted}; {marker(DEAD)} }}
span.ext, span.caption, .caption {{ {sans} font-size: {px(12)}px; color: {tokens.muted}; }}
div.footnotes p, div.footnotes li {{ font-size: {px(14)}px; margin-bottom: {px(5)}px; }}
"""


def _boxes(look: Look) -> str:
    tokens, px = look.tokens, look.px
    # The size of a cell is given to every inline element in it too.
    inline = ", ".join(f"p.callout-title {tag}" for tag in ("span", "a", "em", "strong", "code"))
    kinds = "\n".join(f"table.{kind} {{ {marker(role)} }}" for kind, role in BOXES.items())
    return f"""
table {{ margin: {px(8)}px 0 {px(18)}px 0; border-collapse: collapse; {marker(GRID)} }}
th, td {{ padding: {px(7)}px {px(12)}px {px(7)}px 0; }}
th {{ font-family: '{SANS}'; font-size: {px(12)}px; font-weight: 600; text-align: left; }}
td, td p, td li {{ font-size: {px(15)}px; line-height: 112%; }}
td p {{ margin: 0 0 {px(6)}px 0; }}
{kinds}
table.callout {{ margin: {px(10)}px 0 {px(14)}px 0; }}
table.callout td {{ padding: {px(12)}px {px(18)}px {px(8)}px {px(20)}px; }}
p.callout-title {{ font-family: '{SANS}'; font-weight: 600; margin: 0 0 {px(5)}px {px(23)}px; }}
p.callout-title, {inline} {{ font-size: {px(12.5)}px; }}
a.fold {{ text-decoration: none; color: {tokens.ink}; }}
span.kind {{ color: {tokens.accent}; }}
table.warning span.kind {{ color: {tokens.second}; }}
"""


def _code(look: Look) -> str:
    size, px = look.px(14), look.px
    return f"""
code, kbd {{ font-family: monospace; font-size: {size}px; {marker(CODE)} }}
pre {{ font-family: monospace; font-size: {size}px; color: {look.tokens.ink};
  white-space: pre-wrap; margin: {px(22)}px {px(14)}px {px(28)}px {px(14)}px;
  {marker(CODE_BLOCK)} }}
"""
