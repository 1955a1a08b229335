"""How does a tip show words that people or packs wrote, whatever is in them?"""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Words as a tip that wraps and shows every letter as it is, "" for none."""
    lines = escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>" if lines else ""
