"""An eye for what no page may hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from desktop_app.core.markup.sanitise import ATTRIBUTES, CLASSES, TAGS


class Inspector(HTMLParser):
    """Collects what no page may hold."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        allowed = ATTRIBUTES.get(tag, frozenset())
        if tag not in TAGS:
            self.faults.append(tag)
        for name, value in attrs:
            if name == "class":
                self.faults += set((value or "").split()) - CLASSES.get(tag, frozenset())
            elif name not in allowed:
                self.faults.append(f"{tag} {name}")
            elif name == "src" and not (value or "").startswith("image:"):
                self.faults.append(f"src {value}")
            elif name == "href" and not re.match(r"entry:|https?:|mailto:|#", value or ""):
                self.faults.append(f"href {value}")


def _faults(html: str) -> list[str]:
    inspector = Inspector()
    inspector.feed(html)
    inspector.close()
    return inspector.faults


@pytest.fixture(scope="session")
def faults() -> Callable[[str], list[str]]:
    """`faults(html)`: every tag, attribute, class and address that is not allowed."""
    return _faults
