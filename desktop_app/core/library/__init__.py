"""All open packs as one reference: entries, links, search, rendered pages, checks."""

from desktop_app.core.library.facade import Library

__all__ = ["Library"]
