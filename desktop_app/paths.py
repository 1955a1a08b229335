"""Where do the program's own files live, and where a person's?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

APPLICATION = "common-ground"


class Paths(NamedTuple):
    """Every folder that the program touches; `discover` is the only place that decides them.

    `content` and `resources` are read only. `config` holds settings, `data` user.db, `cache`
    what can be thrown away (search index, catalogues, pages), `log` the fault log.
    """

    content: Path
    resources: Path
    config: Path
    data: Path
    cache: Path
    log: Path

    @classmethod
    def discover(cls, profile: Path | None = None) -> Paths:
        """Find the folders; `profile` puts all that is written into that one folder."""
        content, resources = _shipped()
        if profile is not None:
            root = profile.absolute()
            return cls(
                content, resources, root / "config", root / "data", root / "cache", root / "log"
            )
        from platformdirs import PlatformDirs

        places = PlatformDirs(APPLICATION, appauthor=False)
        return cls(
            content,
            resources,
            Path(places.user_config_dir),
            Path(places.user_data_dir),
            Path(places.user_cache_dir),
            Path(places.user_log_dir),
        )

    @property
    def prebuilt(self) -> Path:
        """What was made of the content beforehand; may be missing in a checkout."""
        return self.resources / "prebuilt"

    @property
    def user_db(self) -> Path:
        """The one database of a person's own data."""
        return self.data / "user.db"

    @property
    def own_pack(self) -> Path:
        """The pack of a person's own entries, unless they chose another folder for it."""
        return self.data / "entries"

    @property
    def stationery(self) -> Path:
        """The shipped sheets for cards, one JSON file each."""
        return self.resources / "stationery"

    @property
    def own_sheets(self) -> Path:
        """A person's own sheets, written as the shipped ones are; may be missing."""
        return self.data / "sheets"

    @property
    def instance_file(self) -> Path:
        """Locked by the process that has the window; says where it listens."""
        return self.data / "window.lock"

    @property
    def settings_file(self) -> Path:
        """Preferences, one JSON file."""
        return self.config / "settings.json"

    @property
    def geometry_file(self) -> Path:
        """The ini file of QSettings: window geometry alone."""
        return self.config / "window.ini"


def _shipped() -> tuple[Path, Path]:
    """Content and resources in a frozen bundle, an installed wheel or a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "content", Path(bundle) / "resources"
    package = Path(__file__).resolve().parent
    if (package / "_content").is_dir():
        return package / "_content", package / "_resources"
    return package.parent / "content", package.parent / "resources"
