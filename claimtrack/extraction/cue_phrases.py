"""Cues of several words: of duty and power that foretell in company, of "may" and "could" without a day, of "never"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.text.inflection import verb_forms

EXPECTED = lx.listed(
    "should be enough to|should do it|should put|should take|should bring|should push|should stay|should be "
    "close|should be a close|"
    "should be a tight|should have enough|should have too|should be too|should make the|should get easier|"
    "should get better|should get worse|should only take|should last|should be above|should be below|should be around|"
    "should be an easy|should be a home|should be a comfortable|should be a routine|should have no|"
    "should have little|should have a field|should have a big|should have an easy|"
    "should win|should beat|should easily|should advance|should qualify|should cruise|should sweep|"
    "should get past|should get through|should get by|should then|"
    "should smash|should crush|should walk|should improve on|should bring it|should give|should serve|"
    "should settle|should trade|should peak|should hover|should finish|should see|"
    "should know|should hear|should be sunny|shouldn't take|should not take|"
    "shouldn't last|shouldn't be long|should come down|should come up|should be able|ought to|is possible|"
    "it's possible|quite possible|very possible|possible that|at some point|at some stage|got to|gotta|has to|"
    "have to|can't last|cannot last|cant last|can't hold|cannot hold|cant hold|can't keep|cannot keep|"
    "can't go on|cannot go on|can't continue|cannot continue|can't survive|cannot survive|can't win|cannot win|"
    "cant win|can't beat|cannot beat|can't stay|cannot stay|would never|would fail|would trigger|would cause|"
    "would mean|would backfire|would spark|would likely|would probably|would surely|would almost|would certainly|"
    "warn that|warns that|judge would|one would ever|nobody would",
    "|",
)
"""Words of duty and of power that foretell in company: "should win this easily", "has to give at some point"."""
LEANS = lx.listed(
    "well|easily|still|yet|also|possibly|actually|finally|be next|be the|be over|be gone|be a|see a|take|end up|even|"
    "soon|cause|have a|see us|see them|see him|see the|"
    "be on his way|be on her way|be on their way|be on its way|be coming to|be drawing to",
    "|",
)
"""What, beside a verb of happening, makes a "may" or "could" worth a look where no day is named."""
LEANERS = lx.words("may might could")
STATES = lx.words(
    "be have need want know think believe mean cost look seem appear feel hate love like own contain belong "
    "matter depend exist live work say remember understand deserve prefer wish hope use include involve consist "
    "smell sound taste owe fit require add count help do try talk ask read play eat sleep wear speak show refer "
    "see hear call tell let lack suppose care agree disagree consider explain describe apply argue find learn "
    "wonder imagine guess point check benefit interest post write comment search buy send wait stay bother "
    "concern affect cause enable encourage justify suffice tend vary inspire pose coincide undermine endure"
)
"""Verbs whose possibility is about how things are, about everybody, or about the two who talk."""
DOES = (frozenset(lemma for form, lemma in lx.verb_table().items() if form == lemma) - STATES) | {"well", "not"}
"""What behind a "may" or "could" makes it worth a look where no day is named."""
DENIED = [
    *(
        f"{be} {form}"
        for verb in (*sorted(lx.TURNS), *lx.listed("go come get give let happen take make pay back step hand stand"))
        for form in verb_forms(verb)
        if form.endswith("ing")
        for be in ("isn't", "aren't", "ain't", "isnt", "arent", "aint", "not")
    ),
    *(
        f"{do} {verb}"
        for verb in (*sorted(lx.TURNS), *lx.listed("come go get give take make happen touch reach try"))
        for do in ("doesn't", "don't", "doesnt", "dont", "not")
    ),
    *lx.listed("no one|nobody|neither will|nor will|so will|like hell|under no|at no point|in no ", "|"),
]
"""A denial in the present with a verb of happening."""
EVENTIVE_FORMS = frozenset(
    form for verb in (*lx.TURNS, "go", "get", "come", "walk", "pull") for form in verb_forms(verb)
)
"""Forms of the verbs of a single happening."""
ARRANGED = [
    f"{be} to {verb}"
    for be in ("is", "are")
    for verb in lx.listed("resume meet visit begin start open close end return leave arrive vote launch sign be")
]
"""What is arranged: "talks are to resume in May"."""
NEVERS = [
    *lx.listed("never again|never will|never in a|never in my|never does|never see|never sees|never seeing", "|"),
    *(
        f"never {form}"
        for verb in (*sorted(lx.TURNS), *lx.listed("come go get give take make let happen open run"))
        for form in (verb, *verb_forms(verb))
        if form == verb or form.endswith(("s", "ing"))
    ),
]
"""A "never" with a verb that may be a single happening behind it."""
