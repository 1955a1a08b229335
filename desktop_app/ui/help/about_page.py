"""Which program is this, what is it made of, and under which licences?"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import NamedTuple

from desktop_app.paths import Paths
from desktop_app.version import __version__
from desktop_app.wording import tr


class Library(NamedTuple):
    """What the program is built on: the name of its distribution, its licence, its use."""

    name: str
    licence: str
    use: str


def libraries() -> tuple[Library, ...]:
    """Every library that is part of the program."""
    return (
        Library("PySide6-Essentials", "LGPL 3.0", tr("Qt: windows, text, printing")),
        Library("whoosh3", "BSD 2-Clause", tr("full-text search")),
        Library("Markdown", "BSD 3-Clause", tr("reading Markdown")),
        Library("pymdown-extensions", "MIT", tr("callouts, tasks and more in Markdown")),
        Library("nh3", "MIT", tr("cleaning what packs bring along")),
        Library("PyYAML", "MIT", tr("reading front matter")),
        Library("rapidfuzz", "MIT", tr("finding misspelt names")),
        Library("platformdirs", "MIT", tr("finding the usual folders")),
        Library("pypdf", "BSD 3-Clause", tr("writing outline and links of a PDF")),
    )


def about_page() -> str:
    """The page as HTML, with the versions that run now."""
    import platform

    from PySide6.QtCore import qVersion

    rows = "".join(
        f'<tr><td width="38%">{escape(one.name)} {escape(_version(one.name))}</td>'
        f"<td>{escape(one.licence)} · {escape(one.use)}</td></tr>"
        for one in libraries()
    )
    running = tr(
        "Version {version}, on Python {python} and Qt {qt}.",
        version=__version__, python=platform.python_version(), qt=qVersion(),
    )  # fmt: skip
    return f"""
<p>{escape(running)}</p>
<h2>{tr("Licences")}</h2>
<ul>
<li>{tr("The program: MIT.")} <a href="licence:program">{tr("Whole licence")}</a></li>
<li>{tr("The entries and deals: CC BY 4.0. Use them in your courses, name the source.")}
<a href="licence:content">{tr("Whole licence")}</a></li>
<li>{tr("The typeface Source Serif 4, for reading: SIL Open Font Licence.")}
<a href="licence:source-serif-4">{tr("Whole licence")}</a></li>
<li>{tr("The typeface Inter, for everything else: SIL Open Font Licence.")}
<a href="licence:inter">{tr("Whole licence")}</a></li>
</ul>
<h2>{tr("Libraries")}</h2>
<table width="100%" cellspacing="0" cellpadding="5">{rows}</table>
<p>{tr("Qt is used under the LGPL as a library of its own, which you may exchange for another.")}
</p>"""


def licence_text(name: str, paths: Paths) -> str:
    """A whole licence; FileMissing where this copy of the program came without it."""
    from desktop_app.core.files import read_regular

    path = _licence_path(name, paths)
    return read_regular(path.parent, path.name, 256 * 1024).decode("utf-8", "replace")


def _licence_path(name: str, paths: Paths) -> Path:
    if name == "content":
        return paths.content / "LICENSE"
    if name == "program":
        beside = paths.content.parent / "LICENSE"
        return beside if beside.is_file() else _installed_licence() or beside
    return paths.resources / "fonts" / name / "LICENSE.txt"


def _installed_licence() -> Path | None:
    """Where a wheel puts it."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        place = Path(str(distribution("common-ground").locate_file("")))
    except PackageNotFoundError:
        return None
    return next(place.glob("common_ground-*.dist-info/licenses/LICENSE"), None)


def _version(name: str) -> str:
    """The installed version; "" where that is not known, as in a bundle."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
