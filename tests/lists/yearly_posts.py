"""Yearly prediction posts in the styles people write them, with everything that must be read and nothing more.

All of it is invented. An item is its statement in full, its chance, and where it matters its topic and last day.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """What one line says: the proposition complete in itself."""

    statement: str
    chance: float
    topic: str | None = None
    latest: str | None = None


@dataclass(frozen=True)
class YearlyPost:
    """One saved post; `ending` is its file's."""

    name: str
    text: str
    items: tuple[Item, ...]
    ending: str = ".md"
    published: str | None = "2023-01-03"
    is_plain: bool = True
    """True where the same items must come out of the post as a web page and as text scraped from one."""


def items(*rows: tuple[str, float], topic: str | None = None, latest: str | None = None) -> tuple[Item, ...]:
    """Items that share their topic and last day."""
    return tuple(Item(statement, chance, topic, latest) for statement, chance in rows)


NUMBERED_SECTIONS = YearlyPost(
    "a running numeration through sections",
    """# Predictions for 2023

At the beginning of every year I make predictions. All of these are about what will be true on January 1, 2024. Some \
are redacted because they are about my friends.

## World

1. The island of Sorrel holds a referendum: 15%
2. If it holds one, independence wins: 40%
3. No new member joins the Northern League: 90%
4. Fewer than 10,000 people cross the strait by boat: 60%

## Economics

5. Sorrel's unemployment is at or below 6% in November: 60%
6. Inflation exceeds 4%: 35%
7. The krona is worth more than $0.12: 70%
8. ...more than $0.15: 10%

## Personal

9. \\[redacted\\]: 80%
10. I finish the second draft: 50%
11. I weigh less than 180 lbs: 75%

I will grade these next January. Of the items at 80% last year, I got 75% right.
""",
    (
        *items(
            ("The island of Sorrel holds a referendum", 0.15),
            ("If it holds one, independence wins", 0.4),
            ("No new member joins the Northern League", 0.9),
            ("Fewer than 10,000 people cross the strait by boat", 0.6),
            topic="World",
            latest="2024-01-01",
        ),
        Item("Sorrel's unemployment is at or below 6% in November", 0.6, "Economics", "2023-11-30"),
        *items(
            ("Inflation exceeds 4%", 0.35),
            ("The krona is worth more than $0.12", 0.7),
            ("The krona is worth more than $0.15", 0.1),
            topic="Economics",
            latest="2024-01-01",
        ),
        *items(
            ("[redacted]", 0.8),
            ("I finish the second draft", 0.5),
            ("I weigh less than 180 lbs", 0.75),
            topic="Personal",
            latest="2024-01-01",
        ),
    ),
)

DASHES = YearlyPost(
    "chances after dashes, percents inside the propositions",
    """My predictions for EOY 2023:

**Politics**

* Governor Marsh's approval rating is greater than 50% – 80%
* Marsh wins by more than 5% – 20%
* The Reform list gets at least 10% of the vote – 35%
* Turnout is above 60% in all three districts – ~70%
* The tax cut (from 9% to 8%) passes – 55%

**Technology**

* A phone with a 10% larger battery goes on sale – 99.5%
* The Lark telescope finds water – <1%
* Lark does not find water, but the press says it did – 7 %
""",
    (
        *items(
            ("Governor Marsh's approval rating is greater than 50%", 0.8),
            ("Marsh wins by more than 5%", 0.2),
            ("The Reform list gets at least 10% of the vote", 0.35),
            ("Turnout is above 60% in all three districts", 0.7),
            ("The tax cut (from 9% to 8%) passes", 0.55),
            topic="Politics",
            latest="2023-12-31",
        ),
        *items(
            ("A phone with a 10% larger battery goes on sale", 0.995),
            ("The Lark telescope finds water", 0.01),
            ("Lark does not find water, but the press says it did", 0.07),
            topic="Technology",
            latest="2023-12-31",
        ),
    ),
)

CHANCE_FIRST = YearlyPost(
    "the chance in front",
    """Predictions to be judged by 1 Jan 2024

Housing

90%: Rents in Averell rise
65%: Rents in Averell rise by more than 5%
30%: The council builds at least 400 flats
5%: Rent control is repealed

Weather

70%: The lake freezes
25%: The lake freezes before Christmas
""",
    (
        *items(
            ("Rents in Averell rise", 0.9),
            ("Rents in Averell rise by more than 5%", 0.65),
            ("The council builds at least 400 flats", 0.3),
            ("Rent control is repealed", 0.05),
            topic="Housing",
            latest="2024-01-01",
        ),
        Item("The lake freezes", 0.7, "Weather", "2024-01-01"),
        Item("The lake freezes before Christmas", 0.25, "Weather", "2023-12-24"),
    ),
    ending=".txt",
)

BRACKETS = YearlyPost(
    "brackets in front, letters for numbers",
    """## What I expect of the coming year

Unless stated otherwise, everything resolves at the end of 2023.

### Sport

a) [90%] Harrow Town stay in the division
b) [60%] They finish above Pell Rovers
c) [20%] Their striker scores 20+ goals
d) [5%] and 30+ goals

### Work

e) [75%] We ship version 4.0
f) [40%] We ship it by the end of June
g) [10%] Nobody complains
""",
    (
        *items(
            ("Harrow Town stay in the division", 0.9),
            ("They finish above Pell Rovers", 0.6),
            ("Their striker scores 20+ goals", 0.2),
            ("Their striker scores 30+ goals", 0.05),
            topic="Sport",
            latest="2023-12-31",
        ),
        Item("We ship version 4.0", 0.75, "Work", "2023-12-31"),
        Item("We ship it by the end of June", 0.4, "Work", "2023-06-30"),
        Item("Nobody complains", 0.1, "Work", "2023-12-31"),
    ),
)

MARKDOWN_TABLE = YearlyPost(
    "a table with the market's numbers beside mine",
    """# 2023 forecasts

Everything here is to be true by December 31, 2023. The market column is what the exchange said on the day.

| Question | My probability | Market |
|:---------|---------------:|-------:|
| The Orme dam is finished | 85% | 80% |
| It costs more than 2bn | 40% | 55% |
| Anyone resigns over it | 12% | 9% |
| The reservoir is over 90% full | 30% | 25% |

I was 10% off on average last year.
""",
    items(
        ("The Orme dam is finished", 0.85),
        ("It costs more than 2bn", 0.4),
        ("Anyone resigns over it", 0.12),
        ("The reservoir is over 90% full", 0.3),
        latest="2023-12-31",
    ),
)

HTML_TABLE = YearlyPost(
    "a table in a web page",
    """<!doctype html><html><head><title>Forecasts for 2023 | The Orchard</title></head><body>
<nav><a href="/">Home</a><a href="/about">About</a></nav>
<article><h1>Forecasts for 2023</h1><p>These are my numbers for what will have happened by the end of 2023.</p>
<h2>Space</h2>
<table><thead><tr><th>#</th><th>Forecast</th><th>Chance</th></tr></thead><tbody>
<tr><td>1</td><td>The Heron probe lands</td><td>70%</td></tr>
<tr><td>2</td><td>It lasts more than 30 days</td><td>45%</td></tr>
<tr><td>3</td><td>A second probe is launched</td><td>8%</td></tr></tbody></table>
<h2>Fishing</h2>
<table><tr><td>4</td><td>The quota is cut by at least 10%</td><td>60%</td></tr>
<tr><td>5</td><td>The herring come back</td><td>15%</td></tr></table>
<p>I have been wrong before, about 40% of the time.</p></article>
<footer>© 2023 The Orchard</footer></body></html>""",
    (
        *items(
            ("The Heron probe lands", 0.7),
            ("It lasts more than 30 days", 0.45),
            ("A second probe is launched", 0.08),
            topic="Space",
            latest="2023-12-31",
        ),
        *items(
            ("The quota is cut by at least 10%", 0.6),
            ("The herring come back", 0.15),
            topic="Fishing",
            latest="2023-12-31",
        ),
    ),
    ending=".html",
    is_plain=False,
)

TABS = YearlyPost(
    "tab separated, pasted from a sheet",
    "Prediction\tProbability\tNotes\n"
    "The ferry line goes bankrupt in 2023\t25%\tdebts of 40%\n"
    "The ferry line is bought in 2023\t50%\tmost likely by Marlow\n"
    "A bridge is announced in 2023\t5%\t\n"
    "Fares are above £12 in 2023\t90%\tsee the fare table\n",
    items(
        ("The ferry line goes bankrupt in 2023", 0.25),
        ("The ferry line is bought in 2023", 0.5),
        ("A bridge is announced in 2023", 0.05),
        ("Fares are above £12 in 2023", 0.9),
        latest="2023-12-31",
    ),
    ending=".txt",
    is_plain=False,
)

COMMAS = YearlyPost(
    "two columns parted by commas",
    """Here they are, everything for 2023:

Marlow buys the ferry line, 40%
Marlow sells it again, 5%
The strike lasts more than 3 weeks, 22%
Fares rise by more than 5%, 20%
The harbour master resigns, 66%
""",
    items(
        ("Marlow buys the ferry line", 0.4),
        ("Marlow sells it again", 0.05),
        ("The strike lasts more than 3 weeks", 0.22),
        ("Fares rise by more than 5%", 0.2),
        ("The harbour master resigns", 0.66),
        latest="2023-12-31",
    ),
    ending=".txt",
)

CONFIDENCE_HEADINGS = YearlyPost(
    "sorted under headings of confidence",
    """These predictions are for what will be true on 31 December 2023.

**I am 95% confident that**

- the old mill is not sold
- bread costs less than £3

**I am 80% confident that**

- the vicar stays
- no more than two shops close

**I am 60% confident that**

- the fair is held in May
- it rains on at least 40% of the days of the fair

Last year I got 9 of 10 right at 95% and 5 of 8 at 60%.
""",
    (
        *items(
            ("the old mill is not sold", 0.95),
            ("bread costs less than £3", 0.95),
            ("the vicar stays", 0.8),
            ("no more than two shops close", 0.8),
            latest="2023-12-31",
        ),
        Item("the fair is held in May", 0.6, latest="2023-05-31"),
        Item("it rains on at least 40% of the days of the fair", 0.6, latest="2023-12-31"),
    ),
)

BARE_CONFIDENCE = YearlyPost(
    "numbers alone over their items",
    """Predictions for 2023

50%:
The bakery gets a second oven
Lena wins the bake-off

70%:
The bakery opens on Sundays
Flour costs more than last year
Nobody buys the rye

90%:
The bakery is still open on 31 December 2023
""",
    items(
        ("The bakery gets a second oven", 0.5),
        ("Lena wins the bake-off", 0.5),
        ("The bakery opens on Sundays", 0.7),
        ("Flour costs more than last year", 0.7),
        ("Nobody buys the rye", 0.7),
        ("The bakery is still open on 31 December 2023", 0.9),
        latest="2023-12-31",
    ),
    ending=".txt",
)

SHARED_STEM = YearlyPost(
    "bullets under a shared stem",
    """# Looking ahead

- By the end of 2024, the Pell tunnel:
    - is open to trains: 70%
    - is open to lorries: 40%
    - has flooded at least once: 10%
- By 1 July 2023, Minister Oake:
    - has resigned: 25%
    - has been sacked: 15%
- A new bridge is planned: 5%
""",
    (
        *items(
            ("By the end of 2024, the Pell tunnel is open to trains", 0.7),
            ("By the end of 2024, the Pell tunnel is open to lorries", 0.4),
            ("By the end of 2024, the Pell tunnel has flooded at least once", 0.1),
            latest="2024-12-31",
        ),
        *items(
            ("By 1 July 2023, Minister Oake has resigned", 0.25),
            ("By 1 July 2023, Minister Oake has been sacked", 0.15),
            latest="2023-07-01",
        ),
        Item("A new bridge is planned", 0.05),
    ),
    is_plain=False,
)

SCORED = YearlyPost(
    "marked afterwards",
    """# How my predictions for 2022 came out

Strikethrough means it did not happen; a tick means it did.

1. The theatre reopens: 80% ✓
2. ~~The theatre is sold: 30%~~
3. The director stays: 70% ✗
4. Ticket sales exceed 12,000: 60% (update: wrong)
5. **The roof is mended: 90%**
6. *A film is shot there: 10%*
7. The cellar floods: 20% — didn't happen
8. Somebody sees the ghost: 5% (as of June: not yet)

Of items at 80%, I got 100% right. Of items at 20-30%, 0% came true.

| Confidence | Right | Wrong | Percent |
|---|---|---|---|
| 60% | 3 | 2 | 60% |
| 70% | 4 | 1 | 80% |
| 80% | 5 | 0 | 100% |
""",
    items(
        ("The theatre reopens", 0.8),
        ("The theatre is sold", 0.3),
        ("The director stays", 0.7),
        ("Ticket sales exceed 12,000", 0.6),
        ("The roof is mended", 0.9),
        ("A film is shot there", 0.1),
        ("The cellar floods", 0.2),
        ("Somebody sees the ghost", 0.05),
        latest="2022-12-31",
    ),
)

REDACTED = YearlyPost(
    "blacked out in several ways",
    """Predictions, to be opened on 1 January 2024

PERSONAL
1. [redacted]: 80%
2. [Redacted for privacy]: 55%
3. █████ moves to ████: 30%
4. (private): 70%
5. [personal]: 95%
6. ...[personal]: 60%
7. [REDACTED] gets a [REDACTED]: 20%
8. XXXXX marries: 15%
9. I run more than 1,000 km: 45%
""",
    items(
        ("[redacted]", 0.8),
        ("[Redacted for privacy]", 0.55),
        ("█████ moves to ████", 0.3),
        ("(private)", 0.7),
        ("[personal]", 0.95),
        ("[personal]", 0.6),
        ("[REDACTED] gets a [REDACTED]", 0.2),
        ("XXXXX marries", 0.15),
        ("I run more than 1,000 km", 0.45),
        topic="PERSONAL",
        latest="2024-01-01",
    ),
    ending=".txt",
)

MULTI_LINE = YearlyPost(
    "items of several lines",
    """## Forecasts

Time frame: the calendar year 2023.

1. The regional government publishes the long promised report
   on the accident at the quarry, with all annexes
   (80%)

2. The report names at least one person as responsible,
   and this person is no longer in office
   by the end of the year (35%)

3. The quarry reopens, whether or not
   the report is out (50%)
""",
    items(
        (
            "The regional government publishes the long promised report on the accident at the quarry, "
            "with all annexes",
            0.8,
        ),
        (
            "The report names at least one person as responsible, and this person is no longer in office "
            "by the end of the year",
            0.35,
        ),
        ("The quarry reopens, whether or not the report is out", 0.5),
        latest="2023-12-31",
    ),
)

LADDERS = YearlyPost(
    "ladders and ranges",
    """All for 31 December 2023.

- The index closes above 3,500/4,000/4,500: 85%/50%/15%
- Snow depth at the pass exceeds 2m: 60-70%
- Oil is between $60 and $90: 55% - 65%
- Gold is above $1,800, $2,000: 75%/30%
- My shares fall by 20% or more: 10 to 15%
""",
    items(
        ("The index closes above 3,500", 0.85),
        ("The index closes above 4,000", 0.5),
        ("The index closes above 4,500", 0.15),
        ("Snow depth at the pass exceeds 2m", 0.65),
        ("Oil is between $60 and $90", 0.6),
        ("Gold is above $1,800", 0.75),
        ("Gold is above $2,000", 0.3),
        ("My shares fall by 20% or more", 0.125),
        latest="2023-12-31",
    ),
)

DECIMALS = YearlyPost(
    "decimals",
    """Probabilities for 2023 (0 = impossible, 1 = certain)

- The clinic gets its licence: 0.7
- The clinic loses it again: 0.05
- A second doctor comes: 0.45
- The waiting list is longer than 300 names: 0.9
""",
    items(
        ("The clinic gets its licence", 0.7),
        ("The clinic loses it again", 0.05),
        ("A second doctor comes", 0.45),
        ("The waiting list is longer than 300 names", 0.9),
        latest="2023-12-31",
    ),
)

SHARES_AND_ODDS = YearlyPost(
    "out of ten, and odds",
    """What will the year 2023 bring? My guesses:

1. The choir sings abroad – 7/10
2. The tenor leaves – 3 in 10
3. The new hall is finished – 1 in 20
4. The choir wins the contest – 4 to 1 against
5. Somebody faints – 50/50
""",
    items(
        ("The choir sings abroad", 0.7),
        ("The tenor leaves", 0.3),
        ("The new hall is finished", 0.05),
        ("The choir wins the contest", 0.2),
        ("Somebody faints", 0.5),
        latest="2023-12-31",
    ),
)

SECTION_HORIZONS = YearlyPost(
    "each section with its own horizon",
    """# Forecasts

## By the end of March 2023

- The pit band records an album: 50%
- The drummer quits: 20%

## By the end of 2023

- The album sells 1,000 copies: 30%
- The band plays in Averell: 65%

## By 2025

- The band still exists: 40%
""",
    (
        *items(
            ("The pit band records an album", 0.5),
            ("The drummer quits", 0.2),
            topic="By the end of March 2023",
            latest="2023-03-31",
        ),
        *items(
            ("The album sells 1,000 copies", 0.3),
            ("The band plays in Averell", 0.65),
            topic="By the end of 2023",
            latest="2023-12-31",
        ),
        Item("The band still exists", 0.4, "By 2025", "2025-12-31"),
    ),
)

CONTINUED = YearlyPost(
    "items that go on from the one before",
    """Predictions for the end of 2023

* The petition gets 40 million signatures: 80%
* ...60 million: 50%
* ...80 million: 10%
* Tilda beats Jon at chess: 70%
* same for darts: 40%
* The dog learns to open the door: 30%
* and to close it: 5%
* The heating costs more than €2,000: 60%
* ...€3,000: 15%
* At least 3 guests stay over: 85%
* At least 5: 40%
""",
    items(
        ("The petition gets 40 million signatures", 0.8),
        ("The petition gets 60 million signatures", 0.5),
        ("The petition gets 80 million signatures", 0.1),
        ("Tilda beats Jon at chess", 0.7),
        ("Tilda beats Jon at darts", 0.4),
        ("The dog learns to open the door", 0.3),
        ("The dog learns to open the door and to close it", 0.05),
        ("The heating costs more than €2,000", 0.6),
        ("The heating costs more than €3,000", 0.15),
        ("At least 3 guests stay over", 0.85),
        ("At least 5 guests stay over", 0.4),
        latest="2023-12-31",
    ),
)

WITH_PROSE = YearlyPost(
    "prose with percents around the list",
    """# Annual forecasts, seventh edition

It is that time again. In last year's edition 62% of what I called likely came to pass, which is fine. About 30% of \
readers wrote that I was too timid. I think I will be bolder, and the world will be kinder.

Rules: these predictions are for what will be true on January 1st, 2024, unless the text says otherwise. A reader \
asked how I arrive at them; the honest answer is that I guess.

**Energy**

- The Moss reactor goes critical: 25%
- Electricity costs over 40 cents per kWh: 55%
- No blackout lasts longer than one hour: 90%

Demand grew by 3% last year and will grow again.

**Health**

- A vaccine against the marsh fever is approved: 35%
- More than 50% of the herd is vaccinated: 20%

That is all. I expect to get about 70% of these right, and I will publish the results in January. You should make \
your own predictions!
""",
    (
        *items(
            ("The Moss reactor goes critical", 0.25),
            ("Electricity costs over 40 cents per kWh", 0.55),
            ("No blackout lasts longer than one hour", 0.9),
            topic="Energy",
            latest="2024-01-01",
        ),
        *items(
            ("A vaccine against the marsh fever is approved", 0.35),
            ("More than 50% of the herd is vaccinated", 0.2),
            topic="Health",
            latest="2024-01-01",
        ),
    ),
)

TWO_YEARS = YearlyPost(
    "last year's list above this year's",
    """# Predictions: 2022 results and 2023

## 2022 results

1. The pier reopens: 70% (right)
2. The pier is sold: 20% (wrong)
3. The mayor stays: 90% (right)

Calibration: 90%: 1/1, 70%: 1/1, 20%: 0/1. Brier score 0.05.

## 2023

1. The pier gets a cafe: 60%
2. The cafe makes a profit: 30%
3. The mayor stays: 80%
""",
    (
        *items(
            ("The pier reopens", 0.7),
            ("The pier is sold", 0.2),
            ("The mayor stays", 0.9),
            topic="2022 results",
            latest="2022-12-31",
        ),
        *items(
            ("The pier gets a cafe", 0.6),
            ("The cafe makes a profit", 0.3),
            ("The mayor stays", 0.8),
            topic="2023",
            latest="2023-12-31",
        ),
    ),
)

QUESTIONS = YearlyPost(
    "questions with answers",
    """Forecasts for 2023

Will the Averell line be electrified? 20%
Will there be a strike longer than 5 days? 45%
Will the minister be replaced before July? 30%
Will any train reach 300 km/h? 3%
""",
    (
        Item("Will the Averell line be electrified", 0.2, latest="2023-12-31"),
        Item("Will there be a strike longer than 5 days", 0.45, latest="2023-12-31"),
        Item("Will the minister be replaced before July", 0.3, latest="2023-06-30"),
        Item("Will any train reach 300 km/h", 0.03, latest="2023-12-31"),
    ),
    ending=".txt",
)

REMARKS = YearlyPost(
    "each with its reasoning below",
    """# Ten (well, four) predictions for 2023

## 1. The Greens lead the next council (65%)

They polled 38% in October and rising. In 2018, the swing was only 2%. I think they will gain in the north as well.

## 2. The old quarter is closed to cars (40%)

The vote failed by 1% last time. The mayor says that 70% of shopkeepers want it.

## 3. No tram is built (95%)

Nobody has the money. A tram would cost 12% of the budget.

## 4. Rents fall by at least 3% (15%)

One can hope. They rose 8% in 2021 and 6% in 2022.
""",
    items(
        ("The Greens lead the next council", 0.65),
        ("The old quarter is closed to cars", 0.4),
        ("No tram is built", 0.95),
        ("Rents fall by at least 3%", 0.15),
        latest="2023-12-31",
    ),
)

NEGATED_AND_CONDITIONAL = YearlyPost(
    "denied and conditional items",
    """Everything below is for 2023.

- The abbey does not reopen: 70%
- No monk returns: 85%
- If the abbey reopens, it charges admission: 90%
- It won't be on television: 60%
- Conditional on a sale, the buyer is foreign: 25%
- The bells never ring: 10%
- The abbot is not replaced: 75%
""",
    items(
        ("The abbey does not reopen", 0.7),
        ("No monk returns", 0.85),
        ("If the abbey reopens, it charges admission", 0.9),
        ("It won't be on television", 0.6),
        ("Conditional on a sale, the buyer is foreign", 0.25),
        ("The bells never ring", 0.1),
        ("The abbot is not replaced", 0.75),
        latest="2023-12-31",
    ),
)

EQUALS = YearlyPost(
    "written with arrows, equals and words",
    """My 2023 predictions:

+ The clock tower is scaffolded -> 80%
+ The clock runs = 35%
+ The clock is right twice a day => 99%
+ The carillon returns (probability: 20%)
+ A new clockmaker is found ... 55%
+ The old one comes back | 5%
""",
    items(
        ("The clock tower is scaffolded", 0.8),
        ("The clock runs", 0.35),
        ("The clock is right twice a day", 0.99),
        ("The carillon returns", 0.2),
        ("A new clockmaker is found", 0.55),
        ("The old one comes back", 0.05),
        latest="2023-12-31",
    ),
)

WEB_LISTS = YearlyPost(
    "a web page with lists, links and emphasis",
    """<html><head><meta charset="utf-8"><title>My 2023 Predictions - Fen Notes</title>
<meta property="article:published_time" content="2023-01-02T08:00:00Z"></head><body>
<header><ul class="menu"><li><a href="/">Home</a></li><li><a href="/archive">Archive</a></li></ul></header>
<main><h1>My 2023 Predictions</h1><p class="byline">By Nora Fenn</p>
<p>Rules: unless I say otherwise, each is about what is true on <b>December 31, 2023</b>.</p>
<h2>Politics</h2><ol><li>The <a href="/x">Fen party</a> enters the cabinet: <strong>30%</strong></li>
<li>Its leader is <em>not</em> indicted: <strong>85%</strong></li><li><s>The budget passes: 60%</s></li></ol>
<h2>Economy</h2><ol start="4"><li>Peat prices rise more than 10%: <strong>55%</strong></li>
<li>The Fen Bank fails: <strong>&lt;1%</strong></li></ol>
<h2>Books</h2><ul><li>I read 50 books: 40%<ul><li>...60: 15%</li></ul></li>
<li>I finish the long one: 0.5%</li></ul>
<p>See you next year. If you want to play along, write your own chances down.</p></main>
<aside><h3>Recent posts</h3><ul><li><a href="/a">On moss</a></li><li><a href="/b">60% of all frogs</a></li></ul></aside>
<footer><p>Subscribe by mail. Powered by Reed.</p></footer></body></html>""",
    (
        *items(
            ("The Fen party enters the cabinet", 0.3),
            ("Its leader is not indicted", 0.85),
            ("The budget passes", 0.6),
            topic="Politics",
            latest="2023-12-31",
        ),
        *items(
            ("Peat prices rise more than 10%", 0.55),
            ("The Fen Bank fails", 0.01),
            topic="Economy",
            latest="2023-12-31",
        ),
        *items(
            ("I read 50 books", 0.4),
            ("I read 60 books", 0.15),
            ("I finish the long one", 0.005),
            topic="Books",
            latest="2023-12-31",
        ),
    ),
    ending=".html",
    published=None,
    is_plain=False,
)

SCRAPED = YearlyPost(
    "scraped text with menus around it",
    """Skip to content
Menu
Home
About
Contact

Twelve Guesses About 2023
January 2, 2023 by Otto Lind

As always I try to say how sure I am. Every prediction is about the state of things on 31 December 2023.

Town

The library is open on Sundays: 35%
The swimming pool is open at all: 60%
The mayor has been re-elected: 75%

Country

The speed limit is lowered: 20%
Petrol costs more than 2 euros: 80%
The railway is on time on more than 90% of days: 5%

Share this:
Twitter
Facebook
Like this:
Like Loading...

Related
A walk to the mill
December 2, 2022

Post navigation
Older post
Search
Recent Posts
Proudly powered by Reed
""",
    (
        *items(
            ("The library is open on Sundays", 0.35),
            ("The swimming pool is open at all", 0.6),
            ("The mayor has been re-elected", 0.75),
            topic="Town",
            latest="2023-12-31",
        ),
        *items(
            ("The speed limit is lowered", 0.2),
            ("Petrol costs more than 2 euros", 0.8),
            ("The railway is on time on more than 90% of days", 0.05),
            topic="Country",
            latest="2023-12-31",
        ),
    ),
    ending=".txt",
    published=None,
    is_plain=False,
)

SPACED = YearlyPost(
    "text of a page with a blank line after every line",
    """2023 Predictions

Politics

The senate flips: 40%

Senator Vale runs again: 85%

Economy

A recession begins: 35%

Rates are above 5%: 60%

House prices fall: 70%

Sports

The Gulls win the cup: 12%

Their coach is fired: 33%
""",
    (
        *items(("The senate flips", 0.4), ("Senator Vale runs again", 0.85), topic="Politics", latest="2023-12-31"),
        *items(
            ("A recession begins", 0.35),
            ("Rates are above 5%", 0.6),
            ("House prices fall", 0.7),
            topic="Economy",
            latest="2023-12-31",
        ),
        *items(("The Gulls win the cup", 0.12), ("Their coach is fired", 0.33), topic="Sports", latest="2023-12-31"),
    ),
    ending=".txt",
)

LABELLED = YearlyPost(
    "each in a paragraph with a labelled chance",
    """# What 2023 may bring

**The ice road opens before February.**
Probability: 60%

**A lorry breaks through.**
Probability: 15%

**The village gets a shop again.**
Probability: 40%
""",
    (
        Item("The ice road opens before February", 0.6, latest="2023-01-31"),
        Item("A lorry breaks through", 0.15, latest="2023-12-31"),
        Item("The village gets a shop again", 0.4, latest="2023-12-31"),
    ),
)

YEARLY_POSTS = (
    NUMBERED_SECTIONS,
    DASHES,
    CHANCE_FIRST,
    BRACKETS,
    MARKDOWN_TABLE,
    HTML_TABLE,
    TABS,
    COMMAS,
    CONFIDENCE_HEADINGS,
    BARE_CONFIDENCE,
    SHARED_STEM,
    SCORED,
    REDACTED,
    MULTI_LINE,
    LADDERS,
    DECIMALS,
    SHARES_AND_ODDS,
    SECTION_HORIZONS,
    CONTINUED,
    WITH_PROSE,
    TWO_YEARS,
    QUESTIONS,
    REMARKS,
    NEGATED_AND_CONDITIONAL,
    EQUALS,
    WEB_LISTS,
    SCRAPED,
    SPACED,
    LABELLED,
)
