"""Under which form do names match, and which anchor does a heading get?"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

# Zero-width marks, soft hyphen, bidirectional controls: what is unseen tells no names apart.
_INVISIBLE = dict.fromkeys(
    [
        *(0x00AD, 0x034F, 0x061C, 0x180E, 0xFE0E, 0xFE0F, 0xFEFF),
        *(*range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2065), *range(0x2066, 0x206A)),
    ]
)
_HYPHENS = dict.fromkeys([0x2D, 0x5F, *range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D], " ")
_APOSTROPHES = dict.fromkeys([0x2018, 0x2019, 0x201B, 0x02BC, 0x2032, 0xFF07], "'")
_FOLD: dict[int, str | None] = {**_INVISIBLE, **_HYPHENS, **_APOSTROPHES}
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_EXTENSION = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)
_HEADING = re.compile(r"(?<=[^\s#])#+(?=[^\s#])")


def decoded(text: str) -> str:
    """Percent escapes as characters; a run that is not UTF-8 stays as written."""
    return _ESCAPES.sub(_decode, text) if "%" in text else text


def _decode(match: re.Match[str]) -> str:
    try:
        return unquote(match[0], errors="strict")
    except UnicodeDecodeError:
        return match[0]


def split_heading(text: str) -> tuple[str, str]:
    """`Title#Heading` as ("Title", "Heading"), `#Heading` as ("", "Heading").

    A number sign that stands after or before a space, or ends the text, belongs to the name:
    "C#", "C# language" and "Rule #1" are whole.
    """
    if text.startswith("#") and len(text) > 1:
        return "", text.rpartition("#")[2].strip() or text.strip("#").strip()
    found = _HEADING.search(text)
    if found is None:
        return text.strip(), ""
    return text[: found.start()].strip(), text[found.end() :].rpartition("#")[2].strip()


def without_extension(text: str) -> str:
    """The name without a closing `.md` or `.markdown`; other dots stay ("U.S. trustee")."""
    return _EXTENSION.sub("", text)


def name_key(text: str) -> str:
    """The form under which ids, file names, titles, aliases and link targets match.

    Case, `-`, `_` and space, `.md`, leading `./` and `/`, trailing `/`, percent escapes,
    `#heading`, no-break spaces, zero-width marks, typographic hyphens and apostrophes make no
    difference; accents and `../` do. A name of nothing but such marks keeps them.
    """
    plain = unicodedata.normalize("NFKC", decoded(text)).translate(_INVISIBLE).strip()
    bare = split_heading(plain)[0]
    while bare.startswith(("./", "/")):
        bare = bare.lstrip("/").removeprefix("./")
    bare = without_extension(bare.rstrip("/ "))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold())
    return " ".join(folded.translate(_FOLD).split()) or plain.casefold()


def link_key(target: str, heading: str) -> str:
    """Like `name_key`, for a heading of the target that is an entry of its own."""
    return f"{name_key(target) if target else ''}#{slug(heading)}"


def shown_name(target: str, heading: str = "") -> str:
    """The words that stand for a link without words: the last part of a path, then the heading."""
    name = without_extension(target.rstrip("/").rpartition("/")[2]).strip() if target else ""
    if not heading or heading.startswith("^"):
        return name or target
    return f"{name} > {heading}" if name else heading


def slug(text: str) -> str:
    """The anchor of a heading: letters, digits and marks of any script, joined by hyphens.

    `slug(slug(x)) == slug(x)`, so that `[[A#Some heading]]` and `a.md#some-heading` meet.
    """
    folded = unicodedata.normalize("NFC", text.casefold()).translate(_INVISIBLE)
    kept = [_in_slug(sign) for sign in folded]
    return "-".join("".join(kept).split())


def _in_slug(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign.isalnum() or category[0] == "M":
        return sign
    return "" if category in ("Po", "Pi", "Pf") and sign not in "/:&" else " "


def sort_key(text: str) -> tuple[str, str]:
    """Sorts as people look words up: letters first, then accents, case and punctuation aside."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in plain if sign.isalnum() or sign == " ")
    return " ".join(letters.split()), text
