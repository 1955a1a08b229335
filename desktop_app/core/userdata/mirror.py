"""What does a person have, as of this moment: on the disk, or on the way to it?

All of user.db in memory, with the edits that the disk has not taken yet. So nothing that is read
ever waits for the disk, and what the disk refuses is there all the same.
"""

from __future__ import annotations

import itertools
import sqlite3
import threading
from typing import Any

from desktop_app.core.userdata import schema
from desktop_app.core.userdata.edit import Edit, Part
from desktop_app.core.userdata.rows import copy_rows


class Mirror:
    """A database in memory with the schema of user.db; may be used from any thread.

    Hold `lock` for several reads and edits that belong together.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._rows = _empty()
        self._waiting: dict[object, Edit] = {}
        self._at_the_disk: dict[object, Edit] = {}
        self._numbers = itertools.count()
        self.edits = 0  # how many were put so far
        self._states = dict.fromkeys(Part, 0)

    def state(self, part: Part) -> int:
        """A number that grows whenever that part may have changed."""
        return self._states[part]

    def read(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with self.lock:
            return self._rows.execute(sql, values).fetchall()

    def put(self, edit: Edit) -> None:
        """Make an edit and let it wait for the disk; one that cannot be made changes nothing."""
        with self.lock:
            with self._rows:
                edit.write(self._rows)
            self._wait_with(next(self._numbers) if edit.key is None else edit.key, edit)
            self._states[edit.part] += 1
            self.edits += 1

    def load(self, source: sqlite3.Connection) -> str:
        """Hold what `source` holds, and the edits that wait; returns what is wrong with it.

        sqlite3's error, and nothing is changed, when the disk does not give it now.
        """
        rows = _empty()
        try:
            reason = copy_rows(source, rows)
        except BaseException:
            rows.close()
            raise
        with self.lock:
            for edit in (*self._at_the_disk.values(), *self._waiting.values()):
                with rows:
                    edit.write(rows)
            self._rows, former = rows, self._rows
            self._states = {part: number + 1 for part, number in self._states.items()}
        former.close()
        return reason

    def pour_into(self, target: sqlite3.Connection) -> None:
        """Put all that is held, with what waits, into a new user.db."""
        with self.lock:
            copy_rows(self._rows, target)

    def unsaved(self) -> int:
        """How many edits of a person's own are not on the disk yet."""
        with self.lock:
            edits = [*self._at_the_disk.items(), *self._waiting.items()]
            return len({key for key, edit in edits if edit.part is not Part.PAST})

    def waiting_keys(self) -> set[object]:
        """The keys of the edits that are not on the disk yet."""
        with self.lock:
            return {*self._at_the_disk, *self._waiting}

    def take(self) -> list[Edit]:
        """The edits to be written now, in their order; `saved` or `refused` must follow."""
        with self.lock:
            self._at_the_disk, self._waiting = self._waiting, {}
            return list(self._at_the_disk.values())

    def saved(self) -> list[Edit]:
        """What was taken is on the disk; returns it."""
        with self.lock:
            done, self._at_the_disk = list(self._at_the_disk.values()), {}
            return done

    def refused(self) -> None:
        """What was taken waits again, before what was put since."""
        with self.lock:
            since, self._waiting, self._at_the_disk = self._waiting, self._at_the_disk, {}
            for key, edit in since.items():
                self._wait_with(key, edit)

    def close(self) -> None:
        """Let go of the memory; whoever reads or edits from now on gets sqlite3's error."""
        with self.lock:
            self._rows.close()

    def _wait_with(self, key: object, edit: Edit) -> None:
        older = self._waiting.pop(key, None)
        saved = (*older.saved, *edit.saved) if older else edit.saved
        self._waiting[key] = edit._replace(saved=saved)


def _empty() -> sqlite3.Connection:
    rows = sqlite3.connect(":memory:", check_same_thread=False)
    schema.migrate(rows)
    return rows
