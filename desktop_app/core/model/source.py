"""Where does a statement come from?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One work of the bibliography (a CSL-YAML item, all fields as text, "" when absent)."""

    key: str
    kind: str
    authors: tuple[tuple[str, str], ...]  # (family, given); an institution has given ""
    issued: str
    title: str
    container: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    url: str = ""
    doi: str = ""
