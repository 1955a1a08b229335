"""A small pack that breaks no rule, to be changed and checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from desktop_app.core.checks.report import CheckReport, check_pack
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from tests.core.content import pictures

Check = Callable[..., CheckReport]

GOOD = {
    "pack.yaml": "id: mine\ncategories: {a: A}\nsectors: {s: S}\n",
    "sources.yaml": "- id: k\n  title: T\n",
    "terms/one.md": "---\ntitle: One\nsources: [k]\ncategory: a\n---\nFirst thing. ![](p.png)",
    "terms/two.md": "---\ntitle: Two\nsources: [plain-usage]\n---\nSecond thing, see [[One]].",
    "deals/three.md": "---\ntitle: Three\nform: worked\nsector: s\nsources: [k]\n---\nA story.",
    "images/p.png": pictures.PNG,
}


@pytest.fixture
def check(tmp_path: Path) -> Check:
    def checked(changes: Mapping[str, str | bytes], *, shipped: bool = True) -> CheckReport:
        for name, text in {**GOOD, **changes}.items():
            path = tmp_path / "pack" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        pack = read_pack(tmp_path / "pack", shipped=shipped)
        return check_pack(pack, LinkTable([pack], "mine"), shipped=shipped)

    return checked


def term(*lines: str, body: str = "Text.") -> str:
    return "\n".join(("---", *lines, "---", body))
