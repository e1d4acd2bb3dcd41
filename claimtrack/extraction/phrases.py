"""Fixed phrases that keep words of the future from being a forecast: sarcasm, proverbs, page furniture."""

from __future__ import annotations

from itertools import product

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range, Reason
from claimtrack.extraction.tokens import Sentence

_PHRASES: dict[Reason, str] = {
    Reason.SARCASM: """
yeah right; yeah , right; yeah sure; ^ yeah|right|sure|yes|oh because; ^ right , because; pigs fly; pigs
will|can|might|could fly; sure buddy|pal|jan|thing; lol not; oh sure; oh yes because; oh yeah because; oh ,
sure; could go wrong; could possibly go wrong; as if he|she|they|that|it|anyone; ^ sure ,; ^ right ,; ^ riiight
,; said nobody; said no one; hell freezes; in your|my|his|their dreams; that is going to happen; hold your
breath; ^ suuure; / s $; ^ lol sure; what a surprise that; as if there; ^ oh great|wonderful|brilliant|perfect;
^ great , i am sure; ^ great , another; tell us the earth|moon|sky; tell me the earth|moon|sky|water; earth is
flat; water is wet; next|then you will tell me|us; you know it they; right on that; any day|minute|moment now
lol|haha|hahaha|lmao|rofl|😂; any day|minute|moment now , lol|haha|hahaha|lmao|rofl; how dare
he|she|they|you|we; ( lies|lie; ^ yeah , and nothing; any day|minute|moment now .
. . lol|haha|hahaha; of the linux desktop; believe that , you will; a bridge to sell; ^ next stop :
""",
    Reason.IDIOM: """
time will|shall tell; ^ we will|shall see $; ^ so we will see $; ^ and we will see $; ^ well we will see $; that
will do; will be what; what will be will; whatever will be; there is a will; the doctor away; going to hate;
make|makes you|us|me|him|her|them stronger; you will never know; you will never guess; over my dead body; come
what may; heads will roll; history will|shall judge|tell|show|remember; be damned; not think so; the devil
will; the rest will follow|come|sort|take; it will take time; will take care of itself;
let us see; to tell you; if you will;
that will be the day; i will admit|grant|give; i will say ,|that|this|it|one|though|so|what; will set you free;
live by the sword; never say never; will
not be televised; come home to roost; out in the wash; will have his|her|their|its day; hit the fan;
your|our|my|his|her|their day|time|turn will come; that ship has; cry wolf; eat his|her
hat; hell will freeze;
will bite you|them|him|her|us in; walk it off; what will they think of; what goes around; time heals; give
them an inch; shit will happen; stranger things; the proof; what the future; a matter of taste; ^ we shall|will
see ,|.|; we shall|will see about|how|if|what|whether; cross that bridge; sun will rise; sun will come|shine;
rest will be history; lead a horse; rise and shine; to each his; will be will be; never
in my life|lifetime; roll in his|her|their grave; turn in his|her|their grave; cows come home; you reap; murphy;
accidents will; not worry; if you build it; haters|hater will|going; let|lets you|u|me|us|them know; will do
you; will have to do; first come first; as it|he|she|they ever will; for all
we|i|you|they|anyone|anybody know|knows|care|cares; burn|rot in hell; will rise again !; rise again $; doomed to repeat
""",
    Reason.FURNITURE: """
click; ^ subscribe; please subscribe; subscribe now|today|here|for; subscribe to our|my|the|this;
your|our|free|a subscription; newsletter; donate; your donation|donations; a donation; donations welcome|are; sign up;
use|uses|our|accept|these|necessary cookies; cookies on|and|to|help|policy; cookie policy|settings; all rights
reserved; terms of use|service; privacy policy; your
support|comment|email|donation|password|account|browser|order; receive an email|e-mail; unsubscribe; log in;
login; please comment; follow us; read more; this comment|post|page|site|article|thread will|may|has|is; promo
code; discount code; your discount; a discount on|of; bot , and; your browser; free shipping;
comments will be closed;
comments on this|these; akismet; notify me of; subscribers will receive|get;
be visible to everybody|everyone; past performance;
offenders|violators|trolls|spammers|posters|posts|spam|comments|accounts
will be banned|deleted|removed|blocked|closed|suspended|moderated;
updates|details|more will follow; more to come; comments|replies top; permalink; back to top; skip to content|main
""",
}
"""Fixed phrases, in the words of `tokens`: alternatives by |, ^ and $ for the ends of a sentence."""

_WHOLE = frozenset({Reason.SARCASM, Reason.FURNITURE})
"""Reasons that set the whole sentence aside; a proverb only takes its own clause."""


_Phrase = tuple[Reason, tuple[frozenset[str], ...], bool, bool]


def _index() -> dict[str, dict[str, list[_Phrase]]]:
    """The phrases by their first and second word: most sentences hold a first word and no second behind it."""
    table: dict[str, dict[str, list[_Phrase]]] = {"be": {}}
    for reason, listed in _PHRASES.items():
        for phrase in listed.replace("\n", " ").split(";"):
            parts = phrase.split()
            if not parts:
                continue
            at_start, at_end = parts[0] == "^", parts[-1] == "$"
            words = tuple(frozenset(part.split("|")) for part in parts[at_start : len(parts) - at_end])
            for first, second in product(words[0], words[1] if len(words) > 1 else ("",)):
                table.setdefault(first, {}).setdefault(second, []).append((reason, words, at_start, at_end))
    return table


_BY_FIRST_WORDS = _index()
_FIRST_WORDS = frozenset(_BY_FIRST_WORDS)
_NONE: tuple[_Phrase, ...] = ()


def fixed_phrases(s: Sentence) -> list[tuple[Reason, Range]]:
    """The fixed phrases of a sentence: why they are no forecast, and the words they spoil."""
    words = s.words
    found: list[tuple[Reason, Range]] = [(Reason.SARCASM, (0, s.n))] if "🙄" in s.low else []
    if _FIRST_WORDS.isdisjoint(words):
        return found
    for i in [i for i, word in enumerate(words) if word in _FIRST_WORDS]:
        word = words[i]
        seconds = _BY_FIRST_WORDS[word]
        following = words[i + 1] if i + 1 < s.n else ""
        if following not in seconds and "" not in seconds and word != "be":
            continue
        for reason, phrase, at_start, at_end in (*seconds.get(following, _NONE), *seconds.get("", _NONE)):
            end = i + len(phrase)
            if (
                end > s.n
                or (at_start and (i > 0 or _concedes(words, phrase)))
                or (at_end and not _only_marks(words, end))
            ):
                continue
            if all(words[i + k] in phrase[k] for k in range(2, len(phrase))) and not _is_held(words, i):
                found.append((reason, (0, s.n) if reason in _WHOLE else (i, end)))
        if word == "be" and i > 1 and words[i - 1] == "will" and words[i - 2] == following:
            found.append((Reason.IDIOM, (i - 2, i + 2)))
    return found


def _concedes(words: list[str], phrase: tuple[frozenset[str], ...]) -> bool:
    """ "Sure, the ports will take a while, but ...": what is granted is meant."""
    return "," in phrase[-1] and "but" in words[len(phrase) :]


def _is_held(words: list[str], i: int) -> bool:
    """ "I guess that is going to happen": somebody's view, and no scorn."""
    return words[i] == "that" and i > 0 and words[i - 1] in lx.OPINION


def _only_marks(words: list[str], start: int) -> bool:
    return all(w in ".!?)" or w.startswith("..") for w in words[start:])
