"""How is a page's HTML put so that QTextBrowser shows all that it says?

A callout says its kind in words, folded boxes are closed, tables of one column are as wide as the
page. Only classes and ids that `markup.sanitise` lets through, or that this package wrote, are
looked at; the words of the page stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Container

from desktop_app.wording import tr

_BOX = re.compile(
    r'<(table|div) class="callout (example|tip|warning|quote|question|note)( fold)?"'
    r'((?: id="[^"]*")?)>((?:<tbody><tr><td>)?)(?:<p class="callout-title">(.*?)</p>)?',
    re.DOTALL,
)
_FOLD = '<table class="callout'


def screen_html(html: str, opened: Container[int] = frozenset()) -> str:
    """The page as it is set: every folded box closed but those whose numbers are in `opened`."""
    if _FOLD not in html and "callout" not in html:
        return html
    names = _kinds()

    def dressed(found: re.Match[str]) -> str:
        tag, kind, fold, name, begin, title = found.groups(default="")
        # Only the attribute makes a box as wide as the column; style sheets cannot.
        wide = ' width="100%"' if tag == "table" else ""
        opening = f'<{tag}{wide} class="callout {kind}{fold}"{name}>{begin}'
        return f'{opening}<p class="callout-title">{_titled(names[kind], kind, title)}</p>'

    html = _BOX.sub(dressed, html)
    if 'id="fold-' in html:
        from desktop_app.core.markup.folds import with_folds

        html = with_folds(html, opened)
    return html


def _titled(name: str, kind: str, title: str) -> str:
    """The kind in words, then what the author called the box, if that is something else."""
    label = f'<span class="kind">{name}</span>'
    own = title.strip()
    return label if own.casefold() in ("", kind, name.casefold()) else f"{label} · {own}"


def _kinds() -> dict[str, str]:
    return {
        "example": tr("Example"),
        "tip": tr("Tip"),
        "warning": tr("Watch out"),
        "quote": tr("Quotation"),
        "question": tr("Question"),
        "note": tr("Note"),
    }
