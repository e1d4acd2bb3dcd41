"""The inflected forms of English verbs and nouns, so that a lexicon needs to name only the lemma."""

from __future__ import annotations

from functools import lru_cache

_BE = ("be", "is", "are", "was", "were", "been", "being", "am")
_HAVE = ("have", "has", "had", "having")
_DO = ("do", "does", "did", "done", "doing")

_IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
become became
begin began begun
beat beaten
bite bit bitten
bleed bled
break broke broken
bring brought
build built
burn burnt burned
buy bought
catch caught
choose chose chosen
come came
cost
cut
deal dealt
draw drew drawn
drive drove driven
fall fell fallen
feed fed
fight fought
find found
flee fled
fly flew flown
forecast forecasted
get got gotten
give gave given
go went gone
grow grew grown
hang hung hanged
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
know knew known
lay laid
lead led
leave left
lend lent
let
lie lay lain
lose lost
make made
meet met
overcome overcame
overrun overran
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
put
quit quitted
rebuild rebuilt
regrow regrew regrown
resell resold
retake retook retaken
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
set
shake shook shaken
shoot shot
show showed shown
shrink shrank shrunk
shut
sink sank sunk
slide slid
speak spoke spoken
spend spent
spread
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
sweep swept
take took taken
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
win won
withdraw withdrew withdrawn
withstand withstood
write wrote written
""".strip().splitlines()
}
"""Past tense and participle of verbs that do not take -ed; one word where both are the same as the lemma."""

_DOUBLED = frozenset(
    {"admit", "begin", "commit", "control", "forget", "occur", "omit", "permit", "quit", "rebel", "refer", "overrun"}
)
"""Longer verbs stressed on the last syllable, which double the last letter as short ones do."""

_VOWELS = "aeiou"


@lru_cache(maxsize=4_000)
def verb_forms(phrase: str) -> tuple[str, ...]:
    """All forms of a verb with what follows it: "mop up" gives "mops up", "mopped up", "mopping up".

    A single particle is also given with a hyphen ("mopped-up"), as it stands before a noun.
    """
    verb, _, rest = phrase.partition(" ")
    forms = [f"{form} {rest}" if rest else form for form in _forms_of(verb)]
    if rest and " " not in rest and verb not in ("be", "have"):
        forms += [form.replace(" ", "-") for form in forms]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=4_000)
def noun_forms(phrase: str) -> tuple[str, ...]:
    """A noun and its plural, formed on the last word of the phrase."""
    return phrase, _with_s(phrase)


def _forms_of(verb: str) -> tuple[str, ...]:
    for whole in (_BE, _HAVE, _DO):
        if verb == whole[0]:
            return whole
    past = _IRREGULAR.get(verb)
    stem = verb + verb[-1] if _doubles(verb) else verb
    if past is None:
        past = (_with_ed(verb, stem),)
    return (verb, _with_s(verb), *past, _with_ing(verb, stem))


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word[-2:-1] not in _VOWELS):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_ed(verb: str, stem: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return stem + "ed"


def _with_ing(verb: str, stem: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return stem + "ing"


def _doubles(verb: str) -> bool:
    """True where the last consonant doubles before -ed and -ing: one short vowel before one consonant, stressed."""
    if verb in _DOUBLED:
        return True
    if len(verb) < 3 or verb[-1] in _VOWELS + "wxy" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return False
    last = verb[max(verb.rfind(vowel) for vowel in _VOWELS) :]
    syllables = sum(char in _VOWELS + "y" for char in verb)
    return len(last) == 2 and syllables == 1
