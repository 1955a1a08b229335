"""Which words of a question say little or nothing of what is looked for?

They are left out of full-text queries alone: no name is ever cut by them.
"""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.search.normal import fold, term

# Words of grammar: they say nothing.
_EMPTY = """
a about all also always am an and any are arent as at be because been
being but by can cant could couldnt did didnt do does doesnt doing dont
etc even for from had has hasnt have havent having he hed her here heres hers herself
him himself his how hows i id if ill im in into is isnt it its itself ive let lets like
may me might mine must my myself of off often on only or
our ours ourselves please quite rather really say says said see seem
seems she should shouldnt so some than that thats the their
theirs them themselves then there theres these they theyd theyll theyre theyve thing things
this those though through thus to too try trying up upon us use used uses using very via was
wasnt we well were werent weve what whats when whenever where wheres whether which
while who whoever whom whos whose why with within wont
would wouldnt yet you youd youll your
youre yours yourself youve
called call calls define definition describe difference explain explanation example examples
known mean meaning means term ways
get gets got getting go goes going gone come comes
een het de en of van voor met niet wat wie hoe wordt zijn is bij naar
der die das und oder mit nicht was wer wie wird ist sind ein eine
el la los las un una y o con sin que es son como del
le les et ou avec sans que est sont du des
"""
# Words that say something in company: "before they do", "the other way".
_WEAK = """
above after again before between cannot else ever every
kind keep keeps just made make makes many much name
once one two other others out over per same somebody someone something still
under until whatever will word way
negotiate negotiation negotiating negotiator negotiations
"""


def _stems(text: str) -> frozenset[str]:
    return frozenset(term(word) for word in fold(text).split())


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return _stems(_EMPTY)


@lru_cache(maxsize=1)
def _weak() -> frozenset[str]:
    return _stems(_WEAK)


def says_nothing(word: str) -> bool:
    """Whether a word is one of grammar alone."""
    return term(fold(word)) in _empty()


def content_terms(stems: list[str]) -> list[str]:
    """The stems that carry meaning, each once; all of them when none does."""
    found = [stem for stem in dict.fromkeys(stems) if stem not in _empty() | _weak()]
    return found or list(dict.fromkeys(stems))


def weak_terms(stems: list[str]) -> list[str]:
    """The stems that say little, each once; none when the query has no others."""
    found = [stem for stem in dict.fromkeys(stems) if stem in _weak()]
    return found if any(stem not in _empty() | _weak() for stem in stems) else []
