"""Do names say what a thing is, in the words of the house?"""

from __future__ import annotations

import ast
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.house import tree

EMPTY_WORDS = {"util", "utils", "helper", "helpers", "common", "manager", "misc", "stuff"}
PACKAGE = tree.sources("desktop_app")


@pytest.mark.parametrize("path", PACKAGE, ids=tree.name_of)
def test_no_module_or_folder_has_an_empty_name(path: Path) -> None:
    names = [*path.relative_to(tree.ROOT).parent.parts, path.stem]
    assert not [name for name in names if name == "data" or EMPTY_WORDS & set(name.split("_"))]


@pytest.mark.parametrize("path", PACKAGE, ids=tree.name_of)
def test_no_class_or_function_has_an_empty_name(path: Path) -> None:
    module = tree.parsed(path)
    functions = [function.name for function in tree.functions(module)]
    classes = [node.name for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    handling = {name for name in functions if name.lstrip("_").startswith("handle_")}
    assert not {name for name in handling if not hasattr(HTMLParser, name)}
    assert not [name for name in functions if EMPTY_WORDS & set(name.split("_"))]
    assert not [name for name in classes if name.lower().endswith(tuple(EMPTY_WORDS))]


@pytest.mark.parametrize("path", PACKAGE, ids=tree.name_of)
def test_a_module_opens_with_what_it_answers(path: Path) -> None:
    module = tree.parsed(path)
    assert ast.get_docstring(module)
    if path.name == "__init__.py":
        return
    first = next((n for n in module.body if isinstance(n, ast.Import | ast.ImportFrom)), None)
    code = [n for n in module.body[1:] if not isinstance(n, ast.Expr)]
    assert not code or (isinstance(first, ast.ImportFrom) and first.module == "__future__")
