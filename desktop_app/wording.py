"""Which sentence tells a person what happened? The only place where such sentences are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.errors import (
    AppError,
    Cancelled,
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
    NoPrinter,
    NoWindow,
    PaperRefused,
    PasteTooLong,
    PrinterFault,
    UserDataDamaged,
    UserDataFault,
    UserDataNewer,
    UserDataUncopied,
    UserDataUnwritten,
)

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
            return _unknown_entry(error)
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
        case PasteTooLong():
            return tr(
                "That is too much for the results of a class ({letters} characters); nothing was "
                "added. Copy only the rows of the pairs.",
                letters=f"{error.letters:,}",
            )
    return tr("Something went wrong: {name}.", name=type(error).__name__)


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
    # Here they can hardly be seen either, so each is told by its number as well.
    told = [f"{char} (U+{ord(char):04X})" for char in characters[:_SHOWN_CHARACTERS]]
    shown = ", ".join(told) + (", …" if len(characters) > _SHOWN_CHARACTERS else "")
    return tr(
        "No typeface on this computer has these characters; they come out as empty boxes: {shown}",
        shown=shown,
    )


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


def _unknown_entry(error: EntryUnknown) -> str:
    if error.nearest:
        return tr(
            "No entry is called “{name}”. Did you mean {nearest}?",
            name=error.name,
            nearest=", ".join(error.nearest),
        )
    return tr("No entry is called “{name}”.", name=error.name)


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


# By the values of ProblemCode and BlockFault, which a start need not import.
# A missing value shows as its name: a clumsy sentence beats a lost problem.
_PROBLEMS = {
    "unreadable": "The file cannot be read ({reason}).",
    "not-regular": "This is a link, a pipe or a device; it was left alone.",
    "too-large": "The file is larger than {limit}; it was not read.",
    "too-many-files": "There are more than {limit} files; the rest was not read.",
    "too-deep": "Folders more than {limit} deep were not read.",
    "bad-name": "The file's name holds characters that no name should; it was not read.",
    "not-utf8": "The file is not UTF-8; it was read as {encoding}.",
    "empty": "The file is empty: no text yet.",
    "front-matter-broken": "The front matter is not valid: {reason}.",
    "front-matter-unclosed": "The front matter has no closing line.",
    "front-matter-too-large": "The front matter is larger than {limit}; it was not read.",
    "yaml-forbidden": "YAML here may not use a {what}.",
    "field-wrong": "The field {field} cannot be {value}.",
    "title-missing": "The entry has no title.",
    "definition-missing": "The entry has no definition: no paragraph of text was found.",
    "definition-long": "The definition has {words} words; {limit} are the most.",
    "definition-repeats": "The definition begins by repeating its headword (“{headword}”).",
    "sentence-doubled": "The sentence “{words}” also stands in {other}.",
    "name-doubled": "The name “{name}” also belongs to {other}.",
    "link-dead": "The link “{target}” leads nowhere.",
    "link-left-out": "The link “{target}” leads to a file that is no entry.",
    "link-ambiguous": "The link “{target}” could mean {others}.",
    "redirect-dead": "The file only refers to “{target}”, which leads nowhere.",
    "redirect-loop": "The file only refers to “{target}”, which leads back to it.",
    "see-also-self": "See-also points to the entry itself.",
    "source-unknown": "The source “{key}” is not in sources.yaml.",
    "sources-missing": "The entry names no source (write plain-usage if it needs none).",
    "source-doubled": "The source “{key}” is listed twice.",
    "category-unknown": "The category “{key}” is not listed in pack.yaml.",
    "sector-unknown": "The sector “{key}” is not listed in pack.yaml.",
    "image-missing": "The image {target} is not in the pack.",
    "image-unfit": "The image {target} is not shown: {reason}.",
    "heading-order": "The heading “{heading}” stands out of its usual order.",
    "placeholder-unknown": "The placeholder “{words}” is not known.",
    "deal-block-wrong": "The deal block is wrong: {reason}.",
    "diagram-wrong": "The diagram is wrong: {reason}.",
    "render-limit": "The entry is shown as plain text: {what} is over {limit}.",
    "text-files-only": "There is no Markdown here, but {count} files of text; they can be read.",
    "many-terms-in-one": "The file seems to hold {count} terms; it can be split into them.",
    "split-limit": "Of the {count} terms in the file the first {limit} became entries.",
    "nothing-found": "No entry was found in this folder.",
    "left-out": "{count} files are left out (README, drafts …); they can be included.",
}


_BLOCK_FAULTS = {
    "not-yaml": "it is not valid YAML ({detail})",
    "unclosed": "it is never closed",
    "second-block": "a deal has one block, and this is another",
    "wrong-shape": "{name} has the wrong form",
    "unknown-key": "the key {name} is not known here",
    "missing-key": "{name} is missing",
    "bad-unit": "the unit {name} is neither points nor money",
    "not-yes-or-no": "{name} must be yes or no",
    "bad-key": "the key {name} may hold only small letters, digits and hyphens",
    "reserved-name": "{name} is a reserved name",
    "too-few-parties": "a deal has two parties or more",
    "name-twice": "{name} stands there twice",
    "not-a-number": "{value}, for {name}, is not a number",
    "label-with-comma": "put the label in quotes: {name} holds a comma",
    "wrong-count": "{name} needs one number a party: {expected}, not {count}",
    "missing-issue": "{name} leaves out the issue {issue}",
    "unknown-issue": "{name} names the unknown issue {issue}",
    "unknown-option": "{name} names the unknown option {option} of {issue}",
    "unknown-party": "{name} is not one of the parties",
    "reservation-out-of-reach": "no agreement gives {name} its reservation value {value} "
    "(the most is {most})",
    "score-out-of-range": "the score {value}, for {name}, is not between 0 and 100",
}


_DIAGRAM_FAULTS = _BLOCK_FAULTS | {
    "unknown-kind": "there is no kind of diagram called “{name}”",
    "too-long": "it has {count} characters; {limit} are the most",
    "words-too-long": "the words of {name} have {count} characters; {limit} are the most",
    "too-many": "{name} has {count} members; {limit} are the most",
    "too-few": "{name} has {count} members; {least} are the least",
    "number-too-large": "{value}, for {name}, is beyond {limit}",
    "target-beyond": "the target of {name} is worse for it than its reservation value",
    "no-side": "nobody stands on the line: neither wants-more nor wants-less",
    "frontier-rises": "the frontier must run to the right and down, from corner to corner",
    "off-frontier": "the agreement {name} does not lie on the frontier",
    "too-many-diagrams": "{limit} diagrams are the most in one entry, and this is one more",
}


_PICTURE_FAULTS = {
    "unsafe": "it is a link, a pipe or a device",
    "not-a-picture": "it is no png, jpeg, webp or gif",
    "too-large": "the file is larger than 4 MB",
    "too-many-pixels": "it is wider or higher than 4096 pixels",
    "unreadable": "the file cannot be read",
}
_REASONS = {
    "deal-block-wrong": _BLOCK_FAULTS,
    "diagram-wrong": _DIAGRAM_FAULTS,
    "image-unfit": _PICTURE_FAULTS,
}


_LEFT_OUT = {
    "about": "it tells about the folder",
    "contents": "it lists other files",
    "template": "it is a template",
    "draft": "it says that it is a draft",
    "unpublished": "it says that it is not published",
    "hidden": "it is hidden",
    "history": "it belongs to a version control system",
    "text-file": "it is plain text and no Markdown",
    "no-text": "it is no text",
}


class _Shown(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return key


def problem_sentence(problem: Problem) -> str:
    """What is wrong, in one sentence, with the suggestion behind it where there is one."""
    values = _Shown(problem.values)
    reason = problem.values.get("reason", "")
    faults = _REASONS.get(problem.code, {})
    if reason in faults:
        values["reason"] = tr(faults[reason]).format_map(values)
    told = tr(_PROBLEMS[problem.code]).format_map(values)
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
    return tr("Left out: {why}.", why=tr(_LEFT_OUT[one.reason]))


def left_out_line(one: LeftOut) -> str:
    """Which file or folder is left out, and why, as `check` lists it."""
    return tr("{path}: left out: {why}.", path=one.path, why=tr(_LEFT_OUT[one.reason]))


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
