"""How does a command end that could not be carried out? With one sentence on standard error."""

from __future__ import annotations

from pathlib import Path

from desktop_app.cli.output import complain
from desktop_app.core.errors import AppError, FileFault, FileMissing
from desktop_app.wording import sentence, tr


def tell(fault: Exception, profile: Path | None) -> None:
    """Tell what a person can know of; anything else is written to the log of the profile."""
    if isinstance(fault, OSError):
        complain(_of_the_system(fault))
    elif isinstance(fault, AppError):
        complain(sentence(fault))
    else:
        from desktop_app.paths import Paths
        from desktop_app.ui.fault_log import open_log

        folder = Paths.discover(profile).log
        open_log(folder).error("fault", exc_info=fault)
        complain(
            tr(
                "The program itself failed ({name}); what happened is written in {folder}.",
                name=type(fault).__name__,
                folder=folder,
            )
        )


def _of_the_system(fault: OSError) -> str:
    reason = fault.strerror or type(fault).__name__
    if fault.filename is None:
        return tr("The system refused: {reason}.", reason=reason)
    kind = FileMissing if isinstance(fault, FileNotFoundError) else FileFault
    return sentence(kind(Path(str(fault.filename)), reason))
