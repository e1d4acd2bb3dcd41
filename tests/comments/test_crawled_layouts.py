"""Pages as crawlers store them: heads that lost their marks, lists for threads, and what must not be a name there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.comments.said import Said, said_on

ARTICLE = (
    "Who Leaves The Weir Company First?\n\n"
    "The board of the weir company met again on Tuesday, and nobody came out of the room with a plan for the lock. "
    "Two directors have gone already, and the chairman has said that he will see the season out.\n\n"
    "Boatmen on the lower reach think otherwise, and the odds at the Anchor have been cut twice this week.\n\n"
)

THREADS: dict[str, tuple[str, list[Said]]] = {
    "a numbered list whose heads lost the colon": (
        ARTICLE + "  2. Colm Ó Wharf says\n\n    The chairman goes before Easter.\n    You watch.\n\n"
        "  3. Greta Sluis says\n\n    He will outlast them all.\n",
        [
            ("Colm Ó Wharf", "The chairman goes before Easter.\n    You watch.", None),
            ("Greta Sluis", "He will outlast them all.", None),
        ],
    ),
    "a numbered list of names, each comment closed by its stamp": (
        ARTICLE + "soundings (107 Responses)\n  1. Greta Sluis\n\n    He will outlast them all.\n\n"
        "    September 5, 2014 at 3:41 pm | Reply\n    • bargee7\n\n      Not past Easter.\n\n"
        "      September 5, 2014 at 3:58 pm | Reply\n  2. Colm\n\n    Gone by June.\n\n"
        "    September 6, 2014 at 9:12 am | Reply\n\nPost a comment\n\nThe company reads what you write.\n",
        [
            ("Greta Sluis", "He will outlast them all.", date(2014, 9, 5)),
            ("bargee7", "Not past Easter.", date(2014, 9, 5)),
            ("Colm", "Gone by June.", date(2014, 9, 6)),
        ],
    ),
    "a verb, a colon and a stamp behind the name": (
        "bargee7 Wrote: Nov 06, 2012 7:15 AM\nGONE BY EASTER, THE LOT OF THEM.\n"
        "greta Wrote: Nov 06, 2012 7:43 AM\nTurn off the caps lock, the chairman stays.\n",
        [
            ("bargee7", "GONE BY EASTER, THE LOT OF THEM.", date(2012, 11, 6)),
            ("greta", "Turn off the caps lock, the chairman stays.", date(2012, 11, 6)),
        ],
    ),
    "since when the author is a member, and his counters": (
        "The weir company prediction game\n\nbargee7\n\nOld Hand\nJan 25, 2005\n1,994\n137\n✟17,871.00\nLeft Bank\n"
        "As a break from the quarrels, name your director.\n\n  • who\n  • when\n \n\ngreta\n\n"
        "Mar 2, 2011\n88\n12\nLeft Bank\nThe treasurer goes in May, I think.\n",
        [
            ("bargee7", "As a break from the quarrels, name your director.\n\n  • who\n  • when", None),
            ("greta", "The treasurer goes in May, I think.", None),
        ],
    ),
    "a numbered name that stands again over its membership": (
        "Weir Prediction Thread.\n\nDiscussion in 'Locks' started by bargee7, Oct 24, 2004.\n\n"
        "  1. Greta S.\n\n    Greta S. Member+\n\n    Jan 18, 2002\n    Lower Reach\n"
        "    This is going to be a long week for the board.\n\n    They lose two more.\n     \n"
        "  2. bargee7\n\n    bargee7 Member+\n\n    Aug 10, 2003\n    east bank\n    Club:\n    Anchor Rowing\n"
        "    Three more, and the chairman.\n",
        [
            ("Greta S.", "This is going to be a long week for the board.\n\n    They lose two more.", None),
            ("bargee7", "Three more, and the chairman.", None),
        ],
    ),
    "a title with its rating above each head": (
        ARTICLE + "    The odds are wrong (5.00 / 4) (#1)\n    by bargee7 on Wed Oct 22, 2008 at 09:01:22 AM EST\n"
        "    He goes in May.\n\n    Never (none / 0) (#13)\n    by Greta on Wed Oct 22, 2008 at 10:01:36 AM EST\n"
        "    He will outlast them all.\n\n    Parent\n",
        [
            ("bargee7", "He goes in May.", date(2008, 10, 22)),
            ("Greta", "He will outlast them all.", date(2008, 10, 22)),
        ],
    ),
    "whatever stands before the verb that every head has": (
        ARTICLE + "\ngreta said...\n\nHe will outlast them all.\n\nalso Anonymous said...\n\nNot past Easter.\n\n"
        "bargee7 said...\n\nGone by June, all of them.\n\nWho me? said...\n\nThe lock stays shut.\n",
        [
            ("greta", "He will outlast them all.", None),
            ("also Anonymous", "Not past Easter.", None),
            ("bargee7", "Gone by June, all of them.", None),
            ("Who me?", "The lock stays shut.", None),
        ],
    ),
    "pictures for names": (
        "257 Comments\nUser's avatar\nComment deleted\nExpand full comment\nbargee7's avatar\n\n"
        "Gone by June, all of them.\n\nExpand full comment\nGreta Sluis's avatar\n\nHe will outlast them all.\n\n"
        "Not one goes.\n\nExpand full comment\n",
        [
            ("bargee7", "Gone by June, all of them.", None),
            ("Greta Sluis", "He will outlast them all.\n\nNot one goes.", None),
        ],
    ),
    "handles in turn on a page that announces nothing": (
        "bargee7\n\nGone by June, all of them.\n\n\nLock_Keeper\n\nHe will outlast them all, and the next board.\n"
        "\n\nsluisGreta\n\nThe chairman goes before Easter, the treasurer in May.\n\n\nwharf1881\n\nNobody goes.\n",
        [
            ("bargee7", "Gone by June, all of them.", None),
            ("Lock_Keeper", "He will outlast them all, and the next board.", None),
            ("sluisGreta", "The chairman goes before Easter, the treasurer in May.", None),
            ("wharf1881", "Nobody goes.", None),
        ],
    ),
    "stamps that name nobody": (
        ARTICLE + "5th-Feb-2011 08:29 pm (UTC)\nThe chairman goes before Easter.\n5th-Feb-2011 09:39 pm (UTC)\n"
        "I see no sign of it at all.\nThe Lower Reach\n5th-Feb-2011 10:47 pm (UTC)\nHe will outlast them all.\n"
        "6th-Feb-2011 03:48 am (UTC)\nNot one of them goes.\n",
        [
            (None, "The chairman goes before Easter.", date(2011, 2, 5)),
            (None, "I see no sign of it at all.\nThe Lower Reach", date(2011, 2, 5)),
            (None, "He will outlast them all.", date(2011, 2, 5)),
            (None, "Not one of them goes.", date(2011, 2, 6)),
        ],
    ),
    "a title above posts that only rows of likes part": (
        "The Weir Board Thread\n\nThe chairman goes before Easter.\n\n2 Likes\n\nHe will outlast them all.\n\n"
        "1 Like\n\nNot one of them goes.\n\n5 Likes\n",
        [
            (None, "The chairman goes before Easter.", None),
            (None, "He will outlast them all.", None),
            (None, "Not one of them goes.", None),
        ],
    ),
    "buttons and reactions that every post has": (
        "Skip to content\n\nThe chairman goes before Easter.\n\n  • Like 1\n\nShare this post\n\n\nLink to post\n"
        "Share on other sites\n\nHe will outlast them all.\n\n  • Haha 4\n\nShare this post\n\n\nLink to post\n"
        "Share on other sites\n\nNot one of them goes.\n\nShare this post\n\n\nLink to post\nShare on other sites\n",
        [
            (None, "The chairman goes before Easter.", None),
            (None, "He will outlast them all.", None),
            (None, "Not one of them goes.", None),
        ],
    ),
    "one that said it, his account before the name, the stamp below": (
        "Friday, November 18, 2005\n\nOkay, so I was wrong about the lock; it did break, and the board knew"
        " of it a year "
        "ago. Wait, where are you going?\n\n\nBlogger Schipper said...\n\nThey will send a crew of 20 to"
        " look at it.\n\n"
        "11/18/2005 04:04:00 PM  \n",
        [("Schipper", "They will send a crew of 20 to look at it.", date(2005, 11, 18))],
    ),
    "the last head cut off from its text": (
        ARTICLE + "\nGreta Sluis said...\n\nHe will outlast them all.\n\n\nbargee7 said...\n\nNot past Easter.\n\n"
        "Colm said...\n",
        [("Greta Sluis", "He will outlast them all.", None), ("bargee7", "Not past Easter.", None)],
    ),
    "a rank and one counter below the name, a poll above": (
        "[Locks] Who is next?\n\n  • Chairman\n\n    Votes: 48 17.8%\n  • Treasurer\n\n    Votes: 107 39.8%\n\n"
        "  • Total voters\n    155\n\n\nbargee_7\n\nWell-known member\nSep 28, 2011\n11,002\n"
        "The treasurer has the votes already, I am told.\n \n\n\nGreta Sluis\n\nWell-known member\nAnchor Patron\n"
        "Feb 23, 2012\n21,970\nLeft Bank\nThere is something else that the chairman gets the credit for.\n",
        [
            ("bargee_7", "The treasurer has the votes already, I am told.", None),
            ("Greta Sluis", "There is something else that the chairman gets the credit for.", None),
        ],
    ),
    "votes, name, rank and text with nothing between": (
        "Home › Forums › The weir board\n- This topic has 47 replies, and was last updated by bargee7.\n-\n"
        "11GretaSFull Member\nThe treasurer goes first.\nThen the clerk.\n"
        "1bargeeFull MemberThere must be something in it.\nHe came last, after all.\n"
        "ColmFree MemberWhy can't they all go?\n4wharfmanFull Member“Never” is what I hear.\n",
        [
            ("GretaS", "The treasurer goes first.\nThen the clerk.", None),
            ("bargee", "There must be something in it.\nHe came last, after all.", None),
            ("Colm", "Why can't they all go?", None),
            ("wharfman", "“Never” is what I hear.", None),
        ],
    ),
    "the writer of the article over stamps of others": (
        "Board predictions\n\nposted by Nadia | Tuesday, May 3, 2005, 10:05 PM | comments: 3\n\n"
        "I was bored tonight and looked at the board for the first time since the flood, and I think it is"
        " plain. Either "
        "the chairman or the clerk goes, and it is hard to say which of them it will be, for the boatmen are"
        " of two minds "
        "about it.\n\n\n\nMay 4, 2005, 3:48 AM #\n\nI have not looked at all this season, but the clerk goes.\n\n\n"
        "May 4, 2005, 5:38 AM #\n\nI do not think that he is all that good.\n\n\nMay 5, 2005, 1:26 PM #\n"
        "\nThe clerk, for "
        "sure, by June.\n",
        [
            (None, "I have not looked at all this season, but the clerk goes.", date(2005, 5, 4)),
            (None, "I do not think that he is all that good.", date(2005, 5, 4)),
            (None, "The clerk, for sure, by June.", date(2005, 5, 5)),
        ],
    ),
    "votes for and against below nameless posts": (
        "3 Comments\n\nThe chairman goes before Easter.\n\n4 ( +4 / -0 )\n\nHe will outlast them all.\n\n-6"
        " ( +0 / -6 )\n\n"
        "Not one of them goes.\n\n-2 ( +3 / -5 )\n",
        [
            (None, "The chairman goes before Easter.", None),
            (None, "He will outlast them all.", None),
            (None, "Not one of them goes.", None),
        ],
    ),
    "an address that was cut off behind the sender": (
        "From: Greta Sluis (\nDate: Thu Feb 08 2001 - 15:10:56 MST\n\nProbably, but I am trying to get away from it.\n",
        [("Greta Sluis", "Probably, but I am trying to get away from it.", date(2001, 2, 8))],
    ),
    "ranks between names and texts, and no stamp": (
        "chiba\nEstablished Member\nThe latest from the Anchor is that the treasurer goes first, though nobody knows.\n"
        "G\nGreta\nGuest\nAfter that, all bets are off, and the clerk will do a lot more of the work.\n"
        "tim burr2\nEstablished Member\nIt will be over by June, and there is hard evidence for it.\n",
        [
            ("chiba", "The latest from the Anchor is that the treasurer goes first, though nobody knows.", None),
            ("Greta", "After that, all bets are off, and the clerk will do a lot more of the work.", None),
            ("tim burr2", "It will be over by June, and there is hard evidence for it.", None),
        ],
    ),
    "one remark under the headline it answers": (
        "In response to:\n\nWhy It's the Clerk and Not Very Close\n\nGreta7 Wrote: Nov 06, 2012 8:02 AM\n"
        "The clerk goes in June. You'll see it in the minutes before you see it in the paper.\n",
        [
            (
                "Greta7",
                "The clerk goes in June. You'll see it in the minutes before you see it in the paper.",
                date(2012, 11, 6),
            )
        ],
    ),
    "numeric days that only one order lets go one way": (
        "3 Comments\n\nbargee7\n02/01/2021\nThe clerk goes in June.\n\nGreta Sluis\n03/01/2021\nHe stays on.\n\n"
        "Colm\n06/01/2021\nNot one of them goes.\n",
        [
            ("bargee7", "The clerk goes in June.", date(2021, 1, 2)),
            ("Greta Sluis", "He stays on.", date(2021, 1, 3)),
            ("Colm", "Not one of them goes.", date(2021, 1, 6)),
        ],
    ),
    "a quotation under its author and its own stamp": (
        "Greta\nPosts: 1,204\n\nRe: When does the clerk go?\nPost by Greta » Fri Jun 01, 2018 8:14 am\n\nNever.\n\n"
        "bargee7 wrote:\nFri Jun 01, 2018 7:02 am\nHe goes in July.\n\nNo he does not.\n\nbargee7\nPosts: 88\n\n"
        "Re: When does the clerk go?\nPost by bargee7 » Fri Jun 01, 2018 9:40 am\n\nWe will see. In July, I say.\n",
        [
            ("Greta", "Never.", date(2018, 6, 1)),
            ("Greta", "No he does not.", date(2018, 6, 1)),
            ("bargee7", "We will see. In July, I say.", date(2018, 6, 1)),
        ],
    ),
    "weekdays, dashes and links in the head, and words it answers": (
        ARTICLE + "All Comments\n\nGreta Sluis Mon, 06/04/2018 - 11:02 Permalink\n\nHe stays on.\n\n"
        "bargee7 Wed, 06/13/2018 - 09:12 Permalink\nIn reply to He stays on by Greta Sluis\n\nNot past Easter.\n",
        [("Greta Sluis", "He stays on.", date(2018, 6, 4)), ("bargee7", "Not past Easter.", date(2018, 6, 13))],
    ),
    "bullets of answers inside a numbered list": (
        ARTICLE + "4 thoughts on “Who Leaves First?”\n\n 1. Pingback: The weir | River news\n\n"
        " 2. Greta on June 3, 2018 at 11:02 am said:\n\n    He stays on.\n\n"
        "     ▪ tom h on June 4, 2018 at 7:15 am said:\n\n       Not past Easter.\n\nComments are closed.\n",
        [("Greta", "He stays on.", date(2018, 6, 3)), ("tom h", "Not past Easter.", date(2018, 6, 4))],
    ),
    "names over handles with their stamps": (
        "Greta Sluis\n@gsluis · Feb 3, 2021\nHe stays on, trust me.\nTom H.\n@tom_h · Feb 3, 2021\n"
        "Replying to @gsluis\nGone by Easter.\nbargee7\n@bargee · Feb 4, 2021\nNot one of them goes.\n",
        [
            ("Greta Sluis", "He stays on, trust me.", date(2021, 2, 3)),
            ("Tom H.", "Gone by Easter.", date(2021, 2, 3)),
            ("bargee7", "Not one of them goes.", date(2021, 2, 4)),
        ],
    ),
    "one post alone, its author pictured": (
        "View Single Post\nOld 03-30-2012, 04:33 AM   #5636\nGreta S\nGreta S's Avatar\nJoin Date: Dec 2006\n"
        "Posts: 8,232\n\nThe board meets on Sunday evening, and the clerk goes before it does.\n"
        "Greta S is offline   Reply With Quote\n",
        [("Greta S", "The board meets on Sunday evening, and the clerk goes before it does.", date(2012, 3, 30))],
    ),
    "a stamp above what was taken out": (
        "257 Comments\nUser's avatar\nComment deleted\nApr 27, 2021\nComment deleted\nExpand full comment\n"
        "bargee7's avatar\n\nGone by June, all of them.\n\nExpand full comment\nGreta's avatar\n\nHe stays.\n",
        [("bargee7", "Gone by June, all of them.", None), ("Greta", "He stays.", None)],
    ),
    "names below some of the stamps, a blank line between": (
        ARTICLE + "6/14/2018 9:52:43 PM\n\nGreta Sluis\n\nHe will outlast the next board, and the one after it.\n\n"
        "6/14/2018 10:12:26 PM\n\n\nNot past Easter, not with those odds.\n\n6/15/2018 12:12:40 AM\n\nbargee7\n\n"
        "All of them go by June, mark my words.\n",
        [
            ("Greta Sluis", "He will outlast the next board, and the one after it.", date(2018, 6, 14)),
            (None, "Not past Easter, not with those odds.", date(2018, 6, 14)),
            ("bargee7", "All of them go by June, mark my words.", date(2018, 6, 15)),
        ],
    ),
    "a quotation that only a wider gap parts from the answer": (
        "10 minutes ago, Greta Sluis said:\n\nThe treasurer goes first.\n\n \n\nHe was never going to go first.\n\n"
        "Share this post\n\nLink to post\n\nNot one of them goes, you will see.\n\nShare this post\n\nLink to post\n\n"
        "Gone by June.\n\nShare this post\n\nLink to post\n",
        [
            (None, "He was never going to go first.", None),
            (None, "Not one of them goes, you will see.", None),
            (None, "Gone by June.", None),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), THREADS.values(), ids=THREADS)
def test_a_stored_thread_keeps_its_authors(text: str, expected: list[Said]) -> None:
    assert said_on(text) == expected


NOBODYS = {
    "headings of an article": (
        "What The Season Holds\n\nLower Reach\n\n"
        + "The lock on the lower reach will be shut from May till the harvest is in, says the company. " * 2
        + "\n\nUpper Reach\n\n"
        + "On the upper reach the weir was raised, and boats of the old gauge will pass again by June. " * 2
        + "\n\nThe Basin\n\n"
        + "The basin has been dredged twice since the autumn, and nobody expects it to be dredged again. " * 2
        + "\n\nThe Towpath\n\n"
        + "Walkers will have to wait until the company has paid for the bridge that the flood took away. " * 2
    ),
    "a list of points with a verb in it": (
        ARTICLE
        + "  1. The chairman says\n\nThat is what we are told, at least, and nobody at the Anchor believes it.\n\n"
        "  2. He says\n\nThe same goes for this one, which the treasurer has denied twice since the meeting.\n"
    ),
    "headlines below the stamps of news as it comes": (
        "Election Night As It Comes\n\nThe clerks of both reaches report here as they count, says the weir company.\n\n"
        "11/24/2010 8:29 PM\n\nSluis Wins\n\nGreta Sluis has won the lower reach, according to the clerk there.\n\n"
        "11/24/2010 9:02 PM\n\nWharf Concedes\n\nColm Wharf concedes the upper reach to nobody in particular.\n\n"
        "11/24/2010 9:40 PM\n\nBasin Counted\n\nThe basin has been counted and the clerk has gone home to bed.\n"
    ),
    "members of a board in running text": (
        ARTICLE + "A Member of the board said so.\nNo Member will say more.\nEvery Member has one vote, and uses it.\n"
    ),
    "one day over one counter": ARTICLE + "Jan 25, 2005\n12\nThe board meets again when the water has gone down.\n",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_what_only_looks_like_a_head_names_nobody(text: str) -> None:
    assert [author for author, _, _ in said_on(text) if author] == []


def test_the_day_since_when_somebody_is_a_member_dates_no_page() -> None:
    text = THREADS["since when the author is a member, and his counters"][0]
    assert all(day is None for _, _, day in said_on(text))
