"""Which version of the program is this?"""

from __future__ import annotations

__version__ = "0.1.0"
