"""What is wrong with the diagrams of an entry?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.model.diagram import DiagramFault
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.problem import ProblemCode


def look_over_diagrams(entry: Entry, findings: Findings) -> None:
    """Note the faults of every diagram of an entry, those in the briefs of a deal too."""
    if entry.plain:
        return
    _look_over(entry.body, entry.body_line, findings)
    for brief in entry.briefs if isinstance(entry, Deal) else ():
        _look_over(brief.body, brief.body_line, findings)


def _look_over(body: str, first_line: int, findings: Findings) -> None:
    if "diagram" not in body.casefold():  # nearly every text, told without another import
        return
    from desktop_app.core.content.diagram_block import parse_diagram
    from desktop_app.core.markup.diagrams import MOST, diagram_texts

    for number, one in enumerate(diagram_texts(body)):
        line = first_line + one.line
        if number < MOST:
            findings.extend(parse_diagram(one.text, line, findings.path)[1])
        else:
            findings.add(
                ProblemCode.DIAGRAM_WRONG,
                line - 1,
                reason=DiagramFault.TOO_MANY_DIAGRAMS,
                limit=MOST,
            )
