"""Layouts with the name below or beside the text: signatures, cells, forms, clocks, numbers."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.comments.headers import read_header
from tests.comments.said import Said, said_on

HEAD = (
    "The lock stays shut\n\n"
    "The lock was closed on Monday and nobody in the town will say when the barges can pass again, "
    "which has the coal men worried to death.\n\n"
)

LAYOUTS: dict[str, tuple[str, list[Said]]] = {
    "signed at the end of the line": (
        "I would strike this page. Nothing on it holds. Otto 19:48, 18 September 2009 (UTC)\n\n"
        "True, but I like it. --quill 07:39, 19 September 2009 (UTC)\n",
        [
            ("Otto", "I would strike this page. Nothing on it holds.", date(2009, 9, 18)),
            ("quill", "True, but I like it.", date(2009, 9, 19)),
        ],
    ),
    "answers signed below, with a remark between": (
        "2 Answers\n\nIt holds till June.\n\nanswered Feb 12 '14 at 11:05\nAnton\n45.1k 7 80 133\n\n"
        "Not before May. – quill♦ Feb 12 '14 at 10:31\n\nIt bursts by Friday.\n\nanswered Feb 13 '14 at 8:05\n"
        "vonbrook\n11.7k 3 24 41\n\nYour Answer\n",
        [
            ("Anton", "It holds till June.", date(2014, 2, 12)),
            ("quill", "Not before May.", date(2014, 2, 12)),
            ("vonbrook", "It bursts by Friday.", date(2014, 2, 13)),
        ],
    ),
    "cells between bars": (
        "| Author | Post |\n|---|---|\n"
        "| Otter Joe<br>Regular<br>Posts: 301 | Posted 4 May 2011 10:14<br>It bursts by June. |\n"
        "| lindy | Posted 4 May 2011 10:31<br>It holds. The gates are new. |\n",
        [
            ("Otter Joe", "It bursts by June.", date(2011, 5, 4)),
            ("lindy", "It holds. The gates are new.", date(2011, 5, 4)),
        ],
    ),
    "the end of one cell before the stamp in the next": (
        "Author | Message\n---|---\nmudlark\nCaptain\n\n\nJoined: 12 Mar 2006\nPosts: 412\n"
        "Location: Deal, Kent | Posted: Tue Jan 06, 2009 8:14 pm    Post subject: Who gets it?\nThe miller gets it.\n"
        "_________________\nUp the river without\nBack to top | [Profile] [PM]\ntidewaiter\nBosun\n\n\n"
        "Joined: 01 Sep 2007\nPosts: 33 | Posted: Wed Jan 07, 2009 9:02 am    Post subject:\nmudlark wrote:\n"
        "The miller gets it.\n\nNever. It goes to the smith by Monday.\nBack to top | [Profile] [PM]\n",
        [
            ("mudlark", "The miller gets it.", date(2009, 1, 6)),
            ("tidewaiter", "Never. It goes to the smith by Monday.", date(2009, 1, 7)),
        ],
    ),
    "below each text a dash, name, town and age": (
        "3 Comments\nNewest   Oldest   Best rated   Worst rated\n\nIt bursts by June.\n"
        "- mudlark, Deal, United Kingdom, 5 May 2011\nClick to rate   44   12\n\nNever. The gates are new.\n"
        "- Tide is out, Cork, Ireland, 5 May 2011\nClick to rate   3   1\n\nIt holds till autumn.\n"
        "- Sheila, Perth, 6 May 2011\nClick to rate   9   2\n\nWe are no longer taking letters on this.\n",
        [
            ("mudlark", "It bursts by June.", date(2011, 5, 5)),
            ("Tide is out", "Never. The gates are new.", date(2011, 5, 5)),
            ("Sheila", "It holds till autumn.", date(2011, 5, 6)),
        ],
    ),
    "posted by, right below each text, and a link behind the last": (
        "Comments\n\nIt bursts by June.\nPosted By: Anton, May 5 2011 17:31 utc | 1\n\n"
        "It holds.\n\nThe gates are new.\n"
        "Posted By: lindy, May 5 2011 17:45 utc | 2\n\nnext page »\n",
        [
            ("Anton", "It bursts by June.", date(2011, 5, 5)),
            ("lindy", "It holds.\n\nThe gates are new.", date(2011, 5, 5)),
        ],
    ),
    "said right before the words": (
        "Comments (3)\n\nmudlark said:It bursts by June.\nMay 5, 2011 at 08:14\n\n"
        "Sheila Quill said:You said so in March. It holds.\nMay 5, 2011 at 08:31\n\n"
        "Anton said:Never.\nMay 6, 2011 at 09:02\n",
        [
            ("mudlark", "It bursts by June.", date(2011, 5, 5)),
            ("Sheila Quill", "You said so in March. It holds.", date(2011, 5, 5)),
            ("Anton", "Never.", date(2011, 5, 6)),
        ],
    ),
    "a number above each text and the name below": (
        "3 responses\n\n1.\nIt bursts by June.\n— Anton, Deal, 5 May 2011 10:02\n\n2.\nIt holds.\n"
        "— lindy, Cork, 5 May 2011 10:20\n\n3.\nNever. The gates are new.\n— Anton, Deal, 6 May 2011 11:15\n\n"
        "Older responses\n",
        [
            ("Anton", "It bursts by June.", date(2011, 5, 5)),
            ("lindy", "It holds.", date(2011, 5, 5)),
            ("Anton", "Never. The gates are new.", date(2011, 5, 6)),
        ],
    ),
    "the fields of a form": (
        "Name: Walter P.\nFrom: Deal\nDate: Sunday, March 2, 2003 at 10:14:02\nComments: It bursts within a week.\n\n"
        "Name: Sheila\nFrom: Cork\nDate: Monday, March 3, 2003 at 19:22:51\nComments: It holds. You'll see.\n",
        [
            ("Walter P.", "It bursts within a week.", date(2003, 3, 2)),
            ("Sheila", "It holds. You'll see.", date(2003, 3, 3)),
        ],
    ),
    "speakers with a clock beside them": (
        "Pia Natar  9:14 AM\nthe smith will miss the 30th\nTom H  9:15 AM\nI'd say mid July\n"
        "Pia Natar  9:15 AM\noptimist\n"
        "9:16\nthey haven't begun\nTom H  9:20 AM\nthen August\n",
        [
            ("Pia Natar", "the smith will miss the 30th", None),
            ("Tom H", "I'd say mid July", None),
            ("Pia Natar", "optimist", None),
            ("Pia Natar", "they haven't begun", None),
            ("Tom H", "then August", None),
        ],
    ),
    "numbers and nothing else": (
        HEAD
        + "3 thoughts on “The lock”\n\n  1. It feels like winter.\n\n    1\n  2. It bursts by May.\n\n  3. It holds.\n",
        [(None, "It feels like winter.", None), (None, "It bursts by May.", None), (None, "It holds.", None)],
    ),
    "posts closed by a stamp": (
        HEAD + "Comments (2)\n\nshortbus42\n, Contributor\nComments (1204) | Following\n"
        "Send Message\nIt bursts by year end.\n"
        "01 Aug 2016, 10:12 AM Report Abuse Reply\nLike 7\n\nRik Quill\nComments (88) | Following\nSend Message\n"
        "You said so last year. It holds.\n02 Aug 2016, 11:40 AM Report Abuse Reply\nLike 2\n",
        [
            ("shortbus42", "It bursts by year end.", date(2016, 8, 1)),
            ("Rik Quill", "You said so last year. It holds.", date(2016, 8, 2)),
        ],
    ),
    "signed below with a number, the one answered above": (
        "Place your bets on the dam.\n\n1 posted on 11/04/2006 6:02:12 PM PST by Tory\n[ Post Reply | View Replies]\n\n"
        "To: Tory\nIt bursts by Friday.\n\n2 posted on 11/04/2006 6:05:40 PM PST by LS (The river of news)\n"
        "[ Post Reply | To 1 | View Replies]\n",
        [
            ("Tory", "Place your bets on the dam.", date(2006, 11, 4)),
            ("LS", "It bursts by Friday.", date(2006, 11, 4)),
        ],
    ),
    "offices behind the names of speakers": (
        "OPERATOR: Good day to you all, and welcome.\n\n"
        "JOHN MERCER, CHIEF ENGINEER: It will hold in the second half.\n\n"
        "ANALYST (Keene & Co.): When does it open?\n\nJOHN MERCER: In April, and it runs by summer.\n",
        [
            ("OPERATOR", "Good day to you all, and welcome.", None),
            ("JOHN MERCER", "It will hold in the second half.", None),
            ("ANALYST", "When does it open?", None),
            ("JOHN MERCER", "In April, and it runs by summer.", None),
        ],
    ),
    "what the site tells those who comment": (
        HEAD
        + "Comments 2\n\nThis conversation is moderated according to our community rules.\n\nSort by: most replies\n\n"
        "otter88\n3 May 2010\nIt bursts by Friday.\n\nReply\n\nquill_9\n4 May 2010\nIt holds.\n\nReply\n",
        [("otter88", "It bursts by Friday.", date(2010, 5, 3)), ("quill_9", "It holds.", date(2010, 5, 4))],
    ),
    "since when somebody is a member, above the stamp": (
        "Otter Dunn\n\nMember\nOct 25, 2017\n36,332\n\nMay 3, 2021\n#1\n\nIt bursts before June.\n\n"
        "kenzo\n\nMember\nOct 25, 2017\n12,839\n\nMay 4, 2021\n#2\n\nIt holds till August, with no warning.\n",
        [
            ("Otter Dunn", "It bursts before June.", date(2021, 5, 3)),
            ("kenzo", "It holds till August, with no warning.", date(2021, 5, 4)),
        ],
    ),
    "signed below by the name under a picture": (
        "All replies\n\n0\n\nSign in to vote\n\nIt bursts in January, as the page says.\n\n"
        "Monday, March 5, 2012 11:02 AM\nReply | Quote\n\nAvatar of Tom V\nTom V\n1,020 Points\n\n"
        "0\n\nSign in to vote\n\n"
        "It holds for three years.\n\nTuesday, March 6, 2012 7:30 AM\nReply | Quote\n\n"
        "Avatar of quill\nquill\n5 Points\n",
        [
            ("Tom V", "It bursts in January, as the page says.", date(2012, 3, 5)),
            ("quill", "It holds for three years.", date(2012, 3, 6)),
        ],
    ),
    "handles and what somebody is, below the name": (
        "Discussion\n\nRyan Hooper\n@rhooper · Founder, Lock House\nIt bursts within a year.\nUpvote (12) · Share\n\n"
        "Kat Manley\n@katm · Partner\nI say it holds.\nUpvote (4) · Share\n",
        [("Ryan Hooper", "It bursts within a year.", None), ("Kat Manley", "I say it holds.", None)],
    ),
    "letters": (
        "Letters\n\nSir - The dam will burst by Friday, and the mayor will shrug.\n\nAngus Reed\nPerth\n\n"
        "Sir - It will hold for another ten years, as it always has.\n\n(Dr.) J. McAlly\nLeith\n",
        [
            ("Angus Reed", "Letters\n\nSir - The dam will burst by Friday, and the mayor will shrug.", None),
            ("Dr. J. McAlly", "Sir - It will hold for another ten years, as it always has.", None),
        ],
    ),
    "the chat of a meeting": (
        "10:14:22 From Mary Quillan to Everyone : it bursts in June\n10:14:50 From Bob Ade : it holds I think\n"
        "10:15:03 From Mary Quillan to Everyone : no\n",
        [
            ("Mary Quillan", "it bursts in June", None),
            ("Bob Ade", "it holds I think", None),
            ("Mary Quillan", "no", None),
        ],
    ),
    "a weekday and a clock in brackets": (
        "[Monday 9:14 AM] Quillan, Mary\nIt bursts by the 30th.\n\n[Monday 9:20 AM] Ademi, Bob\nmid July then\n\n"
        "[Tuesday 8:01 AM] Quillan, Mary\nAugust if we are lucky\n",
        [
            ("Quillan, Mary", "It bursts by the 30th.", None),
            ("Ademi, Bob", "mid July then", None),
            ("Quillan, Mary", "August if we are lucky", None),
        ],
    ),
    "a quotation that points to its post": (
        "Post by otter » Mon Jul 08, 2019 9:14 am\n\nDry all weekend.\nTop\n\n"
        "Post by quill » Mon Jul 08, 2019 10:02 am\n\n"
        "otter wrote: ↑Mon Jul 08, 2019 9:14 am\nDry all weekend.\n\nIt pours from lap ten.\nTop\n",
        [
            ("otter", "Dry all weekend.", date(2019, 7, 8)),
            ("quill", "It pours from lap ten.", date(2019, 7, 8)),
        ],
    ),
    "an answer to somebody, the age and a number": (
        "2 comments\n\notter88 Oct 5th 2012, 14:10\n\nIt bursts by Easter.\n\nRecommend\n\n"
        "Joe Sixtus in reply to otter88 Oct 5th 2012, 15:22 #12\n\nYou said that last year.\n\nRecommend\n",
        [
            ("otter88", "It bursts by Easter.", date(2012, 10, 5)),
            ("Joe Sixtus", "You said that last year.", date(2012, 10, 5)),
        ],
    ),
    "the article's byline and the signatures of comments": (
        HEAD + "Posted by Keeper at January 14, 2005 10:39 AM\n\nIt will be worse once spring comes.\n\n"
        "Posted by: Hal at January 15, 2005 08:20 AM\n",
        [("Hal", "It will be worse once spring comes.", date(2005, 1, 15))],
    ),
    "ranks that several share, between name and stamp": (
        "otter\n\nBosun\n\nMay 13, 2010\n\nIt bursts by Friday.\n\nHans-Peter M.\n\nBosun\n\n"
        "May 14, 2010\n\nIn June.\n\n"
        "lock keeper\n\nNewcomer\n\nMay 15, 2010\n\nNever, I say.\n\notter\n\nBosun\n\nMay 16, 2010\n\nWe shall see.\n",
        [
            ("otter", "It bursts by Friday.", date(2010, 5, 13)),
            ("Hans-Peter M.", "In June.", date(2010, 5, 14)),
            ("lock keeper", "Never, I say.", date(2010, 5, 15)),
            ("otter", "We shall see.", date(2010, 5, 16)),
        ],
    ),
    "name and stamp below what they sign": (
        "It bursts by Friday.\nriverrat\nMay 13, 2010\n\nIt holds till June, you will see.\n"
        "Mary Quill\nMay 14, 2010\n\n"
        "Not before the vote.\nHans Lock\nMay 15, 2010\n",
        [
            ("riverrat", "It bursts by Friday.", date(2010, 5, 13)),
            ("Mary Quill", "It holds till June, you will see.", date(2010, 5, 14)),
            ("Hans Lock", "Not before the vote.", date(2010, 5, 15)),
        ],
    ),
    "a few words between the name and a button": (
        HEAD + "3 Comments\n\nMay 13, 2010\nriverrat\nin june\nReply\n\nMay 14, 2010\nAnnaK\nlol never\nReply\n\n"
        "May 15, 2010\nHans Lock\nIt holds till Friday.\nReply\n",
        [
            ("riverrat", "in june", date(2010, 5, 13)),
            ("AnnaK", "lol never", date(2010, 5, 14)),
            ("Hans Lock", "It holds till Friday.", date(2010, 5, 15)),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_gives_its_comments_with_author_and_day(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert said_on(text) == expected


HEADERS = [
    ("3 posted on 11/24/2006 6:05:40 PM PST by otter88 (No dam)", "otter88", date(2006, 11, 24)),
    ("Comment 1 Mary Quill [:mq] 2008-05-22 11:40:10 PDT", "Mary Quill", date(2008, 5, 22)),
    ("Re: the dam by otter88 » Mon May 17 2010 08:12:33", "otter88", date(2010, 5, 17)),
    ("Posted 2007-10-12 09:14:21 and read 10022 times.", None, date(2007, 10, 12)),
    ("posted by otter at 5:40 PM on January 18, 2004 [2 favorites]", "otter", date(2004, 1, 18)),
    ("May 3, 2009 at 4:12 pm Quillon", "Quillon", date(2009, 5, 3)),
    ("2009-05-03 16:12 Mary Quill", "Mary Quill", date(2009, 5, 3)),
    ("otter88 // December 25, 2010 at 5:31 am", "otter88", date(2010, 12, 25)),
    ("**otter88** • *April 20, 2018*", "otter88", date(2018, 4, 20)),
    ("quill (quill) wrote on 2012-03-04:", "quill", date(2012, 3, 4)),
    ("otter (J. Otterson) March 12, 2014, 4:02pm", "otter", date(2014, 3, 12)),
]


@pytest.mark.parametrize(("line", "author", "day"), HEADERS)
def test_a_header_line_is_read_in_any_order(line: str, author: str | None, day: date) -> None:
    header = read_header(line)
    assert header is not None
    assert header.moment is not None
    assert (header.author, header.moment.day) == (author, day)


@pytest.mark.parametrize(
    "line",
    [
        "The dam broke at 10:14 on 6 May 2015",
        "We met on 3 May 2010 14:02",
        "They will sign it on May 5, 2018 at 10:02 am and not before",
        "Nobody slept till 07:39, 19 September 2009 that week",
        "Franklin will look at fen.example",
        "Mary bought 250 shares",
        "He is predicting YES at 64%",
    ],
)
def test_a_sentence_with_a_day_is_no_header(line: str) -> None:
    header = read_header(line)
    assert header is None or header.author is None


def test_a_sentence_that_ends_with_a_day_is_not_signed_by_its_last_words() -> None:
    text = (
        HEAD
        + "2 Comments\n\notter88 says:\nIt broke. Nobody slept till 07:39, 19 September 2009\n\nquill_9 says:\nNo.\n"
    )
    assert [author for author, _, _ in said_on(text)] == ["otter88", "quill_9"]


def test_a_list_within_a_comment_is_not_taken_apart() -> None:
    text = HEAD + "1 Comment\n\notter88 says:\n1. It bursts.\n2. It holds.\n"
    assert said_on(text) == [("otter88", "1. It bursts.\n2. It holds.", None)]


def test_a_table_of_anything_else_stays_whole() -> None:
    text = HEAD + "1 Comment\n\notter88 says:\n| May | 20 |\n| June | 30 |\n| July | 40 |\n"
    assert said_on(text) == [("otter88", "| May | 20 |\n| June | 30 |\n| July | 40 |", None)]
