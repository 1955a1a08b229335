"""What is wrong with a file of a pack, where, and what can be done about it?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a problem matters: an error fails `check`, a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ProblemCode(StrEnum):
    """Every kind of problem; `wording.problem_sentence` has one sentence for each."""

    # the file as such
    UNREADABLE = "unreadable"  # reason
    NOT_REGULAR = "not-regular"  # a link, a device, a pipe
    TOO_LARGE = "too-large"  # limit
    TOO_MANY_FILES = "too-many-files"  # limit
    TOO_DEEP = "too-deep"  # limit
    BAD_NAME = "bad-name"
    NOT_UTF8 = "not-utf8"  # encoding: what it was read as
    EMPTY = "empty"
    # front matter
    FRONT_MATTER_BROKEN = "front-matter-broken"  # reason
    FRONT_MATTER_UNCLOSED = "front-matter-unclosed"
    FRONT_MATTER_TOO_LARGE = "front-matter-too-large"  # limit
    YAML_FORBIDDEN = "yaml-forbidden"  # what: anchor, alias, merge, tag, duplicate key
    FIELD_WRONG = "field-wrong"  # field, value
    # the entry
    TITLE_MISSING = "title-missing"
    DEFINITION_MISSING = "definition-missing"
    DEFINITION_LONG = "definition-long"  # words, limit
    DEFINITION_REPEATS = "definition-repeats"  # headword
    CARD_EXAMPLE_LONG = "card-example-long"  # words, limit
    CARD_EXAMPLE_LINK = "card-example-link"  # link
    SENTENCE_DOUBLED = "sentence-doubled"  # words, other (path and line of the other place)
    NAME_DOUBLED = "name-doubled"  # name, other (path of the other entry)
    LINK_DEAD = "link-dead"  # target
    LINK_LEFT_OUT = "link-left-out"  # target: a file that is there but is no entry
    LINK_AMBIGUOUS = "link-ambiguous"  # target, others
    REDIRECT_DEAD = "redirect-dead"  # target
    REDIRECT_LOOP = "redirect-loop"  # target
    SEE_ALSO_SELF = "see-also-self"
    SOURCE_UNKNOWN = "source-unknown"  # key
    SOURCES_MISSING = "sources-missing"
    SOURCE_DOUBLED = "source-doubled"  # key
    CATEGORY_UNKNOWN = "category-unknown"  # key
    SECTOR_UNKNOWN = "sector-unknown"  # key
    IMAGE_MISSING = "image-missing"  # target
    IMAGE_UNFIT = "image-unfit"  # target, reason
    HEADING_ORDER = "heading-order"  # heading
    PLACEHOLDER_UNKNOWN = "placeholder-unknown"  # words
    DEAL_BLOCK_WRONG = "deal-block-wrong"  # reason
    DIAGRAM_WRONG = "diagram-wrong"  # reason
    RENDER_LIMIT = "render-limit"  # what, limit
    # offers
    TEXT_FILES_ONLY = "text-files-only"  # count
    MANY_TERMS_IN_ONE = "many-terms-in-one"  # count
    SPLIT_LIMIT = "split-limit"  # count, limit
    NOTHING_FOUND = "nothing-found"
    LEFT_OUT = "left-out"  # count


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `path` is relative to the pack ("" for the pack), `line` from 1.

    `line` is 0 where no single line is to blame. `values` fill the sentence that `wording`
    makes; `suggestion` holds what to write instead, where one can be told.
    """

    code: ProblemCode
    severity: Severity
    path: str = ""
    line: int = 0
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    suggestion: str = ""
