"""How do words reach a terminal, a pipe or a file without doing anything there?

Titles and texts come from other people's folders. An escape sequence among them could clear a
terminal or write into its title, a direction mark could turn a line about.
"""

from __future__ import annotations

import json
import re
import sys

_ACTIVE = "\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_UNSAID = re.compile(rf"[\x00-\x08\x0b-\x1f{_ACTIVE}]")
_UNSAID_IN_JSON = re.compile(f"[{_ACTIVE}]")


def say(text: str = "") -> None:
    """Lines on standard output, what acts on a terminal replaced by U+FFFD."""
    if sys.stdout is not None:  # it is None when it was closed before the start
        sys.stdout.write(_UNSAID.sub("\ufffd", text) + "\n")


def say_json(value: object, indent: int | None = 2) -> None:
    """A value as JSON, what acts on a terminal escaped, so that nothing of it is lost."""
    told = json.dumps(value, ensure_ascii=False, indent=indent)
    say(_UNSAID_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", told))


def flush() -> None:
    """Let whoever waits for the output have it now."""
    if sys.stdout is not None:
        sys.stdout.flush()


def complain(sentence: str) -> None:
    """One line on standard error, whatever stands in the sentence."""
    if sys.stderr is not None:
        told = _UNSAID.sub("\ufffd", " ".join(sentence.split()))
        sys.stderr.write(f"common-ground: {told}\n")
