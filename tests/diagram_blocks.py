"""A block of each kind of diagram, and those that are hard to draw."""

from __future__ import annotations

PRICE = """kind: price-line
price: Price of the tractor
unit: euros
wants-more: {name: Pieter, reservation: 11200, target: 12900}
wants-less: {name: Amal, reservation: 12600, target: 10600}
marks:
  The dealer next door: 11000
"""
GAP = """kind: price-line
price: Price of the tractor
wants-more: {name: Pieter, reservation: 11200}
wants-less: {name: Amal, reservation: 10900}
"""
STYLES = """kind: two-axes
across: {name: Cooperativeness, low: set aside, high: met}
up: {name: Assertiveness, low: dropped, high: pressed}
points:
  Competing: [0, 100]
  Collaborating: [100, 100]
  Compromising: [50, 50]
  Avoiding: [0, 0]
  Accommodating: [100, 0]
"""
HONEY = """kind: create-claim
across: Simone
up: Oleg
unit: euros a month
frontier: [[0, 150], [60, 110], [150, 0]]
start: {name: "9 euros, no cellar", at: [0, 0]}
agreement: {name: "With the cellar", at: [60, 110]}
points:
  Half: [105, 55]
"""
WINDOW = """kind: positions-to-interests
parties:
  The man:
    position: Open the window
    interests: More air
  Follett:
    position: Keep it shut
    interests: [No north wind, Quiet]
agreement: Open the window of the next room
"""
KINDS = {"price": PRICE, "gap": GAP, "styles": STYLES, "honey": HONEY, "window": WINDOW}

_LONG = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen"
HARD = {
    "one price for all": """kind: price-line
price: Price
wants-more: {name: A, reservation: 5, target: 5}
wants-less: {name: B, reservation: 5, target: 5}
marks: {C: 5, D: 5, E: 5}
""",
    "long names": f"""kind: price-line
price: {_LONG}
wants-more: {{name: {_LONG}, reservation: -1000000000000, target: 1000000000000}}
wants-less: {{name: {_LONG}, reservation: 1/3, target: 0.000000000001}}
marks: {{{_LONG}: 0, x: 999999999999.99}}
""",
    "all in one place": "kind: two-axes\nacross: a\nup: b\npoints:\n"
    + "".join(f"  Place number {n}: [50, 50]\n" for n in range(12)),
    "long ends": f"""kind: two-axes
across: {{name: {_LONG}, low: aaaaaaaaaaaaaaaaaaaaaaaa, high: bbbbbbbbbbbbbbbbbbbbbbbb}}
up: {{name: {_LONG}, low: aaaaaaaaaaaaaaaaaaaaaaaa, high: bbbbbbbbbbbbbbbbbbbbbbbb}}
points: {{{_LONG}: [0, 0], {_LONG[:-1]}: [100, 100]}}
""",
    "a crowd on the frontier": f"""kind: create-claim
across: {_LONG}
up: {_LONG}
unit: {_LONG}
frontier: [[0, 1000000000000], [1, 3], [1000000000000, -1000000000000]]
start: {{name: {_LONG}, at: [1, 3]}}
agreement: {{name: {_LONG}, at: [1, 3]}}
points: {{"a": [1, 3], "b": [1, 3], "c": [0, 1000000000000], "d": [1, 2]}}
""",
    "at the end of the frontier": """kind: create-claim
across: A
up: B
frontier: [[0, 9], [9, 0]]
start: {name: s, at: [0, 0]}
agreement: {name: e, at: [9, 0]}
""",
    "three with much to say": "kind: positions-to-interests\nparties:\n"
    + "".join(
        f"  {_LONG[:-1]}{n}:\n    position: {'word ' * 30}\n    interests: [{_LONG}, b, c, d, e]\n"
        for n in range(3)
    )
    + f"agreement: {_LONG} {_LONG}\n",
    "right to left": """kind: positions-to-interests
parties:
  בעל הבית:
    position: שכר דירה גבוה יותר
    interests: [ביטחון, הכנסה קבועה]
  دار النشر للكتب العلمية:
    position: 拒绝任何涨价并要求延长合同期限到三年以上
    interests: سعر ثابت
agreement: חוזה לשלוש שנים
""",
}
