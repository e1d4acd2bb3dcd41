"""How sites print comments, and what must come out: (author, text) in order, whatever the layout."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Role
from claimtrack.comments import read_text
from claimtrack.extraction import Extractor
from tests.comments.said import said_on

BODY = (
    "The canal was reopened to barges on Monday after a winter of repairs that cost the town more than planned. "
    "Engineers said the last lock had been tested twice.\n\n"
    "Traders expect the first coal barges within days, and the mayor has promised a fair for the boatmen in June.\n\n"
)
HEAD = "Canal Reopens After A Winter Of Costly Repairs\n\n" + BODY
TWO = [("otter88", "The fair will be rained off."), ("Mary Quill", "Coal arrives by Friday, I say.\n\nMark it.")]

LAYOUTS = {
    "names alone on a line": (
        HEAD + "View all comments\n\notter88\n\nThe fair will be rained off.\n\nMary Quill\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.",
        TWO,
    ),
    "says": (
        HEAD + "2 Comments\n\notter88 says:\n\nThe fair will be rained off.\n\nMary Quill says:\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "says with a stamp below and a button": (
        HEAD
        + "2 thoughts on “Canal Reopens”\n\notter88 says:\nApril 20, 2018 at 4:12 pm\nThe fair will be rained off.\n"
        "Reply\nMary Quill says:\nApril 21, 2018 at 9:00 am\nCoal arrives by Friday, I say.\n\nMark it.\nReply\n",
        TWO,
    ),
    "dot and age": (
        HEAD + "Comments (2)\nSort by Best\n\notter88 • 3 years ago\n\nThe fair will be rained off.\n\n3 • Reply • "
        "Share ›\n\n"
        "Mary Quill • 3 years ago\n\nCoal arrives by Friday, I say.\n\nMark it.\n\n↑ 12 ↓ • Reply • Share ›",
        TWO,
    ),
    "name, then age on the next line": (
        HEAD + "Comments\n\notter88\n2 days ago\nThe fair will be rained off.\nLike · Reply · 3\n"
        "Mary Quill\n5 hours ago\nCoal arrives by Friday, I say.\n\nMark it.\nLike · Reply\n",
        TWO,
    ),
    "posted by": (
        HEAD + "Comments:\n\nPosted by otter88 on April 20, 2018 at 4:12 pm\n\nThe fair will be rained off.\n\n"
        "Posted by Mary Quill on April 21, 2018 at 4:12 pm\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "numbered posts": (
        HEAD + "2 Replies\n\n#1 otter88, Apr 20 2018\n\nThe fair will be rained off.\n\n"
        "#2 Mary Quill, Apr 21 2018\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "handles": (
        HEAD
        + "Join the discussion\n\n@otter88\n\nThe fair will be rained off.\n\n@mary.quill\n\nCoal arrives by Friday.\n",
        [("otter88", "The fair will be rained off."), ("mary.quill", "Coal arrives by Friday.")],
    ),
    "name above the text with no blank line": (
        HEAD + "Comments\n\notter88\nThe fair will be rained off.\n\nMary Quill\nCoal arrives by Friday, I say.\n",
        [("otter88", "The fair will be rained off."), ("Mary Quill", "Coal arrives by Friday, I say.")],
    ),
    "names after wide gaps": (
        HEAD
        + "Comments\n\n\n\notter88\n\nThe fair will be rained off.\n\n\n\nMary Quill\n\nCoal arrives by Friday, I say."
        "\n\nMark it.\n\n\n\nHans Lock\n\nNonsense.",
        [*TWO, ("Hans Lock", "Nonsense.")],
    ),
    "no names, wide gaps": (
        HEAD + "View all comments\n\nThe fair will be rained off.\n\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        [(None, "The fair will be rained off."), (None, "Coal arrives by Friday, I say.\n\nMark it.")],
    ),
    "no names, even gaps": (
        HEAD + "3 comments\n\nThe fair will be rained off.\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        [(None, "The fair will be rained off."), (None, "Coal arrives by Friday, I say."), (None, "Mark it.")],
    ),
    "some names, wide gaps before the nameless": (
        HEAD + "View all comments\n\nfine news for barges!!\n\n\nAbout time too.\n\nMary Quill\n\nCoal by Friday.\n\n\n"
        "Well done.\n\notter88\n\nRained off.",
        [
            (None, "fine news for barges!!"),
            (None, "About time too."),
            ("Mary Quill", "Coal by Friday."),
            (None, "Well done."),
            ("otter88", "Rained off."),
        ],
    ),
    "replies": (
        HEAD + "2 Comments\n\notter88 • 1 year ago\n\nRained off.\n\nReply\n\nMary Quill → otter88 • 1 year ago\n\n"
        "Never.\n\nReply",
        [("otter88", "Rained off."), ("Mary Quill", "Never.")],
    ),
    "name with its date in brackets": (
        HEAD + "Reader comments\n\notter88 (20 April 2018)\nRained off.\n\nMary Quill (21 April 2018)\nNever.\n",
        [("otter88", "Rained off."), ("Mary Quill", "Never.")],
    ),
    "thread without an article": (
        "#1 otter88, Apr 20 2018\n\nRained off.\n\n#2 Mary Quill, Apr 21 2018\n\nNever.\n",
        [("otter88", "Rained off."), ("Mary Quill", "Never.")],
    ),
    "closing box": (
        HEAD + "View all comments\n\nMary Quill\n\nNever.\n\nGot an opinion on this? Leave your comment.\n",
        [("Mary Quill", "Never.")],
    ),
    "form and foot below": (
        HEAD + "1 Comment\n\nMary Quill says:\nNever.\n\nLeave a Reply\n\nYour email address will not be published.\n\n"
        "Required fields are marked *\n\nName *\n\n© 2018 The Canal Post. All rights reserved.\n\nHome | About",
        [("Mary Quill", "Never.")],
    ),
    "folding mark, points and a row of links": (
        HEAD + "all 2 comments\n\n[–]otter88 12 points 3 years ago\n\nThe fair will be rained off.\n\npermalink embed "
        "save report reply\n\n[–]Mary Quill 1 point 3 years ago\n\nCoal arrives by Friday, I say.\n\nMark it."
        "\n\npermalink reply\n",
        TWO,
    ),
    "a word for the missing picture": (
        HEAD + "2 comments\n\nAvatar\notter88\n−\n⚑\n5 years ago\nThe fair will be rained off.\n4\nReply\nShare ›\n\n"
        "Avatar\nMary Quill\n−\n⚑\n5 years ago\nCoal arrives by Friday, I say.\n\nMark it.\n\nReply\nShare ›\n",
        TWO,
    ),
    "a board with profiles": (
        "04-20-2018, 04:12 PM\n#1\notter88\nJoin Date: Jan 2010\nPosts: 1,234\n\nThe fair will be rained off.\n\n"
        "04-21-2018, 05:12 PM\n#2\nMary Quill\nJoin Date: Jan 2011\nPosts: 34\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.",
        TWO,
    ),
    "name and colon": (
        HEAD
        + "Comments\n\notter88: The fair will be rained off.\n\nMary Quill: Coal arrives by Friday, I say.\n\nMark it."
        "\n\notter88: Never.\n",
        [*TWO, ("otter88", "Never.")],
    ),
    "a list with names and dates": (
        HEAD + "Comments\n\n- otter88 (April 20, 2018): The fair will be rained off.\n"
        "- Mary Quill (April 21, 2018): Coal arrives by Friday, I say.\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.")],
    ),
    "numbered with bars": (
        HEAD + "Comments\n\n1. otter88 | April 20, 2018 at 16:12\n\nThe fair will be rained off.\n\n"
        "2. Mary Quill | April 20, 2018 at 17:12\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "bold names": (
        HEAD
        + "## Comments\n\n**otter88** (2018-04-20)\n\nThe fair will be rained off.\n\n**Mary Quill** (2018-04-21)\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "labels": (
        HEAD + "Comments\n\nName: otter88\nDate: 2018-04-20\nThe fair will be rained off.\n\n"
        "Name: Mary Quill\nDate: 2018-04-20\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "stamp with a button": (
        HEAD + "2 Responses\n\notter88\nApril 20, 2018 at 4:12 pm · Reply\nThe fair will be rained off.\n\n"
        "Mary Quill\nApril 20, 2018 at 5:12 pm · Reply\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "buttons below": (
        HEAD + "2 comments\n\notter88\nThe fair will be rained off.\nLike · Reply · 3y\n\n"
        "Mary Quill\nCoal arrives by Friday, I say.\nMark it.\nLike · Reply · 1 · 3y\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.\nMark it.")],
    ),
    "no blank lines at all": (
        (HEAD + "2 Comments\n\notter88\n2 days ago\nThe fair will be rained off.\nReply\n").replace("\n\n", "\n")
        + "Mary Quill\n2 days ago\nCoal arrives by Friday, I say.\nMark it.\nReply\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.\nMark it.")],
    ),
    "no blank lines and no stamps": (
        (HEAD + "2 Comments\n\notter88\nThe fair will be rained off.\n").replace("\n\n", "\n")
        + "Mary Quill\nCoal arrives by Friday, I say.\nMark it.\nHans Lock\nNonsense.",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.\nMark it."), ("Hans Lock", "Nonsense.")],
    ),
    "signed below": (
        HEAD + "Posted by bargeman on April 20, 2018 at 15:02 UTC | Permalink\n\nComments\n\n"
        "The fair will be rained off.\n\nPosted by: otter88 | Apr 20 2018 15:10 utc | 1\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n\n"
        "Posted by: Mary Quill | Apr 20 2018 15:22 utc | 2\n\nThe comments to this entry are closed.\n",
        TWO,
    ),
    "said, with the stamp below": (
        HEAD + "2 comments:\n\notter88 said...\n\nThe fair will be rained off.\n\nApril 20, 2018 at 4:33 PM\n\n"
        "Mary Quill said...\n\nCoal arrives by Friday, I say.\n\nMark it.\n\nApril 21, 2018 at 4:33 PM\n\n"
        "Post a Comment\n\nNewer Post Older Post Home\n",
        TWO,
    ),
    "a mark behind the stamp": (
        HEAD + "248 Responses to Canal Reopens\n\notter88 says:\n\nApril 20, 2018 at 2:07 pm ~new~\n\n"
        "The fair will be rained off.\n\nLog in to Reply Hide\n\nMary Quill says:\n\nApril 20, 2018 at 3:07 pm ~new~"
        "\n\nCoal arrives by Friday, I say.\n\nMark it.\n\nLog in to Reply Hide ↑\n",
        TWO,
    ),
    "a link behind a stamp with its weekday": (
        HEAD
        + "Comments\n\notter88\n\nWed, 05/02/2018 - 10:33 Permalink\n\nThe fair will be rained off.\n\nMary Quill\n\n"
        "Wed, 05/02/2018 - 11:33 Permalink\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "name, age and votes run together": (
        HEAD + "New Comment\n\nSubmit\n2 comments, sorted by top scoring\n\n[-]otter884y120\n\n"
        "The fair will be rained off.\n\nReply\n\n[-]Mary Quill12mo30\n\nCoal arrives by Friday, I say.\n\nMark it."
        "\n\nReply\n",
        TWO,
    ),
    "a news site's box, counters and reports": (
        HEAD + "Comments (2)\n\nSign in or create your account to join the discussion.\n\nOrder by newest\n\notter88\n"
        "20 Apr 2018 12:15\n\n2 3\n\nThe fair will be rained off.\n\nReport\n\nMary Quill\n20 Apr 2018 12:16\n\n0 1\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n\nReport\n",
        TWO,
    ),
    "a board with subjects": (
        "Re: Canal thread\n\nPost by otter88 » Mon Apr 16, 2018 4:33 pm\n\nThe fair will be rained off.\n\nTop\n\n"
        "Re: Canal thread\n\nPost by Mary Quill » Mon Apr 16, 2018 5:33 pm\n\nCoal arrives by Friday, I say.\n\n"
        "Mark it.\n\nTop\n",
        TWO,
    ),
    "votes and awards, each button on its line": (
        HEAD + "u/bargeman\n\n2 Comments\n\notter88\n\n•\n\n3y ago\n\nThe fair will be rained off.\n\nUpvote\n\n12\n\n"
        "Downvote\n\nReply\n\nreply\n\nAward\n\nShare\n\nMary Quill\n\n•\n\n3y ago\n\nCoal arrives by Friday, I say."
        "\n\nMark it.\n\nUpvote\n\n1\n\nDownvote\n\nReply\n\nreply\n",
        TWO,
    ),
    "a newsletter": (
        HEAD + "2 Comments\n\notter88\nApr 20, 2022\nLiked by Hans Lock\n\nThe fair will be rained off.\n\n"
        "Expand full comment\nReply\nShare\n\nMary Quill\nApr 20, 2022Edited\n\nCoal arrives by Friday, I say.\n\n"
        "Mark it.\n\nReply\nShare\n",
        TWO,
    ),
    "name, rank, name again, and the age below": (
        HEAD + '2 Comments on "Canal Reopens"\n\nNotify of\n\nSort by:   newest | oldest | most voted\n\n'
        "otter88\nGuest\notter88\n\nThe fair will be rained off.\n\nVote Up2-1Vote Down  Reply\n\n"
        "3 years 2 months ago\n\nMary Quill\nMember\n"
        "Mary Quill\n\nCoal arrives by Friday, I say.\n\nMark it.\n\nVote Up0-1Vote Down  Reply\n\n"
        "3 years 2 months ago\n",
        TWO,
    ),
    "name, town, country and age": (
        HEAD + "Comments 2\n\nShare what you think\n\notter88, London, United Kingdom, 3 years ago\n\n"
        "The fair will be rained off.\n\nClick to rate\n\n12\n\n1\n\nMary Quill, Leeds, United Kingdom, 3 years ago\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n\nClick to rate\n",
        TWO,
    ),
    "where they work": (
        HEAD + "2 Comments\n\nSort by Oldest\n\notter88\nUniversity of Lockport\nThe fair will be rained off.\n"
        "Like · Reply · 2 · 3y\nMary Quill\nWorks at Canal Company\nCoal arrives by Friday, I say.\n\nMark it.\n"
        "Like · Reply · 1 · 3y\n",
        TWO,
    ),
    "a board with ranks and a quoted post": (
        "otter88\nSenior Member\n\nApr 20, 2018\n\n#1\n\nThe fair will be rained off.\n\nReactions: Hans Lock\n\n"
        "Mary Quill\nActive Member\n\nApr 20, 2018\n\n#2\n\notter88 said:\n\n"
        "The fair will be rained off.\n\nClick to expand...\n\n"
        "Coal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "a name above a stamp without a year": (
        HEAD + "2 Comments\n\notter88\nApril 20 at 3:14 PM\nThe fair will be rained off.\nLike\nReply\n"
        "Mary Quill\nApril 21 at 5:02 AM\nCoal arrives by Friday, I say.\n\nMark it.\nLike\nReply\n",
        TWO,
    ),
    "bulleted, with a link behind the name": (
        HEAD + "2 comments… add one\n\n  • otter88 Link\n\n    The fair will be rained off.\n\n  • Mary Quill Link\n\n"
        "    Coal arrives by Friday, I say.\n\n    Mark it.\n\nLeave a Comment\n\nName *\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.\n\n    Mark it.")],
    ),
    "ratings behind stamps with short years": (
        "The fair\notter88   (04/20/18 9:41 am)   Rating: 3 stars\n\nThe fair will be rained off.\n\nRE: The fair\n"
        "Mary Quill   (04/20/18 10:02 am)   Not rated\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "quoted lines under who said them": (
        "# Canal\n\n## otter88 (Apr 20, 2018)\n\nThe fair will be rained off.\n\n----------\n\n"
        "## Mary Quill (Apr 20, 2018)\n\notter88 said:\n\n\n> The fair will be rained off.\n\n\n"
        "Coal arrives by Friday, I say.\n\n----------\n",
        [TWO[0], ("Mary Quill", "> The fair will be rained off.\n\n\nCoal arrives by Friday, I say.")],
    ),
    "bulleted, with stamp and colon": (
        HEAD + "Comments\n\n  • otter88 on June 18, 2012 10:54 AM:\n\n    The fair will be rained off.\n\n"
        "  • m a r y on June 18, 2012 11:54 AM:\n\n    Coal arrives by Friday, I say.\n\nPost a comment\n",
        [TWO[0], ("m a r y", "Coal arrives by Friday, I say.")],
    ),
    "the one answered behind a dot, and names on top": (
        HEAD + "5 Comments\n\notter88  •  7 years ago\nThe fair will be rained off. \n4 ^ | v  •  Reply  •  Share ›\n\n"
        "maryq  •  otter88\nCoal arrives by Friday.\n\nHans_in_Perth\nNever, say I.\n\nlockman\nNonsense all of it.\n\n"
        "Hans_in_Perth  •  lockman\nYou will see.\n",
        [
            TWO[0],
            ("maryq", "Coal arrives by Friday."),
            ("Hans_in_Perth", "Never, say I."),
            ("lockman", "Nonsense all of it."),
            ("Hans_in_Perth", "You will see."),
        ],
    ),
    "stamps with a short year, and edited": (
        HEAD + "2 comments sorted by\nView all comments\n\n82\n\nu/otter88 Oct 22 '21 edited Oct 22 '21\n\n"
        "The fair will be rained off.\n\n-7\n\nu/Mary_Quill Oct 22 '21\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        [("u/otter88", TWO[0][1]), ("u/Mary_Quill", TWO[1][1])],
    ),
    "a line that only tells the order": (
        HEAD + "Comments sorted by best replies.\n\notter88 April 20, 2018\n\nThe fair will be rained off.\n\n"
        "Mary Quill April 20, 2018\n\nCoal arrives by Friday, I say.\n\nMark it.\n",
        TWO,
    ),
    "names above stamps that nothing announces": (
        "otter88\nPosted January 19, 2016\n\nThe fair will be rained off.\n\nQuote    12\n\nMary Quill\n"
        "Posted January 19, 2016\n\nCoal arrives by Friday, I say.\n\nMark it.\n\nQuote    3\n",
        TWO,
    ),
    "an old board": (
        "otter88\nSenior Member\nJoined: 12 Oct 2007\nPosts: 1,844\n\nPosted: Mon Aug 03, 2009 8:14 pm    "
        "Post subject: the fair\n\nThe fair will be rained off.\n\nMary Quill\nJoined: 03 Jan 2009\nPosts: 77\n\n"
        "Posted: Mon Aug 03, 2009 8:40 pm\n\notter88 wrote:\n> The fair\n\nCoal arrives by Friday, I say.\n",
        [TWO[0], ("Mary Quill", "> The fair\n\nCoal arrives by Friday, I say.")],
    ),
    "where they write from": (
        HEAD + "32 Comments\n\n    otter88 says:\t\n    December 8, 2016 at 7:12 am\n\n    The fair will be rained off."
        "\n\n    Reply\n\n    Mary from Lockport says:\t\n    December 8, 2016 at 8:40 am\n\n    Never.\n\n    Reply\n",
        [TWO[0], ("Mary from Lockport", "Never.")],
    ),
    "likes in thousands, and the way they are sorted": (
        HEAD + "1,904 Comments   SORT BY\n\notter88\n1 day ago\nThe fair will be rained off.\n👍 1.2K 👎 REPLY\n\n"
        "Mary from Lockport\n1 day ago\nNever.\n👍 340 👎 REPLY\n\nShow more replies\n",
        [TWO[0], ("Mary from Lockport", "Never.")],
    ),
    "a row of links above, and the time zone in brackets": (
        HEAD + "Link | Leave a comment | 2 comments | Share\n\notter88\nFeb. 25th, 2014 10:05 pm (UTC)\n"
        "The fair will be rained off.\nReply | Thread\n\nmary_q\nFeb. 26th, 2014 07:15 am (UTC)\nNever.\n"
        "Reply | Thread\n\n( 2 comments — Leave a comment )\n",
        [TWO[0], ("mary_q", "Never.")],
    ),
    "subjects with scores, and members by number": (
        "Re:Fair (Score:5, Insightful)\nby otter88 (1034238) on Friday April 20 2018, @10:12AM\n\n"
        "The fair will be rained off.\nReply to This   Share\n\nCoal (Score:2)\n"
        "by Mary Quill (5605) on Friday April 20 2018, @10:20AM\n\nNever.\nReply to This   Parent   Share\n",
        [TWO[0], ("Mary Quill", "Never.")],
    ),
    "numbered and bulleted": (
        HEAD + "2 Community Comments, Facebook Comments\n\n  1. otter88 says:\n     April 20, 2018 6:40 AM\n\n"
        "    The fair will be rained off.\n\n    • Mary Quill says:\n      April 20, 2018 7:02 AM\n\n      Never.\n\n"
        "Leave a Comment\n",
        [TWO[0], ("Mary Quill", "Never.")],
    ),
    "a rank with its posts, and a stamp without a year": (
        "otter88\nMember · 15,018 posts\nPosted December 6\n\nThe fair will be rained off.\n\nMary Quill\n"
        "Member · 22,311 posts\nPosted December 7\n\nNever, I say, not in this life.\n",
        [TWO[0], ("Mary Quill", "Never, I say, not in this life.")],
    ),
    "the one answered behind an angle": (
        HEAD + "2 Comments   Recommend 14   ⤤ Share   Sort by Best\n\notter88 • 9 years ago\n"
        "The fair will be rained off.\n12 ∧ | ∨ • Reply • Share ›\n\n"
        "Mary Quill > otter88 • 9 years ago\nNever.\n40 ∧ | ∨ • Reply • Share ›\n",
        [TWO[0], ("Mary Quill", "Never.")],
    ),
    "name and rank above, signed below, with a link to the post quoted": (
        "otter88 Fully Wired Staff Member\n\nMessages:\n4,833\n\nThe fair will be rained off.\n\n"
        "otter88, Jun 11, 2014\n#1\n\nMary Quill Senior Member\n\nMessages:\n391\n\notter88 said: ↑\nThe fair\n\n"
        "Coal arrives by Friday, I say.\n\nMary Quill, Jun 12, 2014\n#2\n\n"
        "(You must log in or sign up to reply here.)\n\nShare This Page\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say.")],
    ),
    "ranks, and the post's title beside its stamp and number": (
        "otter88   OP\nLock Veteran\nJoined: Mar 2003\nPosts: 9,114\nThe fair   09/16/08 07:20 AM   #2201881\n\n"
        "The fair will be rained off.\n\nMary Quill\nLock Regular\n09/16/08 07:48 AM   #2201893\n\n"
        "Originally Posted by otter88\nThe fair\n\nCoal arrives by Friday, I say.\n\nHans\nLock Elder\n"
        "09/16/08 08:05 AM   #2201910\n\nNonsense.\n",
        [TWO[0], ("Mary Quill", "Coal arrives by Friday, I say."), ("Hans", "Nonsense.")],
    ),
    "age in short words": (
        HEAD
        + "3.1k comments   Share   Save\n\nSort By: Best\n\notter88 · 16 hr. ago\n\nThe fair will be rained off.\n\n"
        "2.9k   Reply   Share\n\nmary_q · 15 hr. ago\n\nNever.\n\n640   Reply   Share\n",
        [TWO[0], ("mary_q", "Never.")],
    ),
    "letters": (
        "From: otter88 <ot...@mail.example>\nDate: 1998/12/17\nSubject: the fair\n\nThe fair will be rained off.\n\n"
        "From: Mary Quill <ma...@mail.example>\nDate: 1998/12/17\n\notter88 <ot...@mail.example> wrote:\n> The fair\n\n"
        "Never.\n",
        [TWO[0], ("Mary Quill", "> The fair\n\nNever.")],
    ),
    "members by their posts": (
        "otter88\nMembers   2,210\nLocation: Long Lock\nPosted October 26 · 06:58\n\nThe fair will be rained off.\n\n"
        "mary_q\nMembers   16,011\nPosted October 26 · 07:15\n\nCoal arrives by Friday, I say.\n",
        [TWO[0], ("mary_q", "Coal arrives by Friday, I say.")],
    ),
    "signed without a time": (
        "The fair will be rained off.\n\nPosted by: otter88\n\nCoal arrives by Friday, I say.\n\nPosted by: mary_q\n\n"
        "Leave a comment...\nRelated: Should fairs be held?\n",
        [TWO[0], ("mary_q", "Coal arrives by Friday, I say.")],
    ),
    "names and days beside them": (
        HEAD + "Comments (2)\n\notter88   15 March\nThe fair will be rained off.\n\nMary Quill   16 March\nNever.\n",
        [TWO[0], ("Mary Quill", "Never.")],
    ),
    "nameless posts with likes below, one of them a list of chances": (
        "I think the fair will be rained off.\n\n1 Like\n\nMy book has it so:\nrain 20%\nsun 60%\nsnow 20%\n\n3 Likes"
        "\n\nNever.\n\n2 Likes\n",
        [
            (None, "I think the fair will be rained off."),
            (None, "My book has it so:\nrain 20%\nsun 60%\nsnow 20%"),
            (None, "Never."),
        ],
    ),
    "quoted lines stay with the comment": (
        HEAD + "1 Comment\n\nMary Quill says:\n> The fair will be rained off.\nNever.\n",
        [("Mary Quill", "> The fair will be rained off.\nNever.")],
    ),
}


def thread_of(text: str, **given: object) -> list[tuple[str | None, str]]:
    (page,) = read_text(text, source="page.txt", **given).pages  # type: ignore[arg-type]
    return [(c.author, page.text_of(c)) for c in page.comments if c.role is Role.COMMENT]


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_a_layout_gives_its_comments_with_their_authors(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert thread_of(text) == expected


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if LAYOUTS[name][0].startswith(HEAD)], ids=str)
def test_the_article_stands_above_the_comments_and_is_read_apart(layout: str) -> None:
    (page,) = read_text(LAYOUTS[layout][0], source="page.txt").pages
    body = [page.text_of(c) for c in page.comments if c.role is Role.ARTICLE]
    assert body == [BODY.strip()]
    assert page.title == "Canal Reopens After A Winter Of Costly Repairs"


REMARKS = [
    "Dead on.",
    "Nicely done.",
    "Brilliant news",
    "Amen",
    "Rastan next!",
    "Ha ha ha",
    "70%",
    "2, 1, 3",
    "Not true at all",
    "me too",
    "LOL",
    "Why?",
    "Works for me",
    "Top notch",
    "2 3",
    "Order restored",
    "Lives lost",
    "Home at last",
    "April 20",
    "He said...",
    "Missing link",
    "coal • barges",
    "v for victory",
    "They are offline",
]
NAMES = [
    "Mary Quill",
    "otter88",
    "J. R. Hartley Jr.",
    "hans_meier",
    "Ludwig van der Berg",
    "Łukasz Nowak",
    "quietotter .",
    "MD Ranik",
    "O’Neill",
    "Friend of Otters",
    "XxLockMasterxX",
    "佐藤 健",
    "hans meier",
    "AM Quill",
    "Quill (Lockport)",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_on_its_line_is_the_author_of_what_follows(name: str) -> None:
    text = HEAD + f"View all comments\n\nFine news.\n\n\nAbout time.\n\n{name}\n\nCoal comes by Friday.\n\n\nGood."
    assert (name, "Coal comes by Friday.") in thread_of(text)


@pytest.mark.parametrize("remark", REMARKS)
def test_a_short_remark_is_a_comment_and_nobody_s_name(remark: str) -> None:
    text = HEAD + f"View all comments\n\nFine news.\n\n\n{remark}\n\nMary Quill\n\nCoal comes by Friday.\n\n\nGood."
    assert (None, remark) in thread_of(text)


@pytest.mark.parametrize("remark", REMARKS)
def test_a_short_remark_below_a_name_is_what_that_author_said(remark: str) -> None:
    text = (
        HEAD
        + f"View all comments\n\nFine news.\n\n\nYes.\n\nMary Quill\n\n{remark}\n\nHans Lock\n\nCoal comes by Friday.\n"
    )
    assert ("Mary Quill", remark) in thread_of(text)


PARAGRAPHS = [
    "perfect weather for coal",
    "so it comes down to the lock",
    "Coal is no go because of the strike",
    "waste of money",
    "Long live the canal",
    "GREAT",
]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_paragraph_of_a_comment_is_nobody_s_name(paragraph: str) -> None:
    text = (
        HEAD
        + f"View all comments\n\nFine news.\n\n\ni would wait\n\n{paragraph}\n\nthe coal barges come in june\n\n\nGood."
    )
    assert (None, f"i would wait\n\n{paragraph}\n\nthe coal barges come in june") in thread_of(text)


def test_an_empty_comment_at_the_end_signs_nothing_above_it() -> None:
    text = HEAD + (
        "3 Comments\n\notter88 says:\n\nRained off.\n\nMary Quill says:\n\nNever.\n\nHans Lock says:\n\nLeave a Reply\n"
    )
    assert thread_of(text) == [("otter88", "Rained off."), ("Mary Quill", "Never.")]


def test_a_stamp_below_its_comment_does_not_date_the_next() -> None:
    (page,) = read_text(LAYOUTS["said, with the stamp below"][0], source="page.txt").pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 4, 20), date(2018, 4, 21)]


def test_the_weekday_settles_the_order_of_a_numeric_stamp() -> None:
    (page,) = read_text(LAYOUTS["a link behind a stamp with its weekday"][0], source="page.txt").pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 5, 2), date(2018, 5, 2)]


def test_a_quoted_post_is_set_aside_and_its_author_is_answered() -> None:
    (page,) = read_text(LAYOUTS["a board with ranks and a quoted post"][0], source="page.txt").pages
    first, second = [c for c in page.comments if c.author]
    assert second.parent == first.index


def test_an_age_fixes_a_day_only_where_it_is_less_than_one() -> None:
    text = HEAD + "2 Comments\n\notter88 • 3 hours ago\n\nRained off.\n\nMary Quill • 3 years ago\n\nNever.\n"
    (page,) = read_text(text, source="page.txt", published=date(2018, 4, 20)).pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 4, 20), None]


def test_a_stamp_dates_its_comment() -> None:
    text = HEAD + "1 Comment\n\notter88 says:\nApril 22, 2018 at 4:12 pm\nRained off.\n"
    (page,) = read_text(text, source="page.txt", published=date(2018, 4, 20)).pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 4, 22)]


ARTICLES_WITH_DATES = (
    "Canal News\n20 April 2018\n\nLock Museum\n21 April 2018\n\nBoat Fair\n22 April 2018\n",
    "Related\n\nCoal Prices\nApril 20, 2018\n\nOld Barges\nApril 21, 2018\n",
)


@pytest.mark.parametrize("below", ARTICLES_WITH_DATES)
def test_titles_of_other_pages_with_their_dates_are_no_posts(below: str) -> None:
    assert thread_of(HEAD + below) == []


def test_a_stamp_without_a_year_takes_the_year_of_its_page() -> None:
    text = LAYOUTS["names and days beside them"][0]
    (page,) = read_text(text, source="page.txt", published=date(2016, 3, 15)).pages
    assert [c.written for c in page.comments if c.author] == [date(2016, 3, 15), date(2016, 3, 16)]
    (page,) = read_text(text, source="page.txt", published=date(2016, 12, 20)).pages
    assert [c.written for c in page.comments if c.author] == [date(2017, 3, 15), date(2017, 3, 16)]


@pytest.mark.parametrize(
    "header",
    ["{}   May 12", "{}   12 May", "{}\nPosted May 12 · 09:30", "{}\nMay 12 at 09:30", "{}\n12th May, 9:30 am"],
)
def test_a_day_of_two_digits_is_read_whole(header: str) -> None:
    text = HEAD + f"Comments (2)\n\n{header.format('otter88')}\nRained off.\n\n{header.format('Mary Quill')}\nNever.\n"
    (page,) = read_text(text, source="page.txt", published=date(2018, 5, 10)).pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 5, 12)] * 2


def test_a_short_year_dates_a_comment() -> None:
    (page,) = read_text(LAYOUTS["ratings behind stamps with short years"][0], source="page.txt").pages
    assert [c.written for c in page.comments if c.author] == [date(2018, 4, 20)] * 2


def test_a_reply_knows_the_comment_it_answers() -> None:
    (page,) = read_text(LAYOUTS["replies"][0], source="page.txt").pages
    parent, reply = [c for c in page.comments if c.author]
    assert reply.parent == parent.index


UNMARKED = (
    "The lock stays shut\n\n"
    "The lock was closed on Monday and nobody in the town will say when the barges can pass again, "
    "which has the coal men worried to death.\n\n"
    "The mayor said on Tuesday that the gates had been sent for. It is not known who paid for them.\n\n"
)


def test_names_alone_below_an_article_open_comments_without_a_line_that_says_so() -> None:
    text = (
        UNMARKED
        + "Mary Quill\n\nIt bursts by June.\n\n\nNo it holds till autumn.\n\nmudlark\n\nNever. The gates are new.\n\n"
        "PZK\n\nBoth are wrong, it is sold before May.\n\n\nJon Otter\n\nwho would buy it\n"
    )
    assert [(author, words) for author, words, _ in said_on(text)] == [
        ("Mary Quill", "It bursts by June."),
        (None, "No it holds till autumn."),
        ("mudlark", "Never. The gates are new."),
        ("PZK", "Both are wrong, it is sold before May."),
        ("Jon Otter", "who would buy it"),
    ]


def test_headings_over_the_sections_of_an_article_name_nobody() -> None:
    section = "The gates were made in Deal and came by rail to the town, where nobody had room for them. " * 8
    text = UNMARKED + "".join(f"{heading}\n\n{section}\n\n" for heading in ("Old Gates", "New Money", "Town Hall"))
    assert said_on(text) == []


def test_a_reply_answers_the_comment_it_quotes_and_not_the_last_of_that_author() -> None:
    text = (
        "The lock\nThread starter Otter Joe   Start date May 2, 2011\n\n"
        "Otter Joe\nSenior Member\nMay 3, 2011\n#11\n\nThe lock bursts before June.\n\n"
        "lindy_k\nMember\nMay 3, 2011\n#12\n\nIt holds.\n\n"
        "Otter Joe\nSenior Member\nMay 3, 2011\n#13\n\nThe gates are rotten, all of them.\n\n"
        "mudlark\nMember\nMay 4, 2011\n#14\n\nOtter Joe said:\nThe lock bursts before June.\nClick to expand...\n\n"
        "End of July, I'd say.\n"
    )
    (page,) = read_text(text, source="page.txt").pages
    (reply,) = [comment for comment in page.comments if comment.author == "mudlark"]
    assert reply.parent is not None
    assert page.text_of(page.comments[reply.parent]) == "The lock bursts before June."
    (said,) = [claim for claim in Extractor().read_page(page).claims if claim.author == "mudlark"]
    assert (said.target, str(said.window.latest)) == ("lock", "2011-07-31")
