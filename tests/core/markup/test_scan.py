"""Which links and images a body holds, construct by construct."""

from __future__ import annotations

import pytest

from desktop_app.core.markup.scan import scan
from desktop_app.core.model.entry import Link


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("[[BATNA]]", Link("BATNA", "BATNA", 1)),
        ("[[BATNA|the best]]", Link("BATNA", "the best", 1)),
        ("| [[BATNA\\|the best]] |", Link("BATNA", "the best", 1)),
        ("[[BATNA#In practice]]", Link("BATNA", "BATNA > In practice", 1, "In practice")),
        ("[[#In practice]]", Link("", "In practice", 1, "In practice")),
        ("![[BATNA]]", Link("BATNA", "BATNA", 1, embed=True)),
        ("[[Note: a title]]", Link("Note: a title", "Note: a title", 1)),
        ("[[terms/batna.md]]", Link("terms/batna.md", "batna", 1)),
        ("[see *this*](foo.md#a-b)", Link("foo.md", "see this", 1, "a-b")),
        ("[**Font**](../dir/my%20foo.md)", Link("../dir/my foo.md", "Font", 1)),
        ("[x](<a dir/foo (1).md>)", Link("a dir/foo (1).md", "x", 1)),
        ("[x](foo(1).md 'title')", Link("foo(1).md", "x", 1)),
        ("[x](#part)", Link("", "x", 1, "part")),
        ("[x][r]\n\n[r]: foo.md", Link("foo.md", "x", 1)),
        ("[R][]\n\n[r]: foo.md", Link("foo.md", "R", 1)),
        ("[r]\n\n[r]: <my foo.md>", Link("my foo.md", "r", 1)),
        ("> [[In a quote]]", Link("In a quote", "In a quote", 1)),
        ("# [[In a heading]]", Link("In a heading", "In a heading", 1)),
        ("**[[Bold]]**", Link("Bold", "Bold", 1)),
        ('<a href="foo.md">words</a>', Link("foo.md", "words", 1)),
        (
            '{{< glossary_tooltip text="pods" term_id="pod" >}}',
            Link("pod", "pods", 1),
        ),
        ('{{< glossary_tooltip\n text="pods"\n term_id="pod" >}}', Link("pod", "pods", 1)),
        ('{{<glossary_tooltip term_id="my-pod">}}', Link("my-pod", "my pod", 1)),
        ('[x]({{< relref "foo.md#a" >}})', Link("foo.md", "x", 1, "a")),
        ('[x]({{% ref "foo.md" %}})', Link("foo.md", "x", 1)),
        ('{{< ref "foo.md" >}}', Link("foo.md", "foo", 1)),
    ],
)
def test_a_link_is_read(body: str, link: Link) -> None:
    assert scan(body).links == (link,)


@pytest.mark.parametrize(
    "body",
    [
        "`[[ $x ]]`",
        "``a ` [[b]]``",
        "```\n[[a]]\n```",
        "~~~\n[a](b.md)\n~~~",
        "> ```\n> [[a]]\n> ```",
        "- item\n\n  ```\n  [[a]]\n  ```",
        "text\n\n    [[a]] indented",
        "<!-- [[a]] -->",
        "<!--\n[[a]]\n-->",
        "%% [[a]] %%",
        "%%\n[[a]]\n%%",
        "[web](https://example.org)",
        "[web]: https://example.org\n\n[web]",
        "[mail](mailto:a@b.example)",
        "[host](//example.org/a)",
        "[script](javascript:alert(1))",
        "<https://example.org>",
        "[[https://example.org]]",
        "\\[[a]\\]",
        "[[]]",
        "[[ ]]",
        "[[a\nb]]",
        "[x]()",
        "[ ] task",
        "[TOC]",
        "[[_TOC_]]",
        "a[0](",
        "[^1]",
        "<script>[[a]]</script>",
        '{{< unknown arg="x" >}}',
    ],
)
def test_what_is_no_link_to_an_entry(body: str) -> None:
    assert scan(body).links == ()


def test_a_fence_that_is_left_open_hides_the_rest() -> None:
    assert scan("[[a]]\n```\n[[b]]\n\n[[c]]").links == (Link("a", "a", 1),)


def test_lines_are_those_of_the_file() -> None:
    body = "[[a]]\n\n```\nx\ny\n```\n\n<!--\n\n-->\n[[b]] and [c](c.md)\r\n\r\n[[d]]\n"
    found = [(link.target, link.line) for link in scan(body, 10).links]
    assert found == [("a", 10), ("b", 20), ("c.md", 20), ("d", 22)]


def test_a_link_over_two_lines_stands_on_its_first() -> None:
    assert scan("x\n[two\nwords](a.md)").links == (Link("a.md", "two words", 2),)


@pytest.mark.parametrize(
    ("body", "images"),
    [
        ("![[pie.png]]", ("pie.png",)),
        ("![[pie.png|200]]", ("pie.png",)),
        ("![alt](images/my%20pie.png 'title')", ("images/my pie.png",)),
        ("![alt][p]\n\n[p]: pie.webp", ("pie.webp",)),
        ('<img src="pie.png" alt="x">', ("pie.png",)),
        ('{{< figure src="pie.png" caption="x" >}}', ("pie.png",)),
        ("[![alt](pie.png)](a.md)", ("pie.png",)),
        ("![a](b.png) ![c](b.png) ![d](a.png)", ("b.png", "a.png")),
        ("![remote](https://example.org/a.png) ![d](data:image/png;base64,AA)", ()),
        ("`![a](b.png)`", ()),
    ],
)
def test_images_of_the_pack_are_listed_once(body: str, images: tuple[str, ...]) -> None:
    assert scan(body).images == images


def test_an_image_in_a_link_leaves_the_link() -> None:
    assert [link.target for link in scan("[![alt](pie.png)](a.md)").links] == ["a.md"]
