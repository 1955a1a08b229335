"""How bodies read as plain text, and which words of them define the entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.plain import plain_text
from desktop_app.core.markup.prose import first_prose

SIGNS = """
[[ ]] {{ }} {% %} {{< >}} [a] (b) ` ``` * ** _ <!-- --> <b> %% | ! \\ a [ ] { } == [^1] é 语
<!--more--> -
"""
MARKUP = st.lists(
    st.sampled_from([*SIGNS.split(), "\n", "\n\n", "> ", "- ", "# ", "1. ", "    ", " "]),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("# Title\n\nText.", "Title\nText."),
        ("one\ntwo", "one two"),
        ("*a* **b** ***c*** _d_ __e__ ~~f~~ ==g==", "a b c d e f g"),
        ("H~2~O, ~5 km or ~6 km", "H2O, ~5 km or ~6 km"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("`*a*` and `` ` ``", "*a* and `"),
        ("\\*a\\* &amp; &eacute;", "*a* & é"),
        ("[[A|b]] [[C]] ![[D]] [e](f.md) <https://g.example>", "b C D e https://g.example"),
        ("![alt](a.png) ![[b.png|200]]", "alt"),
        ('{{< glossary_tooltip text="pods" term_id="pod" >}}', "pods"),
        ('{{< glossary_tooltip term_id="my-pod" >}}', "my pod"),
        ("{{ package.vendor }} points", "package.vendor points"),
        ('{{ "words" | upper }}', "words"),
        ('{{< param "version" >}} {{< youtube w7Ft2ymGmfc >}}', "version"),
        ("- a\n- b\n  c", "• a\n• b c"),
        ("- [ ] a\n- [x] b", "• ☐ a\n• ☑ b"),
        ("> quote\n> more", "quote more"),
        ("> [!tip] Title\n> Text", "Title Text"),
        ("| a | b |\n|---|--:|\n| [[c\\|d]] | `e` |", "a · b\nd · e"),
        ("```python\nx = [[1]]\n```", "x = [[1]]"),
        ("```deal\nunit: points\n```\nText", "Text"),
        ("a <!-- b --> c %% d %% e", "a c e"),
        ("<p align=center>x<br>y</p>", "x y"),
        ("<script>alert(1)</script>x<style>y{}</style>", "x"),
        ("text ^block-id\n\n2^10", "text\n2^10"),
        ("a[^1]\n\n[^1]: note", "a\n• note"),
        ("Title\n=====\n\nText", "Title\nText"),
        ("{% hint style='info' %}\nx\n{% endhint %}", "x"),
        ("x <name> y < z", "x <name> y < z"),
        ("see\n0006.\n", "see 0006."),
        ("[[ open and {{ open and {% open", "open and open and open"),
    ],
)
def test_markup_becomes_words(body: str, text: str) -> None:
    assert plain_text(body) == text


def test_a_shortcode_without_words_gets_the_title_and_a_wikilink_keeps_its_own() -> None:
    titles = {"pod": "Pod", "batna": "BATNA"}
    body = '{{< glossary_tooltip term_id="pod" >}} [[batna]] [[batna|mine]] [[zopa]]'
    assert plain_text(body, lambda target: titles.get(target, "")) == "Pod batna mine zopa"


@pytest.mark.parametrize(
    ("body", "definition"),
    [
        ("The definition.\n\nMore.", "The definition."),
        ("# Title\n\nThe definition\nover two lines.\n\n## More", "The definition over two lines."),
        ("Title\n=====\nThe definition.", "The definition."),
        ("# T\n\n## Definition\n\nThe definition.", "The definition."),
        ("<!-- note -->\nThe definition.", "The definition."),
        ("<!--\nThe English text.\n-->\n译文。", "译文。"),
        ("%% note %%\n\nThe definition.", "The definition."),
        ("[TOC]\n\nThe definition.", "The definition."),
        ("[[_TOC_]]\n\nThe definition.", "The definition."),
        ("{{< toc >}}\n\nThe definition.", "The definition."),
        ("- [One](#one)\n- [Two](#two)\n\nThe definition.", "The definition."),
        ("- [One](#one)\n- [Two](#two)\n\n## One\n\nThe definition.", "The definition."),
        ("![A picture](a.png)\n\nThe definition.", "The definition."),
        ("![[a.png]]\nThe definition.", "The definition."),
        ("---\n\nThe definition.", "The definition."),
        ("> [!tip] Read this\n> first\n\nThe definition.", "The definition."),
        (
            "{% hint style='info' %}\nHint.\n\nTwo.\n{% endhint %}\n\nThe definition.",
            "The definition.",
        ),
        ("{{< note >}}\nHint.\n{{< /note >}}\nThe definition.", "The definition."),
        ("| a | b |\n|---|---|\n| c | d |\n\nThe definition.", "The definition."),
        ("```\ncode\n```\n\nThe definition.", "The definition."),
        ("The definition.\n<!--more-->\nMore.", "The definition."),
        ("The definition.<!-- more --> Not this.", "The definition."),
        ("<!--more-->\n\nThe definition.", "The definition."),
        ("A [[BATNA|plan]] is *good* `code`[^1].", "A plan is good code."),
        ('{{< glossary_tooltip text="Pods" term_id="pod" >}} run.', "Pods run."),
        ("Term\n: The definition.", "The definition."),
        ("> A quotation that defines.\n\n## More\n\nText.", "A quotation that defines."),
        ("1. First sense.\n2. Second sense.\n\n## More\n\nText.", "First sense."),
        ("> [!note]\n> Only a box.", "Only a box."),
        ("{% hint %}\nOnly a hint.\n{% endhint %}", "Only a hint."),
        ("<p>In <b>HTML</b>.</p>", "In HTML."),
        ("\ufeffThe definition.\r\n\r\nMore.", "The definition."),
        (" The definition.", "The definition."),
        ("## Heading alone", ""),
        ("Term\n: The first.\n: The second.", "The first."),
        ("Term\n: The first\n  goes on.", "The first goes on."),
        ("## Title {#id .class}\n\nThe definition. {: .lead}", "The definition."),
        ("", ""),
    ],
)
def test_the_first_prose_defines(body: str, definition: str) -> None:
    assert first_prose(body) == definition


@given(MARKUP)
def test_no_braces_or_double_brackets_reach_a_list(body: str) -> None:
    text = first_prose(body.replace("`", ""))
    assert [mark for mark in ("{{", "{%", "[[", "]]") if mark in text] == []


@given(MARKUP)
def test_no_private_sign_reaches_a_reader(body: str) -> None:
    told = plain_text(body) + first_prose(body)
    assert [sign for sign in told if 0xF0000 <= ord(sign) <= 0xF01FF] == []


@given(st.text())
def test_any_text_at_all_can_be_read(body: str) -> None:
    assert "\n" not in first_prose(body)
    assert not plain_text(body).startswith("\n")
