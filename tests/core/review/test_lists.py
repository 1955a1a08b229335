"""Each list of the report names what it is for, and nothing else."""

from __future__ import annotations

from desktop_app.core.review.openings import Opening
from tests.core.review.conftest import Report, ids


def test_openings_are_grouped_by_their_first_three_words(report: Report) -> None:
    body = "## In practice\n{}\n\n## Say it\n> [!example] [[a]]\n> You said it first"
    found = report(
        a="---\nA way of *talking* well.\n\n" + body.format("Look for it early."),
        b="---\nA way [[a|of]] doing.\n\n" + body.format("**Look for** it, late."),
        c="---\nA way to do.\n\n## Watch out\nLook for it.",
    ).openings
    assert [(one.heading, one.words, ids(one.entries)) for one in found] == [
        ("", "a way of", ["a", "b"]),
        ("In practice", "look for it", ["a", "b"]),
        ("Say it", "you said it", ["a", "b"]),
    ]
    assert all(isinstance(one, Opening) for one in found)


def test_see_also_that_is_not_returned_tells_the_way_back(report: Report) -> None:
    found = report(
        a='see-also: ["[[b]]", "[[c]]", "[[d]]", "[[e]]", "[[my-deal]]"]\n---\nA.',
        b='see-also: ["[[a]]"]\n---\nB.',
        c='opposite: "[[a]]"\n---\nC, see [[a]].',
        d="---\nD, see [[a]].",
        e="---\nE, see [[b]].",
        my_deal="---\nS.",
    ).one_way
    told = [(one.entry.id, one.target.id, one.back) for one in found]
    assert told == [("a", "e", ()), ("a", "c", ("", "opposite")), ("a", "d", ("",))]


def test_names_are_those_that_several_examples_use(report: Report) -> None:
    example = "---\nA.\n\n## Worked example\n"
    found = report(
        a=example + "Noor met Ravi's aunt on Monday. Suppose that Fisher said no.",
        b=example + "She asked Noor. Suppose that Mr Ravi came on Monday. Fisher, in Quay.",
        c=example + "Suppose so. The anchor of Quay is heavy, said Will.",
        d=example + "Here is will and Anchor.\n\n## Watch out\nRavi is named here only.",
        Quay="---\nA wall.",
    ).names
    assert [(one.what, ids(one.entries)) for one in found] == [
        (("Noor",), ["a", "b"]),
        (("Ravi",), ["a", "b"]),
    ]


def test_where_nouns_have_capitals_names_are_not_told(report: Report) -> None:
    example = "---\nA.\n\n## Worked example\nSie traf Noor."
    assert report(language="de", a=example, b=example).names == ()
    assert len(report(a=example, b=example).names) == 1


def test_a_term_that_tells_of_a_deal_may_share_its_names(report: Report) -> None:
    texts = {
        "my_deal": "---\n## Story\nThen Noor paid 4,835.",
        "a": "---\nA.\n\n## Worked example\nIn [[my_deal]] then Noor pays 4,835.",
    }
    assert (report(**texts).names, report(**texts).figures) == ((), ())
    stranger = report(**texts, b="---\nB.\n\n## Worked example\nSo Noor has 4,835.")
    assert [ids(one.entries) for one in (*stranger.names, *stranger.figures)] == [
        ["my_deal", "b"],
        ["my_deal", "b"],
    ]


def test_figures_count_by_how_much_they_tell(report: Report) -> None:
    example = "---\nA.\n\n## Worked example\n"
    shared = {
        "lone": "4,835",
        "two": "4,800 and 360",
        "four": "14, 22, 36 and 56",
        "year": "in 1981 and 2,000 and 12 and 7 and 50",
        "few": "14, 22 and 36",
        "one": "4,800",
    }
    found = {
        name: report(a=f"{example}Of {text}.", b=f"{example}With {text}!").figures
        for name, text in shared.items()
    }
    assert {name: one[0].what for name, one in found.items() if one} == {
        "lone": ("4835",),
        "two": ("360", "4800"),
        "four": ("14", "22", "36", "56"),
    }


def test_figures_of_many_examples_make_one_row(report: Report) -> None:
    texts = {f"x{n:03}": "---\nA.\n\n## Worked example\nIt is 4,835." for n in range(60)}
    [row] = report(**texts).figures
    assert len(row.entries) == 60


def test_what_no_deal_or_path_reaches(report: Report) -> None:
    found = report(
        first="home",
        the_deal='terms: ["[[shown]]"]\n---\nS, see [[told]].',
        lost_deal="---\nS.",
        shown='see-also: ["[[near]]"]\n---\nA.',
        told="---\nA.",
        near="---\nA, see [[far]] and [[lost_deal]].",
        far="---\nA.",
        island="---\nA, see [[shown]] and [[isle]].",
        isle="---\nA, see [[island]].",
        home="---\nA, see [[room]].",
        room="---\nA.",
    ).unreached
    assert [(one.entry.id, one.steps, one.linked_from) for one in found] == [
        ("island", None, 1),
        ("isle", None, 1),
        ("far", 3, 1),
        ("near", 2, 1),
        ("room", 1, 1),
    ]


def test_a_deal_that_shows_nothing_and_is_linked_by_nothing_is_not_reached(report: Report) -> None:
    found = report(lost_deal="---\nS.", a="---\nA.").unreached
    assert [(one.entry.id, one.steps) for one in found] == [("lost_deal", None), ("a", None)]


def test_without_deals_what_nothing_links_to_is_not_reached(report: Report) -> None:
    found = report(a="---\nA, see [[b]].", b="---\nB.").unreached
    assert [one.entry.id for one in found] == ["a"]


def test_lengths_are_told_outside_their_bounds(report: Report) -> None:
    practice = "---\nA.\n\n## In practice\n- {}\n\n### Deeper\nword\n\n## Say it\n" + "x " * 200
    found = report(
        a=practice.format("w " * 58),
        b=practice.format("w " * 59),
        c=practice.format("w " * 149),
        d=practice.format("w " * 150),
        short_deal="---\n" + "w " * 299 + "\n\n## Brief: A\nMore words.",
        long_deal="---\n" + "w " * 601,
        good_deal="---\n" + "w " * 600,
    ).lengths
    assert [(one.entry.id, one.heading, one.count) for one in found] == [
        ("a", "In practice", 59),
        ("d", "In practice", 151),
        ("short_deal", "", 299),
        ("long_deal", "", 601),
    ]
    assert found[0].line == 5


def test_see_also_has_two_to_five(report: Report) -> None:
    links = [f'"[[n{n}]]"' for n in range(6)]
    terms = {f"n{n}": f"see-also: [{', '.join(links[:n])}]\n---\nA." for n in range(7)}
    assert [(one.entry.id, one.count) for one in report(**terms).see_also] == [
        ("n0", 0),
        ("n1", 1),
        ("n6", 6),
    ]
    assert report(a="---\nA.").see_also == ()


def test_a_section_that_most_have_is_missed(report: Report) -> None:
    whole = "---\nA.\n\n## In practice\nw\n\n## Say it\nw"
    found = report(
        a=whole, b=whole, c="---\nA.\n\n## Say it\n\n## Own\nw", d="---\nA.\n\n## in practice\nw"
    ).missing
    assert [(one.entry.id, one.headings) for one in found] == [
        ("c", ("in practice", "say it")),
        ("d", ("say it",)),
    ]


def test_a_section_that_few_have_is_not(report: Report) -> None:
    assert report(a="---\nA.\n\n## Say it\nw", b="---\nB.", c="---\nC.").missing == ()


def test_terms_without_an_example_for_cards_are_told_in_a_pack_that_has_some(
    report: Report,
) -> None:
    texts = {"b": "---\nB.", "a": "---\nA.", "empty": "---\n", "my_deal": "---\nS."}
    assert report(**texts).no_card_example == ()
    found = report(**texts, c="card-example: She leaves.\n---\nC.").no_card_example
    assert ids(found) == ["a", "b"]
