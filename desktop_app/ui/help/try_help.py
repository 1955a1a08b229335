"""What does the help say of trying a deal?"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.wording import tr


def try_page() -> str:
    """How a deal is tried, what its plot tells, and how better deals are found."""
    return (
        _paragraph(
            tr(
                "A deal with numbers has a part “Try a deal”: choose an option for each issue and "
                "see at once what that is worth to each side. What you try is kept for each deal "
                "as long as the program runs, and changes no file."
            )
        )
        + _items(_told())
        + f"<h2>{tr('Keys')}</h2>"
        + _table(_keys())
    )


def _told() -> tuple[str, ...]:
    return (
        tr("The bar shows gains over the reservation values, out of what is possible."),
        tr("Each figure leads to the term behind it; rest on it to read what it means."),
        tr(
            "“Walk away” is an outcome too: it tells what each side falls back on (its "
            "BATNA) and what that is worth to it (its reservation value)."
        ),
        tr(
            "“Find a better deal” goes to a near agreement that is better for some and "
            "worse for none, and names the trades. All such agreements stand under the "
            "plot; a click goes to one."
        ),
        tr(
            "“Three offers worth the same” are different offers of about the worth that "
            "is on the table, the best for the other side first."
        ),
        tr(
            "“What if the numbers were others?” tries other reservation values and "
            "weights; zone, counts and plot follow. It is marked as long as it holds, "
            "and kept in no file."
        ),
        tr(
            "On the plot pointing tells the terms of an agreement and a click puts it on "
            "the table. “Picture…” copies or saves it; “The plot as a table” tells it "
            "in rows."
        ),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Left, Right"), tr("another option of the issue")),
        (tr("Home, End"), tr("its first or last option")),
        (tr("Up, Down"), tr("another issue")),
        ("Ctrl+Z", tr("undo")),
        ("Ctrl+Shift+Z", tr("redo")),
        (tr("Arrows on the plot"), tr("along the Pareto frontier; Enter takes it")),
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _items(texts: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="38%"><span class="key">&nbsp;{escape(key)}&nbsp;</span></td>'
        f"<td>{escape(words)}</td></tr>"
        for key, words in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="5">{cells}</table>'
