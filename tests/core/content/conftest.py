"""A folder of files made from a table, and read as a pack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from desktop_app.core.content.reader import read_pack
from desktop_app.core.model.pack import Pack

Write = Callable[[Mapping[str, str | bytes]], Path]
Read = Callable[..., Pack]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files (name to text or bytes) into a folder `pack` and give the folder."""

    def written(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "pack"
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return written


@pytest.fixture
def read(write: Write) -> Read:
    """Write files and read them as a pack."""

    def pack(files: Mapping[str, str | bytes], **options: object) -> Pack:
        return read_pack(write(files), **options)  # type: ignore[arg-type]

    return pack
