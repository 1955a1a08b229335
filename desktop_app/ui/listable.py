"""What does the list need to know of an entry?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef, Kind


class Listable(Protocol):
    """As much of an entry as the list shows; an Entry is more."""

    @property
    def ref(self) -> EntryRef:
        """Which entry it is."""

    @property
    def kind(self) -> Kind:
        """Term or deal."""

    @property
    def title(self) -> str:
        """The headword."""

    @property
    def definition(self) -> str:
        """Plain text, "" without one."""

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other names that are shown."""
