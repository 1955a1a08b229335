"""Which files, folders and variables of this machine lead its apt and pip to their packages?

Prints one finding a line, for `.ci/fresh` to carry into a new Debian:

    copy PATH [TARGET]   a file or folder that the new system gets a copy of
    bind PATH            a folder that the new system sees read-only, at the same path
    env NAME             a variable that the new system inherits

Nothing is assumed but the tools' own standard places; all else is read from them at run time.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

APT = (
    "sources.list",
    "sources.list.d",
    "apt.conf",
    "apt.conf.d",
    "auth.conf",
    "auth.conf.d",
    "trusted.gpg",
    "trusted.gpg.d",
    "keyrings",
    "preferences",
    "preferences.d",
)
CERTIFICATES = ("/etc/ssl/certs", "/usr/local/share/ca-certificates")
NETWORK = ("/etc/resolv.conf", "/etc/hosts")
PIP_FILES = ("/etc/pip.conf", "/etc/xdg/pip/pip.conf")
PIP_FILES_AT_HOME = (".pip/pip.conf", ".config/pip/pip.conf")
PATH_IN_TEXT = re.compile(r"(?:file:/*(?=/)|copy:/*(?=/))?(/[^\s\"';,\]]+)")
CERTIFICATE_NAME = re.compile(r"CERT|SSL|CA_BUNDLE|CA_FILE|CA_PATH|CAINFO")
HREF = re.compile(r"href=[\"']([^\"'#]+)")


def main() -> None:
    """Print the findings."""
    copies: dict[Path, str] = {}
    binds: set[Path] = set()
    for name in APT:
        note_copy(copies, Path("/etc/apt", name))
    for name in (*CERTIFICATES, *NETWORK):
        note_copy(copies, Path(name))
    for text in apt_texts():
        note_named(text, copies, binds)
    for path in pip_files():
        copies[path] = target_of(path)
        note_named(path.read_text("utf-8", "replace"), copies, binds)
    names = sorted(name for name in os.environ if leads(name))
    for name in names:
        note_named(os.environ[name], copies, binds)
    for path, target in copies.items():
        if not any(path != other and other in path.parents for other in copies):
            sys.stdout.write(f"copy {path} {target}\n")
    for path in sorted(outermost(binds)):
        sys.stdout.write(f"bind {path}\n")
    for name in names:
        sys.stdout.write(f"env {name}\n")


def leads(name: str) -> bool:
    """Does the variable steer pip, a proxy or the choice of certificates?"""
    if name.startswith("PIP_") or name.lower().endswith("_proxy"):
        return True
    return bool(CERTIFICATE_NAME.search(name)) and Path(os.environ[name]).is_absolute()


def note_copy(copies: dict[Path, str], path: Path) -> None:
    """Have `path` copied to the same place, if it is there."""
    if path.exists():
        copies[path] = str(path)


def apt_texts() -> list[str]:
    """Apt's sources and its settings for the network: where a folder may be named."""
    top = Path("/etc/apt")
    sources = [*top.glob("sources.list.d/*.list"), *top.glob("sources.list.d/*.sources")]
    texts = [
        path.read_text("utf-8", "replace")
        for path in (*sources, top / "sources.list")
        if path.is_file()
    ]
    dump = printed("apt-config", "dump")
    texts.append("\n".join(re.findall(r"^Acquire::(?:http|https|ftp)::.*", dump, re.MULTILINE)))
    return texts


def printed(*command: str) -> str:
    """What `command` prints; nothing when it is not there or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
    except OSError:
        return ""


def pip_files() -> list[Path]:
    """Pip's settings files: the standard ones, and those that pip itself reports."""
    candidates = [Path(name) for name in PIP_FILES]
    candidates += [Path.home() / name for name in PIP_FILES_AT_HOME]
    if os.environ.get("PIP_CONFIG_FILE"):
        candidates.append(Path(os.environ["PIP_CONFIG_FILE"]))
    for python in (sys.executable, "python3"):
        report = printed(python, "-m", "pip", "config", "debug")
        candidates += [Path(name) for name in re.findall(r"(/.*), exists: True", report)]
    return sorted({path for path in candidates if path.is_file()})


def target_of(path: Path) -> str:
    """Where the copy of a pip file is read: as it stands, at home, or for the whole machine."""
    if os.environ.get("PIP_CONFIG_FILE") == str(path) or str(path) in PIP_FILES:
        return str(path)
    if Path.home() in path.parents and str(path.relative_to(Path.home())) in PIP_FILES_AT_HOME:
        return f"~/{path.relative_to(Path.home())}"
    return PIP_FILES[1]  # one interpreter's own file: the new machine has another interpreter


def note_named(text: str, copies: dict[Path, str], binds: set[Path]) -> None:
    """Note every file (to copy) and folder (to bind) that `text` names and that exists."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith(("#", "//")))
    for name in PATH_IN_TEXT.findall("\n".join(lines)):
        path = Path(unquote(name))
        if not path.exists() or path in (Path("/"), Path("/etc"), Path("/usr"), Path("/var")):
            continue
        if path.is_file() and not os.access(path, os.X_OK):
            note_copy(copies, path)
        elif path.is_dir() and not any(Path(top) in (path, *path.parents) for top in CERTIFICATES):
            binds.update((path, *folders_behind(path)))


def folders_behind(index: Path) -> set[Path]:
    """The folders outside `index` in which the pages of a local package index keep their files."""
    found = set()
    for page in index.glob("*/index.html"):
        for link in HREF.findall(page.read_text("utf-8", "replace")):
            address = urlsplit(urljoin(page.as_uri(), link))
            folder = Path(unquote(address.path)).parent
            if address.scheme == "file" and index not in (folder, *folder.parents):
                found.add(folder)
    return {folder for folder in found if folder.is_dir()}


def outermost(folders: set[Path]) -> set[Path]:
    """The folders that lie in none of the others."""
    return {one for one in folders if not any(other in one.parents for other in folders)}


if __name__ == "__main__":
    main()
