"""What a forecast is about: a noun phrase as written, or what its pronoun stands for in the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

EXTRACTOR = Extractor(None)

NAMED = (
    ("The parliament will dissolve itself before May", "parliament"),
    ("I think the strike at the port will drag on until April", "strike at the port"),
    ("By June the ferry will be running again", "ferry"),
    ("Next month the council will close the pool", "council"),
    ("In my opinion the merger is going to be blocked", "merger"),
    ("There will be a second recount before the weekend", "second recount"),
    ("There won't be any new elections this year", "new elections"),
    ("Honestly, the minister will resign by Friday", "minister"),
    ("The man who signed the lease will be arrested within a week", "man"),
    ("The bridge, which nobody wanted, will open in October", "bridge"),
    ("She will be president by 2028", "she"),
    ("They will realize the bank was bankrupt all along", "bank"),
    ("People will see that the coach was right by December", "coach"),
    ("70% chance the tunnel gets flooded this spring", "tunnel"),
    ("100% the tariff will be lifted in June", "tariff"),
    ("The team will soon be relegated", "team"),
    ("The new stadium in the harbour district will not be ready by August", "new stadium in the harbour district"),
    ("Area commanders will be replaced in the next hours", "Area commanders"),
    ("While Kowal is popular, Torres will win in June", "Torres"),
    ("Once the snow melts the road will reopen", "road"),
    ("It will be very hard for Kowal to win the primary", "Kowal"),
    ("It won't be long before the dam breaks", "dam"),
    ("It will be impossible for the club to keep Moreno", "club"),
    ("My prediction is that the curfew will be lifted on Monday", "curfew"),
    ("I have no doubt that the pilots will strike at Easter", "pilots"),
    ("Surely some of the smaller banks will fail this year", "some of the smaller banks"),
    ("Everybody will sell their flats by autumn", "their flats"),
    ("I'd bet Norcom buys Telva next month", "Norcom"),
    ("This will take years", "this"),
    ("All the hill farmers will go broke by summer", "all the hill farmers"),
    ("The law is going to be repealed, no matter what Torres says", "law"),
    ("Half of the shops in the old town will be gone by 2025", "half of the shops in the old town"),
)
RESOLVED = (
    ("The drone factory is almost done. It will be in production by June.", "drone factory"),
    ("The rebels have no water left. They will surrender within two weeks.", "rebels"),
    ("Kowal lost the debate badly. He will drop out before March.", "Kowal"),
    ("Maria Torres has the money. She will win the primary in May.", "Maria Torres"),
    ("The ceasefire is a joke. It won't last until Friday.", "ceasefire"),
    ("The bill passed the lower house. This will be struck down by the court in June.", "bill"),
    ("Norcom fired its boss. It will be bankrupt by autumn.", "Norcom"),
    ("The new tram looks great. But it will never run on time, not before 2022.", "new tram"),
    ("The striker signed in May. He will be gone by the winter.", "striker"),
    ("Prices in the harbour are crazy. They will come down next year.", "prices in the harbour"),
    ("The minister cheated everyone. I think he will resign by Friday.", "minister"),
    ("The pilots voted yesterday. They'll walk out in April.", "pilots"),
    ("The old bridge has cracks everywhere. It is going to collapse this winter.", "old bridge"),
    ("The bank is broke and it will close by June", "bank"),
    ("The council is broke, but it will never sell the pool", "council"),
    ("Torres and Kowal hate each other. They will split before the election.", "Torres"),
    ("The army took the hill on Monday. They will be in the city by Sunday.", "army"),
    ("This virus is no joke. It will reach every country by April.", "virus"),
    ("Gold was flat today. It will hit 2000 by August.", "gold"),
    ("What a stupid tunnel. It won't be finished before 2030.", "stupid tunnel"),
    ("I love this phone. It will be sold out by noon tomorrow.", "phone"),
    ("Everyone talks about the heat pump law. It will be dropped in March.", "heat pump law"),
    ("Did you see the new coach? He will be fired by Christmas.", "new coach"),
    ("There is a storm coming. It will make landfall on Friday.", "storm"),
    ("They just announced the new console. It will cost 500 at launch.", "new console"),
    ("We have a new mayor. She will resign within a year.", "new mayor"),
    ("The court acquitted Kowal. He will run again in 2024.", "Kowal"),
    ("I read about the harbour project. That will never be finished before 2030.", "harbour project"),
    ("Our defenders are too slow. They will concede three goals on Saturday.", "defenders"),
    ("The talks failed again. There will be war by summer, and it will last for years.", "war"),
    ("Lemke is popular, but to last long, he'll need to take a look at his finances.", "Lemke"),
    ("The merger looked certain. It won't happen due to regulators.", "merger"),
    ("The Wolves are too proud. They will learn this the hard way.", "wolves"),
)
NEVER = (
    *("not", "100%", "no", "hours", "area in the next hours", "be in production", "soon", "very hard", "impossible"),
    *("long", "while", "which", "once", "next month", "surely", "honestly", "lied", "money", "that", "june", "monday"),
    *("water left", "debate", "joke", "doubt", "chance", "my prediction", "look", "due", "hard way"),
)


def claims_of(text: str) -> tuple[Claim, ...]:
    page = Page("targets", text, (Comment(0, Span(0, len(text)), written=date(2020, 2, 10)),))
    return EXTRACTOR.read_page(page).claims


@pytest.mark.parametrize(("text", "target"), NAMED + RESOLVED)
def test_the_target_is_the_thing_as_written(text, target):
    named = [(claim.target or "").casefold() for claim in claims_of(text)]

    assert any(name == target.casefold() or name == f"{target}s".casefold() for name in named), named
    assert not set(named) & set(NEVER)


def test_a_pronoun_of_a_first_comment_is_the_thing_of_the_title():
    text = "It will be finished in June."
    page = Page(
        "t", text, (Comment(0, Span(0, len(text)), written=date(2020, 2, 10)),), title="The harbour tunnel is delayed"
    )

    assert [claim.target for claim in EXTRACTOR.read_page(page).claims] == ["harbour tunnel"]
