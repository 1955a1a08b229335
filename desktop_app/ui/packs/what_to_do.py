"""What can a person do about a problem of a pack, or about a file that was left out?"""

from __future__ import annotations

from desktop_app.core.errors import FileFault, FileMissing
from desktop_app.core.model.left_out import LeftOutReason
from desktop_app.core.model.problem import ProblemCode
from desktop_app.wording import tr

_INCLUDE = "Tick “Include what was left out” to have it as an entry."

_ADVICE = {
    ProblemCode.UNREADABLE: "See whether you may read it, and whether it is damaged.",
    ProblemCode.NOT_REGULAR: "Put the file itself into the folder instead.",
    ProblemCode.TOO_LARGE: "Split it into smaller files.",
    ProblemCode.TOO_MANY_FILES: "Open a folder inside this one instead.",
    ProblemCode.TOO_DEEP: "Move the files further up, or open an inner folder as a pack.",
    ProblemCode.BAD_NAME: "Rename the file.",
    ProblemCode.NOT_UTF8: "Save it as UTF-8 in your editor.",
    ProblemCode.EMPTY: "Write a first paragraph: it becomes the definition.",
    ProblemCode.FRONT_MATTER_BROKEN: (
        "Mend the lines between the two --- at the top. Put quotes "
        "around a value with a colon, a bracket or a # in it."
    ),
    ProblemCode.FRONT_MATTER_UNCLOSED: "Write a line of --- below the last “key: value”.",
    ProblemCode.FRONT_MATTER_TOO_LARGE: "Move what is long into the text below it.",
    ProblemCode.YAML_FORBIDDEN: "Write the value out in full, or put quotes around it.",
    ProblemCode.FIELD_WRONG: "Write another value, or take the field out.",
    ProblemCode.TITLE_MISSING: "Write “title: …” between the two --- at the top.",
    ProblemCode.DEFINITION_MISSING: "Begin with a paragraph that says what the term means.",
    ProblemCode.DEFINITION_LONG: "Shorten the first paragraph, or break it in two.",
    ProblemCode.DEFINITION_REPEATS: "Begin with what it is: the headword stands above it.",
    ProblemCode.CARD_EXAMPLE_LONG: "Shorten it to one or two sentences.",
    ProblemCode.CARD_EXAMPLE_LINK: "Write its words alone.",
    ProblemCode.SENTENCE_DOUBLED: "Say it once and link there, or say it in another way.",
    ProblemCode.NAME_DOUBLED: "Rename one of the two, or take the name out of its aliases.",
    ProblemCode.LINK_DEAD: "Correct the name in the link, or write the entry that it means.",
    ProblemCode.LINK_LEFT_OUT: "Tick “Include what was left out”, or take the link out.",
    ProblemCode.LINK_AMBIGUOUS: "Write the folder in front of the name.",
    ProblemCode.REDIRECT_DEAD: "Correct the name, or write the entry here.",
    ProblemCode.REDIRECT_LOOP: "Write the entry in one of the files that refer to each other.",
    ProblemCode.SEE_ALSO_SELF: "Take it out of see-also.",
    ProblemCode.SOURCE_UNKNOWN: "Correct the key, or add the work to sources.yaml.",
    ProblemCode.SOURCES_MISSING: "Write “sources: […]” between the two --- at the top.",
    ProblemCode.SOURCE_DOUBLED: "Delete one of the two, or give it another key.",
    ProblemCode.CATEGORY_UNKNOWN: "Correct the key, or add it to the categories in pack.yaml.",
    ProblemCode.SECTOR_UNKNOWN: "Correct the key, or add it to the sectors in pack.yaml.",
    ProblemCode.IMAGE_MISSING: "Put the picture into the folder, or correct its name.",
    ProblemCode.IMAGE_UNFIT: "Put a smaller png, jpeg, webp or gif in its place.",
    ProblemCode.HEADING_ORDER: "Move the section to its usual place.",
    ProblemCode.PLACEHOLDER_UNKNOWN: "Correct the words in it, or write out what it stands for.",
    ProblemCode.DEAL_BLOCK_WRONG: "Mend the block that begins with ```deal.",
    ProblemCode.DIAGRAM_WRONG: "Mend the block that begins with ```diagram.",
    ProblemCode.RENDER_LIMIT: "Split the entry, or make what is nested in it simpler.",
    ProblemCode.TEXT_FILES_ONLY: "Tick “Read text files”.",
    ProblemCode.MANY_TERMS_IN_ONE: "Tick “Split files of many terms”; the file stays as it is.",
    ProblemCode.SPLIT_LIMIT: "Divide the file into several.",
    ProblemCode.NOTHING_FOUND: "Put Markdown files (.md) into it, or open another folder.",
    ProblemCode.LEFT_OUT: "Tick “Include what was left out” to have them as entries.",
}

_LEFT_OUT = {
    LeftOutReason.HISTORY: "There is nothing to do: it holds no entries.",
    LeftOutReason.TEXT_FILE: "Tick “Read text files” to have it as an entry.",
    LeftOutReason.NO_TEXT: "Save it as text in UTF-8 if it is meant to be read.",
}


def what_to_do(code: ProblemCode) -> str:
    """How a problem of that kind is mended."""
    return tr(_ADVICE[code])


def how_to_include(reason: LeftOutReason) -> str:
    """How a file that was left out for that reason becomes an entry."""
    return tr(_LEFT_OUT.get(reason, _INCLUDE))


def how_to_open(fault: FileFault) -> str:
    """What helps where a whole folder cannot be opened."""
    if isinstance(fault, FileMissing):
        return tr("Put the folder back and press F5, or take it out of the list.")
    return tr("See whether you may read the folder, then press F5.")
