"""Which words of a question say nothing of what is looked for?

They are left out of full-text queries alone: no name is ever cut by them.
"""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.search.normal import fold, term

_WORDS = """
a about above after again all also always am an and any are arent as at be because been before
being between but by can cannot cant could couldnt did didnt do does doesnt doing done dont else
etc even ever every for from had has hasnt have havent having he hed her here heres hers herself
him himself his how hows i id if ill im in into is isnt it its itself ive just let lets like made
make makes many may me might mine much must my myself of off often on once only or other others
our ours ourselves out over per please quite rather really said same say says see seem
seems she should shouldnt so some somebody someone something still such than that thats the their
theirs them themselves then there theres these they theyd theyll theyre theyve thing things this
those though through thus to too try trying under until up upon us use used uses using very via was
wasnt we well were werent weve what whatever whats when whenever where wheres whether which
while who whoever whom whos whose why will with within wont
would wouldnt yet you youd youll your
youre yours yourself youve
called call calls define definition describe difference explain explanation example examples
kind known mean meaning means name term word way ways
negotiate negotiation negotiating negotiator negotiations
one two get gets got getting go goes going gone come comes keep keeps
een het de en of van voor met niet wat wie hoe wordt zijn is bij naar
der die das und oder mit nicht was wer wie wird ist sind ein eine
el la los las un una y o con sin que es son como del
le les et ou avec sans que est sont du des
"""


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(term(word) for word in fold(_WORDS).split())


def content_terms(stems: list[str]) -> list[str]:
    """The stems that carry meaning, each once; all of them when none does."""
    found = [stem for stem in dict.fromkeys(stems) if stem not in _stems()]
    return found or list(dict.fromkeys(stems))
