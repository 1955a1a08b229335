"""What may stand behind an option, and in which words is anything else refused?"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from desktop_app.wording import tr


def file_name(text: str) -> Path:
    """The path of a file; ArgumentTypeError for what names a folder or nothing."""
    if not text or text.endswith(("/", os.sep)):
        raise argparse.ArgumentTypeError(tr("{text} is no name of a file", text=text or '""'))
    return Path(text)
