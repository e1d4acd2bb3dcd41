"""Posts that list stated chances, one of each layout, with every item and its number. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Post:
    """A post, and what must be read from it: part of each statement, with its chance, in order."""

    name: str
    text: str
    items: tuple[tuple[str, float], ...]
    topics: tuple[str | None, ...] = ()
    latest: str | None = None


POSTS = (
    Post(
        "numbered, heads in capitals, horizon at the top",
        """Every January I write down how sure I am. Unless noted, each of these is judged on December 31, 2023.

WORLD

1. The mayor of Northby is re-elected: 85%
2. Southby and Northby merge: 5%
3. No strike closes the harbour: 60%

HOME

4. I finish the boat: 40%
5. The boat floats: 95%
6. 150+ visitors come to the launch: 20%

Last year I made 40 predictions. Of those at 60% confidence I got 7 right and 3 wrong, for a score of 70%.
""",
        (
            ("mayor of Northby", 0.85),
            ("merge", 0.05),
            ("No strike", 0.6),
            ("finish the boat", 0.4),
            ("boat floats", 0.95),
            ("150+ visitors", 0.2),
        ),
        ("WORLD", "WORLD", "WORLD", "HOME", "HOME", "HOME"),
        "2023-12-31",
    ),
    Post(
        "chance first",
        """Predictions for 2022

90% - The bridge opens
75% – Ferry fares rise by at least 10%
15% — A second bridge is announced
50%: The old bridge is pulled down
""",
        (
            ("bridge opens", 0.9),
            ("Ferry fares rise by at least 10%", 0.75),
            ("second bridge", 0.15),
            ("pulled down", 0.5),
        ),
        latest="2022-12-31",
    ),
    Post(
        "headings with the chance in words, paragraphs between",
        """# What we expect of 2024

## The dam breaks ground (70 percent)

Ground was due to be broken twice before. In 2019 about 40 percent of voters were for it.

## The dam costs more than 2 billion (55 percent)

It was 1.2 billion at first, and costs rose 30 percent in a year.

## No minister resigns over the dam (80 percent)

Ministers never do.
""",
        (("breaks ground", 0.7), ("more than 2 billion", 0.55), ("No minister resigns", 0.8)),
        latest="2024-12-31",
    ),
    Post(
        "a table",
        """My forecasts, all to be true by 30 June 2025:

| # | Forecast | Probability | Market |
|---|----------|-------------|--------|
| 1 | Rain falls on the cup final | 30% | 25% |
| 2 | Northby win the cup | 62.5% | 50% |
| 3 | More than 40,000 watch the final | 80% | 77% |
""",
        (("Rain falls", 0.3), ("Northby win the cup", 0.625), ("More than 40,000", 0.8)),
        latest="2025-06-30",
    ),
    Post(
        "brackets in front",
        """Things that may happen this season:

- [80%] Southby stay up
- [35%] Their keeper is sold before February 2022
- [<1%] They win the league
- [99.5%] Someone blames the grass
""",
        (("Southby stay up", 0.8), ("keeper is sold", 0.35), ("win the league", 0.01), ("blames the grass", 0.995)),
    ),
    Post(
        "sorted by confidence",
        """These are my calls for the end of 2021.

## 50%

- The library gets a new roof
- Ada moves to Southby

## 80%

- The bakery stays open
- Bread costs more than $4

### 95% confidence

- The church is still standing

## How I score

I add up what came true.
""",
        (
            ("new roof", 0.5),
            ("Ada moves", 0.5),
            ("bakery stays open", 0.8),
            ("Bread costs more than $4", 0.8),
            ("church is still standing", 0.95),
        ),
        latest="2021-12-31",
    ),
    Post(
        "what goes on from the item before",
        """Predictions

* Deaths on the road exceed 300: 90%
* ...400: 50%
* ... 500: 10%
* I run a race of 10 km: 70%
* …of 20 km: 30%
* Northby reach the final: 60%
* ...and win it: 25%
* Lea visits Southby: 45%
* The same for Tom: 30%
""",
        (
            ("Deaths on the road exceed 300", 0.9),
            ("Deaths on the road exceed 400", 0.5),
            ("Deaths on the road exceed 500", 0.1),
            ("I run a race of 10 km", 0.7),
            ("I run a race of 20 km", 0.3),
            ("Northby reach the final", 0.6),
            ("Northby reach the final and win it", 0.25),
            ("Lea visits Southby", 0.45),
            ("Tom visits Southby", 0.3),
        ),
    ),
    Post(
        "ladders on one line",
        """In the election of 2023:

1. Turnout above 50%/60%/70%: 95%/70%/15%
2. The Greens get over 5%, 10%: 90%/30%
3. The count takes more than one day: 40%
""",
        (
            ("Turnout above 50%", 0.95),
            ("Turnout above 60%", 0.7),
            ("Turnout above 70%", 0.15),
            ("over 5%", 0.9),
            ("over 10%", 0.3),
            ("more than one day", 0.4),
        ),
    ),
    Post(
        "several to a line",
        """Who gets the job?

Chair: Ada Byrne (50%), Tom Oake (30%), someone else (20%)
Treasurer: Lea Holm – 70%, Jan Reed – 25%
Snow on the day: 10%
""",
        (
            ("Chair: Ada Byrne", 0.5),
            ("Chair: Tom Oake", 0.3),
            ("Chair: someone else", 0.2),
            ("Treasurer: Lea Holm", 0.7),
            ("Treasurer: Jan Reed", 0.25),
            ("Snow on the day", 0.1),
        ),
    ),
    Post(
        "scored afterwards",
        """2020 in review: here is how I did. Of my 90% predictions, 9 of 10 came true.

1. The pier reopens: 70% ✓
2. ~~The pier burns down: 2%~~
3. The pier is sold: 40% [wrong]
4. The pier gets a lift: 25% – FALSE
5. Nobody falls off the pier: 90% (right)
""",
        (("pier reopens", 0.7), ("burns down", 0.02), ("is sold", 0.4), ("gets a lift", 0.25), ("Nobody falls", 0.9)),
    ),
    Post(
        "redacted",
        """Personal
- \\[REDACTED\\]: 80%
- [redacted] says yes: **60%**
- …[redacted]: 15%
- I am still in Northby on 1 March 2023: 75%
- ██████: >99%
""",
        (("REDACTED", 0.8), ("redacted", 0.6), ("redacted", 0.15), ("still in Northby", 0.75), ("█", 0.99)),
    ),
    Post(
        "questions",
        """Will it happen in 2026?

Will the tunnel open? 20%
Will the toll be above 5 euros? 65%
Will a lorry get stuck? 99%
""",
        (("the tunnel open", 0.2), ("above 5 euros", 0.65), ("lorry", 0.99)),
    ),
    Post(
        "conditions and odds",
        """a) If there is a vote, the mayor loses it: 60%
b) The harbour is deepened, if the grant comes: 30%
c) Conditional on rain, the fair moves indoors: 7 in 10
d) The fair makes a profit: 50/50
e) The goat wins again: 3 to 1 on
""",
        (
            ("the mayor loses it", 0.6),
            ("harbour is deepened", 0.3),
            ("fair moves indoors", 0.7),
            ("profit", 0.5),
            ("goat", 0.75),
        ),
    ),
    Post(
        "plain lines of a page whose markup is gone",
        """My predictions for 2023

Sport
Northby go down (40%)
Southby go up (15%)
The derby is drawn (33%)

Politics
The council splits - 20%
Rates go up, 85%

Share this
""",
        (
            ("Northby go down", 0.4),
            ("Southby go up", 0.15),
            ("derby is drawn", 0.33),
            ("council splits", 0.2),
            ("Rates go up", 0.85),
        ),
        ("Sport", "Sport", "Sport", "Politics", "Politics"),
        "2023-12-31",
    ),
    Post(
        "bold questions with remarks",
        """**1. The ferry is late on more than 30 days: 65%.** It was late on 28 last year, up 12% on the year before.

**2. The captain retires: 45%.** I would not bet the house on it.

**3. A new ferry is ordered: 10%.** Money is short, and 80% of it is spent.
""",
        (("ferry is late", 0.65), ("captain retires", 0.45), ("new ferry", 0.1)),
    ),
    Post(
        "nested bullets",
        """For the year 2024:

- Visitors to the island
    - above 1 million: 90%
    - above 2 million: 35%
- Price of a ticket
    - stays under £20: 70%
- The lighthouse is painted: 55%
""",
        (
            ("Visitors to the island above 1 million", 0.9),
            ("Visitors to the island above 2 million", 0.35),
            ("Price of a ticket stays under £20", 0.7),
            ("lighthouse", 0.55),
        ),
        latest="2024-12-31",
    ),
    Post(
        "chances in words",
        """- I'm 90% sure the shop reopens
- 70% chance that it sells bread
- There's a 20% chance of a second shop
- The owner changes, with 35% probability
- 60-70% likely that it snows on the day
""",
        (("shop reopens", 0.9), ("sells bread", 0.7), ("second shop", 0.2), ("owner changes", 0.35), ("snows", 0.65)),
    ),
    Post(
        "items broken over lines",
        """1. The county builds the cycle path along
   the river and opens it to the public: 60%
2. The path is closed again for repairs before
   the summer is over: 25%
3. Somebody steals the signs: 80%
""",
        (("cycle path along the river", 0.6), ("closed again for repairs", 0.25), ("steals the signs", 0.8)),
    ),
    Post(
        "decimals",
        """All probabilities are for the end of 2025.

The quarry shuts: 0.8
The quarry floods: 0.15
The quarry becomes a park: 0.05
""",
        (("quarry shuts", 0.8), ("floods", 0.15), ("park", 0.05)),
        latest="2025-12-31",
    ),
    Post(
        "cells on lines of their own",
        """Forecast
Chance

The kiosk is moved to the square
45%

The clock is mended by May
80%

The fountain runs all year
5%
""",
        (("kiosk is moved", 0.45), ("clock is mended", 0.8), ("fountain runs", 0.05)),
    ),
    Post(
        "sorted by confidence, markup gone",
        """What I expect of the year 2023

60%

The orchard is sold

A buyer comes from abroad

90%

The pears are ripe by September

Nobody picks them

The wasps do
""",
        (("orchard", 0.6), ("buyer", 0.6), ("pears", 0.9), ("Nobody", 0.9), ("wasps", 0.9)),
        latest=None,
    ),
    Post(
        "tabs",
        "The mill turns again\t30%\nThe weir is rebuilt\t55%\nThe eels come back\t70%\n",
        (("mill turns", 0.3), ("weir", 0.55), ("eels", 0.7)),
    ),
    Post(
        "lettered parts of an item",
        """EVENTS
1. The siege ends (80%)
a. with a treaty (60%)
b. without a treaty (20%)
2. Peace lasts ten years (5%)
""",
        (
            ("siege ends", 0.8),
            ("The siege ends with a treaty", 0.6),
            ("The siege ends without a treaty", 0.2),
            ("Peace", 0.05),
        ),
    ),
    Post(
        "bounds with their chances in one line",
        "- Visitors: >100k 90%, >200k 50%, >300k 10%\n- Tickets: over 1M (95%), over 5M (40%)\n- The gate opens: 30%\n",
        (
            ("Visitors: >100k", 0.9),
            ("Visitors: >200k", 0.5),
            ("Visitors: >300k", 0.1),
            ("Tickets: over 1M", 0.95),
            ("Tickets: over 5M", 0.4),
            ("gate opens", 0.3),
        ),
    ),
    Post(
        "numbers of others beside the own",
        """1. The tram is extended: 80% (Metaculus: 70%)
2. It is privatised: 15% [market 20%]
3. Fares exceed £3: 60%, up from 50%
- Metaculus: 40%
""",
        (("tram is extended", 0.8), ("privatised", 0.15), ("Fares exceed £3", 0.6)),
    ),
    Post(
        "spelt out",
        "1. The kiln is lit: sixty percent\n2. It cracks: ninety-five percent\n3. A vase sells: 35 per cent\n",
        (("kiln", 0.6), ("cracks", 0.95), ("vase", 0.35)),
    ),
    Post(
        "tags and entities left in",
        "<ul><li><b>The kiln is lit</b> &#8212; 60%</li>\n<li>It cracks &mdash; 5%</li><li>A vase sells: 35%</li></ul>",
        (("The kiln is lit", 0.6), ("It cracks", 0.05), ("A vase sells", 0.35)),
    ),
    Post(
        "labels in brackets",
        """Before next Christmas:
 * the club goes up (probability 60%)
 * the manager stays (I'd say 90%)
 * the striker leaves (35% chance)
 * something else happens (less than 5%)
""",
        (("club goes up", 0.6), ("manager stays", 0.9), ("striker leaves", 0.35), ("something else", 0.05)),
    ),
)

NO_LISTS = {
    "a calibration in words": """2022 predictions: calibration

Of 50% predictions, I got 8 right and 5 wrong, for a total of 62%
Of 60% predictions, I got 12 right and 4 wrong, for a total of 75%
Of 70% predictions, I got 9 right and 2 wrong, for a total of 82%
""",
    "a calibration in fractions": "At 80%: 10/12\nAt 70%: 5/9\nAt 60%: 4/8\nAt 50%: 3/6\n",
    "a calibration in buckets": """How my predictions came out
- 50%: 3/6 (50%)
- 60%: 4/8 (50%)
- 80-89%: 10/12 (83%)
""",
    "a table of a calibration": """| Predicted probability | Actual probability |
|---|---|
| 90+% | 89% |
| 80-89% | 75% |
| 70-79% | 63% |
""",
    "what a poll says": """What voters say:
- The mayor should resign: 62%
- The tax should fall: 48%
- The ferry should stay: 71%
""",
    "shares of those who agree": """Share of experts who agree
- Machines will help doctors: 62%
- Machines will cost work: 48%
- Machines will be taxed: 71%
""",
    "a poll in paragraphs": """The poll of Tuesday

Most people want the ferry to stay (55%). They use it daily and say they will go on doing so.

A third would pay more (33%). They are mostly pensioners who live on the island.

The rest is undecided (12%). Nobody knows what they will do when the vote comes.
""",
    "returns": "- Plan A returned 12%\n- Plan B returned 7%\n- Plan C lost 3%\n",
    "deals": "Deals of the week\n- 50% off all shoes\n- 20% off coats: now $80\n- 70% discount on hats\n",
    "intervals": """Forecast with 80% CI
- Output: 2.1% (80% CI: 1.5%-2.9%)
- Prices: 3.0% (80% CI: 2.2%-3.9%)
- Wages: 4.5% (80% CI: 4%-5%)
""",
    "levels to choose from": """How it works
1. Give each item one of the levels 51%, 60%, 70%, 80%, and 90%
2. You could use the full 0-100% range
3. Come back after a year and see whether 80% of those came true
""",
    "quantities in a paragraph": "Prices rise 3%. Wages rise 2%. Rents rise 5%. The rest stays as it was, at 100%.\n",
    "results of a vote": "Results of the vote\n1. Ada Marsh 48.5%\n2. Otto Lind 40.1%\n3. Lena Kay 11.4%\n",
    "marks of goods": "Per 100 g\nFat: 10%\nSugar: 25%\nSalt: 1%\nFibre: 3%\n",
    "prose with one number": "I think Northby will win, 70% sure.\nWe will see in May.",
    "two items": "Northby win: 60%\nSouthby win: 40%",
    "figures of a report": "Inflation: 3%\nUnemployment: 5%\nGrowth: 2%\nInterest rate: 4%",
    "a poll": "The Greens stand at 12%.\nThe Reds fell to 30%.\nThe Blues rose by 4%.\nTurnout was 60%.",
    "scores": "My 50% predictions: 4/8\nMy 70% predictions: 7/9\nMy 90% predictions: 10/10 = 100%",
    "a recipe": "1. Mix flour with 60% water\n2. Add 2% salt\n3. Heat the oven to 80%",
    "discounts": "- 20% off shoes\n- 30% off hats\n- 50% off everything",
    "shares": "- 40% of voters want change\n- 35% of them are young\n- 25% of the rest stay home",
    "orders": "1) Yarmouk\n2) Rastan\n3) Homs",
    "growth": "Sales grew 10%.\nCosts fell 5%.\nProfit doubled, up 100%.",
    "a purse": "How is my purse?\n40% gold\n25% silver\n20% tin\n15% old coins",
    "a poll by name": "After the count:\nByrne: 44%\nOake: 43%\nHolm: 13%",
    "a poll without marks": "Average of April\nByrne 44%\nOake 43%\nHolm 13%",
    "chances without a list": "Rain is 60% likely and snow 20% likely; a storm has a 5% chance.",
    "empty": "",
}
