"""Are modules and functions small enough to be read in one go?"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house import tree

MODULE_LIMIT = 400
FUNCTION_LIMIT = 40


@pytest.mark.parametrize("path", tree.sources("desktop_app", "tests"), ids=tree.name_of)
def test_a_module_stays_under_its_limit(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < MODULE_LIMIT


@pytest.mark.parametrize("path", tree.sources("desktop_app"), ids=tree.name_of)
def test_a_function_stays_under_its_limit(path: Path) -> None:
    long = {f.name: _lines(f) for f in tree.functions(tree.parsed(path))}
    assert {name: lines for name, lines in long.items() if lines >= FUNCTION_LIMIT} == {}


@pytest.mark.parametrize("path", tree.sources("desktop_app/ui"), ids=tree.name_of)
def test_a_ui_file_holds_one_public_class_and_bears_its_name(path: Path) -> None:
    classes = [n for n in tree.parsed(path).body if isinstance(n, ast.ClassDef)]
    public = [n.name for n in classes if not n.name.startswith("_") and not _is_value(n)]
    assert len(classes) <= 2
    assert [_snake(name) for name in public] in ([], [path.stem])


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function; its docstring is documentation and does not count."""
    docstring = 0
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def _is_value(node: ast.ClassDef) -> bool:
    """A dataclass, enum, protocol or error: what is handed out may stand beside its maker."""
    bases = [ast.unparse(base).rpartition(".")[2] for base in node.bases]
    decorators = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
    values = ("Enum", "Flag", "NamedTuple", "Protocol", "Error", "Exception")
    return "dataclass" in decorators or any(base.endswith(values) for base in bases)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
