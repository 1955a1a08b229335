"""Which other everyday words may stand for a word of the query?

Groups of near synonyms from the vocabulary of bargaining, trade and conflict, as a general
English thesaurus has them. A word of the same group counts for less than the word itself.
"""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.search.normal import fold, term

_GROUPS = """
price cost fee rate charge amount sum figure number
pay payment money cash funds spend afford
cheap low inexpensive affordable bargain
small little minor trivial tiny modest slight
high highest big large huge great extreme enormous massive ambitious
minimum least lowest floor bottom worst
maximum most highest ceiling top best
limit boundary threshold cutoff line edge
beyond past over exceed above
offer bid proposal quote propose
counteroffer counterproposal reply response answer
deal agreement settlement contract accord bargain transaction
sign agree close conclude seal
negotiation bargaining talks haggling discussion
seller vendor supplier merchant provider
buyer customer client purchaser
sell sale
buy purchase acquire procure
company firm business organisation enterprise
boss manager superior principal authority
opponent counterpart counterparty adversary rival enemy
party side
person people individual somebody someone human
everybody everyone all
both mutual joint each together shared common everyone
partner ally counterpart
alternative option choice fallback substitute backup possibility else
elsewhere outside else instead other
no without lack none absence
nothing none zero
reach achieve attain conclude arrive
accept agree consent yes approve willing acceptable prepared
refuse reject decline deny no
concede concession yield give retreat relent
gave give given
take claim grab get obtain receive seize capture secure
gotten got get receive obtain
demand ask request require insist claim
want need wish desire goal aim
interest motive need concern reason why
cause reason motive explanation why
position stance demand stand viewpoint
statement state declare announce say
target goal aspiration aim hope objective ambition
ideal perfect best hope dream
range zone overlap space area room gap
gap distance difference
half midpoint middle between centre
fifty half equal
gain benefit profit advantage win ahead
improve improvement better gain raise
loss lose harm damage hurt cost defeat
defeat lose beat victory win
worse worst bad
value worth
equal same simultaneous equivalent
fair just equitable fairness justice reasonable legitimate
honest truthful sincere candid
lie deceive mislead bluff deception false fake pretend
trick ploy tactic gambit manoeuvre
threat threaten menace warn warning
pressure force coerce push squeeze press
deadline expire time limit date
delay postpone stall wait late
quick fast rapid sudden soon
first initial opening start begin
last final end close ultimate
collapse fail end break breakdown failure
broke break fail collapse
wrong fail bad harm
early before prior advance ahead beforehand
later future afterwards subsequent after
again repeat repeated
neutral impartial independent outsider third external outside
judge arbitrator decide decision ruling verdict
mediator facilitator intermediary
help assist aid support
conflict dispute quarrel disagreement clash fight argument
argue dispute debate quarrel
stuck deadlock stalemate standstill impasse blocked stop
nowhere stuck stop standstill
budge move shift
solve resolve settle solution
problem issue difficulty matter question
topic issue subject matter
trust confidence faith rely depend
credible believable credibility reliable believe
vulnerable harm exposed risk
expect expectation anticipate belief believe
relationship relation bond rapport
angry anger furious rage hostile
fear afraid anxiety worry
emotion feeling mood
hope wish expectation
friendly nice kind polite warm
kindness favour generosity goodwill
nasty tough hard harsh aggressive mean rude
surprise shock startle astonish
silence silent quiet pause unspoken
listen hear attention
talk speak discuss say tell conversation
name mention state say call
question ask inquire
information knowledge data fact evidence
data figures facts statistics index indices
benchmark yardstick standard criterion measure reference
expert specialist professional
precedent custom practice tradition
secret hidden private confidential undisclosed
reveal disclose show share
behind underlying beneath underneath
know understand learn
think believe belief opinion
idea option solution suggestion
invent create generate imagine devise think
criticise judge evaluate
guess estimate judge assess
influence affect sway pull bias effect shape
drag pull drift
mistake error bias
choose pick select
divide split share distribute allocate cut
slice piece share portion part
combine bundle package together join
include cover contain settle
several many multiple various
exchange trade swap barter
return reciprocate repay
gift favour present
duty obligation obliged owe debt indebted
promise commit commitment pledge word vow
fulfil perform deliver implement execute carry
stick keep hold maintain
sustain last endure
break breach violate
contingent conditional depend condition uncertain
risk danger hazard
power leverage strength force
strong firm powerful
weak weakness
group team coalition alliance
member participant
culture country national
law legal court
rule norm standard criterion principle
job work employment hire
salary wage pay price income
house home property
increase raise grow expand enlarge bigger more
decrease reduce cut lower shrink less
plan prepare preparation ready
research investigate study find
meeting talk session negotiation
leave exit withdraw walk quit
avoid evade dodge sidestep escape
ignore avoid overlook neglect
stay remain keep
away aside elsewhere
compete competition rival competitive
cooperate cooperation collaborate collaboration
creative inventive brainstorm
easy simple
important crucial vital key matter significant
care mind matter concern value
priority preference important matter
satisfied happy content pleased
satisfy meet please serve fulfil
suit serve fit satisfy
regret remorse
stubborn firm rigid
flexible adaptable
defend protect guard
slow gradual step
exact precise clear
clear clarity plain
expensive dear costly
anchor reference
frame framing present
market price trade
waste lost unused
possible potential feasible
better improve superior
outcome result end
way manner method style approach
method approach technique procedure
style manner mode way
behave act handle
teach train educate
training course teaching
remember memory reminder
list enumeration
extra additional more bonus
total sum whole entire
one single sole
old past previous already spent
own possess ownership
different differ difference distinct
opposite contrary reverse
imitate copy mirror mimic
cake pie tart
peace harmony quiet
willing ready prepared
longer extended prolonged
discount reduction cut
reference testimonial recommendation
subscription licence license
maintenance repair service
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
