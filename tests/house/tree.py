"""Which files make up the repository, and what do its sources define?"""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MADE = {"out", "build", "dist"}
PICTURES = {".png", ".otf", ".ttf", ".ico", ".icns", ".db", ".gif", ".jpg", ".jpeg", ".webp"}


def all_files() -> list[Path]:
    """Every file that belongs to the repository, committed or about to be."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"],
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0 and listed.stdout:
        names = {ROOT / name for name in listed.stdout.decode().split("\0") if name}
        return sorted(path for path in names if path.is_file())
    return sorted(_walked(ROOT))


def _walked(folder: Path) -> Iterator[Path]:
    """The same without git (an unpacked archive): nothing hidden but .ci, nothing made."""
    for path in folder.iterdir():
        if path.name == "__pycache__" or (folder == ROOT and path.name in MADE):
            continue
        if path.is_dir() and (not path.name.startswith(".") or path.name == ".ci"):
            yield from _walked(path)
        elif path.is_file():
            yield path


def text_files() -> list[Path]:
    """The files that a person can read."""
    return [path for path in all_files() if path.suffix not in PICTURES]


def sources(*folders: str) -> list[Path]:
    """The Python files below the named folders."""
    tops = [ROOT / folder for folder in folders]
    found = [path for top in tops for path in top.rglob("*.py") if "__pycache__" not in path.parts]
    assert found, f"no Python files below {folders}"
    return sorted(found)


def name_of(path: Path) -> str:
    """The path as messages show it."""
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a source file."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def make_targets() -> dict[str, str]:
    """The documented targets of the Makefile and what each says of itself."""
    text = (ROOT / "Makefile").read_text("utf-8")
    return dict(re.findall(r"^([a-z-]+):.*?  ## (.+)$", text, re.MULTILINE))
