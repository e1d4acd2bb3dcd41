"""Cues of several words: of duty and power that foretell in company, of "may" and "could" without a day, of "never"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.text.inflection import verb_forms

EXPECTED = lx.listed(
    "should win|should beat|should easily|should advance|should qualify|should cruise|should sweep|"
    "should finish|should see|should know|should hear|should be sunny|shouldn't take|should not take|"
    "shouldn't last|shouldn't be long|ought to|is possible|it's possible|quite possible|very possible|"
    "possible that|at some point|at some stage|got to|gotta|has to|have to|can't last|cannot last|cant last|"
    "can't hold|cannot hold|cant hold|can't keep|cannot keep|can't go on|cannot go on|can't continue|"
    "cannot continue|can't survive|cannot survive|can't win|cannot win|cant win|can't beat|cannot beat|"
    "can't stay|cannot stay|would never|would fail|would trigger|would cause|would mean|would backfire|"
    "would spark|judge would|one would ever|nobody would",
    "|",
)
"""Words of duty and of power that foretell in company: "should win this easily", "has to give at some point"."""
LEANS = lx.listed(
    "well|easily|still|yet|actually|finally|be next|be the|be over|be gone|be a|see a|take|end up|even|soon",
    "|",
)
"""What, beside a verb of happening, makes a "may" or "could" worth a look where no day is named."""
NEVERS = [
    *lx.listed("never again|never will|never in a|never in my|never does|never see|never sees|never seeing", "|"),
    *(
        f"never {form}"
        for verb in (*sorted(lx.TURNS), *lx.listed("come go get give take make let happen open"))
        for form in (verb, *verb_forms(verb))
        if form == verb or form.endswith(("s", "ing"))
    ),
]
"""A "never" with a verb that may be a single happening behind it."""
