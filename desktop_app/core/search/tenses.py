"""Which words are tenses of one verb, though the stemmer keeps them apart?

Porter's rules know endings, not the verbs that change their vowel ("withdraw", "withdrew").
"""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.search.normal import fold, term

# Left out where a form is a common word of its own: "found", "saw", "ground", "felt", "left".
_VERBS = """
arise arose arisen
bear bore borne
begin began begun
bend bent
bind bound
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
deal dealt
draw drew drawn
fall fell fallen
fight fought
flee fled
forget forgot forgotten
forgive forgave forgiven
give gave given
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
lend lent
lie lied lying
lose lost
meet met
pay paid
ride rode
ring rang rung
rise rose risen
sell sold
send sent
shake shook shaken
shrink shrank
speak spoke spoken
spend spent
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
win won
withdraw withdrew withdrawn
write wrote written
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _VERBS.strip().splitlines():
        forms = frozenset(term(word) for word in fold(line).split())
        table |= {form: forms - {form} for form in forms}
    return table


def tenses(stem: str) -> frozenset[str]:
    """Stems of the other tenses of the same verb."""
    return _table().get(stem, frozenset())
