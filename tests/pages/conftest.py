"""What tests of pages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.pages.reference import Reference


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reference]:
    """A library from which others take over the process that renders."""
    first = Reference([], tmp_path_factory.mktemp("older"))
    yield first
    first.close()
