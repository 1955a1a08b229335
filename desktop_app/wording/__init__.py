"""Which sentence tells a person what happened? The only place where such sentences are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.errors import (
    AppError,
    Cancelled,
    CardSettingRefused,
    CategoryUnknown,
    ContentError,
    DealFault,
    DealTooLarge,
    DealUnread,
    EntryUnknown,
    FileChanged,
    FileFault,
    FileMissing,
    FileUnsafe,
    FileUnwritable,
    IndexDamaged,
    LettersMissing,
    NoCards,
    NoDiagram,
    NoPrinter,
    NoWindow,
    PaperRefused,
    PasteTooLong,
    PrinterFault,
    SheetRefused,
    SheetUnknown,
    UserDataDamaged,
    UserDataFault,
    UserDataNewer,
    UserDataUncopied,
    UserDataUnwritten,
    WorkshopUnknown,
)
from desktop_app.wording.problems import LEFT_OUT, PROBLEMS, REASONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.model.hit import Advice
    from desktop_app.core.model.left_out import LeftOut
    from desktop_app.core.model.problem import Problem

_SHOWN_CHARACTERS = 8


def tr(text: str, /, **values: object) -> str:
    """The text in the person's language (English so far) with its named placeholders filled."""
    return text.format(**values) if values else text


def sentence(error: AppError) -> str:
    """One plain sentence for an expected error, ready to be shown."""
    match error:
        case ContentError():
            return problem_line(error.problem)
        case EntryUnknown():
            return _unknown(tr("No entry is called “{name}”.", name=error.name), error.nearest)
        case DealFault():
            return _deal_sentence(error)
        case FileFault():
            return _file_sentence(error)
        case IndexDamaged():
            return tr(
                "The search cache in {path} could not be used ({reason}).",
                path=error.path,
                reason=error.reason,
            )
        case NoWindow():
            return _no_window(error)
        case PrinterFault():
            return _printer_sentence(error)
        case UserDataFault():
            return _user_data_sentence(error)
    return _other_sentence(error)


def _other_sentence(error: AppError) -> str:
    match error:
        case Cancelled():
            return tr("Stopped, as you asked.")
        case NoDiagram():
            return tr("“{title}” has no diagram, and so no poster.", title=error.title)
        case PasteTooLong():
            return tr(
                "That is too much for the results of a class ({letters} characters); nothing was "
                "added. Copy only the rows of the pairs.",
                letters=f"{error.letters:,}",
            )
        case SheetRefused() | CardSettingRefused():
            return _sheet_sentence(error)
        case SheetUnknown():
            return _unknown(tr("No sheet is called “{name}”.", name=error.name), error.nearest)
        case CategoryUnknown():
            return _unknown(tr("No category is called “{name}”.", name=error.name), error.nearest)
        case WorkshopUnknown():
            return _unknown(tr("No workshop is called “{name}”.", name=error.name), error.known)
        case NoCards():
            return tr("There is no card to print: name entries, a category, a workshop, or --all.")
    return tr("Something went wrong: {name}.", name=type(error).__name__)


def _sheet_sentence(error: SheetRefused | CardSettingRefused) -> str:
    from desktop_app.wording.sheets import SHEETS

    told = tr(SHEETS.get(error.reason, error.reason)).format_map(vars(error))
    if isinstance(error, CardSettingRefused):
        return tr("The setting {key} for cards is wrong: {told}.", key=error.key, told=told)
    if error.key:
        return tr("{place}: {key}: {told}.", place=error.place, key=error.key, told=told)
    return tr("{place}: {told}.", place=error.place, told=told)


def _printer_sentence(error: PrinterFault) -> str:
    match error:
        case NoPrinter():
            return tr("No printer is set up on this computer; “Save as PDF…” works without one.")
        case PaperRefused():
            return tr(
                "The printer “{printer}” has no paper of the size {paper}; choose another.",
                printer=error.printer,
                paper=error.paper,
            )
    return tr("The printer “{printer}” did not take the pages.", printer=error.printer)


def counted_pages(count: int) -> str:
    """How many pages there are."""
    return tr("1 page") if count == 1 else tr("{count} pages", count=count)


def without_glyphs(characters: Sequence[str]) -> str:
    """That some characters are printed as empty boxes, and which."""
    return tr(
        "No typeface on this computer has these characters; they come out as empty boxes: {shown}",
        shown=shown_characters(characters),
    )


def shown_characters(characters: Sequence[str]) -> str:
    """The first of some characters that can hardly be seen: each is told by its number as well."""
    told = [f"{char} (U+{ord(char):04X})" for char in characters[:_SHOWN_CHARACTERS]]
    return ", ".join(told) + (", …" if len(characters) > _SHOWN_CHARACTERS else "")


def _deal_sentence(error: DealFault) -> str:
    match error:
        case DealTooLarge():
            return tr(
                "The deal is too large for exact figures (over {limit} partial sums), "
                "so none is shown.",
                limit=f"{error.limit:,}",
            )
        case DealUnread(problems=(_, *_)):
            return "\n".join(map(problem_line, error.problems))
    name = error.name if isinstance(error, DealUnread) else ""
    return tr("“{name}” has no numbers: there is no deal block in it.", name=name)


def _unknown(told: str, nearest: tuple[str, ...]) -> str:
    if nearest:
        return tr("{told} Did you mean {nearest}?", told=told, nearest=", ".join(nearest))
    return told


def _no_window(error: NoWindow) -> str:
    if error.reason:
        return tr(
            "A window cannot be opened, because Qt could not be loaded ({reason}).",
            reason=error.reason,
        )
    return tr(
        "There is no display to open a window on; "
        "“common-ground search”, “show” and “tour FOLDER” work without one."
    )


def _file_sentence(error: FileFault) -> str:
    match error:
        case FileMissing():
            return tr("There is no {path}.", path=error.path)
        case FileUnsafe():
            return tr("{path} was not read: {reason}.", path=error.path, reason=error.reason)
        case FileUnwritable():
            return tr(
                "{path} could not be written: {reason}.", path=error.path, reason=error.reason
            )
        case FileChanged():
            return tr(
                "{path} was changed by another program meanwhile; it was not overwritten.",
                path=error.path,
            )
        case LettersMissing():
            return tr(
                "{path} is kept as {encoding}, which has no place for these letters: {letters}. "
                "UTF-8 has.",
                path=error.path,
                encoding=error.encoding,
                letters=error.letters,
            )
    return tr("{path} could not be read: {reason}.", path=error.path, reason=error.reason)


def _user_data_sentence(error: UserDataFault) -> str:
    match error:
        case UserDataNewer():
            told = tr(
                "Your notes file {path} was made by a newer version of Common Ground. "
                "Nothing was changed in it; nothing new is kept in this session."
            )
        case UserDataDamaged():
            told = tr(
                "Your notes file {path} is damaged ({reason}). What can be read of it is shown, "
                "nothing is written to it. Restore a daily copy in Preferences, or go on in a new "
                "file; the damaged one is kept beside it."
            )
        case UserDataUncopied():
            told = tr(
                "Today's copy of your notes could not be made in {path} ({reason}). "
                "The notes themselves are safe."
            )
        case UserDataUnwritten():
            told = tr(
                "Your notes, lists and workshops cannot be saved to {path} now ({reason}). "
                "They are kept while the program runs, and tried again."
            )
        case _:
            told = tr(
                "Your notes file {path} cannot be used ({reason}). "
                "You can read on; nothing new is kept until this is mended."
            )
    return told.format(path=error.path, reason=error.reason)


class _Shown(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return key


def problem_sentence(problem: Problem) -> str:
    """What is wrong, in one sentence, with the suggestion behind it where there is one."""
    values = _Shown(problem.values)
    reason = problem.values.get("reason", "")
    faults = REASONS.get(problem.code, {})
    if reason in faults:
        values["reason"] = tr(faults[reason]).format_map(values)
    told = tr(PROBLEMS[problem.code]).format_map(values)
    if problem.suggestion:
        return tr("{told} Suggestion: {suggestion}.", told=told, suggestion=problem.suggestion)
    return told


def problem_line(problem: Problem) -> str:
    """The same with severity, file and line in front, as `check` lists it."""
    place = problem.path or tr("the pack")
    if problem.line:
        place = f"{place}:{problem.line}"
    return tr(
        "{place}: {severity}: {told}",
        place=place,
        severity=problem.severity,
        told=problem_sentence(problem),
    )


def left_out_sentence(one: LeftOut) -> str:
    """That a file is left out, and why."""
    return tr("Left out: {why}.", why=tr(LEFT_OUT[one.reason]))


def left_out_line(one: LeftOut) -> str:
    """Which file or folder is left out, and why, as `check` lists it."""
    return tr("{path}: left out: {why}.", path=one.path, why=tr(LEFT_OUT[one.reason]))


def filter_sentence(advice: Advice) -> str:
    """What is wrong with the filter that no entry passes, "" when that is not what is wrong."""
    missing = {
        "category": tr("There is no category “{value}”.", value=advice.value),
        "sector": tr("There is no sector “{value}”.", value=advice.value),
        "kind": tr("There is no kind of entry called “{value}”.", value=advice.value),
        "pack": tr("No open pack is called “{value}”.", value=advice.value),
        "list": tr("No entry is in a list called “{value}”.", value=advice.value),
        "note": tr("You have written no note yet. Beside each entry there is room for one."),
        "linked": tr("No entry that others link to is called “{value}”.", value=advice.value),
    }
    if advice.value:
        return missing.get(advice.field, "")
    if advice.field:
        return tr("{field}: needs a word behind the colon.", field=advice.field)
    return ""


def operator_sentence(advice: Advice) -> str:
    """That what was typed before a colon is no operator, "" when nothing was."""
    if not advice.operator:
        return ""
    return tr("“{name}:” is not an operator of the search.", name=advice.operator)
