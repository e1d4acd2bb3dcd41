"""Words with which people open a forecast: "mark my words", "no surprise if", "eat my hat if", "count on".

Each wording is written in the words of `tokens`, alternatives by |; the cue is a piece of it as people type it.
"""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx

Wording = tuple[frozenset[str], ...]
Wordings = dict[str, dict[str, tuple[Wording, ...]]]
"""Wordings by their last word and the one before it, which is empty where there is none."""


def _wordings(text: str) -> Wordings:
    table: Wordings = {}
    for line in text.split(";"):
        wording = tuple(frozenset(word.split("|")) for word in line.split())
        for last in wording[-1] if wording else ():
            by_before = table.setdefault(last, {})
            for before in wording[-2] if len(wording) > 1 else ("",):
                by_before[before] = (*by_before.get(before, ()), wording)
    return table


ASSERTING = _wordings(
    """
    not surprise|shock me if|when; not surprise|shock me at all if|when; no surprise|shock if|when;
    not surprised if|when; not be surprising if; not surprising if; my gut|instinct is|says|tells;
    gut|instinct tells me; my sense is;
    gut feeling is; gut feeling :; my feeling is;
    something tells me; have|got a feeling|hunch; have|got this feeling|hunch;
    a bad|good|strong|horrible|nasty|sneaking|funny feeling; my hunch is; my fear is; trust me;
    believe me; just watch; you watch; just you watch; you wait; at this rate; at that rate;
    sure as eggs|hell|day|shit|anything; dollars to donuts|doughnuts; safe bet; good bet;
    pretty|fairly|quite|dead|very|absolutely sure|certain|confident; 'm|am certain|confident; convinced; lock it in;
    put it on the board;
    take it to the bank; out on a limb; out on a limb here; no doubt; without doubt; without a doubt;
    if you ask me; if i had|have to guess|bet; in my view|opinion|book; word is; rumour|rumor has it;
    rumour|rumor is; rumours|rumors are; you heard it here; by my reckoning; remember this post|comment;
    remember my words; screenshot this; remindme; all|everything signs point to; guarantee you|ya; guaranteed;
    i guarantee; i 'd|would wager|bet|guess|say; i wager|reckon|figure; the way i see it; the way things go;
    the way things are going; betting man i 'd|would say|bet; betting man ,; trust me on this;
    trust me on this one; calling it here; bold prediction; hot take; spoiler; spoiler alert; gut feeling;
    this is the year; safe to say; you just know;
    looks like; going to say; gonna say; money on it that;
    my bet|guess|prediction|call|theory is; willing to bet; odds are; i just know; i can feel it;
    my guess ,; you can bet; you bet; bet your life|house|ass; bet the house|farm|ranch; bet my house|life
    """
)
"""A clause in the present behind one of these is said to come true."""
DENYING = _wordings(
    """
    eat my hat|shoe|shoes|shorts|socks|words|keyboard if; zero|fat|no chance; not a chance; chance in hell;
    not a snowball's chance in hell; be damned if; be dead before; i doubt; doubt it ,;
    i seriously|highly|really|strongly doubt; i very much doubt; doubtful that|whether|if;
    hardly likely that; not likely that; doubt that|whether|if;
    be a surprise|shock|miracle|sensation if; be a big|huge|major|massive surprise|shock if;
    be floored|flabbergasted|gobsmacked if; off my chair if;
    be very|really|quite|extremely surprised|shocked if; in no world|universe|way; on no planet; no way in hell;
    no earthly way; over my dead body; not see how; hard|difficult to see how; not see any way;
    not think|believe there 's|is any|a way|chance|hope; not holding|hold my breath that
    """
)
"""A clause in the present behind one of these is said not to come true."""
CUES = lx.listed(
    "i'd say|i would say|i'd guess|willing to bet|i suspect|i fear|put money on|money on|i like|i fancy|going with|"
    "staying up|is going down|are going down|is going under|indicated|has confirmed|have confirmed|"
    "none of|neither |not a single|not one|doubtful|can still|hardly likely|can win|no team|no side|no player|"
    "verge of|brink of|cusp of|favourite to|favourites to|favorite to|favorites to|nailed on|a lock|"
    "shoo-in|certainty to|"
    "stands to|stand to|surprised to see|shocked to see|amazed to see|rule out|surprise if|shock if|miracle if|"
    "floored if|gobsmacked if|the year|safe to say|just know|watch for|should hold|should survive|there could be|"
    "done for|nowhere|is finished|are finished|'s finished|is history|are history|a goner|the last we|"
    "the last you|the last of|inevitable|probable|says the|hears the|surprise me|shock me|no surprise|no shock|"
    "surprised if|surprising if|surprised when|shocked if|gut |something tells me|a feeling|"
    "bad feeling|good feeling|strong feeling|this feeling|my feeling|"
    "hunch|my sense is|my instinct|stick with|sticking with|envisage|envision|to picture|difficult to see|"
    "difficult to imagine|think there's any|think there is any|think there's a|my breath|tough to see|"
    "can honestly see|can easily see|can totally see|can potentially see|can definitely see|can really see|"
    "can actually see|could easily see|could definitely see|can absolutely see|i can also see|i could also see|"
    "my fear|trust me|believe me|just watch|you watch|you wait|at this rate|at that rate|sure as |dollars to|"
    "pretty sure|fairly sure|quite sure|dead sure|very sure|absolutely sure|pretty certain|pretty confident|"
    "very confident|quite confident|convinced|lock it in|put it on the board|to the bank|a limb|no doubt|"
    "without doubt|without a doubt|if you ask me|had to guess|have to guess|in my view|in my opinion|"
    "in my book|word is|rumor has|rumour has|rumor is|rumour is|rumors are|rumours are|my reckoning|"
    "remember this|remember my|remindme|signs point|points to|i'd wager|i wager|i figure|way i see it|"
    "way things|betting man|spoiler|eat my |snowball|be damned if|no world|no universe|no planet|in hell|"
    "dead body|as eggs|brace for|brace yourself|ready for|in for a|in for some|looking at a|me down for|"
    "down for|goodbye|forget about|i see |can see|could see|miracle|bet against|in the bag|hard to see|"
    "hard to imagine|can't imagine|cannot imagine|cant imagine|give it until|give it till|give it to|give it a|"
    "give it another|weeks and|months and|years and|days and|month and|week and|year and",
    "|",
)
"""Strings of which every sentence with one of the wordings holds one, beside those that are cues already."""


def last_words(table: Wordings) -> frozenset[str]:
    """The last two words of each wording, or its only one: what a rule of openings is woken by."""
    return frozenset(f"{before} {last}".strip() for last, by_before in table.items() for before in by_before)


def wording_at(table: Wordings, words: list[str], m: int) -> int | None:
    """Where the wording that ends with word `m` begins; the longest where several do."""
    by_before = table.get(words[m])
    if by_before is None:
        return None
    best = m if "" in by_before else None
    for wording in by_before.get(words[m - 1], ()) if m else ():
        begin = m + 1 - len(wording)
        if begin >= 0 and all(words[begin + k] in part for k, part in enumerate(wording)):
            best = begin if best is None else min(best, begin)
    return best
