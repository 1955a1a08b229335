"""A folder of entries, made from its texts and reported on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.review.report import ContentReport, report_on

Report = Callable[..., ContentReport]


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """Files by name without .md: those with "deal" in their name are worked deals."""

    number = count()

    def made(first: str = "", language: str = "en", **texts: str) -> ContentReport:
        root = tmp_path / f"pack{next(number)}"
        for name, text in texts.items():
            folder = root / ("deals" if "deal" in name else "terms")
            folder.mkdir(parents=True, exist_ok=True)
            head = "form: worked\n" if "deal" in name else ""
            (folder / f"{name}.md").write_text(f"---\n{head}{text}", encoding="utf-8")
        (root / "pack.yaml").write_text(f"id: mine\nlanguage: {language}\n")
        (root / "sources.yaml").write_text(
            "- id: k\n  title: T\n  author: [{family: Fisher, given: Roger}]\n"
        )
        pack = read_pack(root, shipped=True)
        return report_on(pack, LinkTable([pack], "mine"), first)

    return made


def ids(entries: object) -> list[str]:
    assert isinstance(entries, tuple)
    return [entry.id for entry in entries]
