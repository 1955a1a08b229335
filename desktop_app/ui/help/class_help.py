"""What does the help say of a class, of offers in turn and of two at one screen?"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.wording import tr


def class_page() -> str:
    """How results are entered, pasted, compared and shown to a room; then offers, then two."""
    from desktop_app.ui.class_results.wall_keys import wall_keys

    return (
        _paragraph(
            tr(
                "A deal with numbers has a part “Class”: what each pair agreed on, beside what "
                "was possible. It is kept for each deal as long as the program runs."
            )
        )
        + _class()
        + f"<h2>{tr('While a class is on the wall')}</h2>"
        + _table((one.shown, one.words) for one in wall_keys())
        + f"<h2>{tr('Offers in turn')}</h2>"
        + _offers()
        + f"<h2>{tr('Two at one screen')}</h2>"
        + _two()
    )


def _class() -> str:
    return _items(
        tr(
            "Enter the pair, choose an option for each issue, press Enter; or press “No "
            "agreement”. A click on a point of the plot fills that agreement in."
        ),
        tr(
            "Paste rows from a spreadsheet: the pair, then an option for each issue in the "
            "order of the deal, or in any order under a row of headings (“Copy headings” "
            "makes one). The beginning of an option will do. A pair that is there already "
            "gets its new result. Rows that cannot be read stay, with the reason, to be "
            "mended and read again."
        ),
        tr(
            "In the table Enter changes a pair, Delete takes it away, Ctrl+Z undoes, Ctrl+C "
            "copies for a spreadsheet; a click on a heading, or Alt with an arrow, sorts."
        ),
        tr(
            "Left on the table is joint value where the deal’s units are comparable; else "
            "what every party could have had more."
        ),
    )


def _offers() -> str:
    return _items(
        tr(
            "Under the plot of “Try a deal”, “Log offers in turn” notes what lies on the "
            "table as the offer of one side. Two numbered ways grow over the plot: circles "
            "of the first party, squares of the second."
        ),
        tr(
            "Enter on an offer puts it on the table again. “Take back” undoes, also “Clear”; "
            "“Print…” prints plot and offers or saves them as PDF."
        ),
    )


def _two() -> str:
    return _items(
        tr(
            "“Two at one screen…”, under the same plot, lets two parties negotiate in turns. "
            "Each sees its own points, alternative and brief alone; between two turns stands "
            "a cover. Who leaves the deal and comes back finds a cover as well."
        ),
        tr(
            "An offer binds whoever makes it. When the other accepts, when the time is over "
            "or when one walks away, everything is shown: points and gains of both, the "
            "outcome on the plot, and what was left on the table."
        ),
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _items(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="38%"><span class="key">&nbsp;{escape(key)}&nbsp;</span></td>'
        f"<td>{escape(words)}</td></tr>"
        for key, words in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="5">{cells}</table>'
