"""Every form of a header line through the same laws, and what sites print beside names."""

from __future__ import annotations

import pytest

from claimtrack.comments.header_forms import FORMS, HeaderForm
from claimtrack.comments.headers import is_control, read_header
from claimtrack.comments.names import clean_name
from claimtrack.comments.profile import is_label, is_profile_line, may_be_value


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_reads_its_example(form: HeaderForm) -> None:
    header = read_header(form.example)
    assert header is not None
    assert (header.author, header.answers) == (form.author, form.answers)
    assert (header.moment is not None) == ("when" in form.pattern.groupindex)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_form_reads_its_example_inside_a_sentence(form: HeaderForm) -> None:
    assert (
        form.pattern.fullmatch(f"I read there that {form.example} and more was said of it afterwards, as ever.") is None
    )


NO_HEADERS = (
    "by the way » see the second picture below",
    "He said on 19 January 2013 that the lock will hold",
    "From: the quay to the bridge it is a mile",
    "On Friday, 12 of us wrote",
    "In the article he writes: coal will be dear",
    "Quote me on it: coal by Friday",
    "5:14 PM is when it will rain",
    "Lock gone. Now what?   09/16/08 07:48 AM   #2201893",
)


@pytest.mark.parametrize("line", NO_HEADERS)
def test_a_sentence_names_no_author(line: str) -> None:
    header = read_header(line)
    assert header is None or (header.author is None and header.answers is None)


PROFILES = (
    "Hero Member",
    "Newbie",
    "Top 1% Commenter",
    "Top fan",
    "OP",
    "otter88's Avatar",
    "Profile photo for Mary Quill",
    "Last edited by otter88; 05-12-2012 at 09:40 PM.",
    "Pinned by Lock & Co",
    "18.2k●2●31●45",
    "Author has 1.2K answers and 3.1M answer views",
    "Pingback: The lock will burst | Notes",
    "otter88 and Mary Quill like this.",
    "Add message | Report | See all | Quote",
    "Your comment is awaiting moderation.",
    "ReportShareRecommendReply",
    "otter88 5pts",
    "8 months later",
)
NO_PROFILES = (
    "A senior member of the party will resign",
    "Members will vote on Friday.",
    "He will be banned",
    "Top of the league by May",
    "Edited by a fool, that paper will fold.",
    "Posts will be cut in March.",
    "8 months later they will be back",
    "Author of it all: the mayor.",
    "Follow the money",
    "This post will be gone by Monday",
    "Nobody likes this new bridge.",
    "like a report",
)


@pytest.mark.parametrize("line", PROFILES)
def test_what_a_site_prints_beside_a_name_is_nobodys_words(line: str) -> None:
    assert is_profile_line(line)
    assert is_control(line)


@pytest.mark.parametrize("line", NO_PROFILES)
def test_a_remark_is_no_profile(line: str) -> None:
    assert not is_profile_line(line)


@pytest.mark.parametrize("label", ["Join Date", "Location", "Posts:", "Likes Received:", "Blog Entries"])
def test_a_label_has_its_value_on_the_next_line(label: str) -> None:
    assert is_label(label)
    assert may_be_value("Aug 2007")
    assert not may_be_value("It will be over in August.")


NAMES = {
    "otter88 (Veteran)": "otter88",
    "Mary Quill · Top Fan": "Mary Quill",
    "- mary": "mary",
    "1. Walt H.": "Walt H.",
    "-otter-": "-otter-",
    "Ken (the other one)": "Ken (the other one)",
    "Mary Quill (Leeds)": "Mary Quill (Leeds)",
}


@pytest.mark.parametrize("written", NAMES)
def test_a_name_is_told_from_its_rank_and_its_bullet(written: str) -> None:
    assert clean_name(written) == NAMES[written]
