"""Puts what is made of the shipped content beforehand into the wheel (see pages/prebuilt.py)."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrebuiltContent(BuildHookInterface):  # type: ignore[type-arg]
    """Runs once for each wheel."""

    _folder = ""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make catalogue and pages from this tree and have them packed."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from desktop_app.pages.prebuilt import make

        self._folder = tempfile.mkdtemp(prefix="common-ground-build-")
        make(Path(self.root) / "content", Path(self._folder) / "prebuilt")
        packed = {str(Path(self._folder) / "prebuilt"): "desktop_app/_resources/prebuilt"}
        build_data["force_include"] |= packed

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        del version, build_data, artifact_path
        shutil.rmtree(self._folder, ignore_errors=True)
