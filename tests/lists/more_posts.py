"""More prediction posts: odd layouts, remarks between items, numbers that open a proposition. All of it is invented."""

from __future__ import annotations

from yearly_posts import Item, YearlyPost, items

RUNNING = YearlyPost(
    "capital heads without blank lines",
    """I have done this since 2014. As before, everything refers to the end of the year unless dated. The list is for \
2023.
NATION
1. Premier Hale remains in office at end of year: 95%
2. Hale's party loses control of the assembly: 20%
3. 3 or more hurricanes make landfall: 40%
4. 2023 is the hottest year on record: 35%
ECONOMY
5. 10-year yield is above 4%: 60%
6. $100 buys more than 90 euros: 70%
7. 50,000 people march in Averell: 20%
PERSONAL/PROFESSIONAL
8. I change jobs: 15%
9. [personal project 1] is finished: 50%
10. [personal project 2] is finished: 2.5%
See you next January, when I grade these.
""",
    (
        *items(
            ("Premier Hale remains in office at end of year", 0.95),
            ("Hale's party loses control of the assembly", 0.2),
            ("3 or more hurricanes make landfall", 0.4),
            ("2023 is the hottest year on record", 0.35),
            topic="NATION",
            latest="2023-12-31",
        ),
        *items(
            ("10-year yield is above 4%", 0.6),
            ("$100 buys more than 90 euros", 0.7),
            ("50,000 people march in Averell", 0.2),
            topic="ECONOMY",
            latest="2023-12-31",
        ),
        *items(
            ("I change jobs", 0.15),
            ("[personal project 1] is finished", 0.5),
            ("[personal project 2] is finished", 0.025),
            topic="PERSONAL/PROFESSIONAL",
            latest="2023-12-31",
        ),
    ),
    ending=".txt",
)

REASONS_BELOW = YearlyPost(
    "bullets with reasons indented under them",
    """# Predictions for 2023

- The Reds win the by-election in Pell: 60%
    - The last poll had them at 48%.
    - In 2019 they got 51% of the vote here.
- The by-election is delayed: 10%
    - It was delayed twice before.
- Turnout is below 30%: 45%
    - Metaculus: 40%
    - It was 33% last time, and 28% in the rain of 2017
- The winner is from Pell: 75%
""",
    items(
        ("The Reds win the by-election in Pell", 0.6),
        ("The by-election is delayed", 0.1),
        ("Turnout is below 30%", 0.45),
        ("The winner is from Pell", 0.75),
        latest="2023-12-31",
    ),
)

LIKELY_WORDS = YearlyPost(
    "words beside the numbers in front",
    """My forecasts for the coming year:

- Almost certain (97%): the ferry runs on Christmas Eve
- Likely (75%): the captain gets a pay rise
- Toss-up (50%): the new cook stays
- Unlikely (20%): a second ferry is ordered
- Very unlikely (3%): the ferry sinks
""",
    (
        Item("the ferry runs on Christmas Eve", 0.97, latest="2023-12-24"),
        *items(
            ("the captain gets a pay rise", 0.75),
            ("the new cook stays", 0.5),
            ("a second ferry is ordered", 0.2),
            ("the ferry sinks", 0.03),
            latest="2023-12-31",
        ),
    ),
)

OUTCOME_COLUMN = YearlyPost(
    "a table with outcomes",
    """# 2022 predictions, scored

| Claim | My odds | Outcome | Brier |
|---|---|---|---|
| The vote on the bypass passes | 65% | yes | 0.12 |
| Work on it begins | 30% | no | 0.09 |
| The oak is felled | 15% | no | 0.02 |
| The owl moves | 50% | yes | 0.25 |
| Total | | | 0.12 |
""",
    items(
        ("The vote on the bypass passes", 0.65),
        ("Work on it begins", 0.3),
        ("The oak is felled", 0.15),
        ("The owl moves", 0.5),
        latest="2022-12-31",
    ),
)

TICKS_FIRST = YearlyPost(
    "ticks and crosses in front",
    """Results of my 2022 predictions

✅ The school gets a gym: 80%
❌ The gym has a pool: 30%
✅ No teacher leaves: 55%
❌ Fewer than 20 pupils enrol: 40%

I count that as 2 out of 4, or 50%.
""",
    items(
        ("The school gets a gym", 0.8),
        ("The gym has a pool", 0.3),
        ("No teacher leaves", 0.55),
        ("Fewer than 20 pupils enrol", 0.4),
        latest="2022-12-31",
    ),
    ending=".txt",
)

PROBABILITY_OF = YearlyPost(
    "as formulas",
    """These are for 2023:

- P(the kiln is relit) = 0.8
- P(a pot sells for over £100) = 0.35
- P(the potter retires) = 0.05
- P(the potter retires | a pot sells) = 10%
""",
    items(
        ("the kiln is relit", 0.8),
        ("a pot sells for over £100", 0.35),
        ("the potter retires", 0.05),
        ("the potter retires, given that a pot sells", 0.1),
        latest="2023-12-31",
    ),
)

TIGHT_COMMAS = YearlyPost(
    "a sheet saved with commas",
    """prediction,probability
The weir is rebuilt in 2023,40%
"The eels come back in 2023, in spring",15%
Nobody falls in during 2023,90%
The otter is seen again in 2023,66%
""",
    (
        Item("The weir is rebuilt in 2023", 0.4, latest="2023-12-31"),
        Item("The eels come back in 2023, in spring", 0.15, latest="2023-05-31"),
        Item("Nobody falls in during 2023", 0.9, latest="2023-12-31"),
        Item("The otter is seen again in 2023", 0.66, latest="2023-12-31"),
    ),
    ending=".txt",
)

BREAKS = YearlyPost(
    "a web page with line breaks for a list",
    """<html><body><div class="entry-content"><h2>Guesses for 2023</h2>
<p>All to be settled by 31 December 2023.</p>
<p><strong>Town</strong><br>1. The well is capped: 70%<br>2. The pump is sold: 20%<br>3. It is sold for more than \
&pound;500: 5%</p>
<p><strong>Farm</strong><br>4. The barn roof lasts: 60%<br>5. &hellip;and the shed's: 30%</p>
<p>That is it from me.</p></div></body></html>""",
    (
        *items(
            ("The well is capped", 0.7),
            ("The pump is sold", 0.2),
            ("It is sold for more than £500", 0.05),
            topic="Town",
            latest="2023-12-31",
        ),
        Item("The barn roof lasts", 0.6, "Farm", "2023-12-31"),
        Item("The barn roof lasts and the shed's", 0.3, "Farm", "2023-12-31"),
    ),
    ending=".html",
    is_plain=False,
)

DIVISIONS = YearlyPost(
    "a web page of nested divisions",
    """<html><head><title>Calls for 2023 — The Weir</title></head><body><div class="page"><div class="top">\
<a>Home</a> <a>Log in</a></div>
<div class="content"><div class="title">Calls for 2023</div><div class="meta">Posted by Ida Rook on January 2, \
2023</div>
<div class="block"><div class="head">Rugby</div><div class="row"><span>Pell win the shield</span> <span>25%</span></div>
<div class="row"><span>Harrow are relegated</span> <span>40%</span></div></div>
<div class="block"><div class="head">Chess</div><div class="row"><span>Ansa Lind keeps her title</span> \
<span>65%</span></div>
<div class="row"><span>The final ends in fewer than 10 games</span> <span>30%</span></div></div></div>
<div class="foot">About us Contact</div></div></body></html>""",
    (
        *items(("Pell win the shield", 0.25), ("Harrow are relegated", 0.4), topic="Rugby", latest="2023-12-31"),
        *items(
            ("Ansa Lind keeps her title", 0.65),
            ("The final ends in fewer than 10 games", 0.3),
            topic="Chess",
            latest="2023-12-31",
        ),
    ),
    ending=".html",
    published=None,
    is_plain=False,
)

SUBSCRIBE_INSIDE = YearlyPost(
    "a letter with its appeals between the sections",
    """The Fen Letter

Jan 3

What I think will happen in 2023

Every January I put numbers on things. Each of these resolves on the last day of 2023.

Politics

The coalition breaks up: 35%

Vale becomes premier: 30%

Thanks for reading! Subscribe for free to receive new posts and support my work.

Culture

A fen novel wins the Sorrel prize: 10%

The film of it is shot: 55%

The film is any good: 5%

Share
""",
    (
        *items(("The coalition breaks up", 0.35), ("Vale becomes premier", 0.3), topic="Politics", latest="2023-12-31"),
        *items(
            ("A fen novel wins the Sorrel prize", 0.1),
            ("The film of it is shot", 0.55),
            ("The film is any good", 0.05),
            topic="Culture",
            latest="2023-12-31",
        ),
    ),
    ending=".txt",
)

TWO_FORECASTERS = YearlyPost(
    "beside the numbers of somebody else",
    """Otto's list for 2023 with my numbers behind his:

1. The clinic opens: 70% (Otto: 85%)
2. A doctor is found: 40% (Otto: 35%)
3. It closes again: 10% (Otto: 20%)
4. The nurse stays: 90% (Otto: 90%)
""",
    items(
        ("The clinic opens", 0.7),
        ("A doctor is found", 0.4),
        ("It closes again", 0.1),
        ("The nurse stays", 0.9),
        latest="2023-12-31",
    ),
)

DATED_ITEMS = YearlyPost(
    "a date with each item",
    """Predictions, written January 3, 2023

* By 1 March 2023, the bridge is closed: 40%
* The bridge reopens before July: 25%
* The repair contract is signed (by June 30): 60%
* The ferry is chartered in the second quarter: 35%
* There is a toll at the end of 2024: 15%
* The old toll house is sold: 20%
""",
    (
        Item("By 1 March 2023, the bridge is closed", 0.4, latest="2023-03-01"),
        Item("The bridge reopens before July", 0.25, latest="2023-06-30"),
        Item("The repair contract is signed (by June 30)", 0.6, latest="2023-06-30"),
        Item("The ferry is chartered in the second quarter", 0.35, latest="2023-06-30"),
        Item("There is a toll at the end of 2024", 0.15, latest="2024-12-31"),
        Item("The old toll house is sold", 0.2),
    ),
)

OUTCOME_LINES = YearlyPost(
    "the outcome on a line of its own",
    """# Looking back at 2022

1. The bakery opens a second shop: 40%
   Outcome: it did.
2. Lena leaves: 25%
   Outcome: no, 100% no.
3. A loaf costs more than £4: 80%
   Outcome: yes, by 5%.
4. The oven breaks: 50%
   Outcome: yes.

| Bucket | Expected | Actual |
|--------|----------|--------|
| 20-30% | 25% | 0% |
| 40-50% | 45% | 100% |
| 80% | 80% | 100% |
""",
    items(
        ("The bakery opens a second shop", 0.4),
        ("Lena leaves", 0.25),
        ("A loaf costs more than £4", 0.8),
        ("The oven breaks", 0.5),
        latest="2022-12-31",
    ),
)

DEFINITIONS = YearlyPost(
    "a definition list",
    """<html><body><article><h1>Odds for 2023</h1><dl><dt>The lighthouse is automated</dt><dd>85%</dd>
<dt>The keeper writes a book</dt><dd>20%</dd><dt>Anyone reads it</dt><dd>10%</dd>
<dt>The fog horn is heard on more than 30 nights</dt><dd>55%</dd></dl></article></body></html>""",
    items(
        ("The lighthouse is automated", 0.85),
        ("The keeper writes a book", 0.2),
        ("Anyone reads it", 0.1),
        ("The fog horn is heard on more than 30 nights", 0.55),
        latest="2023-12-31",
    ),
    ending=".html",
    is_plain=False,
)

HORIZON_BELOW = YearlyPost(
    "the horizon in the last line",
    """Eight things? Four will do.

- Averell gets a bishop – 30%
- The bishop is a woman – 60%
- The cathedral roof falls in – 2%
- Somebody buys the organ – 45%

All of the above by the end of 2023.
""",
    items(
        ("Averell gets a bishop", 0.3),
        ("The bishop is a woman", 0.6),
        ("The cathedral roof falls in", 0.02),
        ("Somebody buys the organ", 0.45),
        latest="2023-12-31",
    ),
)

BOLD_NUMBERS = YearlyPost(
    "bold numbers and italic remarks",
    """**Predictions for 2023**

**1.** The mast is moved: **75%** *(it was promised in 2020)*
**2.** Reception in the valley gets better: **35%** *(80% of us doubt it)*
**3.** The mast falls over: **<2%**
**4.** The phone box stays: **>95%**
""",
    items(
        ("The mast is moved", 0.75),
        ("Reception in the valley gets better", 0.35),
        ("The mast falls over", 0.02),
        ("The phone box stays", 0.95),
        latest="2023-12-31",
    ),
)

BUCKETS = YearlyPost(
    "headings with ranges and words",
    """# 2023: what I expect

### Near certain (95%+)

* The sun shines on the fete
* The mayor speaks for more than 10 minutes

### Probable (60-80%)

* The tombola raises over £500
* Rain stops play

### Unlikely (10%)

* The goat behaves
""",
    items(
        ("The sun shines on the fete", 0.95),
        ("The mayor speaks for more than 10 minutes", 0.95),
        ("The tombola raises over £500", 0.7),
        ("Rain stops play", 0.7),
        ("The goat behaves", 0.1),
        latest="2023-12-31",
    ),
)

CONDITIONAL_BLOCK = YearlyPost(
    "a condition over several items",
    """Forecasts for 2023:

- The referendum is held: 50%
- If the referendum is held:
    - turnout is above 60%: 40%
    - independence wins: 55%
    - the premier resigns within a month: 20%
- The premier resigns anyway: 30%
""",
    items(
        ("The referendum is held", 0.5),
        ("If the referendum is held, turnout is above 60%", 0.4),
        ("If the referendum is held, independence wins", 0.55),
        ("If the referendum is held, the premier resigns within a month", 0.2),
        ("The premier resigns anyway", 0.3),
        latest="2023-12-31",
    ),
    is_plain=False,
)

CAPITALS_FIRST = YearlyPost(
    "a confident tone",
    """2023 PREDICTIONS!!!

1) GULLS WIN THE CUP 70%
2) HARROW RELEGATED 85%
3) COACH FIRED BY EASTER 40%
4) NEW STADIUM APPROVED 25%
""",
    (
        *items(("GULLS WIN THE CUP", 0.7), ("HARROW RELEGATED", 0.85), latest="2023-12-31"),
        Item("COACH FIRED BY EASTER", 0.4, latest="2023-04-09"),
        Item("NEW STADIUM APPROVED", 0.25, latest="2023-12-31"),
    ),
    ending=".txt",
)

MORE_POSTS = (
    RUNNING,
    REASONS_BELOW,
    LIKELY_WORDS,
    OUTCOME_COLUMN,
    TICKS_FIRST,
    PROBABILITY_OF,
    TIGHT_COMMAS,
    BREAKS,
    DIVISIONS,
    SUBSCRIBE_INSIDE,
    TWO_FORECASTERS,
    DATED_ITEMS,
    OUTCOME_LINES,
    DEFINITIONS,
    HORIZON_BELOW,
    BOLD_NUMBERS,
    BUCKETS,
    CONDITIONAL_BLOCK,
    CAPITALS_FIRST,
)
