"""Boards, letters and chats as they are saved: (author, text) in order, without ranks, quotes and lists."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Role
from claimtrack.comments import read_text

FAIR = "The fair will be rained off."
COAL = "Coal arrives by Friday, I say."
TWO = [("otter88", FAIR), ("Mary Quill", COAL)]

LAYOUTS = {
    "stamps above names, profiles in two lines, a quoted post": (
        "04-20-2018, 09:14 PM #1\notter88\nSenior Member\notter88's Avatar\nJoin Date\nAug 2007\nLocation\n"
        "Leeds\nPosts\n4,512\n"
        f"{FAIR}\nReply With Quote\n04-20-2018, 09:31 PM #2\nMary Quill\nBanned\nJoin Date\nJan 2010\nPosts\n87\n"
        f"Quote Originally Posted by otter88 View Post\n{FAIR}\n{COAL}\nLast edited by Mary Quill; 04-20-2018 "
        f"at 09:40 PM.\n"
        "Reply With Quote\nSimilar Threads\nWill the lock hold? By mudlark\nPosting Permissions\nYou may not "
        "post replies\n",
        TWO,
    ),
    "stamps above names with ranks of the board's own, part of a post quoted": (
        "Battle for the lock - main thread\nPage 3 of 212   < 1 2 3 > Last »\n\n11-03-2015, 06:12 AM   #41\notter88\n"
        f"A very small fishing club\nStatus: Offline\n{FAIR} Nobody looked at the sky.\n\nI have seen worse.\n\n"
        "11-03-2015, 07:44 AM   #42\nMary Quill\nTown Clerk, Leeds UK\n"
        f"Quote:\nOriginally Posted by otter88\n{FAIR}\n{COAL}\n\n"
        "11-03-2015, 08:31 AM   #43\nhans_2\nTown Clerk\nNot a drop, hans says.\n\n"
        "11-03-2015, 09:17 AM   #44\nsunny_side\nRegistered User\nPosts: 9\nThe quay floods by May.\n",
        [
            ("otter88", f"{FAIR} Nobody looked at the sky.\n\nI have seen worse."),
            ("Mary Quill", COAL),
            ("hans_2", "Not a drop, hans says."),
            ("sunny_side", "The quay floods by May."),
        ],
    ),
    "blocks of name, rank, counts, motto and subject above stamps": (
        "otter88\nLegend\nActivity: 3556   Merit: 5041\nRe: The lock\nNovember 20, 2018, 02:10:31 PM   #4122\n\n"
        f"{FAIR}\n\nMary Quill\nLegend\nActivity: 27   Merit: 9\nKeep your own coal.\nRe: The lock\n"
        f"November 20, 2018, 02:44:50 PM   #4123\n\nQuote from: otter88 on November 20, 2018, 02:10:31 PM\n{FAIR}\n\n"
        f"{COAL}\n\nhans2_\nHero Member\nRe: The lock\nNovember 20, 2018, 03:21:07 PM   #4124\n\nNot a drop.\n",
        [*TWO, ("hans2_", "Not a drop.")],
    ),
    "names with places and trades above stamps": (
        f"Have your say   4 comments   Newest | Oldest\n\nSalim, Leeds\n14 Jun 2018 · 18:20\n{FAIR}\n71   Reply\n\n"
        f"P. Quill\n14 Jun 2018 · 18:44\n{COAL}\n9   Reply\n\n    Salim, Leeds\n    14 Jun 2018 · 19:01\n    No, sir.\n"
        "    30   Reply\n\nMary O'R., dredged for 30 years\n15 Jun 2018 · 09:00\nNot a drop.\n1   Reply\n",
        [("Salim", FAIR), ("P. Quill", COAL), ("Salim", "No, sir."), ("Mary O'R.", "Not a drop.")],
    ),
    "names, homepages and stamps below texts, the host's name around them": (
        f"Comments:\nComments are hosted by Haloscan. Page 1 2 3 >\n\n{FAIR}\notter88 | 08.09.06 - 6:20 pm | #\n\n"
        f"{COAL}\nMary Quill | Homepage | 08.09.06 - 6:22 pm | #\n\nCommenting by HaloScan\nArchives   January 2005\n",
        TWO,
    ),
    "an angle, profiles below, somebody's words again": (
        f"Re: the fair\nPostby otter88 » Mon Apr 16, 2018 9:14 pm\n\n{FAIR}\n\notter88\n    Posts: 231\n"
        "    Joined: Tue Jan 05, 2010 2:12 pm\n\nTop\n\nRe: the fair\nPostby Mary Quill » Tue Apr 17, 2018 7:01 am\n\n"
        f"{FAIR}\n\n{COAL}\n\nMary Quill\n    Posts: 10412\n    Joined: Mon Mar 01, 2004 1:00 am\n\nTop\n\n"
        "Display posts from previous: All posts 1 day\nWho is online\nUsers browsing this forum: 4 guests\n",
        TWO,
    ),
    "a table's head, ranks and signatures": (
        "Author\tMessage\notter88\nRegular\n\n\nJoined: 12 Jan 2005\nPosts: 310\n\n"
        f"PostPosted: Sun Jul 02, 2006 8:11 pm    Post subject: Re: fair\tReply with quote\n{FAIR}\n_________________\n"
        "the quay is the key\nBack to top\t\nView user's profile Send private message\nMary Quill\nGuest\n\n\n\n"
        f"PostPosted: Mon Jul 03, 2006 9:15 am    Post subject:\tReply with quote\n{COAL}\nBack to top\t\n",
        TWO,
    ),
    "stars, guillemets and who is quoted": (
        "Author\tTopic: the fair  (Read 12043 times)\notter88\nHero Member\n*****\nOffline\nPosts: 2291\n\nRe: "
        "the fair\n"
        f"« Reply #12 on: January 15, 2010, 08:14:03 PM »\n{FAIR}\nLogged\nMary Quill\nNewbie\n*\nPosts: 12\n\n"
        f"Re: the fair\n"
        f"« Reply #13 on: January 16, 2010, 09:01:44 AM »\nQuote from: otter88 on January 15, 2010, 08:14:03 "
        f"PM\n{FAIR}\n{COAL}\n"
        "Logged\n",
        TWO,
    ),
    "a letter for each picture, and how long somebody is a member": (
        "Feb 21, 2022\nAdd bookmark\n#1,204\nO\notter88\nSenator Of The Quay\n 21y\n2,304\n"
        f"{FAIR}\nUpvote\n12 (14 / -2)\nFeb 21, 2022\nAdd bookmark\n#1,205\nMary Quill\nLock Hand\n 5y\n61\n"
        f"otter88 said:\n{FAIR}\nClick to expand...\n{COAL}\nUpvote\n-3 (1 / -4)\n",
        TWO,
    ),
    "points told three times and buttons run together": (
        f"[–]otter88 45 points46 points47 points 2 years ago \n\n{FAIR}\n\npermalinkembedsavereportreply\n\n"
        f"[–]Mary_Quill[S] -4 points-3 points-2 points 2 years ago* \n\n{COAL}\n\n"
        f"permalinkembedsaveparentreport[+]reply\n",
        [TWO[0], ("Mary_Quill", COAL)],
    ),
    "name, stamp and number far apart, and who is quoted": (
        f"otter88  October 30, 2020, 9:12am  #14\n\n{FAIR}\n\n2 Likes\n\nMary Quill  October 30, 2020, 11:01pm  #15\n\n"
        f" otter88:\n{FAIR}\n\n{COAL}\n",
        TWO,
    ),
    "members by number, and one that is nobody": (
        "Re: Fair (Score:4, Funny)\nby Anonymous\non Thursday October 22, 2009 @02:12PM (#29840001)\n"
        f"{FAIR}\nReply to This\nRe: (Score:2)\nby otter88 (204401) writes:\nIt will not be.\nReply to This Parent\n"
        f"Re: Fair (Score:1)\nby m. quill (81112) on Thursday October 22, 2009 @04:44PM (#29841122) Homepage\n{COAL}\n",
        [(None, FAIR), ("otter88", "It will not be."), ("m. quill", COAL)],
    ),
    "display names above handles": (
        f"otter88\n@otter_on_the_fen\n·\nOct 4\n{FAIR}\n14\n22\nMary Quill\n@quill61\n·\nOct 4\nReplying to\n"
        f"@otter_on_the_fen\n"
        f"{COAL}\n2\n1\n5:14 PM · Oct 5, 2020·Web App\nShow replies\nNew to Quack?\nTrends will appear here\n",
        TWO,
    ),
    "a name told again with its points": (
        f"3 comments\n\notter88\notter88 5pts\nJun 29, 2015\n\n{FAIR}\n\nLikeReply\nMary Quill\nMary Quill "
        f"12pts\nJun 30, 2015\n\n"
        f"{COAL}\n\n1LikeReply\n",
        TWO,
    ),
    "numbers and bullets before names": (
        f"2 Responses\n\n  1. otter88\n    March 18, 2018 at 5:40 PM\n\n    {FAIR}\n\n    Log in to Reply\n"
        f"      - Mary Quill\n        March 18, 2018 at 9:12 PM\n\n        {COAL}\n\n        Log in to Reply\n",
        TWO,
    ),
    "a letter that answers another, with its signature": (
        'From: "Mary Quill" <quill@mail.example>\nTo: lock-list@mail.example\nSubject: Re: [lock] fair\n'
        "Date: Sat, 1 Mar 2003 10:14:22 -0500\n\nOn Fri, 28 Feb 2003, Otto Lind wrote:\n\n> Rain all week.\n\n"
        f"{COAL}\n\n-- \nMary Quill\nThe quay is the key.\n\n_______________\nlock-list mailing list\n",
        [("Mary Quill", f"> Rain all week.\n\n{COAL}")],
    ),
    "a chat's times in brackets": (
        f"otter88, [11.09.22 18:04]\n{FAIR}\n\nMary Quill, [11.09.22 18:31]\n{COAL}\n",
        TWO,
    ),
    "the word for a picture, and the one answered two blanks on": (
        f"2 Comments\nSort by Best\n\nAvatar\notter88 • 2 years ago\n{FAIR}\n\n8\n•\nReply\n•\nShare ›\nAvatar\n"
        f"Mary Quill  otter88 • 2 years ago • edited\n{COAL}\n\n2\n•\nReply\n•\nShare ›\nALSO ON LOCK POST\n"
        "Will the ferry sink?\n41 comments • 2 years ago\n",
        TWO,
    ),
    "ranks behind names": (
        f"3 comments\n\notter88 (Veteran)\nApril 20, 2018 at 4:12 pm\n{FAIR}\nReply\n"
        f"Mary Quill\nTop Fan\nApril 20, 2018 at 5:12 pm\n{COAL}\nReply\n",
        TWO,
    ),
    "signed below behind dashes": (
        "The Fair\n\nPosted Monday, November 5, 2012, at 1:19 PM\n\nShowing comments in chronological order\n"
        f"[Show most recent comments first]\n\n{FAIR}\n\n-- Posted by otter88 on Tue, Nov 6, 2012, at 6:07 PM\n\n"
        f"{COAL}\n\n-- Posted by Mary Quill on Tue, Nov 13, 2012, at 10:57 AM\n\nPost a comment\n",
        TWO,
    ),
    "a bullet, then a button a line, then the age": (
        "  • The lock was opened on Monday, the first since the flood\n  • otter88\n    link\n    fedilink\n    "
        "arrow-up\n"
        f"    2\n    arrow-down\n    2\n    ·\n    1 year ago\n\n    {FAIR}\n      • Quill@fen.example\n        link\n"
        f"        fedilink\n        arrow-up\n        6\n        arrow-down\n        8\n        ·\n        1 "
        f"year ago\n\n        {COAL}\n",
        [TWO[0], ("Quill@fen.example", COAL)],
    ),
    "names behind bullets": (
        f"What Are Your Thoughts?leave a comment\n  • otter88\n\n    {FAIR}\n\n  • Mary Quill\n\n    {COAL}\n",
        TWO,
    ),
    "by whom, below the word for a picture": (
        f"Off-topic chat.\nUser avatar\nBy otter88\n{FAIR}\nUser avatar\nBy Mary Quill\n{COAL}\n",
        TWO,
    ),
    "names with where they write from": (
        f"Winds Begin To Batter The Lock\n\nSep 10, 2017 · 3 comments\notter88 (east coast)\n{FAIR}\nMary Quill "
        f"(Sweden)\n"
        f"{COAL}\nOtto L. (Louisville, KY)\nNever.\n",
        [*TWO, ("Otto L.", "Never.")],
    ),
    "name, angle, stamp, and the subject above": (
        f"  • The fair\n\n    otter88 > 23/01/2014, 13:17\n\n    {FAIR}\n\n  • RE: The fair\n\n    Mary Quill > "
        f"24/01/2014, 15:08"
        f"\n\n    {COAL}\n",
        TWO,
    ),
    "names with their posts, and the month": (
        f"otter88   Posts: 14,092\nMay 2017\n{FAIR}\n\nMary Quill   Posts: 43,001\nMay 2017\n{COAL}\n",
        TWO,
    ),
    "levels, and the side somebody takes": (
        f"level 1\notter88 · 3 yr. ago   Norway\n{FAIR}\nlevel 2\nMary Quill · 3 yr. ago · edited 3 yr. ago\n{COAL}\n",
        TWO,
    ),
    "new ones marked, and a row of links behind the stamp": (
        f"[new] otter88 on July 11, 2008 - 10:22am Permalink | Subthread | Comments top\n{FAIR}\n\n"
        f"    Mary Quill on July 11, 2008 - 10:41am Permalink | Subthread | Parent\n    {COAL}\n",
        TWO,
    ),
    "a chat with clocks and nicks": (
        f"[12:04] <otter88> {FAIR}\n[12:05] <mary_q> {COAL}\n[12:09] <otter88> Never.\n",
        [TWO[0], ("mary_q", COAL), ("otter88", "Never.")],
    ),
    "a live chat": (
        f"12:04 otter88: {FAIR}\n12:05 mary_q: {COAL}\n12:09 otter88: Never.\n",
        [TWO[0], ("mary_q", COAL), ("otter88", "Never.")],
    ),
    "letters signed with a dash": (
        f"{FAIR}\n— Otto Lind, Hull\n\n{COAL}\n— Mary Quill, Leeds\n",
        [("Otto Lind", FAIR), TWO[1]],
    ),
    "name, stamp and a button in one line": (
        f"2 Comments\n\notter88 20 March 2020 14:02 Reply\n{FAIR}\n\nMary Quill 20 March 2020 15:11 Reply\n{COAL}\n",
        TWO,
    ),
    "names with towns behind a comma": (
        f"Have your say\n\nOtto L., Hull\n{FAIR}\n\nMary Quill, Leeds\n{COAL}\n\nGus, York\nNever.\n",
        [("Otto L.", FAIR), TWO[1], ("Gus", "Never.")],
    ),
    "name, posts and stamp between bars": (
        f"otter88 | 412 posts | 20 March 2020, 14:02\n{FAIR}\n----\nMary Quill | 1,012 posts | 20 March 2020, "
        f"15:11\n{COAL}\n",
        TWO,
    ),
    "speakers in capitals": (
        f"OTTO LIND: {FAIR}\n\nMARY QUILL: {COAL}\n\nOTTO LIND: Never.\n",
        [("OTTO LIND", FAIR), ("MARY QUILL", COAL), ("OTTO LIND", "Never.")],
    ),
    "lists of other pages below": (
        f"2 Comments\n\notter88 says:\nApril 20, 2018 at 4:12 pm\n{FAIR}\nReply\n\nPingback: The lock will "
        f"burst | Notes\n\n"
        f"Mary Quill says:\nApril 20, 2018 at 5:12 pm\nYour comment is awaiting moderation.\n{COAL}\nReply\n\n"
        "Leave a Reply\nSave my name for the next time.\nRecent Posts\nThe lock will burst, says mayor\nRecent "
        "Comments\n"
        "Mary Quill on The lock will burst, says mayor\n",
        TWO,
    ),
}


def thread_of(text: str) -> list[tuple[str | None, str]]:
    (page,) = read_text(text, source="page.txt").pages
    return [(c.author, page.text_of(c)) for c in page.comments if c.role is Role.COMMENT]


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_a_board_gives_its_comments_with_their_authors(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    told = thread_of(text)
    assert [one for one in told if one[0] is not None or one in expected] == expected
    assert len(told) <= len(expected) + 1, "no more than what stands above the first comment"


KEPT = {
    "first lines below stamps that are no names": (
        "3 Comments\n\n11-03-2015, 06:12 AM   #41\nWell, that went badly.\nCoal is dear.\n\n"
        "11-03-2015, 07:44 AM   #42\n"
        "I told you so last week.\nCoal was cheap.\n\n11-03-2015, 08:31 AM   #43\nNo.\nNot again.\n",
        [
            (None, "Well, that went badly.\nCoal is dear."),
            (None, "I told you so last week.\nCoal was cheap."),
            (None, "No.\nNot again."),
        ],
    ),
    "part of a post repeated by one who answers nobody": (
        f"2 Comments\n\notter88 says:\n{FAIR} And more.\n\nReply\n\nMary Quill says:\n{FAIR}\n{COAL}\n\nReply\n",
        [("otter88", f"{FAIR} And more."), ("Mary Quill", f"{FAIR}\n{COAL}")],
    ),
    "a line repeated inside one's own words": (
        f"2 Comments\n\notter88 says:\n{FAIR}\n\nReply\n\nMary Quill says:\nLike I said.\n{FAIR}\n\nReply\n",
        [("otter88", FAIR), ("Mary Quill", f"Like I said.\n{FAIR}")],
    ),
    "two who say no more than the same": (
        f"2 Comments\n\notter88 says:\n{FAIR}\n\nReply\n\nMary Quill says:\n{FAIR}\n\nReply\n",
        [("otter88", FAIR), ("Mary Quill", FAIR)],
    ),
    "a list of short things behind bullets": (
        f"2 Comments\n\notter88 says:\nWhat we need:\n• Coal\n\n• Boats\n\nReply\n\nMary Quill says:\n{COAL}\n\n"
        f"Reply\n",
        [("otter88", "What we need:\n• Coal\n\n• Boats"), ("Mary Quill", COAL)],
    ),
    "a thing with its place in brackets": (
        f"2 Comments\n\notter88 says:\nThe lock (Leeds)\n{FAIR}\n\nReply\n\nMary Quill says:\n{COAL}\n\nReply\n",
        [("otter88", f"The lock (Leeds)\n{FAIR}"), ("Mary Quill", COAL)],
    ),
    "hours and towns that somebody speaks of": (
        f"2 Comments\n\notter88 says:\n12:04 was the hour: {FAIR}\nHull, Leeds\n\nReply\n\nMary Quill says:\n"
        f"{COAL}\n\nReply\n",
        [("otter88", f"12:04 was the hour: {FAIR}\nHull, Leeds"), ("Mary Quill", COAL)],
    ),
    "a short line that anybody writes": (
        "2 Comments\n\notter88 says:\nNo way.\nRain.\n\nReply\n\nMary Quill says:\nNo way.\nCoal first.\n\nReply\n",
        [("otter88", "No way.\nRain."), ("Mary Quill", "No way.\nCoal first.")],
    ),
    "similar threads spoken of in the midst of a thread": (
        f"2 Comments\n\notter88 says:\nMay 1, 2018 at 9:12 am\n{FAIR}\nRelated\n\nReply\n\n"
        f"Mary Quill says:\nMay 1, 2018 at 9:14 am\n{COAL}\n\nReply\n",
        [("otter88", f"{FAIR}\nRelated"), ("Mary Quill", COAL)],
    ),
}


@pytest.mark.parametrize("layout", KEPT, ids=str)
def test_what_somebody_says_is_kept(layout: str) -> None:
    text, expected = KEPT[layout]
    assert thread_of(text) == expected


def written(text: str, published: date) -> list[date | None]:
    (page,) = read_text(text, source="page.txt", published=published).pages
    return [comment.written for comment in page.comments if comment.author]


@pytest.mark.parametrize(
    ("stamp", "published", "day"),
    [
        ("Dec 28 at 9:14 PM", date(2019, 1, 3), date(2018, 12, 28)),
        ("Jan 2 at 9:14 PM", date(2018, 12, 30), date(2019, 1, 2)),
        ("Apr 3 at 9:14 PM", date(2018, 5, 10), date(2018, 4, 3)),
        ("3 April at 9:14 PM", date(2018, 4, 1), date(2018, 4, 3)),
        ("05/12/2018 9:14 PM", date(2018, 5, 10), date(2018, 5, 12)),
        ("05/12/2018 9:14 PM", date(2018, 12, 1), date(2018, 12, 5)),
        ("6.5.2018 21:14", date(2018, 5, 1), date(2018, 5, 6)),
        ("2018-05-06 21:14", date(2018, 5, 1), date(2018, 5, 6)),
        ("Feb '18", date(2018, 2, 1), None),
        ("3 days ago", date(2018, 2, 1), None),
        ("3y", date(2018, 2, 1), None),
    ],
)
def test_a_stamp_takes_from_its_page_what_it_leaves_open(stamp: str, published: date, day: date | None) -> None:
    text = f"2 Comments\n\notter88\n{stamp}\n{FAIR}\nReply\nMary Quill\n{stamp}\n{COAL}\nReply\n"
    assert written(text, published) == [day, day]


def test_one_stamp_with_a_day_above_twelve_settles_the_order_of_all() -> None:
    text = f"2 Comments\n\notter88\n05/06/2018 9:14 PM\n{FAIR}\nReply\nMary Quill\n{{}} 9:14 PM\n{COAL}\nReply\n"
    assert written(text.format("05/30/2018"), date(2018, 5, 20)) == [date(2018, 5, 6), date(2018, 5, 30)]
    assert written(text.format("30/05/2018"), date(2018, 5, 20)) == [date(2018, 6, 5), date(2018, 5, 30)]
