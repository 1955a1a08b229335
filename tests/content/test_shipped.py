"""The shipped content keeps its own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.checks.report import CheckReport, check_pack
from desktop_app.core.content import catalogue
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.deals.placeholders import figures
from desktop_app.core.model.pack import SHIPPED_PACK, Pack
from desktop_app.core.model.problem import ProblemCode

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(CONTENT, shipped=True, figures=figures)


@pytest.fixture(scope="module")
def report(pack: Pack) -> CheckReport:
    return check_pack(pack, LinkTable([pack]), shipped=True)


def test_the_shipped_content_has_no_problem(report: CheckReport) -> None:
    told = [one for one in report.problems if one.code is not ProblemCode.LEFT_OUT]
    assert told == []


def test_the_shipped_content_has_no_dead_link(report: CheckReport) -> None:
    assert report.links_dead == 0
    assert report.links_resolved > 100


def test_every_concept_of_the_first_edition_is_there(pack: Pack) -> None:
    assert pack.info.id == SHIPPED_PACK
    assert len(pack.entries) >= 32


def test_ids_leave_their_folder_out(pack: Pack) -> None:
    assert all("/" not in entry.id for entry in pack.entries)
    assert {entry.path.split("/")[0] for entry in pack.entries} == {"terms", "deals"}


def test_every_worked_deal_has_briefs_that_stay_apart(pack: Pack) -> None:
    deals = [entry for entry in pack.entries if hasattr(entry, "briefs") and entry.briefs]
    assert deals
    for deal in deals:
        public = deal.body + deal.definition
        for brief in deal.briefs:
            lines = [line for line in brief.body.split("\n") if len(line) > 40]
            assert not any(line in public for line in lines)


def test_the_shipped_content_survives_its_catalogue(pack: Pack) -> None:
    assert catalogue.load(catalogue.dump(pack)) == pack
