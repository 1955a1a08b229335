"""What is each kind of box called, so that it is not told by colour alone?"""

from __future__ import annotations

from desktop_app.wording import tr


def box_names() -> dict[str, str]:
    """The name of every kind."""
    return {
        "example": tr("Example"),
        "tip": tr("Tip"),
        "warning": tr("Watch out"),
        "quote": tr("Quotation"),
        "question": tr("Question"),
        "note": tr("Note"),
    }


def says_no_more(title: str, kind: str) -> bool:
    """Whether what an author called a box is only the name of its kind."""
    return title.strip().casefold() in ("", kind, box_names()[kind].casefold())
