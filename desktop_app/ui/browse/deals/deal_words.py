"""How are the facts of a deal told in a few words?"""

from __future__ import annotations

from desktop_app.wording import tr

WORKED = "worked"


def form_word(form: str) -> str:
    """The form of a deal as people read it; one that no author of ours uses stands as written."""
    known = {WORKED: tr("Worked example"), "history": tr("History"), "parable": tr("Parable")}
    return known.get(form, form.capitalize())


def level_word(level: str) -> str:
    """For whom a deal is, as people read it."""
    known = {
        "introductory": tr("Introductory"),
        "intermediate": tr("Intermediate"),
        "advanced": tr("Advanced"),
    }
    return known.get(level, level.capitalize())


def size_words(parties: int, issues: int) -> list[str]:
    """How many parties and issues there are; nothing for a deal without any."""
    if not parties:
        return []
    return [
        tr("1 party") if parties == 1 else tr("{count} parties", count=parties),
        tr("1 issue") if issues == 1 else tr("{count} issues", count=issues),
    ]
