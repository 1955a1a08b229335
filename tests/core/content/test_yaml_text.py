"""Scalars stay the texts that were typed, and what makes YAML dangerous is refused."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop_app.core.content import yaml_text
from desktop_app.core.content.fields import flat_text
from desktop_app.core.content.yaml_text import Items, Keys, Text, YamlFault, parse_yaml


def keys(text: str) -> Keys:
    value = parse_yaml(text)
    assert isinstance(value, Keys)
    return value


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "yes",
        "on",
        "1.20",
        "5:1",
        "120",
        "010",
        "0x1f",
        "2024-99-99",
        "1e3",
        ".inf",
        "9" * 5000,
    ],
)
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert keys(f"key: {typed}").pairs["key"] == Text(typed, 1)


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_what_means_nothing_is_absent_and_its_quoted_form_is_a_text(typed: str) -> None:
    assert keys(f"key: {typed}").pairs["key"] is None
    assert keys(f'key: "{typed}"').pairs["key"] == Text(typed, 1, plain=False)


def test_labels_that_yaml_would_convert_stay_keys() -> None:
    assert list(keys("{no: 1, 120: 2, 1.20: 3, ~: 4}").pairs) == ["no", "120", "1.20", "~"]


def test_an_unquoted_link_is_a_link_in_every_position() -> None:
    tree = keys("a: [[X]]\nb: [[[A, B]], [[C|d]]]\nc:\n  - [[E]]\n  - F\nd: [[1, 2], [3]]\n")
    assert flat_text(tree.pairs["a"]) == "[[X]]"
    assert flat_text(tree.pairs["b"]) == "[[A, B]], [[C|d]]"
    assert flat_text(tree.pairs["c"]) == "[[E]], F"
    inner = tree.pairs["d"]
    assert isinstance(inner, Items)
    assert [type(item) for item in inner.items] == [Items, Items]


def test_lines_are_those_of_the_file() -> None:
    value = parse_yaml("a: 1\nb:\n  - x\n  - c: y\n", 10)
    assert isinstance(value, Keys)
    assert value.lines == {"a": 10, "b": 11}
    listed = value.pairs["b"]
    assert isinstance(listed, Items)
    assert [item.line for item in listed.items if item] == [12, 13]


@pytest.mark.parametrize(
    ("text", "forbidden", "line"),
    [
        ("a: 1\nb: &x 2", "anchor", 2),
        ("a: &x [*x]", "anchor", 1),
        ("a: *x", "alias", 1),
        ("a:\n  <<: {b: 1}", "merge", 2),
        ("a: !!python/object/apply:os.system [ls]", "tag", 1),
        ("a: !custom b", "tag", 1),
        ("a: 1\nb: 2\na: 3", "duplicate-key", 3),
        ("a:\n  b: 1\n  b: 2", "duplicate-key", 3),
        ("[" * 50_000, "depth", 1),
        ("\n".join(" " * depth + "a:" for depth in range(40)), "depth", 10),
        ("{[a]: b}", "key", 1),
    ],
)
def test_what_is_dangerous_or_lossy_is_refused_with_its_line(
    text: str, forbidden: str, line: int
) -> None:
    with pytest.raises(YamlFault) as caught:
        parse_yaml(text)
    assert (caught.value.forbidden, caught.value.line) == (forbidden, line)


def test_ten_levels_are_allowed_and_a_quoted_merge_sign_is_a_key() -> None:
    parse_yaml("[" * 10 + "]" * 10)
    assert list(keys('{"<<": b}').pairs) == ["<<"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: [", 2), ("a: b: c", 1), ("a: 1\n\0", 2), ("a: 1\n---\nb: 2", 2), ("\tx: 1", 1)],
)
def test_what_is_no_yaml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(YamlFault) as caught:
        parse_yaml(text)
    assert caught.value.forbidden == ""
    assert caught.value.line == line


def test_the_number_of_nodes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "MAX_NODES", 50)
    parse_yaml("[" + "x," * 40 + "]")
    with pytest.raises(YamlFault) as caught:
        parse_yaml("[" + "x," * 60 + "]")
    assert caught.value.forbidden == "size"


def test_nothing_is_absent() -> None:
    assert parse_yaml("") is None
    assert parse_yaml("# only a remark") is None


def test_only_line_feeds_count_as_lines() -> None:
    assert keys("a: x\u2028y\u0085z\nb: 1").lines == {"a": 1, "b": 2}
    with pytest.raises(YamlFault) as caught:
        parse_yaml("a: x\u2029y\nb: [")
    assert caught.value.line == 2


def test_no_parser_is_imported_for_no_text() -> None:
    """It takes longer to import than a small folder takes to read."""
    program = (
        "import sys\nfrom desktop_app.core.content.yaml_text import parse_yaml\n"
        "assert parse_yaml('') is None\nassert 'yaml' not in sys.modules\n"
        "assert parse_yaml('a') is not None\nassert 'yaml' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
