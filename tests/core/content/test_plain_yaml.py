"""The quick patterns say what the full parser says, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.content.plain_yaml import parse_plain
from desktop_app.core.content.yaml_text import Value, YamlFault, parse_yaml

_PIECES = st.sampled_from(
    [
        *("title: ", "aliases: ", "see-also:", "x: ", "\n", "\n", "\n- ", "\n  - ", "[", "]", ", "),
        *("a", "Žába", "no", "null", "~", "12", "it's", "a b  c ", " ", '"', "'", "[[", "]]", "\\"),
        *(": ", ":", "#", " #", "?", "-", "&a", "*a", "!!int ", "|", ">", "{", "}", "%", "@", "`"),
        *(
            '"quoted, text"',
            "'single'",
            "'it''s: so'",
            "[a, b]",
            "[\"[[A]]\", 'b', c d]",
            "\t",
            "\u00a0",
            "---",
        ),
    ]
)


def full(text: str) -> Value | str:
    try:
        return parse_yaml(text, 2)
    except YamlFault:
        return "refused"


@settings(max_examples=600, deadline=None, derandomize=True, database=None)
@given(text=st.lists(_PIECES, max_size=14).map("".join))
def test_both_say_the_same(text: str) -> None:
    quick = parse_plain(text, 2)
    assert quick is None or quick == full(text)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b", "c-d", "e_f", "G"]),
            st.sampled_from(
                [
                    *("", " x", " [a, b c]", ' "q: #"', " 'r'", " []", "\n- x\n- y", " ~"),
                    *("\n  - 'z'", " [~, null, no]", " l'accord", "  two  words ", " 2024-99-99"),
                    " [ a , 'b' ]",
                ]
            ),
        ),
        max_size=5,
    )
)
def test_usual_blocks_say_the_same(rows: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{key}:{value}" for key, value in rows)
    quick = parse_plain(text, 2)
    assert quick is None or quick == full(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: Win-win deal\naliases: [win-win, \"a, b\", 'c']\nsee-also:\n- x\n- 'y'\ntags:",
        'opposite: "[[Win-lose]]"\nsources: [a1, b2]\nfull_link: /docs',
        "card-example: '\"I can''t wait,\" she said: it''s late.'",
    ],
)
def test_the_usual_is_read_without_the_full_parser(text: str) -> None:
    quick = parse_plain(text.replace("/docs", "docs"), 2)
    assert quick is not None
    assert quick == full(text.replace("/docs", "docs"))


def test_the_shipped_front_matter_is_plain() -> None:
    terms = list((Path(__file__).parents[3] / "content" / "terms").glob("*.md"))
    blocks = [path.read_text(encoding="utf-8").split("---\n")[1].rstrip("\n") for path in terms]
    quick = [parse_plain(block, 2) for block in blocks]
    assert all(one is None or one == full(block) for one, block in zip(quick, blocks, strict=True))
    assert sum(one is not None for one in quick) >= 0.8 * len(blocks)
