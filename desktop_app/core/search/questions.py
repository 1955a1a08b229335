"""What is a question about, in English, Dutch, German, Spanish or French?"""

from __future__ import annotations

import re

from desktop_app.core.search.normal import fold

# All of these meet folded text: lower case, no accents, no apostrophes, no punctuation.
_ARTICLE = r"(?:the|an?|your|my|our|their|his|her|its)"
_OF = r"(?:of|behind|for|on|about)"
_LEADS = (
    # English
    (
        rf"(?:so |and |please |ok )?(?:what|whats|wat)(?: s| is| are| was| were|re)?(?: meant by)? "
        rf"(?:{_ARTICLE} )?(?:exact |simple )?"
        rf"(?:meaning|definition|idea|concept|term|word|purpose|point|example|examples) {_OF} "
    ),
    (
        r"(?:so |and |please |ok )?"
        r"(?:whats|whos|(?:what|who|which|where)(?: s| is| are| was| were|re))"
        r"(?: meant by| called| it called)? "
    ),
    r"(?:what|which) (?:does|do|did|would) ",
    r"(?:what|which) (?:means|mean) ",
    r"(?:can|could|would) (?:you|someone|anyone|somebody) (?:please )?",
    (
        r"(?:how|when|why|where) (?:do|does|did|can|could|should|would|is|are|to)"
        r"(?: (?:i|you|we|one|they|it|people|negotiators?|someone))?(?: best)?"
        r"(?: (?:use|using|apply|calculate|compute|find|make|do|handle|identify|identifying|know|"
        r"knowing|improve|set|build|spot|recognise|recognize|respond to|react to|deal with|"
        r"counter|work out|prepare(?! for\b)|determine))? "
    ),
    (
        r"(?:define|explain|describe|tell me about|tell me|meaning of|definition of|definition|"
        r"examples? of|example|concept of|idea of|more about|something about|learn about|"
        r"i want to know|looking for|search for|help with|whats the word for|word for|term for|"
        r"name for|the word for|the term for) (?:to )?(?:me )?(?:what )?"
    ),
    r"(?:(?:a|the) )?(?:negotiation )?(?:word|term|name) (?:for|when|that|where|used when) ",
    # Dutch
    (
        r"(?:wat|wie|welke) (?:is|zijn|betekent|betekenen|houdt|doet)(?: (?:de|het|een))?"
        r"(?: (?:betekenis|definitie) van)? "
    ),
    (
        r"(?:wat wordt (?:er )?bedoeld met|wat bedoelt men met|uitleg(?: over| van)?|"
        r"betekenis(?: van)?|definitie(?: van)?|leg uit wat|hoe (?:werkt|gebruik je|doe je)) "
    ),
    # German
    (
        r"(?:was|wer) (?:ist|sind|bedeutet|bedeuten|heisst|meint)(?: (?:der|die|das|ein|eine))?"
        r"(?: (?:bedeutung|definition) (?:von|der|des))? "
    ),
    (
        r"(?:was versteht man unter|bedeutung(?: von)?|definition(?: von)?|erklare?(?: mir)?|"
        r"wie (?:funktioniert|geht|macht man)) "
    ),
    # Spanish
    (
        r"(?:y )?que (?:es|son|significa|significan|quiere decir)(?: eso)?"
        r"(?: (?:del|de la|de los|de))?(?: (?:el|la|los|las|un|una))? "
    ),
    (
        r"(?:define|definicion(?: de)?|significado(?: de)?|explica(?:me)?(?: que es)?|"
        r"como (?:se (?:hace|usa|calcula)|funciona)) "
    ),
    # French
    (
        r"(?:quest ce que?|quest ce quun|quest ce quune|quest ce quoi)(?: (?:cest|ca))?"
        r"(?: (?:le|la|les|un|une|l|de))? "
    ),
    (
        r"(?:cest quoi|que (?:signifie|veut dire)|que signifient|quelle est la definition(?: de)?|"
        r"definir|definition(?: de)?|signification(?: de)?|expliquez?(?: moi)?|"
        r"comment (?:faire|fonctionne|utiliser)) "
    ),
)
_ARTICLES = (
    r"(?:the|an?|your|my|our|their|his|her|its|de|het|een|der|die|das|ein|eine|"
    r"el|la|los|las|un|una|le|les|une|del|des|du) "
)
_TAILS = (
    r" what (?:does|do) (?:this|that|it) mean",
    (
        r" (?:actually |really |exactly |even )?(?:mean|means|meaning|stand for|stands for|"
        r"refer to|refers to|called|is called|is it called|work|works|defined|about|important|"
        r"definition|explained|example|examples|vs)"
    ),
    r" (?:is|are)(?: also)? (?:known as|called|named|important|used|useful)",
    r" also known as",
    (
        r" (?:in|during|for|at|when) (?:a |the |an )?(?:negotiations?|negotiating|bargaining|talks|"
        r"business|practice|english|general|simple terms|simple words|plain english|"
        r"onderhandelen|onderhandelingen|verhandlungen|einer verhandlung|negociacion|"
        r"negociaciones|negociation|une negociation)"
    ),
    (
        r" (?:betekent|betekenis|bedeutet|bedeutung|significa|eigentlich|precies|eigenlijk|genau|"
        r"is|are|in|please|exactly|actually|used)"
    ),
)
_LEAD = re.compile("^(?:" + "|".join(f"(?:{lead})" for lead in _LEADS) + ")")
_LEADING_ARTICLE = re.compile("^" + _ARTICLES)
_ELISION = re.compile(r"^(?:l|d|qu|un|une)['’ʼ]\s*", re.IGNORECASE)
_TAIL = re.compile("(?:" + "|".join(f"(?:{tail})" for tail in _TAILS) + ")$")

_BETWEEN = re.compile(
    r"\b(?:difference|differences|distinction|comparison|verschil|unterschied|"
    r"diferencia|diferencias|difference)s? "
    r"(?:between|tussen|zwischen|entre) (?P<a>.+?) (?:and|vs|versus|en|und|y|e|et|&) (?P<b>.+)$"
)
_VERSUS = re.compile(
    r"^(?P<a>.+?) (?:vs|versus|compared (?:to|with)|or rather|as opposed to) (?P<b>.+)$"
)
_DIFFERS = re.compile(
    r"^(?:how|in what way) (?:does|do|is|are) (?P<a>.+?) "
    r"(?:differ|different|differs|unlike|distinct)(?: from| to)? (?P<b>.+)$"
)
_ROUNDS = 4


def subject(text: str) -> str:
    """What the question is about, in folded words; the text as it is when it is no question.

    A question of nothing but question words is its own subject.
    """
    folded = _without_elision(text)
    stripped = folded
    for _ in range(_ROUNDS):
        shorter = _TAIL.sub("", _LEAD.sub("", stripped + " ").rstrip())
        if not shorter or shorter == stripped:
            break
        stripped = shorter
    if stripped == folded and "?" not in text:
        return text
    return _without_article(stripped)


def _without_elision(text: str) -> str:
    """Folded, with French l' d' qu'un set apart, which fold() would glue to the noun."""
    apart = re.sub(
        r"\b(qu|l|d)['’ʼ](?=(?:un|une|est|[^\W\d_]{3,}))", r"\1' ", text, flags=re.IGNORECASE
    )
    folded = fold(apart)
    return re.sub(r"^qu est ce qu(?:e| une?)? ", "quest ce que ", folded + " ").strip()


def _without_article(folded: str) -> str:
    for _ in range(2):
        shorter = re.sub(r"^(?:l|d) ", "", _LEADING_ARTICLE.sub("", folded))
        if not shorter:
            break
        folded = shorter
    return folded


def difference(text: str) -> tuple[str, str] | None:
    """Both names of "difference between A and B", "A vs B", "how does A differ from B"."""
    folded = fold(text)
    found = _BETWEEN.search(folded) or _DIFFERS.match(folded) or _VERSUS.match(folded)
    if found is None:
        return None
    first, second = (_side(found[name]) for name in ("a", "b"))
    return (first, second) if first and second else None


def _side(words: str) -> str:
    stripped = _TAIL.sub("", _LEAD.sub("", words + " ").strip()) or words
    return _without_article(stripped)
