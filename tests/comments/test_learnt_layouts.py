"""Layouts read by what a page shows of itself: recurring lines, names given away, chats, mottos, quotations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.comments.said import Said, said_on

LAYOUTS: dict[str, tuple[str, list[Said]]] = {
    "an export with stamp and name over each message": (
        "[2023-05-01 21:40] otter88\nthe lock bursts in june\n\n[2023-05-01 21:41] Mary Quill\nnever\n\n"
        "[2023-05-02 07:03] otter88\nwe shall see\n",
        [
            ("otter88", "the lock bursts in june", date(2023, 5, 1)),
            ("Mary Quill", "never", date(2023, 5, 1)),
            ("otter88", "we shall see", date(2023, 5, 2)),
        ],
    ),
    "an export with day, clock, dash and name": (
        "15/06/2019, 20:01 - This group is encrypted. Tap for more.\n15/06/2019, 20:02 - Otter: barges by monday\n"
        "15/06/2019, 20:03 - Aunt Quill: rain first\nand wind\n16/06/2019, 09:12 - Otter: told you\n",
        [
            ("Otter", "barges by monday", date(2019, 6, 15)),
            ("Aunt Quill", "rain first\nand wind", date(2019, 6, 15)),
            ("Otter", "told you", date(2019, 6, 16)),
        ],
    ),
    "nicks in brackets and no clock": (
        "*** quill has joined #locks\n<otter> the dam will hold\n<quill> otter: no\n* quill waves\n<otter> it will\n",
        [("otter", "the dam will hold", None), ("quill", "otter: no", None), ("otter", "it will", None)],
    ),
    "the sender of a letter to a list": (
        "[locks] The dam\n\nMary Quill mquill at fen.example\nSat Sep 10 10:55:25 BST 2011\n\n"
        "On 10/09/2011 05:31, otter at fen.example wrote:\n> It will hold.\n\nIt will burst by Christmas, I fear.\n",
        [("Mary Quill", "> It will hold.\n\nIt will burst by Christmas, I fear.", date(2011, 9, 10))],
    ),
    "buttons nobody has heard of": (
        "otter88\n3 May 2010\nThe dam bursts by Friday.\nWave\n12 ripples\n\nMary Quill\n3 May 2010\n"
        "Never in a year of Sundays.\nWave\n3 ripples\n\nHans Lock\n4 May 2010\nIt holds till June.\nWave\n0 ripples\n",
        [
            ("otter88", "The dam bursts by Friday.", date(2010, 5, 3)),
            ("Mary Quill", "Never in a year of Sundays.", date(2010, 5, 3)),
            ("Hans Lock", "It holds till June.", date(2010, 5, 4)),
        ],
    ),
    "names twice over ranks and a stamp": (
        "otter88\n\njoin:2004-02-11\nFen End\n\notter88\nLock Keeper\n2011-Jul-20 9:14 am\n\n"
        "The dam bursts by Friday.\n\n"
        "quill\n\njoin:2003-12-09\nLeeds\n\nquill\nBosun\n2011-Jul-21 10:02 am\n\nIt holds till June, wait and see.\n",
        [
            ("otter88", "The dam bursts by Friday.", date(2011, 7, 20)),
            ("quill", "It holds till June, wait and see.", date(2011, 7, 21)),
        ],
    ),
    "pictures tell whose post it is": (
        "3 replies\n\nProfile picture for user otter\notter\nLevel 4\nDec 12, 2011 4:31 PM in response to quill\n\n"
        "The dam bursts by Friday.\n\nReply\n\nProfile picture for user lock keeper\nlock keeper\nLevel 9\n"
        "Dec 13, 2011 8:20 AM in response to otter\n\nIt holds till June.\n\nReply\n",
        [
            ("otter", "The dam bursts by Friday.", date(2011, 12, 12)),
            ("lock keeper", "It holds till June.", date(2011, 12, 13)),
        ],
    ),
    "name, what he is, and the age in one line": (
        "2 answers\n\nProfile photo for Tom Lockhart\nTom Lockhart\n·\nFollow\n"
        "Kept locks · Author has 15.3K answers · 1y\n"
        "No, it will not hold.\n\nProfile photo for Mary Quill\nMary Quill\n·\nFollow\n"
        "Retired teacher (1985–2019) · 1y\n"
        "It will burst by autumn.\n",
        [("Tom Lockhart", "No, it will not hold.", None), ("Mary Quill", "It will burst by autumn.", None)],
    ),
    "the one answered between name and text": (
        "Comments (2)\n\notter88\n17 Oct 2019 18:22\n\n14\n\nThe dam bursts by Friday.\n\nReply\n\nMary Quill\n"
        "17 Oct 2019 18:31\n\notter88\n\n3\n\nBy Monday I think.\n\nReply\n",
        [
            ("otter88", "The dam bursts by Friday.", date(2019, 10, 17)),
            ("Mary Quill", "By Monday I think.", date(2019, 10, 17)),
        ],
    ),
    "somebody wrote, in a post of another": (
        "2 Comments\n\notter88  4:12pm Fri 8 Jun 18\nThe dam bursts by Friday.\nScore: 12 | Quote | Reply\n\n"
        "quill_9  5:01pm Fri 8 Jun 18\notter88 wrote…\nThe dam bursts by Friday.\nNot this time. It holds.\n"
        "Score: -3 | Quote | Reply\n",
        [
            ("otter88", "The dam bursts by Friday.", date(2018, 6, 8)),
            ("quill_9", "Not this time. It holds.", date(2018, 6, 8)),
        ],
    ),
    "a quotation between square brackets": (
        "otter88\nMarch 12, 2014, 4:40pm\n2\n\nThe dam bursts by Friday.\n\nquill_9\nMarch 13, 2014, 12:15am\n3\n\n"
        '[quote="otter88, post:2, topic:340"]\nThe dam bursts by Friday.\n[/quote]\n\nNot this year.\n',
        [
            ("otter88", "The dam bursts by Friday.", date(2014, 3, 12)),
            ("quill_9", "Not this year.", date(2014, 3, 13)),
        ],
    ),
    "the head of a post that is signed below": (
        "Sevens\nSevens\nRanger\n\nJoined:\nMar 25, 2012\nMessages:\n41\n\n"
        "The dam bursts by Friday.\nSevens, Jan 3, 2016\n"
        "#1\n\nMelf\nMelf\nWell-Known Member\n\nJoined:\nMay 9, 2010\nMessages:\n1,209\n\nIt will never burst at all.\n"
        "Melf, Jan 4, 2016\n#2\n",
        [
            ("Sevens", "The dam bursts by Friday.", date(2016, 1, 3)),
            ("Melf", "It will never burst at all.", date(2016, 1, 4)),
        ],
    ),
    "mottos": (
        "by otter » Wed 12 Jan 2011, 04:25:02\n\nThe dam bursts by Friday.\n\nAll rivers run.\n\n"
        "by quill » Wed 12 Jan 2011, 10:11:47\n\nIt holds till June.\n\n- Quill\n\n"
        "by otter » Thu 13 Jan 2011, 02:40:33\n\nBy Monday, then.\n\nAll rivers run.\n",
        [
            ("otter", "The dam bursts by Friday.", date(2011, 1, 12)),
            ("quill", "It holds till June.", date(2011, 1, 12)),
            ("otter", "By Monday, then.", date(2011, 1, 13)),
        ],
    ),
    "stars, a title and where it was reviewed": (
        "Top reviews\n\nMary Quill\n5.0 out of 5 stars Buy it now\nReviewed in the United Kingdom on March 3, 2021\n"
        "Verified Purchase\nThe hinge will break by Friday.\n19 people found this helpful\nHelpful\nReport abuse\n\n"
        "Hans Lock\n2.0 out of 5 stars Bad\nReviewed in the United Kingdom on March 4, 2021\nIt holds till June.\n"
        "One person found this helpful\nHelpful\nReport abuse\n",
        [
            ("Mary Quill", "The hinge will break by Friday.", date(2021, 3, 3)),
            ("Hans Lock", "It holds till June.", date(2021, 3, 4)),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_gives_its_comments_with_author_and_day(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert said_on(text) == expected


def test_what_two_posts_of_three_repeat_is_said_by_both() -> None:
    text = "ott_8\n3 May 2010\nBy Friday.\nMark it\n\ntom_9\n3 May 2010\nNever.\nMark it\n\nlock_7\n4 May 2010\nJune.\n"
    assert [words for _, words, _ in said_on(text)] == ["By Friday.\nMark it", "Never.\nMark it", "June."]


def test_a_sentence_that_somebody_repeats_is_no_motto() -> None:
    text = (
        "otter88 says:\nMay 3, 2010 at 9:00 am\nThe dam goes.\nMark my words.\n\nquill_9 says:\n"
        "May 3, 2010 at 9:10 am\n"
        "Never.\n\notter88 says:\nMay 4, 2010 at 9:00 am\nBy Friday.\nMark my words.\n"
    )
    assert [words for _, words, _ in said_on(text)] == [
        "The dam goes.\nMark my words.",
        "Never.",
        "By Friday.\nMark my words.",
    ]


def test_clock_times_with_a_colon_behind_are_no_chat_where_prose_surrounds_them() -> None:
    text = (
        "The night at the lock, told by those who were there and wrote it down as it went along.\n\n"
        "At 09:14 the keeper: all is well, he said, and the water was low in the upper basin that hour.\n\n"
        "At 10:20 the mayor: it will hold. Nobody in the square below believed a word of it by then.\n\n"
        "At 11:31 the priest: pray. And so they prayed, for want of anything better to do that night.\n"
    )
    assert {author for author, _, _ in said_on(text)} <= {None}
