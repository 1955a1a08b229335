"""The program as processes of its own, offscreen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0


def start(profile: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start the program as a person does."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "--profile", str(profile), *words],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def until(true: Callable[[], bool]) -> None:
    """Wait for a condition of another process, which sends no signal."""
    patience = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < patience, "it never came true"
        time.sleep(0.02)


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Exit code, output and errors of a process that ends by itself."""
    out, err = process.communicate(timeout=PATIENCE_S)
    return process.returncode, out.decode(), err.decode()
