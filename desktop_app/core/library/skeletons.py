"""With which text does a new term or deal begin? One that is valid as it stands.

The words in it are `content` that an author replaces; they are in the language of the format.
"""

from __future__ import annotations

import json
import re

from desktop_app.core.model.entry import Kind

_PLAIN = re.compile(r"[^\W_](?:[^\W_]|[ ()’'.,&/-])*")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "~"})

_TERM = """---
title: {title}
aliases: []
see-also: []
sources: [plain-usage]
# Example on cards: 5 to 25 words, no links (else the worked example)
card-example:
---
Say here what it is, in one or two sentences that can be read alone.

## In practice
How it is used at the table.

## Worked example
A short case with names and numbers.

## Watch out
What goes wrong with it.

## Say it
- "A sentence that a negotiator can really use."
"""

_DEAL = """---
title: {title}
form: worked
terms: []
sources: [plain-usage]
level: introductory
minutes: 20
---
Say here in one or two sentences what the deal is about and what it shows.

## Story
Who they are, what they talk about, and why now.

## General information
What both sides know when they begin:

- the **price**: high, middle or low;
- the **delivery**: next week or next month.

## What each side wanted
**Positions.** The seller: a high price. The buyer: delivery next week.

**Interests.** Why each of them wants that.

## What happened
*The haggle.* They meet at a middle price and next month: {{{{ haggle.gain.seller }}}} points more \
for the seller than without a deal, {{{{ haggle.gain.buyer }}}} for the buyer.

*The trade.* A high price for delivery next week is worth {{{{ trade.seller }}}} to the seller \
and {{{{ trade.buyer }}}} to the buyer.

```deal
unit: points
comparable: no
price-issue: Price
parties:
  seller: {{name: Seller, batna: Sell to somebody else next month, reservation: 30}}
  buyer: {{name: Buyer, batna: Buy elsewhere and wait, reservation: 35}}
issues:
  - name: Price
    options: {{high: [60, 0], middle: [35, 20], low: [10, 40]}}
  - name: Delivery
    options: {{next week: [0, 60], next month: [15, 20]}}
outcomes:
  haggle: {{Price: middle, Delivery: next month}}
  trade: {{Price: high, Delivery: next week}}
```

## Debrief
> [!question]- What did the trade rest on?
> Each side gave what cost it little and was worth much to the other.

## Brief: Seller
What the seller alone knows: what each matter is worth to you, and what you do without a deal.

## Brief: Buyer
What the buyer alone knows: what each matter is worth to you, and what you do without a deal.
"""


def skeleton(kind: Kind, title: str) -> str:
    """The text of a new entry of that title, without a problem in it."""
    words = " ".join(title.split())
    return (_DEAL if kind is Kind.DEAL else _TERM).format(title=quoted(words))


def quoted(words: str) -> str:
    """Words as a value of YAML: as they are where that is safe, else in double quotes."""
    plain = _PLAIN.fullmatch(words) and not words.endswith(" ")
    if plain and words.casefold() not in _WORDS_OF_YAML:
        return words
    return json.dumps(words, ensure_ascii=False)
