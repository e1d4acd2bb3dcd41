"""Signs over a whole sentence that keep it from being a forecast: sarcasm, proverbs, furniture, slogans, habits."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range, Reason
from claimtrack.extraction.tokens import Sentence, lemma

_SARCASM = re.compile(
    r"\byeah,? (?:right|sure)\b|(?:^|\s)/s\b|\bpigs (?:will |can |might |could )?fly\b|\bso?u+re,? (?:buddy|pal|jan|thing)\b|\blol not\b"
    r"|\beh ?\?+$|\boh,? (?:sure|yes because|yeah because)\b|\bwhat could (?:possibly )?go wrong\b|\bas if (?:he|she|they|that|it|anyone)\b"
    r"|^(?:sure|right|riiight),|\bsaid nobody\b|\bsaid no one\b|\bhell freezes\b|🙄|\bin (?:your|my|his|their) dreams\b|\b(?:like|because) that(?:'s| is) (?:gonna|going to) happen\b"
    r"|\bnot\s*!+$|\bhold your breath\b"
)
_IDIOM = re.compile(
    r"\btime(?:'ll| will| shall) tell\b|^(?:and |so |well,? )?we(?:'ll| will| shall) see\W*$|\bthat will do\b|\bwill be what\b|\bwhat(?:ever)? will be\b"
    r"|\bthere(?:'s| is) a will\b|\bthe doctor away\b|\bgonna hate\b|\bmakes? (?:you|us|me|him|her|them) stronger\b|\byou(?:'ll| will) never know\b"
    r"|\bover my dead body\b|\bcome what may\b|\bheads will roll\b|\bhistory (?:will|shall) (?:judge|tell|show|remember)\b|\bgod willing\b|\bbe damned\b|\bdon't think so\b"
    r"|\bthe (?:devil|rest) will\b|\bit will take time\b|\bwill take care of itself\b|\blet'?s? us see\b|\bgoing to tell you\b|\bif you will\b|\bthat(?:'ll| will) be the day\b"
    r"|\bi(?:'ll| will) (?:say|admit|grant|give)\b|\bwill set you free\b|\blive by the sword\b|\bnever say never\b|\byou reap\b|\bmurphy\b|\baccidents will\b|\bdon'?t worry\b|\bif you build it\b|\bhaters? (?:will|gonna|are going to)\b|\blet (?:you|u|me|us|them) know\b|\bwill do you\b"
)
_FURNITURE = re.compile(
    r"\bclick\b|\bsubscri(?:be|ption)\b|\bnewsletter\b|\bdonat(?:e|ions?)\b|\bsign up\b|\bcookies?\b|\ball rights reserved\b|\bterms of (?:use|service)\b|\bprivacy policy\b"
    r"|\byour (?:support|comment|email|donation|password|account|browser)\b|\breceive an e-?mail\b|\bunsubscribe\b|\blog ?in\b|\bplease comment\b|\bfollow us\b"
    r"|\bread more\b|\bthis (?:comment|post|page|site|article|thread) (?:will|may|has|is going)\b|\byour order\b|\bpromo code\b|\bdiscount\b|\bbot\b.*\baction\b"
)
_HABIT = lx.words("always alway often usually sometimes normally generally typically occasionally constantly")
_ANY = lx.words("anything anywhere anybody anyone anytime whatever wherever whenever whoever")
_NEVER_SLOGAN = re.compile(r"\bnever (?:be )?(?:forget|forgotten|surrender|defeated|divided|give up|stop fighting|back down|again)\b")


_SIGN_WORDS = lx.words(
    "right sure suure / pigs lol eh oh as said wrong hell dreams breath happen tell see do a what whatever doctor hate stronger know body heads history god damned think devil rest time care us day say admit grant give free sword reap "
    "murphy accidents worry build haters hater click subscribe subscription newsletter donate donation donations sign cookies cookie rights terms privacy your receive unsubscribe log login comment follow read this order promo discount bot 🙄 "
    "that's there's"
) - {"a"}
"""Every sign above needs one of these words: most sentences have none and cost one look."""


def sentence_sign(s: Sentence) -> Reason | None:
    """Reason to set the whole sentence aside."""
    words = s.words
    for i in range(1, s.n - 2):
        if words[i] == "will" and words[i + 1] == "be" and words[i - 1] == words[i + 2]:
            return Reason.IDIOM
    if _SIGN_WORDS.isdisjoint(words) and not s.low.endswith("!"):
        return None
    if _SARCASM.search(s.low):
        return Reason.SARCASM
    if _FURNITURE.search(s.low):
        return Reason.FURNITURE
    if _IDIOM.search(s.low):
        return Reason.IDIOM
    return None


def clause_sign(s: Sentence, subject: Range | None, adverbs: list[int], verb: int, end: int, date_inside: bool) -> Reason | None:
    """Reason to set aside one clause with this subject and verb."""
    if any(s.words[i] in _HABIT for i in adverbs) and not date_inside:
        return Reason.HABIT
    reach = s.words[verb + 1 : end]
    if not date_inside and any(w in _ANY for w in reach):
        return Reason.HABIT
    if not date_inside and any(w in ("you", "u", "yourself") for w in reach) and "thank" not in reach:
        return Reason.ADDRESS
    if not date_inside and (("me" in reach[:3]) or (s.words[verb] == "be" and "my" in reach[:2])):
        return Reason.PLAN
    if subject is None:
        return None
    head = s.words[subject[1] - 1]
    short = subject[1] - subject[0] <= 3
    if s.words[subject[0]] in ("everything", "anything", "whatever", "whoever", "anyone", "anybody", "those", "people") and any(
        w in ("who", "that") for w in s.words[subject[0] + 1 : subject[1]]
    ):
        return Reason.IDIOM
    verb_lemma = lemma(s.words[verb])
    if not date_inside and short and head in lx.GENERIC_NOUNS and (verb_lemma in lx.SLOGAN_VERBS or s.n < 8):
        return Reason.SLOGAN
    if not date_inside and head in ("we", "people", "united", "nation") and (verb_lemma in ("overcome", "prevail", "rise", "resist", "forget", "remember") or _NEVER_SLOGAN.search(s.low)):
        return Reason.SLOGAN
    return None


def asks(s: Sentence, m: int) -> bool:
    """True when the sentence asks whether, and does not say that, the thing before or after word `m` will happen."""
    if s.is_question:
        return True
    words = s.words
    k = 0
    while k < m and (words[k] in lx.INTERJECTIONS or words[k] in ("and", "but", "so", ",", "then") or words[k] in '"*('):
        k += 1
    if m == k and k + 1 < s.n and (words[k + 1] in lx.PRONOUNS or words[k + 1] in lx.ARTICLES):
        return True
    if words[k] in ("why", "how", "who", "whom", "whose", "what", "where") and m - k <= 4:
        return words[k] != "how" or m - k <= 6
    return words[k] == "when" and m - k == 1


_ASKING = lx.words(
    "know knows knew sure wonder wondering see tell ask idea on certain decide matter about care imagine understand clear question depends depend say guess "
    "find wonders asking sees clue determine"
)


def asks_inside(s: Sentence, start: int) -> bool:
    """True for an indirect question around the clause that begins at word `start`: "I don't know if X will"."""
    for j in range(start - 1, max(-1, start - 5), -1):
        word = s.words[j]
        if word in ("whether", "if", "who", "what", "how", "when", "where", "why", "which"):
            if word == "whether" or (j and s.words[j - 1] in _ASKING):
                return True
            if j and s.words[j - 1] in ("exactly", "of") and j > 1 and s.words[j - 2] in _ASKING:
                return True
            return False
    return False
