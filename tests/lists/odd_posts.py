"""Prediction posts in rarer layouts: labelled blocks, paragraphs, links, marks of outcomes. All of it is invented."""

from __future__ import annotations

from yearly_posts import Item, YearlyPost, items

FERRY = (
    ("The ferry company goes bankrupt", 0.35),
    ("Fares rise by more than 10%", 0.75),
    ("No new harbour is built", 0.9),
)
BOATS = (("The ferry sinks", 0.05), ("The captain retires", 0.8), ("The bar reopens", 0.55))

LABELLED_BLOCKS = YearlyPost(
    "blocks of labelled lines",
    """# Forecasts for 2023

**Prediction:** The ferry company goes bankrupt

**Probability:** 35%

**Reasoning:** It lost 12% last year.

**Prediction:** Fares rise by more than 10%

**Probability:** 75%

**Reasoning:** Fuel is up 20%.

**Prediction:** No new harbour is built

**Probability:** 90%

**Reasoning:** In 2019, 55% voted against one.
""",
    items(*FERRY, latest="2023-12-31"),
)

HEADED_BLOCKS = YearlyPost(
    "headings with bullets of confidence and deadline",
    """# What we forecast in 2023

## Prediction 1: The ferry company goes bankrupt

- **Confidence**: 35%
- **Deadline**: June 30, 2023
- **Reasoning**: It lost 12% last year.

## Prediction 2: Fares rise by more than 10%

- **Confidence**: 75%
- **Deadline**: September 30, 2023

## Prediction 3: No new harbour is built

- **Confidence**: 90%
- **Deadline**: December 31, 2023
""",
    (
        Item("The ferry company goes bankrupt", 0.35, latest="2023-06-30"),
        Item("Fares rise by more than 10%", 0.75, latest="2023-09-30"),
        Item("No new harbour is built", 0.9, latest="2023-12-31"),
    ),
    is_plain=False,
)

CHANCE_UNDER_HEADING = YearlyPost(
    "a chance alone under each heading",
    """# Predictions for 2023

### The ferry company goes bankrupt

**35%**

It lost money in each of three years.

### Fares rise by more than 10%

**75%**

Fuel is up 20% since March.

### No new harbour is built

**90%**

Nobody wants to pay for one.
""",
    items(*FERRY, latest="2023-12-31"),
    is_plain=False,
)

RUN_IN = YearlyPost(
    "paragraphs that open with a statement and its chance",
    """# What we predict for 2023

## Sea

The ferry company goes bankrupt (35 percent). It lost money three years in a row, and 12 percent of its passengers \
left for the bridge that was opened in 2019.

Fares rise by more than 10% (75 percent). Fuel is up 20 percent since March, and nobody believes that it will come \
down any time soon.

## Land

No new harbour is built (90 percent). Nobody wants to pay for one, as the vote of 2019 has shown, when 55 percent of \
us said no to all three plans.
""",
    (
        *items(*FERRY[:2], topic="Sea", latest="2023-12-31"),
        *items(*FERRY[2:], topic="Land", latest="2023-12-31"),
    ),
)

COLONS_IN_PROSE = YearlyPost(
    "paragraphs with a chance after a colon",
    """My predictions for 2023.

The ferry company goes bankrupt: 35%. It lost money three years in a row, and a tenth of its passengers left.

Fares rise by more than 10%: 75%. Fuel is up 20% since March and nobody believes that it will come down.

No new harbour is built: 90%. Nobody wants to pay for one, as the vote of 2019 showed, when 55% of us said no.
""",
    items(*FERRY, latest="2023-12-31"),
)

CHANCE_THEN_REASON = YearlyPost(
    "the chance in front and a reason behind",
    """My calls for 2023:

- 35%: The ferry company goes bankrupt. It lost money three years in a row.
- 75%: Fares rise by more than 10%. Fuel is up.
- 90%: No new harbour is built. Nobody wants to pay.
""",
    items(*FERRY, latest="2023-12-31"),
)

IN_LINKS = YearlyPost(
    "items as links, several lines in one",
    """# 2022 Predictions: Results

[1\\. The ferry sinks: 5%](http://example.com)

2\\. The captain retires: 80%

[3\\. The bar reopens: 55%](http://example.com)

4\\. I publish [a book of knots](http://example.com/2022/05/12/knots/): 60%

_5\\. ...and it is read by more than 40 people: 30%_

Of 50% predictions, I got 2 right and 7 wrong, for a total of 22%

Of 60% predictions, I got 8 right and 8 wrong, for a total of 50%
""",
    (
        *items(*BOATS, latest="2022-12-31"),
        Item("I publish a book of knots", 0.6, latest="2022-12-31"),
        Item("I publish a book of knots and it is read by more than 40 people", 0.3, latest="2022-12-31"),
    ),
    is_plain=False,
)

NUMBERS_RUN_ON = YearlyPost(
    "a numeration that runs on in one paragraph",
    """My predictions for 2023

Here they are. 1. The ferry sinks: 5% 2. The captain retires: 80% 3. The bar reopens: 55%

SPORT 4. Harrow win the cup: 20% 5. ...and the league: 3% 6. Their keeper scores (above the two of last year): 1%
""",
    (
        *items(*BOATS, latest="2023-12-31"),
        *items(
            ("Harrow win the cup", 0.2),
            ("Harrow win the cup and the league", 0.03),
            ("Their keeper scores (above the two of last year)", 0.01),
            topic="SPORT",
            latest="2023-12-31",
        ),
    ),
)

QUESTIONS_RUN_ON = YearlyPost(
    "paragraphs of questions with their answers",
    """# 2022 predictions, graded

Boats. The harbour office counts twelve boats in a common year. Will there be more than 12 boats? Yes, 90%. Will \
there be more than 30 boats? Yes, 25%. Will a boat sink (as one did in 2020)? Yes, 10%.

There were 21 boats and none sank.

Will this paper have 400 readers? Yes, 15%. Will it have advertisements? Yes 30%
""",
    items(
        ("Will there be more than 12 boats", 0.9),
        ("Will there be more than 30 boats", 0.25),
        ("Will a boat sink (as one did in 2020)", 0.1),
        ("Will this paper have 400 readers", 0.15),
        ("Will it have advertisements", 0.3),
        latest="2022-12-31",
    ),
)

OUTCOMES_EVERYWHERE = YearlyPost(
    "marks of outcomes before and behind",
    """# Grading my 2022 predictions

- True — The ferry sinks: 5%
- [wrong] The captain retires: 80%
- The bar reopens (55%): Pass. It did so in May, and 90% of us went.
- 🟡 A whale is seen: 20%
- ✔️ The pier is painted — 90% — TRUE ✅
- The light goes out: 10% (was 15%)
- ~~The mill burns: 1%~~
""",
    items(
        *BOATS,
        ("A whale is seen", 0.2),
        ("The pier is painted", 0.9),
        ("The light goes out", 0.1),
        ("The mill burns", 0.01),
        latest="2022-12-31",
    ),
)

THIS_YEAR_TOLD_AGAIN = YearlyPost(
    "words for last year in a post of this one",
    """# My 2022 predictions: how did I do?

1. The ferry still sails at the end of this year: 95%
2. The captain retires by June 1: 40%
3. It snows in Q4: 60%
4. The fair is held this year: 80%
""",
    (
        Item("The ferry still sails at the end of this year", 0.95, latest="2022-12-31"),
        Item("The captain retires by June 1", 0.4, latest="2022-06-01"),
        Item("It snows in Q4", 0.6, latest="2022-12-31"),
        Item("The fair is held this year", 0.8, latest="2022-12-31"),
    ),
)

NAMED_NUMBERS = YearlyPost(
    "p and its number in a sentence",
    """# 2023 predictions

- The ferry runs all year with P = 0.90. The last one ran for thirty years, and nobody has looked at the engine since.
- The captain will retire with probability = 0.40, which is more than I said last year.
- The bar will not reopen with P = 0.70.
""",
    items(
        ("The ferry runs all year", 0.9),
        ("The captain will retire", 0.4),
        ("The bar will not reopen", 0.7),
        latest="2023-12-31",
    ),
)

TWO_AUTHORS = YearlyPost(
    "two authors line for line",
    """Our predictions for 2023

1. The ferry sinks: Ann 5%, Ben 8%
2. The captain retires: Ann 80%, Ben 70%
3. The bar reopens: Ann 55%, Ben 60%
""",
    items(*BOATS, latest="2023-12-31"),
)

ME_AND_MARKET = YearlyPost(
    "me and the market",
    """Predictions for 2023

- The ferry sinks: me 5%, market 8%
- The captain retires: market 70%, me 80%
- The bar reopens: me 55 / market 60
""",
    items(*BOATS, latest="2023-12-31"),
)

BARE_NUMBER_COLUMN = YearlyPost(
    "a column of bare numbers beside one of scores",
    """# Predictions for 2023

| # | Prediction | Probability | Outcome | Brier |
|---|---|---|---|---|
| 1 | The ferry sinks | 5 | 0 | 0.0025 |
| 2 | The captain retires | 80 | 1 | 0.04 |
| 3 | The bar reopens | 55 | 1 | 0.2 |
""",
    items(*BOATS, latest="2023-12-31"),
    is_plain=False,
)

BRACKETED_RUNGS = YearlyPost(
    "rungs with their chances in brackets",
    """Forecasts for 2023

- Inflation is above 3% (80%), 4% (40%), 5% (10%)
- The ferry carries over 10k (90%), 20k (30%)
- The mill burns (1%)
""",
    items(
        ("Inflation is above 3%", 0.8),
        ("Inflation is above 4%", 0.4),
        ("Inflation is above 5%", 0.1),
        ("The ferry carries over 10k", 0.9),
        ("The ferry carries over 20k", 0.3),
        ("The mill burns", 0.01),
        latest="2023-12-31",
    ),
)

CONDITIONS = YearlyPost(
    "conditions and their opposites",
    """Predictions for 2023

- If the ferry sinks, the captain retires: 95%
- If not: 40%
- The bar reopens (given that the ferry sails): 60%
- A whale is seen, conditional on the net being gone: 20%
""",
    items(
        ("If the ferry sinks, the captain retires", 0.95),
        ("If it is not so that the ferry sinks, the captain retires", 0.4),
        ("The bar reopens (given that the ferry sails)", 0.6),
        ("A whale is seen, conditional on the net being gone", 0.2),
        latest="2023-12-31",
    ),
)

COUNTS_IN_WORDS = YearlyPost(
    "items that go on with counts in words",
    """Predictions for 2023

- I read three books on knots this year: 80%
- ...five books: 60%
- I write an average of one letter a month: 90%
- ...two letters a month: 30%
- No boat of the old fleet sails in May: 70%
- ...in June: 40%
- On March 1, >15 boats have a leak of >10%: 20%
- Fewer than 3 sailors drown: 95%
""",
    (
        Item("I read three books on knots this year", 0.8),
        Item("I read five books on knots this year", 0.6),
        Item("I write an average of one letter a month", 0.9),
        Item("I write an average of two letters a month", 0.3),
        Item("No boat of the old fleet sails in May", 0.7, latest="2023-05-31"),
        Item("No boat of the old fleet sails in June", 0.4, latest="2023-06-30"),
        Item("On March 1, >15 boats have a leak of >10%", 0.2, latest="2023-03-01"),
        Item("Fewer than 3 sailors drown", 0.95, latest="2023-12-31"),
    ),
)

CHANCE_ON_NEXT_LINE = YearlyPost(
    "chances on the next line with remarks",
    """# 2023 predictions

- No boat is lost (>100 tons):
  99% [a guess](http://example.com/#2023)
- Catches will not fall > 10% this year:
  80%
- ...in any other port:
  60% [(2.8% last year)](http://example.com)
- The levels 50%, 60%, 70% and 80% are marked on the wall:
  30%
""",
    items(
        ("No boat is lost (>100 tons)", 0.99),
        ("Catches will not fall > 10% this year", 0.8),
        ("Catches will not fall > 10% this year in any other port", 0.6),
        ("The levels 50%, 60%, 70% and 80% are marked on the wall", 0.3),
        latest="2023-12-31",
    ),
    is_plain=False,
)

QUESTIONS_WITH_REMARKS = YearlyPost(
    "questions with remarks before the chance",
    """# Predictions 2023

Will I be at sea more than in 2022? 50%

Will I learn to splice? i.e. more than 3 kinds of it on my own 60%

Will I finish the boat? (I have all the wood for it and need no more.) 20%

Will the ferry carry a horse again? (It did so in May.) 65%
""",
    items(
        ("Will I be at sea more than in 2022", 0.5),
        ("Will I learn to splice? i.e. more than 3 kinds of it on my own", 0.6),
        ("Will I finish the boat? (I have all the wood for it and need no more.)", 0.2),
        ("Will the ferry carry a horse again? (It did so in May.)", 0.65),
    ),
)

GRADED_SENTENCES = YearlyPost(
    "grades behind sentences, answers under items",
    """# 2022 predictions: final score

## Sea

- No boat stays out for more than ten days after January. (80%): Pass. Not even close.
- The best of the fleet is the Lark or the Wren (70%) if the Swan is not repaired: Fail, it was the Gull.
- A ticket costs less than $2.50 at the end. (60%): Fail.

## Land

- At least $2 million in damage by storms: 10%
- The hall is sold: 30%
""",
    (
        *items(
            ("No boat stays out for more than ten days after January", 0.8),
            ("The best of the fleet is the Lark or the Wren if the Swan is not repaired", 0.7),
            ("A ticket costs less than $2.50 at the end", 0.6),
            topic="Sea",
        ),
        *items(("At least $2 million in damage by storms", 0.1), ("The hall is sold", 0.3), topic="Land"),
    ),
)

ODD_POSTS = (
    QUESTIONS_WITH_REMARKS,
    GRADED_SENTENCES,
    LABELLED_BLOCKS,
    HEADED_BLOCKS,
    CHANCE_UNDER_HEADING,
    RUN_IN,
    COLONS_IN_PROSE,
    CHANCE_THEN_REASON,
    IN_LINKS,
    NUMBERS_RUN_ON,
    QUESTIONS_RUN_ON,
    OUTCOMES_EVERYWHERE,
    THIS_YEAR_TOLD_AGAIN,
    NAMED_NUMBERS,
    TWO_AUTHORS,
    ME_AND_MARKET,
    BARE_NUMBER_COLUMN,
    BRACKETED_RUNGS,
    CONDITIONS,
    COUNTS_IN_WORDS,
    CHANCE_ON_NEXT_LINE,
)
