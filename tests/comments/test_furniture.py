"""What a page prints and nobody says: each line alone, and in its place on a page."""

from __future__ import annotations

import pytest

from claimtrack.claims import Role
from claimtrack.comments import read_text
from claimtrack.comments.furniture import announces_comments, invites_comments, is_appeal, is_counter
from claimtrack.comments.headers import is_control, read_header


def cases(joined: str) -> list[str]:
    return joined.split("|")


ANNOUNCE = cases(
    "View all comments|Comments (12)|12 Comments|1 comment|Comments|COMMENTS:|3 Responses to “Canal Reopens”"
    "|Sort by Best|2 thoughts on Canal Reopens|Newest Most Voted|Oldest|Inline Feedbacks|Notify of"
    "|Reader comments|Show 14 more comments|1,204 Comments|Comments: 7|All comments|View 3 replies"
    "|Sort by: Newest"
)
ANNOUNCE_NOT = cases(
    "My comments on the deal follow.|The comments were sharp|Comment on the flood"
    "|Responses came late, said the mayor.|Sort by weight and colour before you load the barge"
    "|Best news of the year|Oldest lock in the country reopens|He had no comment|View from the bridge"
    "|Notify the council of it|12 barges|Thoughts|Top of the class|Newest barge sinks|All aboard"
    "|3 replies were enough for me"
)


@pytest.mark.parametrize("line", ANNOUNCE)
def test_a_line_that_announces_comments_is_known_by_its_form(line: str) -> None:
    assert announces_comments(line) or invites_comments(line) or is_control(line)


@pytest.mark.parametrize("line", ANNOUNCE_NOT)
def test_a_sentence_about_comments_announces_none(line: str) -> None:
    assert not announces_comments(line)


CONTROLS = cases(
    "Reply|Like|↑ 12 ↓|12|1 like|3 Likes|Like · Reply · 3|Reply · Share ›|Show replies|Show 4 replies|▲ ▼|+5"
    "|-2|Report|Hide replies|Load more comments|Log in to reply|Share|Edit · Delete|14 points|• • •|👍"
    "|Up Down Vote|View all 3 replies"
)
CONTROLS_NOT = cases(
    "I like it|Reply to this: never.|70%|50/50|2, 1, 3|2,1,3|3-1|!!!|???|Share the bread with the boatmen"
    "|Like hell|Up the canal|Vote him out!|Report says coal is coming|Load the barges|Follow the money"
    "|Rastan next|10%|Never|See you in June|$20|20 April|Like I said|More to come|in 2018"
)


@pytest.mark.parametrize("line", CONTROLS)
def test_buttons_and_counters_are_nobody_s_words(line: str) -> None:
    assert is_control(line)


@pytest.mark.parametrize("line", CONTROLS_NOT)
def test_short_remarks_are_no_buttons(line: str) -> None:
    assert not is_control(line)


HEADERS = {
    "Mary Quill says:": "Mary Quill",
    "otter88 wrote:": "otter88",
    "otter88 • 3 years ago": "otter88",
    "Mary Quill · 2 days ago": "Mary Quill",
    "Mary Quill • 5 hours ago • edited": "Mary Quill",
    "Posted by Mary Quill on April 20, 2018 at 4:12 pm": "Mary Quill",
    "Comment by otter88 — 20 April 2018 16:12": "otter88",
    "By Mary Quill | April 25, 2018 | 12 Comments": "Mary Quill",
    "#12 Mary Quill, Apr 20 2018": "Mary Quill",
    "12 May 2018 by otter88": "otter88",
    "@otter88": "otter88",
    "Mary Quill on April 20, 2018 at 4:12 pm said:": "Mary Quill",
    "otter88 (20.04.2018)": "otter88",
    "Big Otter 2 weeks ago": "Big Otter",
    "Mary Quill → otter88 • 1 year ago": "Mary Quill",
    "Mary Quill, 2018-04-20 16:12": "Mary Quill",
    "April 20, 2018 at 4:12 pm": None,
    "3 years ago": None,
    "Reply to Mary Quill": None,
    "In reply to otter88": None,
    "#12": None,
}
HEADERS_NOT = cases(
    "He says: wait and see|I said so 3 years ago.|The mayor says: never|It will reopen on April 20, 2018"
    "|On April 20 we sail|Rained off 3 years ago, too|Mark my words: never|in two weeks|by April 20, 2018"
    "|by the way|Coal by Friday|next year|1 lock then 2 locks|12 barges, 3 locks"
    "|they said: coal by May 3, 2018|We sail 20 April 2018!|before July 2018|Reply at once|in April 2018|April"
    "|2019|Friday"
)


@pytest.mark.parametrize(("line", "author"), HEADERS.items())
def test_a_header_line_tells_who_wrote(line: str, author: str | None) -> None:
    header = read_header(line)
    assert header is not None
    assert header.author == author


@pytest.mark.parametrize("line", HEADERS_NOT)
def test_a_sentence_with_a_date_or_a_colon_is_no_header(line: str) -> None:
    assert read_header(line) is None


@pytest.mark.parametrize("line", ["0 $", "2,500 $", "1.2k", "34 shares", "€ 120", "5,000", "12K views"])
def test_counters_count_something_of_the_site_s(line: str) -> None:
    assert is_counter(line)


@pytest.mark.parametrize("line", ["100 barges", "70% sure", "2018 will be wet", "no 1", "$20 a ton by June, I say"])
def test_a_statement_with_a_number_is_no_counter(line: str) -> None:
    assert not is_counter(line)


@pytest.mark.parametrize(
    "line", ["Support us on Patreon.", "Please donate: we need your help!", "Follow us", "Join our newsletter"]
)
def test_a_site_asks_for_itself(line: str) -> None:
    assert is_appeal(line)


@pytest.mark.parametrize(
    "line", ["The council will support the boatmen.", "We will win.", "They follow orders.", "You will see."]
)
def test_a_statement_asks_for_nothing(line: str) -> None:
    assert not is_appeal(line)


TITLE = "Canal Reopens After A Winter Of Costly Repairs"
PARAGRAPH = (
    "The canal was reopened to barges on Monday after a winter of repairs that cost the town more than planned. "
    "Engineers said the last lock had been tested twice."
)
PLACES = {
    "above": "{line}\n\n{title}\n\n{body}\n\n{body2}\n\n2 Comments\n\nNever.",
    "below the title": "{title}\n\n{line}\n\n{body}\n\n{body2}\n\n2 Comments\n\nNever.",
    "within": "{title}\n\n{body}\n\n{line}\n\n{body2}\n\n2 Comments\n\nNever.",
    "under": "{title}\n\n{body}\n\n{body2}\n\n{line}\n\n2 Comments\n\nNever.",
}
LINES = cases(
    "0 $|MARCH 2031|Support The Canal Post|Home|Tap the picture to enlarge|34 shares|Share this article"
    "|Canal Fair 2031 Tickets|Facebook Twitter Email|Photo: M. Quill|What Comes Next For The Town|Read more"
    "|Related Articles|Posted by Mary Quill on May 3, 2018|Sign up for our newsletter!|النسخة العربية"
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", LINES)
def test_furniture_is_no_part_of_article_or_comments(line: str, place: str) -> None:
    second = PARAGRAPH.replace("Monday", "Tuesday")
    text = PLACES[place].format(title=TITLE, line=line, body=PARAGRAPH, body2=second)
    (page,) = read_text(text, source="page.txt").pages
    said = [page.text_of(c) for c in page.comments]
    assert not any(line in words for words in said)
    assert "".join(said).count("Engineers said") == 2
    assert said[-1] == "Never."


def test_a_list_of_links_and_what_follows_it_are_not_the_article_s() -> None:
    text = (
        f"Canal Reopens After A Winter Of Costly Repairs\n\n{PARAGRAPH}\n\n{PARAGRAPH.replace('Monday', 'Tuesday')}\n\n"
        "Related Articles\n\n  1. Ten Locks You Must See\n  2. The Barge That Will Never Sail\n\n"
        "Lies drown the truth and will drown the town..\n\nThe town needs free news.. We live from your help.."
        "\n\nClick here"
    )
    (page,) = read_text(text, source="page.txt").pages
    assert [c.role for c in page.comments] == [Role.ARTICLE]
    assert page.text_of(page.comments[0]).endswith("tested twice.")


def test_a_list_of_statements_is_the_article_s() -> None:
    text = (
        f"Canal Reopens After A Winter Of Costly Repairs\n\n{PARAGRAPH}\n\n{PARAGRAPH.replace('Monday', 'Tuesday')}\n\n"
        "What the lock keeper expects:\n\n- Coal arrives by Friday: 70%\n- The fair is rained off: 40%\n"
    )
    (page,) = read_text(text, source="page.txt").pages
    assert page.text_of(page.comments[-1]).endswith("The fair is rained off: 40%")


def test_a_count_of_comments_below_the_title_begins_no_comments() -> None:
    text = (
        f"Canal Reopens After A Winter Of Costly Repairs\n\nBy Mary Quill\n\n12 Comments\n\n{PARAGRAPH}\n\n"
        "12 Comments\n\notter88\n\nNever.\n"
    )
    (page,) = read_text(text, source="page.txt").pages
    assert [(c.role, c.author) for c in page.comments] == [(Role.ARTICLE, "Mary Quill"), (Role.COMMENT, "otter88")]


@pytest.mark.parametrize("text", ["The fair will be rained off.", "coal by friday\n\nmark it", "1) coal\n2) corn", "x"])
def test_a_text_without_the_structure_of_a_page_is_one_comment_without_author(text: str) -> None:
    (page,) = read_text(text, source="-").pages
    (comment,) = page.comments
    assert (comment.author, comment.role, page.text_of(comment)) == (None, Role.COMMENT, text)
