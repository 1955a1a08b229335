"""Which sentence tells a person what happened? The only place where such sentences are made."""

from __future__ import annotations

from desktop_app.core.errors import (
    AppError,
    Cancelled,
    ContentError,
    EntryUnknown,
    FileFault,
    FileMissing,
    FileUnsafe,
    FileUnwritable,
    IndexDamaged,
    NoWindow,
    UserDataFault,
    UserDataNewer,
)
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.problem import Problem, ProblemCode


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
        case UserDataNewer():
            return tr(
                "Your notes file {path} was made by a newer version of Common Ground. "
                "Nothing was changed in it; history is not kept in this session.",
                path=error.path,
            )
        case UserDataFault():
            return tr(
                "Your data file {path} cannot be used ({reason}). "
                "You can read on; history is not kept until this is mended.",
                path=error.path,
                reason=error.reason,
            )
        case Cancelled():
            return tr("Stopped, as you asked.")
    return tr("Something went wrong: {name}.", name=type(error).__name__)


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
    return tr("{path} could not be read: {reason}.", path=error.path, reason=error.reason)


# A missing value shows as its name: a clumsy sentence beats a lost problem.
_PROBLEMS = {
    ProblemCode.UNREADABLE: "The file cannot be read ({reason}).",
    ProblemCode.NOT_REGULAR: "This is a link, a pipe or a device; it was left alone.",
    ProblemCode.TOO_LARGE: "The file is larger than {limit}; it was not read.",
    ProblemCode.TOO_MANY_FILES: "There are more than {limit} files; the rest was not read.",
    ProblemCode.TOO_DEEP: "Folders more than {limit} deep were not read.",
    ProblemCode.BAD_NAME: "The file's name holds characters that no name should; it was not read.",
    ProblemCode.NOT_UTF8: "The file is not UTF-8; it was read as {encoding}.",
    ProblemCode.EMPTY: "The file is empty: no text yet.",
    ProblemCode.FRONT_MATTER_BROKEN: "The front matter is not valid: {reason}.",
    ProblemCode.FRONT_MATTER_UNCLOSED: "The front matter has no closing line.",
    ProblemCode.FRONT_MATTER_TOO_LARGE: "The front matter is larger than {limit}; it was not read.",
    ProblemCode.YAML_FORBIDDEN: "YAML here may not use a {what}.",
    ProblemCode.FIELD_WRONG: "The field {field} cannot be {value}.",
    ProblemCode.TITLE_MISSING: "The entry has no title.",
    ProblemCode.DEFINITION_MISSING: "The entry has no definition: no paragraph of text was found.",
    ProblemCode.DEFINITION_LONG: "The definition has {words} words; {limit} are the most.",
    ProblemCode.DEFINITION_REPEATS: "The definition begins by repeating its headword.",
    ProblemCode.NAME_DOUBLED: "The name “{name}” also belongs to {other}.",
    ProblemCode.LINK_DEAD: "The link “{target}” leads nowhere.",
    ProblemCode.LINK_LEFT_OUT: "The link “{target}” leads to a file that is no entry.",
    ProblemCode.LINK_AMBIGUOUS: "The link “{target}” could mean {others}.",
    ProblemCode.SEE_ALSO_SELF: "See-also points to the entry itself.",
    ProblemCode.SOURCE_UNKNOWN: "The source “{key}” is not in sources.yaml.",
    ProblemCode.SOURCES_MISSING: "The entry names no source (write plain-usage if it needs none).",
    ProblemCode.SOURCE_DOUBLED: "The source “{key}” is listed twice.",
    ProblemCode.CATEGORY_UNKNOWN: "The category “{key}” is not listed in pack.yaml.",
    ProblemCode.SECTOR_UNKNOWN: "The sector “{key}” is not listed in pack.yaml.",
    ProblemCode.IMAGE_MISSING: "The image {target} is not in the pack.",
    ProblemCode.HEADING_ORDER: "The heading “{heading}” stands out of its usual order.",
    ProblemCode.PLACEHOLDER_UNKNOWN: "The placeholder “{words}” is not known.",
    ProblemCode.DEAL_BLOCK_WRONG: "The deal block is wrong: {reason}.",
    ProblemCode.RENDER_LIMIT: "The entry is shown as plain text: {what} is over {limit}.",
    ProblemCode.TEXT_FILES_ONLY: "There is no Markdown here, but {count} text files.",
    ProblemCode.MANY_TERMS_IN_ONE: "The file seems to hold {count} terms under headings.",
    ProblemCode.REDIRECT: "The file only refers to “{target}”.",
    ProblemCode.NOTHING_FOUND: "No entry was found in this folder.",
    ProblemCode.LEFT_OUT: "{count} files are no entries (README, drafts …): left out.",
}


_BLOCK_FAULTS = {
    BlockFault.NOT_YAML: "it is not valid YAML ({detail})",
    BlockFault.UNCLOSED: "it is never closed",
    BlockFault.SECOND_BLOCK: "a deal has one block, and this is another",
    BlockFault.WRONG_SHAPE: "{name} has the wrong form",
    BlockFault.UNKNOWN_KEY: "the key {name} is not known here",
    BlockFault.MISSING_KEY: "{name} is missing",
    BlockFault.BAD_UNIT: "the unit {name} is neither points nor money",
    BlockFault.NOT_YES_OR_NO: "{name} must be yes or no",
    BlockFault.BAD_KEY: "the key {name} may hold only small letters, digits and hyphens",
    BlockFault.RESERVED_NAME: "{name} is a reserved name",
    BlockFault.TOO_FEW_PARTIES: "a deal has two parties or more",
    BlockFault.NAME_TWICE: "{name} stands there twice",
    BlockFault.NOT_A_NUMBER: "{value}, for {name}, is not a number",
    BlockFault.LABEL_WITH_COMMA: "put the label in quotes: {name} holds a comma",
    BlockFault.WRONG_COUNT: "{name} has {count} numbers, one a party ({expected}) is needed",
    BlockFault.MISSING_ISSUE: "{name} leaves out the issue {issue}",
    BlockFault.UNKNOWN_ISSUE: "{name} names the unknown issue {issue}",
    BlockFault.UNKNOWN_OPTION: "{name} names the unknown option {option} of {issue}",
    BlockFault.UNKNOWN_PARTY: "{name} is not one of the parties",
    BlockFault.SCORE_OUT_OF_RANGE: "the score {value}, for {name}, is not between 0 and 100",
}


class _Shown(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return key


def problem_sentence(problem: Problem) -> str:
    """What is wrong, in one sentence, with the suggestion behind it where there is one."""
    values = _Shown(problem.values)
    reason = problem.values.get("reason", "")
    if problem.code is ProblemCode.DEAL_BLOCK_WRONG and reason in _BLOCK_FAULTS:
        values["reason"] = tr(_BLOCK_FAULTS[BlockFault(reason)]).format_map(values)
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
