"""Which other everyday words may stand for a word of the query?

Groups of near synonyms from the vocabulary of bargaining, trade and conflict, as a general
English thesaurus has them. A word of the same group counts for less than the word itself.
"""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.search.normal import fold, term

_GROUPS = """
price cost fee rate charge amount sum figure number
pay payment money cash funds spend
cheap low lowest small little minor trivial tiny modest slight
high highest big large huge great extreme enormous massive
minimum least lowest floor bottom worst
maximum most highest ceiling top best
limit boundary threshold walk-away
offer bid proposal quote
counteroffer counterproposal reply response
deal agreement settlement contract accord bargain
negotiation bargaining talks haggling
seller vendor supplier merchant
buyer customer client purchaser
sell sale
buy purchase acquire procure
boss manager superior principal authority
opponent counterpart counterparty adversary rival
party side
person people individual
both mutual joint each together shared common everyone
alternative option choice fallback substitute backup
no without lack none absence
reach achieve attain conclude
accept agree consent yes approve willing
refuse reject decline deny no
concede concession yield give retreat
take claim grab get obtain receive
demand ask request require insist
want need wish desire goal aim
interest motive need concern reason
position stance demand stand
target goal aspiration aim hope objective
range zone overlap space area
gain benefit profit advantage win ahead
loss lose harm damage hurt cost
value worth
equal same simultaneous equivalent
fair just equitable fairness justice
honest truthful sincere candid
lie deceive mislead bluff deception false fake pretend
trick ploy tactic gambit manoeuvre
threat threaten menace warn warning
pressure force coerce push squeeze
deadline expire time limit
delay postpone stall wait late
quick fast rapid sudden
first initial opening start begin
last final end close
early before
later future afterwards subsequent
again repeat repeated
neutral impartial independent outsider third
judge arbitrator decide decision ruling verdict
mediator facilitator go-between intermediary
help assist aid support
conflict dispute quarrel disagreement clash fight
stuck deadlock stalemate standstill impasse blocked
solve resolve settle solution
trust confidence faith rely
credible believable credibility reliable
relationship relation bond rapport
angry anger furious rage hostile
fear afraid anxiety worry
emotion feeling mood
friendly nice kind polite warm
nasty tough hard harsh aggressive mean rude
surprise shock startle astonish
silence silent quiet pause
listen hear attention
talk speak discuss say tell conversation
question ask inquire
information knowledge data fact
secret hidden private confidential undisclosed
reveal disclose show share
know understand learn
think believe belief opinion
guess estimate judge assess
mistake error bias
choose pick select
divide split share distribute
combine bundle package together
exchange trade swap
return reciprocate repay
gift favour present
duty obligation obliged owe debt indebted
promise commit commitment pledge
break breach violate
contingent conditional depend condition uncertain
risk danger hazard
power leverage strength force
weak weakness
group team coalition alliance
member participant
culture country national
law legal court
rule norm standard criterion principle
job work employment hire
salary wage pay
house home property
part piece slice portion
increase raise grow expand enlarge
decrease reduce cut lower shrink
plan prepare preparation
leave exit withdraw walk
avoid evade dodge sidestep
compete competition rival competitive
cooperate cooperation collaborate collaboration
creative inventive brainstorm
easy simple
important crucial vital key
satisfied happy content pleased
regret remorse
stubborn firm rigid
flexible adaptable
expensive dear costly
anchor reference
frame framing present
ultimatum take-it-or-leave-it
extra additional more bonus
old past previous already spent
own possess ownership
imitate copy mirror mimic
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _GROUPS.strip().splitlines():
        group = {term(word) for word in fold(line).split()}
        for word in group:
            table.setdefault(word, set()).update(group)
    return {word: frozenset(others - {word}) for word, others in table.items()}


def synonyms(stem: str) -> frozenset[str]:
    """Stems that may stand for this one, without itself."""
    return _table().get(stem, frozenset())


_SUFFIXES = (("iest", "y"), ("est", ""), ("est", "e"), ("ily", "y"), ("ingly", ""), ("ly", ""))


def bases(word: str) -> list[str]:
    """What a superlative or an adverb may have been made of: "lowest" of "low"."""
    return [
        word[: -len(suffix)] + ending
        for suffix, ending in _SUFFIXES
        if word.endswith(suffix) and len(word) - len(suffix) > 2
    ]
