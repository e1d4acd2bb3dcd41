"""Pages saved from boards and question pages: each post is its author's, on its day, without what it quotes."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Role
from claimtrack.comments import read_text

FIRST, SECOND = "The chairman goes before Easter.", "Never, he stays."
EXPECTED = [("Greta Sluis", FIRST, date(2014, 9, 5)), ("bargee7", SECOND, date(2014, 9, 16))]


def _page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>The weir board</title></head><body>{body}</body></html>"


MARKUP = {
    "a post beside a profile, quoting": _page(
        '<div id="p1" class="post"><dl class="postprofile"><dt><a class="username">Greta Sluis</a></dt>'
        "<dd><strong>Joined:</strong> Mon Mar 13, 2006 8:14 am</dd></dl>"
        '<div class="postbody"><h3>The weir board</h3><p class="author">by <strong><a class="username">Greta Sluis</a>'
        '</strong> &raquo; <time datetime="2014-09-05T15:41:00+00:00">Fri Sep 05, 2014</time></p>'
        f'<div class="content">{FIRST}</div><div class="signature">Up the river</div></div></div>'
        '<div id="p2" class="post"><dl class="postprofile"><dt><a class="username-coloured">bargee7</a></dt></dl>'
        '<div class="postbody"><p class="author">by <strong><a class="username-coloured">bargee7</a></strong> &raquo; '
        f"Tue Sep 16, 2014 3:41 pm</p><div class='content'><blockquote><div><cite>Greta Sluis wrote:</cite>{FIRST}"
        f"</div></blockquote>{SECOND}</div></div></div>"
    ),
    "rows of a table, a rule over the signature": _page(
        '<table class="forumline"><tr><th>Author</th><th>Message</th></tr>'
        '<tr><td><span class="name"><b>Greta Sluis</b></span><br><span class="postdetails">Bosun<br>Joined: 13 Mar 2006'
        '</span></td><td><table><tr><td><span class="postdetails">Posted: Fri Sep 05, 2014 3:41 pm &nbsp; &nbsp;'
        f'Post subject: Weir</span></td></tr><tr><td><span class="postbody">{FIRST}<br>_________________'
        f"<br>Up the river"
        '</span></td></tr></table></td></tr><tr><td><span class="name"><b>bargee7</b></span></td><td><table><tr><td>'
        '<span class="postdetails">Posted: Tue Sep 16, 2014 3:41 pm</span></td></tr><tr><td>'
        f'<span class="postbody">{SECOND}</span></td></tr></table></td></tr></table>'
    ),
    "a table for each post, the order of its days told by one of them": _page(
        '<table id="post1"><tr><td class="thead">09-05-2014, 03:41 PM</td><td class="thead">#<strong>1'
        "</strong></td></tr>"
        '<tr><td><a class="bigusername">Greta Sluis</a><div>Senior Member</div><div>Join Date: Oct 2002</div></td><td>'
        f'<div><strong>The weir board</strong></div><div id="post_message_1">{FIRST}</div></td></tr></table>'
        '<table id="post2"><tr><td class="thead">09-16-2014, 03:41 PM</td></tr><tr><td>'
        '<a class="bigusername">bargee7</a>'
        '</td><td><div id="post_message_2"><div><div>Quote:</div><table><tr><td>Originally Posted by Greta Sluis '
        f"<i>{FIRST}</i></td></tr></table></div>{SECOND}</div></td></tr></table>"
    ),
    "an author in an attribute, a quotation to unfold": _page(
        '<article class="message message--post" data-author="Greta Sluis"><h4><a class="username">Greta Sluis</a></h4>'
        '<dl><dt>Joined</dt><dd>Jan 25, 2005</dd></dl><header><time datetime="2014-09-05T15:41:00+0000">Sep 5</time>'
        f'</header><article class="message-body"><div class="bbWrapper">{FIRST}</div></article>'
        '<aside class="message-signature"><div class="bbWrapper">Up the river</div></aside></article>'
        '<article class="message message--post" data-author="bargee7"><header>'
        '<time datetime="2014-09-16T15:41:00+0000">'
        'Sep 16</time></header><article class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock '
        f'bbCodeBlock--quote"><div>Greta Sluis said:</div><div>{FIRST}<div><a>Click to expand...</a></div></div>'
        f"</blockquote>{SECOND}</div></article></article>"
    ),
    "a head over the post, its reply number in the stamp": _page(
        '<div class="post_wrapper"><div class="poster"><h4><a>Greta Sluis</a></h4><ul><li>Posts: 412</li></ul></div>'
        '<div class="keyinfo"><h5>Weir</h5><div class="smalltext">&#171; <strong>on:</strong> September 05, 2014, '
        f'03:41:00 PM &#187;</div></div><div class="post"><div class="inner">{FIRST}</div></div></div>'
        '<div class="post_wrapper"><div class="poster"><h4><a>bargee7</a></h4></div><div class="keyinfo">'
        '<div class="smalltext">&#171; <strong>Reply #1 on:</strong> September 16, 2014, 03:41:00 PM &#187;</div></div>'
        '<div class="post"><div class="inner">'
        '<div class="quoteheader">Quote from: Greta Sluis on September 05, 2014</div>'
        f"<blockquote>{FIRST}</blockquote>{SECOND}</div></div></div>"
    ),
    "milliseconds for a stamp": _page(
        '<div class="topic-post"><span class="username"><a>Greta Sluis</a></span><span class="relative-date" '
        f'data-time="1409931660000">Sep \'14</span><div class="cooked"><p>{FIRST}</p></div></div>'
        '<div class="topic-post"><span class="username"><a>bargee7</a></span><span class="relative-date" '
        f'data-time="1410882060000">Sep \'14</span><div class="cooked"><aside class="quote"><div>Greta Sluis:</div>'
        f"<blockquote><p>{FIRST}</p></blockquote></aside><p>{SECOND}</p></div></div>"
    ),
    "folding marks and votes around the name, the text in a form": _page(
        '<div class="thing comment" data-author="Greta Sluis"><p class="tagline"><a>[–]</a>'
        '<a class="author">Greta Sluis'
        '</a> <span>4 points</span> <time datetime="2014-09-05T15:41:00+00:00">6 years ago</time></p>'
        f'<form><div class="usertext-body"><div class="md"><p>{FIRST}</p></div></div></form></div>'
        '<div class="thing comment" data-author="bargee7"><p class="tagline"><a class="author">bargee7</a> '
        '<time datetime="2014-09-16T15:41:00+00:00">6 years ago</time></p><form><div class="usertext-body">'
        f'<div class="md"><blockquote><p>{FIRST}</p></blockquote><p>{SECOND}</p></div></div></form></div>'
    ),
    "rows indented by pictures": _page(
        '<table><tr class="athing comtr"><td class="ind"></td><td><span class="comhead">'
        '<a class="hnuser">Greta Sluis</a>'
        ' <span class="age" title="2014-09-05T15:41:00"><a>on Sept 5, 2014</a></span></span>'
        f'<div class="comment"><span class="commtext">{FIRST}</span><div class="reply">reply</div></div></td></tr>'
        '<tr class="athing comtr"><td class="ind"></td><td><span class="comhead"><a class="hnuser">bargee7</a>'
        ' <span class="age" title="2014-09-16T15:41:00 1410882060"><a>on Sept 16, 2014</a></span></span>'
        f'<div class="comment"><span class="commtext">{SECOND}</span></div></td></tr></table>'
    ),
    "an answer and a remark on it": _page(
        f'<div class="answer"><div class="js-post-body"><p>{FIRST}</p></div><div class="user-action-time">answered '
        '<span title="2014-09-05 15:41:00Z" class="relativetime">Sep 5</span></div>'
        '<div class="user-details" itemprop="author"><a>Greta Sluis</a></div><ul><li class="comment">'
        f'<span class="comment-copy">{SECOND}</span> – <a class="comment-user">bargee7</a> <span class="comment-date">'
        '<span title="2014-09-16 15:41:00Z" class="relativetime-clean">Sep 16</span></span></li></ul></div>'
    ),
}


@pytest.mark.parametrize("html", MARKUP.values(), ids=MARKUP)
def test_a_saved_board_gives_each_post_to_its_author(html: str) -> None:
    (page,) = read_text(html, source="page.html").pages
    found = [(c.author, c.span.of(page.text), c.written) for c in page.comments if c.role is Role.COMMENT]
    assert found == EXPECTED


def test_a_comment_that_is_all_quotation_is_kept() -> None:
    html = _page(
        f'<div class="comment"><cite>bargee7</cite><div class="text"><blockquote>{FIRST}</blockquote></div></div>'
    )
    (page,) = read_text(html, source="page.html").pages
    assert [c.span.of(page.text) for c in page.comments if c.role is Role.COMMENT] == [FIRST]


def test_a_list_of_questions_without_authors_is_no_board() -> None:
    html = _page(
        f'<div class="faq"><div class="question">Who goes?</div><div class="answer">{FIRST}</div></div>'
        f'<ol><li class="comment"><cite>bargee7</cite><div class="comment-content"><p>{SECOND}</p></div></li></ol>'
    )
    (page,) = read_text(html, source="page.html").pages
    assert [(c.author, c.span.of(page.text)) for c in page.comments if c.role is Role.COMMENT] == [("bargee7", SECOND)]
