"""In which words is a problem of a file told, and why a file is left out?"""

from __future__ import annotations

# By the values of ProblemCode and BlockFault, which a start need not import.
# A missing value shows as its name: a clumsy sentence beats a lost problem.
PROBLEMS = {
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
    "card-example-long": "The example on cards has {words} words; {limit} are the most.",
    "card-example-link": "The example on cards holds a link (“{link}”), which paper cannot follow.",
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


BLOCK_FAULTS = {
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


DIAGRAM_FAULTS = BLOCK_FAULTS | {
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


PICTURE_FAULTS = {
    "unsafe": "it is a link, a pipe or a device",
    "not-a-picture": "it is no png, jpeg, webp or gif",
    "too-large": "the file is larger than 4 MB",
    "too-many-pixels": "it is wider or higher than 4096 pixels",
    "unreadable": "the file cannot be read",
}
REASONS = {
    "deal-block-wrong": BLOCK_FAULTS,
    "diagram-wrong": DIAGRAM_FAULTS,
    "image-unfit": PICTURE_FAULTS,
}


LEFT_OUT = {
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
