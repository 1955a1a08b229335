"""Cards of the deck are put in order by the mouse: pressed, moved, dropped, undone."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

# The rows that are chosen, where they are dropped; then the deck of a to f, and what is chosen.
DRAGS = [
    ([0], 2, "lower", "bcadef", "a"),
    ([0], 2, "upper", "bacdef", "a"),
    ([4], 1, "upper", "aebcdf", "e"),
    ([2], 2, "lower", "abcdef", "c"),
    ([1], 9, "", "acdefb", "b"),  # past the end
    ([1, 2], 9, "", "adefbc", "bc"),
    ([0, 1], 5, "lower", "cdefab", "ab"),
    ([1, 3], 0, "upper", "bdacef", "bd"),
    ([3, 4, 5], 1, "lower", "abdefc", "def"),
    ([1, 3], 2, "upper", "abdcef", "bd"),
    ([0, 5], 3, "lower", "bcdafe", "af"),
]


@pytest.fixture(scope="module")
def dragged() -> list[list[str]]:
    """What came of each; the offscreen platform drags nothing, so it is done on another."""
    asked = [{"rows": rows, "to": to, "half": half} for rows, to, half, _deck, _chosen in DRAGS]
    answer = subprocess.run(
        [sys.executable, "-m", "tests.ui.dragging"],
        input=json.dumps(asked),
        env=os.environ | {"QT_QPA_PLATFORM": "minimal"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


@pytest.mark.parametrize("number", range(len(DRAGS)), ids=lambda number: str(DRAGS[number][:3]))
def test_rows_are_dragged_together_and_stay_chosen(dragged, number: int) -> None:
    _rows, _to, _half, deck, chosen = DRAGS[number]
    assert dragged[number] == [deck, chosen]
