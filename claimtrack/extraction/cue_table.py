"""The cues: words where a forecast could stand, each with what must follow it. Data, and the pattern made of them."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.awaited_events import EVENTS
from claimtrack.extraction.cue_phrases import ARRANGED, DENIED, EVENTIVE_FORMS, EXPECTED, LEANS, NEVERS
from claimtrack.extraction.frames import Reason
from claimtrack.extraction.openings import CUES as OPENINGS

WEAK: dict[str, Reason] = {
    "would": Reason.COUNTERFACTUAL,
    "wouldn't": Reason.COUNTERFACTUAL,
    "wouldnt": Reason.COUNTERFACTUAL,
    "should": Reason.ADVICE,
    "shouldn't": Reason.ADVICE,
    "could": Reason.POSSIBILITY,
    "couldn't": Reason.POSSIBILITY,
    "may": Reason.POSSIBILITY,
    "might": Reason.POSSIBILITY,
    "hope": Reason.WISH,
    "hoping": Reason.WISH,
    "pray": Reason.WISH,
    "must": Reason.ADVICE,
    **dict.fromkeys(
        lx.listed(
            "i will|i'll|i won't|i wont|i shall|i'm going to|i am going to|im going to|i'm gonna|im gonna|i'm "
            "about to|i am about to|i'm not going to|i'm not gonna|imma",
            "|",
        ),
        Reason.PLAN,
    ),
    **dict.fromkeys(
        lx.listed("you will|you'll|you won't|you wont|youll|u will|you're going to|you're gonna|you are going to", "|"),
        Reason.ADDRESS,
    ),
}
"""Cues that need company, with the reason given where they have none."""

_DAY = (
    r"(?:\d|'\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall\b|winter|"
    r"christmas|xmas|easter|halloween|thanksgiving|new year|the (?:end|start|beginning|middle|time|next|"
    r"summer|winter|spring|"
    r"autumn|fall|new year|holidays|weekend|elections?|"
    r"\d\d?(?:st|nd|rd|th)\b|(?:first|second|third|fourth|last|latter|1st|2nd|"
    r"3rd|4th) )|early|late|mid|next|this (?:year|month|week|summer|winter|fall|autumn|spring|"
    r"season|weekend|time|day|quarter|coming)|year|eo[ymwd]|q[1-4]|mon|tue|wed|thu|fri|sat|sun|tomorrow|"
    r"tonight|ramadan|"
    r"memorial|labou?r day|season|then\b|a (?:few|couple|week|month|year|day|decade)|(?:the )?coming|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|few|another|one) )"
)
_AWAITED = r"(?:the|his|her|their|its|our|next|this)(?: [a-z0-9'-]+){0,3}? (?:" + "|".join(sorted(EVENTS)) + r")\b"
_NAME_AND_HAPPENING = (
    r"(?:[a-z.'-]+ ){0,2}?(?:" + "|".join(sorted(form for form in EVENTIVE_FORMS if form.endswith("s"))) + r")\b"
)
_THEN = r"(?=[^.!?\n]{0,90}\b(?:then|next|after that|afterwards|finally|lastly|in the end|second|2nd|last)\b)"
_STRONG_VERB = (
    r"[^.!?\n]{0,40}\b(?:wins?|loses?|beats?|resigns?|quits?|crash(?:es)?|collapses?|ends|going down|"
    r"drops?|steps?|leaves?|gets?|makes?|falls?|fails?|goes|pass(?:es)?|signs?|takes (?:it|this|the)|is safe)\b"
)

_NO_READER = r"(?!(?:you|i|u|a|an|any|anyone|someone|your|my|people|only|so|not|i'm|you're|upon|again|more)\b)"
_ENDINGS = lx.listed(
    "falls fall wins win loses lose collapses collapse folds dies die splits resigns quits down under over dead "
    "finished gone out toast doomed job seat"
)
HEADLINE_VERBS = lx.listed(
    "win lose beat leave resign quit join sign retire return finish reach hit fall drop rise crash "
    "enter seize capture retake storm evacuate sack expand suspend resume "
    "collapse launch release announce open close merge sell acquire be ban approve reject pass cut raise "
    "hike default strike withdraw exceed surpass top double triple miss score advance qualify reopen "
    "cancel delay replace defeat step exit invade attack lift impose declare"
)
HEADLINE = re.compile(rf"to (?:{'|'.join(HEADLINE_VERBS)})(?![a-z])|to [$€£]?\d")
_ENDED = r"(?![a-z0-9])"
_GETS = lx.listed("get gets hold holds poll polls win wins reach reaches take takes finish finishes")


def pattern_of(cues: dict[str, str]) -> str:
    """One pattern of all cues, written as a trie: a search looks at each character about once."""
    trie: dict[str, object] = {}
    for cue, tail in cues.items():
        node = trie
        for char in cue:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = tail
    return _written(trie)


def _written(node: dict[str, object]) -> str:
    longer = [re.escape(char) + _written(child) for char, child in node.items() if isinstance(child, dict)]
    tail = node.get("")
    parts = longer if tail is None else [*longer, str(tail)]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _follows() -> str:
    """What a condition needs behind it: a cheap look for a verb of happening, or for what is over."""
    forms = [form for verb in (*lx.BEFALLING, *lx.MOVING) for form in (verb, f"{verb}s", f"{verb}es")]
    states = lx.listed("halves dies flies over gone finished toast dead bust stuck theirs done could may might")
    return rf"(?=[^.!?]{{4,110}}?\b{pattern_of(dict.fromkeys((*forms, *states), _ENDED))})"


CUES: dict[str, str] = {
    **dict.fromkeys(OPENINGS, ""),
    **dict.fromkeys(
        lx.listed(
            "will|won't|wont|wil|shall|shan't|gonna|gunna|gona|gon|finna|going to|goin to|theyll|itll|therell|"
            "thatll|set to|about to|bound to|likely|unlikely|due to|expected to|"
            "is forecast|are forecast|is predicted|are predicted|is projected|are projected|"
            "tipped to|touted to|rumoured to|rumored to|pencilled in|penciled in|slated for|slated in|due in court|"
            "guidance is|consensus is|forecast is for|estimate is for|outlook is for|base case is|calling for|"
            "are forecasting|is forecasting|are projecting|is projecting|forecasts are for|predictions are for|"
            "projected to|predicted to|forecast to|planned to|looking to|scheduled to|slated to|poised to|"
            "primed to|sure to|certain to|doomed|destined to|guaranteed to|on track to|next|predict|predicts|predicted|"
            "predicting|prediction|bet|"
            "betting|expect|expects|expecting|guess|reckon|foresee|guarantee|anticipate|doubt|hopefully|no way|"
            "mark my words|calling it|be surprised|be shocked|be amazed|be astonished|be stunned|chance|chances|odds|"
            "probability|likelihood|in ten|matter of time|long before|long until|long till|long untill|are "
            "numbered|soon|eventually|ultimately|inevitably|someday|one day|sooner or later|tomorrow|"
            "come november|last will|last would|last could|can begin|can start|can finally|can proceed|can now|"
            "can resume|can commence|can then|can follow|can complete|can happen|look for|eoy|eom|eow|hoping for|"
            "you will see|you will never|you'll never|you'll see|"
            "heard it here first|shot at|headed for|headed into|heading for|heading into|on course to|"
            "on pace to|fingers crossed|by a landslide|for the title|for the cup|for the championship|for the crown|"
            "is expected|are expected|scheduled for|scheduled on|scheduled in|is due in|are due in|is due on|are "
            "due on|planned for|"
            "plans to|intends to|aims to|vowed to|pledged to|agreed to|promised to|highly doubt|i doubt|"
            "see her|"
            "see it|bet on|count on|i give|i'd give|book it|quote me|mark it down|"
            "bookmark it|bookmark this|screenshot this|write it down|question of time|don't see|not see|dont see|"
            "can't see|cant see|cannot see|"
            "no matter what|straight sets|well try|"
            "well be|"
            "for the league|for the nomination|for the presidency|money is on|money's on|moneys on|going be|not "
            "happening|"
            "never happening|coin flip|coin-flip|coin toss|toss-up|toss up|fifty-fifty|50-50|50/50|to 1 on|"
            "to 1 against|to 1 that|to 1 they|to 1 he|to 1 she|to 1 it|to 1 the|to one that|to one it|evens|even money|"
            "times out of|out of ten it|out of 10 it|out of ten they|out of 10 they|out of ten he|out of 10 he|"
            "out of five|two in three|three in four|two in five|three in five|four in five|"
            "1 against|put it at|p=0|p = 0|"
            "to one on|to one against|to one that|to four on|to four against|to two on|to two against|to five against|"
            "goes first|go first|falls first|goes last|go last|falls last|fall last|followed by|till last|until last|"
            "for last|seats|by a whisker|by a hair|by a nose|by a mile|"
            "nailed on|favourites to|favourite to|favorites to|favorite to|favourite for|favourites for|favorite for|"
            "favorites for|"
            "shoo-in|a lock to|a lock for|cert to|certs to|tipped to|more likely than|even chance|even odds|"
            "in three|in four|in five|in twenty|per cent chance|cent that|backed|"
            "lock it in|take it to the bank|done deal|no contest|on points|by knockout|by ko|by decision|by submission|"
            "by stoppage|on penalties|on pens|in extra time|in overtime|see out|sees out|make it to|makes it to|"
            "makes it past|make it past|makes it through|make it through|"
            "last the|lasts the|survive the|survives the|see the season out|see the year out|lasts until|lasts till|"
            "last until|last till|"
            "give it|give him|give them|one more|two more|ends the|closes the|finishes the|end the|close the|"
            "finish the|certainty|done for|dead cert|sure thing|odds-on|quid on|tenner on|fiver on|bucks on|chips on|"
            "house on|"
            "beer says|beers says|pint says|quid says|bucks says|tenner says|fiver says|percent that|"
            "percent|per cent|"
            "percent on|percent for|percent they|percent it|percent he|percent she|"
            "percent sure|percent certain|percent likely|"
            "percent confident|in 10|in a million|in a thousand|in a hundred|one in two|one in three|one in four|"
            "one in five|one in six|is toast|are toast",
            "|",
        ),
        _ENDED,
    ),
    **dict.fromkeys(("by", "within", "until", "till", "come"), rf"(?= (?:{_DAY}|{_AWAITED}))"),
    "before": rf"(?= (?:{_DAY}|{_AWAITED}"
    + r"|(?:the )?[a-z.&-]+(?: [a-z&-]+)?(?: does?)?"
    + r"(?:[.!]*(?:$|\n)|,? (?:i'd|i think|i guess|i reckon|imh?o|if you ask)\b)))",
    "on": r"(?= (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may \d|jun|jul|aug|sep|oct|nov|dec|christmas|"
    r"new year|"
    r"easter|\d\d?(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|the "
    r"\d\d?(?:st|nd|rd|th)))",
    "in": r"(?= (?:(?:1[0-2]|[1-9])(?= games| sets| rounds|[.!]*(?:\n|$))|"
    r"20\d\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|q[1-4]|\d+ (?:day|week|month|year|"
    r"hour|min|decade)|early|late|mid|the (?:next|coming|near|spring|summer|autumn|fall|winter)|a (?:few|"
    r"couple|week|month|year|day|decade)|one |two|three|four|five|six|ten|"
    r"spring|summer|autumn|winter|the end))",
    "this": r"(?= (?:year|month|week|summer|winter|fall|autumn|spring|season|weekend|quarter))",
    "toast": _ENDED + r"(?= (?:by|before|in|come|next|this))",
    "finished": _ENDED + r"(?= (?:by|before|in|come|next|this))",
    **dict.fromkeys(
        ("don't think", "dont think", "do not think"),
        r"(?=[^.!?\n]{2,40}\bcan (?:do it|win|beat|make it|hold|pull|"
        r"survive|keep|stop|get past|reach|qualify|come back|catch)\b|" + _STRONG_VERB + ")",
    ),
    **dict.fromkeys(("i'm thinking", "im thinking"), _ENDED + "(?=" + _STRONG_VERB + ")"),
    **dict.fromkeys(
        lx.listed("i think|honestly think|really think|still think|confident|certain", "|"),
        _ENDED + "(?=" + _STRONG_VERB + ")",
    ),
    **dict.fromkeys(
        lx.listed(
            "before long|before too long|some day|before you know it|next thing you|next thing we|long run|long term|"
            "than later|week now|minute now|moment now|dust settles|said and done|due course|down the line|"
            "down the road",
            "|",
        ),
        _ENDED,
    ),
    "looks like": _ENDED + "(?=" + _STRONG_VERB + ")",
    "looking at": r"(?= (?:\d|two|three|four|five|six|ten|twenty|several|at least)\b)",
    **dict.fromkeys(("going to jail", "going to prison", "going to war", "stand a chance"), _ENDED),
    **dict.fromkeys(
        ("i think ", "i believe ", "i reckon ", "i guess ", "i'd think ", "i would think ", "i'd imagine "),
        r"(?=[^.!?\n]{2,40}\bwould\b)",
    ),
    "believe": _ENDED + "(?=" + _STRONG_VERB + ")",
    "sure": _ENDED + "(?=" + _STRONG_VERB + ")",
    "first": _ENDED + "(?:" + _THEN + r"|(?=,? (?:it|he|they|because|since|imo|i think|i guess)\b)"
    r"|(?=\W*(?:$|\n)| to [a-z]+(?: down| out)?(?: is|:| -)))",
    "no ": r"(?=[a-z0-9&'-]+(?: [a-z0-9&'-]+){0,5} (?:before|until|till|by|this|in 20\d\d|while|for (?:\d+|at least|"
    r"years|months|another|the next|two|three))\b)",
    **dict.fromkeys(("p(", "pr(", "prob("), r"(?=[^() \n]{1,30} [^()\n]{2,40}\) ?(?:=|:|is|~|at) ?(?:0?\.|\d))"),
    "sees ": r"(?=[a-z]+ (?:of|at|falling|rising|shrinking|growing|hitting|reaching)\b)",
    **dict.fromkeys(("easily", "easy", "guaranteed", "tops"), r"(?=\W*(?:$|\n|[.!,]))"),
    "if ": _NO_READER + _follows(),
    **dict.fromkeys(
        lx.listed(
            "unless|when the|when he|when they|when she|should the|should he|should they|"
            "give them|give him|take away|let them|let him|lose on|lose to|no deal",
            "|",
        ),
        _ENDED + _follows(),
    ),
    **dict.fromkeys((f"{ending} if" for ending in _ENDINGS), _ENDED),
    **dict.fromkeys((f"{be} {verb}" for be in ("is", "are") for verb in lx.BARE), _ENDED),
    **dict.fromkeys((f"going {verb}" for verb in ("take", *lx.TURNS, *lx.BEFALLING)), _ENDED),
    **dict.fromkeys(
        lx.listed(
            "it this time|still in|still at|still the|still there|still on|still president|still mayor|still champion|"
            "i'm taking|i am taking|i'll take the|i'm picking|i'm backing|i'm tipping|i am tipping|i'll opt for|"
            "i'll go with|i'd go with|gotta go with|have to go with|going to go with|gonna go with|"
            "see past|look past|look beyond|see beyond|years from now|year from now|months from now|month from now|"
            "time next|i fancy|i have the|i have them|"
            "on the wall for|game over for|curtains for|is ticking for|is near for|on its last legs|one of these days|"
            "any day now|at some point|at some stage|i have him|i have her|i've got the|i've got them|i do see|"
            "i can see|i back|is coming|are coming|on the way|is imminent|are imminent|around the corner|"
            "on course for|on track for|on pace for|question of when|question of if|matter of when|matter of if|"
            "looks like a|looks like snow|looks like rain|looking like a|i'm anticipating|hard time believing|"
            "matter not of|question not of|prepare for the|"
            "years away|decades away|decade away|months away|years off|decades off|generations away|"
            "looks set for|set for a|set for another|due for a|due for another|ripe for a|primed for a|poised for a|"
            "i'll plump for|plumping for|"
            "should be mild|should be cold|should be hot|should be wet|should be dry|should be warm|should be a|"
            "further to|room to fall|room to rise|% to fall|% to drop|to go but|years left|months left|"
            "week left|month left|days left|year left|"
            "weeks left|decades left|decade out|decades out|years out|"
            "headed lower|headed higher|heading lower|heading higher|headed south|heading south|from here|"
            "coming to an end|coming to a close|coming to a halt|coming to a head|drawing to a close|drawing to an end|"
            "cruising to|coasting to|sleepwalking into|hurtling towards|hurtling toward|"
            "money is still on|round the corner|means another|means a|means more|means higher|means lower|"
            "on the horizon|in the cards|on the cards|is looming|is brewing|i'm calling a|i'm calling for|go with a|"
            "go with no|going with a|going with no|possibility of|possibility that|"
            "i put the|i'd put|i'm leaning|im leaning|leaning towards|leaning toward|i lean|i say|"
            "i'll say|i'm saying|i'd go|i'll go|i'm going|gimme|give me|to lose|has this|have this|has it|have it|"
            "win for|landslide for|victory for|defeat for|relegation for|promotion for|exit for|sweep for|majority for|"
            "wins this|win this|takes this|take this|loses this|lose this|walks this|walk this|wins it|win it|"
            "edges this|edge this|in a landslide|in a rout|in a walk|in a canter|in a squeaker|in a blowout|"
            "got this|got it|chances|here comes|here come|cue another|cue the|cue a|bank on|struggle to see|"
            "struggling to see|"
            "in the water|on arrival|man walking|borrowed time|is cooked|are cooked|is screwed|are screwed|is "
            "sunk|are sunk|dead duck|"
            "sinking ship|lost cause|the creek|the drain|beyond saving|as good as|beginning of the end|running out for|"
            "shaping up|destined for|looking at a|looking at an|leaning on|i see an|"
            "here to stay|ends badly|ends well|end well|end badly|ends in tears|ends poorly|it's over for|"
            "it is over for|all over for|foregone conclusion|a done deal|non-starter|a slam dunk|likeliest|"
            "pain ahead|trouble ahead|be a surprise|be a shock|"
            "model has|models have|projection has|projections have|projection still has|forecast has|gfs has|euro has|"
            "polls have|poll has|models still have|heading towards|headed towards|heading toward|headed toward",
            "|",
        ),
        _ENDED,
    ),
    "go for": r"(?= \d)",
    **dict.fromkeys(("headed to ", "heading to ", "going to "), r"(?=[$€£]?\d|parity|zero)"),
    **dict.fromkeys((f"getting {done}" for done in lx.DONE_TO), _ENDED),
    **dict.fromkeys(("go with ", "going with ", "i'm thinking ", "sticking with "), r"(?=my [a-z -]{4,30} of |\$?\d)"),
    "forecasts": r"(?= (?:an?|another|no|more|that|[$€£]?\d)|[^.!?\n]{0,45}(?::|\n))",
    **dict.fromkeys(("surprises", "guesses", "picks", "i expect"), r"(?=[^.!?\n]{0,45}(?::|\n))"),
    "supposed to": r"(?= [a-z]+[^.!?\n]{0,50} (?:by|on|in|until|next|this|tomorrow|tonight|over|for|within|before)\b)",
    "to come": r"(?=\W*(?:$|\n|[.!,;]))",
    **dict.fromkeys(
        ("i have", "i've got", "i got", "ive got"),
        r" (?=[a-z&.' -]{2,24}(?:ing| over [a-z]+| at \d| on \d| by [a-z0-9]| in [a-z0-9]| to win| at about| at around|"
        r" (?:(?:in |at )?(?:first|second|third|fourth|fifth|last|bottom|top|\d+(?:st|nd|rd|th))))\b)",
    ),
    "then": _ENDED,
    "end of": r"(?= (?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|the (?:year|month|week|summer|season)|"
    r"this|next|20\d))",
    **dict.fromkeys(("10 that", "10 for", "3 that", "4 that", "5 that", "7 that", "1 that", "1 on"), ""),
    **dict.fromkeys(
        (
            f"{verb} {bound}"
            for verb in _GETS
            for bound in lx.listed("under over below above fewer less more barely at")
        ),
        _ENDED,
    ),
    "last to": r"(?= [a-z]+(?: down| out)?(?: is|:| -))",
    "once": r"(?= (?:the|[a-z]+) [a-z]+)",
    **dict.fromkeys(("the moment ", "the minute ", "as soon as"), ""),
    "after": r"(?= "
    + _AWAITED
    + r"| [a-z' -]{2,30} comes? [a-z]| [a-z' -]{2,25} it's [a-z]| [a-z' -]{2,25}, [a-z-]+(?: [a-z-]+)?\W*(?:$|\n)"
    + r"| [a-z' -]{2,40}\b(?:goes?|moves?|turns?|heads?|push(?:es)?) (?:on )?(?:to|for|on)\b)",
    "order": r"(?=[^.?!\n]{0,40}[:.!]?\n\s{0,4}(?:\d{1,2}|[-*•]|[abc])[.)]?\s)",
    **dict.fromkeys(("phase 1", "stage 1"), r"(?= ?[:=–-] ?[a-z])"),
    **dict.fromkeys(("then comes", "then come"), _ENDED),
    "mine": r"(?=[^.\n\d]{0,14}\d| ?: ?[a-z])",
    **dict.fromkeys(
        ("is my", "are my", "now my", "as my"),
        r"(?= (?:[a-z]+ ){0,3}(?:picks?|favou?rites?|choice|tip|guess|prediction|winners?|champions?|"
        r"top (?:two|three|four|five|six|ten|\d))\b)",
    ),
    **dict.fromkeys(("the favourite", "the favorite", "the favourites", "the favorites"), r"(?=[.,!;)\n]|$)"),
    **dict.fromkeys((f"{how}{n}" for how in ("ko", "tko") for n in range(1, 13)), _ENDED),
    "is going": r"(?= (?:blue|red|republican|democrat|democratic|tory|labour|conservative|liberal)\b)",
    "scenario": r"(?=:| is )",
    "matter of": r"(?= (?:minutes|hours|days|weeks|months)\b)",
    "my": r"(?= (?:(?:(?:long|short)[- ](?:term|range)|personal|current|honest|own|rough|contest) "
    r"(?=pred|fore|guess|est|entry|range))?"
    r"(?:order|list|ranking|picks?|guess|sequence|predictions?|top|podium|forecast|call|final|bold|estimate|range|"
    r"projection|expectation|entry|timeline|read|dark horse|sleeper|winners?|champions?)\b)",
    **dict.fromkeys(
        (
            *("predictions", "final table", "final standings", "final ranking", "final four", "final call"),
            *("base case", "best case", "worst case"),
            *("podium", "hot take", "top"),
        ),
        r"(?=[^.!?\n]{0,45}(?::|\n|\?\n| - | is ))",
    ),
    **dict.fromkeys(("winner", "gold", "1st"), r"(?= ?[:=] ?[a-z])"),
    **dict.fromkeys(("target", "price target"), r"(?:(?=:| is| -) ?(?::|is|-) ?[$€£]?(?=\d))"),
    **dict.fromkeys(WEAK, _ENDED),
    **dict.fromkeys((f"{modal} {verb}" for modal in ("may", "might", "could") for verb in LEANS), _ENDED),
    **dict.fromkeys(("before it", "before he", "before she", "before they"), r"(?= [a-z]+s? [^.!?\n]{0,20}\d)"),
    **{
        day: rf"(?=\W*(?:$|\n|[.!,]))(?<!on {day})(?<!last {day})(?<!every {day})(?<!by {day})"
        for day in lx.listed("monday tuesday wednesday thursday friday saturday sunday")
    },
    "either": _ENDED + r"(?=[^.!?\n]{3,60} or )",
    **dict.fromkeys(("or ", "or the "), rf"(?={_NAME_AND_HAPPENING})"),
    **dict.fromkeys(("not before", "not until", "not by", "not this year", "not this month", "not this week"), _ENDED),
    **dict.fromkeys(("doesn't", "doesnt", "don't", "dont", "i do", "it does", "he does"), r"(?=[.,;!\n]|$)"),
    **dict.fromkeys(EXPECTED, _ENDED),
    **dict.fromkeys(NEVERS, _ENDED),
    **dict.fromkeys(DENIED, _ENDED),
    **dict.fromkeys(ARRANGED, _ENDED),
    **dict.fromkeys(("expects to", "hopes to", "wants to", "threatens to", "threatened to", "hears"), _ENDED),
    "to": "",
}


_ODDS_BEHIND = (
    "that|for|on|against|whether|he|he's|she|she's|they|they're|it|it's|we|the|this|in favou?r|chance|odds|shot|"
    "to [a-z]+|there|is|looks|about"
)
"""What stands behind odds that are given: "4/6 they go down", "60:40 that he stays"."""
FIGURES_AND_CLITICS = (
    rf"'ll(?![a-z])|'d(?: never)?(?![a-z])|(?<=[\d ])%(?= ?(?:chance|sure|certain|like|"
    rf"prob|odds|that|confiden|possib|guarant|convinc|he|she|it|they|on |for |says|to [a-z]|at best|at most|"
    rf"tops|or so|shot|[a-z]+ (?:win|lose|beat)|"
    rf"[)*\]]|$|\n|[.!,;:]))|(?<![a-z0-9])1\)|(?<=[0-9])[/:]\d{{1,2}}(?= (?:{_ODDS_BEHIND})\b)|"
    rf"(?<=[0-9])-(?:[1-9][05]|1|to-1)(?= (?:{_ODDS_BEHIND})\b)|(?<=[0-9]0)[-/:][1-9]0(?=[.,!;)]*(?:$|[\n ]))|"
    rf"[05] says(?= [a-z])|(?<=at [0-9])/\d{{1,2}}(?![0-9])|(?<=[a-z]) [+-][1-9]\d{{0,3}}(?:\.5)?(?=[.,!]?(?:$|[ \n]))"
)
"""The cues that are no words of their own."""
