"""What was said before on a page, so that "they", "this operation" and "mine: 2, 1, 3" find what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimtrack.claims import NAMELESS, Claim, Comment, Kind, Page, Role
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.addressing import Addressees
from claimtrack.extraction.agreement import COME_TO_BE, NOT_OF_A_PERSON, OF_OTHERS, agrees
from claimtrack.extraction.antecedents import antecedent, stands_for_nothing
from claimtrack.extraction.echoes import EarlierQuotes
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.slots import Aim, Target, item_target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.numbered import listed_in
from claimtrack.extraction.people import People
from claimtrack.extraction.referents import earlier_referents, fitting_subject, named_on_page, only_name
from claimtrack.extraction.tokens import Sentence, fold, is_verb, lemma
from claimtrack.extraction.topics import announced, before_colon

_CAPITAL = re.compile(r"(?=[A-Z])(?<![.!?]\s)(?<!^)\b([A-Z][\w'’-]+(?: (?:of |the |al-)?[A-Z0-9][\w'’-]*)*)")
_NO_OBJECT = lx.PRONOUNS | lx.PREPOSITIONS
_BEHIND_OBJECT = lx.PREPOSITIONS | lx.PUNCTUATION | {",", "and", "."}
_NO_NAMES = lx.FUNCTION_WORDS | lx.HAVE | lx.BE | lx.DO | {"i", "if", "but", "and", "or", "http", "https", "lol", "my"}
_LOOK_BACK = 1500
_TAKES_UP = lx.words("they them these those both areas pockets towns places ones cities it this that which")
"""Words that may stand for what the forecast before was about."""
_TITLE_REACH = 420


@dataclass(slots=True)
class Thread:
    """The claims of a page so far, by comment, and what the page is about."""

    page: Page
    vocabulary: Vocabulary
    invited: bool = False
    """True when the page asks its readers for forecasts."""
    by_comment: dict[int, list[list[Claim]]] = field(default_factory=dict)
    _subjects: tuple[Target, ...] | None = None
    _low: str | None = None
    _people: People | None = None
    _addressees: Addressees | None = None
    _quotes: EarlierQuotes | None = None

    def people(self) -> People:
        """The names of the page that may be somebody's."""
        if self._people is None:
            self._people = People(self.page.text, self.low(), self.vocabulary.matcher)
        return self._people

    def low(self) -> str:
        """The page in lower case, folded once."""
        if self._low is None:
            self._low = fold(self.page.text)
        return self._low

    def add(self, comment: Comment, claims: list[Claim]) -> None:
        """Remember the claims of one sentence."""
        if claims:
            self.by_comment.setdefault(comment.index, []).append(claims)
            if self._quotes is None:
                self._quotes = EarlierQuotes()
            self._quotes.add(comment.index, claims)

    def groups(self, comment: Comment) -> list[list[Claim]]:
        """Claims of the comment so far, one list a sentence, oldest first."""
        return self.by_comment.get(comment.index, [])

    def last_quoted(self, comment: Comment) -> str | None:
        """Whom the comment quoted last by name, or None."""
        claims = (claim for group in reversed(self.groups(comment)) for claim in group)
        named = (claim.attributed_to for claim in claims if claim.attributed_to)
        return next((name for name in named if name.lower() not in NAMELESS), None)

    def parent(self, comment: Comment) -> Comment | None:
        """The comment this one answers; where the page does not say, the one just before."""
        index = comment.parent if comment.parent is not None else comment.index - 1
        comments = self.page.comments
        if 0 <= index < len(comments) and comments[index].index == index and comments[index] is not comment:
            return comments[index]
        return next((other for other in comments if other.index == index and other is not comment), None)

    def addressed(self, comment: Comment, place: int | None = None) -> Comment | None:
        """The comment before by whom this one names last: in all of it, or up to the sentence that begins at `place`.

        A name that opens the sentence counts: "@Ada Not by then".
        """
        start, end = comment.span.start, comment.span.end
        end = end if place is None else min(place + 2, end)
        if self.page.text.find("@", start, end) < 0:
            return None
        if self._addressees is None:
            self._addressees = Addressees(self.page)
        return self._addressees.named_in(start, end, comment.index)

    def quoted(self, comment: Comment) -> list[Claim]:
        """The last claims of an earlier comment whose words this one sets before its own."""
        return self._quotes.last_in(self.page.text_of(comment), comment.index) if self._quotes is not None else []

    def subjects(self) -> tuple[Target, ...]:
        """Entities that the title or the head of the article name: what the page itself is about."""
        if self._subjects is None:
            self._subjects = self._read_subjects()
        return self._subjects

    def subject_names(self) -> tuple[str, ...]:
        """The names of `subjects`."""
        subjects = self.subjects()
        return tuple([subject.name for subject in subjects]) if subjects else ()

    def _read_subjects(self) -> tuple[Target, ...]:
        matcher = self.vocabulary.matcher
        if matcher is None:
            return ()
        article = next((c for c in self.page.comments if c.role is Role.ARTICLE), None)
        texts = [self.page.title or ""]
        if article is not None:
            texts.append(self.page.text[article.span.start : min(article.span.end, article.span.start + _TITLE_REACH)])
        found: dict[str, Target] = {}
        for text in texts:
            for mention in matcher.find(text):
                entity = mention.entity
                if not entity.is_actor and not entity.umbrella and entity.kind != "country":
                    found.setdefault(entity.name, Target(entity.name, mention.span.of(text), entity.kind, None))
        return tuple(found.values())

    def resolve(self, s: Sentence, frame: Frame, aim: Aim, comment: Comment, said_here: list[Claim]) -> list[Target]:
        """What the pronoun or the "this operation" of a frame stands for; empty where nothing before fits."""
        if aim.pronoun == "page":
            fitting = self._fitting_subjects(aim)
            return fitting[:1]
        groups = [*self.groups(comment), *([said_here] if said_here else [])]
        if aim.refers_back:
            listed = [g for g in groups if len(g) > 1 or any(c.kind is Kind.ORDER for c in g)]
            if listed:
                return _targets(listed[-1])
        kind = self._of_kind(s, aim, comment)
        if kind is not None:
            return [kind]
        earlier = self._in_sentence(s, frame, aim) or before_colon(s, frame) or announced(s, frame)
        if earlier is not None:
            return [earlier]
        if stands_for_nothing(s, frame.verb, aim.pronoun or ""):
            return []
        return next((found for found in self._candidates(s, frame, aim, comment, groups, said_here) if found), [])

    def _candidates(
        self,
        s: Sentence,
        frame: Frame,
        aim: Aim,
        comment: Comment,
        groups: list[list[Claim]],
        said_here: list[Claim],
    ) -> Iterator[list[Target]]:
        """What the pronoun may take up, likeliest first; what does not agree with it is left out."""
        if aim.pronoun in {"this", "that"} and frame.verb is not None and lemma(s.words[frame.verb]) in COME_TO_BE:
            return
        yield self._holder(s, frame, aim)
        yield self._fitting(self._subject_before(s, frame, aim), aim)
        yield self._fitting(self.told(said_here, aim), aim)
        if aim.event_type is not None:
            yield self._fitting(next((t for group in groups[-1:] if (t := self.told(group, aim))), []), aim)
            yield self._by_same_verb(s, frame, aim, comment)
            yield self._fitting(self._named_before(s, frame, aim, comment), aim)
            return
        yield self._by_same_verb(s, frame, aim, comment)
        yield self._fitting(earlier_referents(self, s, aim, comment), aim)
        yield self._fitting(next((t for group in groups[-1:] if (t := self.told(group, aim))), []), aim)
        yield self._fitting(named_on_page(self, s, aim, comment), aim)
        yield self._fitting(self._named_before(s, frame, aim, comment), aim)

    def _fitting(self, found: list[Target], aim: Aim) -> list[Target]:
        """The targets, where each of them can be what the pronoun stands for."""
        pronoun = aim.pronoun or ""
        fits = all(agrees(target.kind, target.text, pronoun) for target in found)
        if fits and found and pronoun in NOT_OF_A_PERSON and any(self.people().is_somebody(t.text) for t in found):
            return []
        return found if fits else []

    def _holder(self, s: Sentence, frame: Frame, aim: Aim) -> list[Target]:
        """ "Petrov says he will run", "the army said it would hold": who speaks is who will do it."""
        embedding = frame.embedding
        if aim.pronoun not in {"he", "she", "it"} or embedding is None or embedding.holder is None:
            return []
        if aim.pronoun == "it" and embedding.word.startswith(OF_OTHERS):
            return []
        start, end = embedding.holder
        if frame.subject is None or not 0 <= frame.subject[0] - embedding.end <= 1 or s.words[start] in lx.PRONOUNS:
            return []
        found = self.items(s, [(start, end)])
        person = self.people().may_be(found[0].text) if found else False
        return found if found and person == (aim.pronoun != "it") else []

    def _by_same_verb(self, s: Sentence, frame: Frame, aim: Aim, comment: Comment) -> list[Target]:
        found = self._same_verb_object(s, frame, aim, comment)
        return [found] if found is not None else []

    def told(self, claims: list[Claim], aim: Aim) -> list[Target]:
        """What the pronoun stands for where it takes up the forecasts of one sentence."""
        if aim.pronoun in lx.PERSONS:
            named = [c for c in claims if c.target and self.people().may_be(c.target)]
            return _targets(named[-1:])
        if aim.pronoun not in _TAKES_UP:
            return []
        if aim.pronoun == "it" and any(self._names_many(claim) for claim in claims[:1]):
            return []
        needs_kind = aim.event_type is not None and self.vocabulary.domain is not None
        last = [c for c in claims if c.target and (c.target_kind or not needs_kind)]
        return [t for t in _targets(last) if t.name.lower() not in lx.PRONOUNS]

    def _names_many(self, claim: Claim) -> bool:
        """True for a claim about several of a kind: "the shops", "the Saudis"."""
        text = claim.target_text or ""
        return claim.target_kind is None and self._is_of_many(text) and (text.islower() or " " not in text)

    def _is_of_many(self, name: str) -> bool:
        """True for a word in the plural in lower case, or a name that the page sets an article before."""
        text = name.lower().removeprefix("the ")
        if not text.endswith("s") or text.endswith(("ss", "us", "sis", "xis", "states")):
            return False
        return name.islower() or f"the {text}" in self.low()

    def _of_kind(self, s: Sentence, aim: Aim, comment: Comment) -> Target | None:
        """ "the camp": the last camp that was named."""
        domain, matcher = self.vocabulary.domain, self.vocabulary.matcher
        if domain is None or matcher is None or aim.pronoun is None:
            return None
        kinds = set(domain.heads.get(aim.pronoun, ())) | (
            {aim.pronoun} if any(e.kind == aim.pronoun for e in domain.entities) else set()
        )
        if not kinds:
            return None
        subject = next((t for t in self.subjects() if t.kind in kinds), None)
        told = [] if subject else [(c.span.start, c.span.end) for c in self.page.comments if c.role is Role.ARTICLE]
        for start, end in [*self.before(s, comment), *told]:
            for mention in reversed(matcher.find(self.page.text[start : min(end, start + 4 * _LOOK_BACK)])):
                entity = mention.of_kind(kinds)
                if entity is not None:
                    return Target(entity.name, mention.entity.name, entity.kind, None)
        return subject

    def _in_sentence(self, s: Sentence, frame: Frame, aim: Aim) -> Target | None:
        """ "X is harder but it will fall": the name before the pronoun in its own sentence."""
        domain, matcher = self.vocabulary.domain, self.vocabulary.matcher
        event = domain.event_type(aim.event_type) if domain else None
        if (
            matcher is None
            or event is None
            or aim.pronoun not in ("it", "they", "them", "this", "that")
            or frame.subject is None
        ):
            return None
        for mention in reversed(matcher.find(s.page[s.start : s.spans[frame.subject[0]][0]])):
            entity = mention.of_kind(event.target_kinds)
            if entity is not None and not entity.is_actor:
                return Target(entity.name, entity.name, entity.kind, None)
        return None

    def _subject_before(self, s: Sentence, frame: Frame, aim: Aim) -> list[Target]:
        """ "X is harder but it will fall": the subject before the pronoun in its sentence."""
        if aim.event_type is not None or aim.pronoun is None:
            return []
        before = frame.subject[0] if frame.subject is not None else frame.start
        found = self.items(s, antecedent(s, before, aim.pronoun))
        if found and aim.pronoun in lx.PERSONS and not self.people().may_be(found[0].text):
            return []
        if not found and aim.pronoun in {"it", "they"}:
            found = self.items(s, only_name(s, before))
        return found

    def items(self, s: Sentence, items: list[tuple[int, int]]) -> list[Target]:
        mentions = self.vocabulary.mentions(s) if items else []
        found = [item_target(s, item, mentions, None, self.vocabulary) for item in items]
        return [Target(t.name, t.text, t.kind, None, None, t.actor_like) for t in found]

    def _fitting_subjects(self, aim: Aim) -> list[Target]:
        domain = self.vocabulary.domain
        event = domain.event_type(aim.event_type) if domain else None
        return [t for t in self.subjects() if event is None or not event.target_kinds or t.kind in event.target_kinds]

    def _same_verb_object(self, s: Sentence, frame: Frame, aim: Aim, comment: Comment) -> Target | None:
        """ "they won't be buying them" after "a good time to buy tractors": the object of the same verb."""
        if frame.verb is None or frame.passive or not frame.objects:
            return None
        verb = lemma(s.words[frame.verb])
        if verb in lx.BE or verb in ("have", "do", "make", "get", "take", "go"):
            return None
        if frame.subject is not None and s.words[frame.subject[0]] == aim.pronoun:
            return None
        for start, end in self.before(s, comment):
            earlier = Sentence(self.page.text, start, end, self.low(), None)
            for i in range(earlier.n - 2, -1, -1):
                if lemma(earlier.words[i]) == verb and earlier.words[i + 1] not in _NO_OBJECT:
                    stop = i + 1
                    while stop < earlier.n and earlier.words[stop] not in _BEHIND_OBJECT and stop - i < 5:
                        stop += 1
                    if stop > i + 1:
                        name = earlier.raw(i + 1, stop)
                        entity = self.vocabulary.matcher.match(name) if self.vocabulary.matcher else None
                        return Target(entity.name if entity else name, name, entity.kind if entity else None, None)
        return None

    def _named_before(self, s: Sentence, frame: Frame, aim: Aim, comment: Comment) -> list[Target]:
        """The last thing named before, by the domain's names where there is one, else the last proper name."""
        matcher = self.vocabulary.matcher
        domain = self.vocabulary.domain
        if matcher is not None and domain is not None:
            event = domain.event_type(aim.event_type)
            if event is None:
                return []
            told = fitting_subject(self, s, aim, comment, event)
            if told:
                return told
            for start, end in self.before(s, comment):
                fits = [
                    m
                    for m in matcher.find(self.page.text[start:end])
                    if not event.target_kinds or m.of_kind(event.target_kinds) is not None
                ]
                if fits:
                    entity = fits[-1].of_kind(event.target_kinds) or fits[-1].entity
                    return [Target(entity.name, fits[-1].span.of(self.page.text[start:end]), entity.kind, None)]
            return self._fitting_subjects(aim)[:1]
        for start, end in self.before(s, comment)[:2]:
            names = [n for n in _CAPITAL.findall(self.page.text[start:end]) if _is_name(n) and n != "May"]
            if aim.pronoun in lx.PERSONS:
                names = [name for name in names if self.people().may_be(name)]
            elif aim.pronoun in {"they", "them"}:
                names = [name for name in names if not self.people().is_place(name)]
            elif aim.pronoun == "it":
                names = [name for name in names if not self._is_of_many(name)]
            if len(set(names)) == 1:
                return [Target(names[0], names[0], None, None)]
            if names:
                return []
        return []

    def before(self, s: Sentence, comment: Comment) -> list[tuple[int, int]]:
        """Stretches of text before the sentence, nearest first: its own comment, then the one it answers."""
        spans = []
        if s.start > comment.span.start:
            spans.append((max(comment.span.start, s.start - _LOOK_BACK), s.start))
        parent = self.parent(comment)
        if (
            parent is not None
            and (comment.parent is not None or parent.role is not Role.ARTICLE)
            and parent.span.end - parent.span.start < 3 * _LOOK_BACK
        ):
            spans.append((parent.span.start, min(parent.span.end, parent.span.start + _LOOK_BACK)))
        return spans

    def numbered(self, comment: Comment) -> dict[int, Target]:
        """The numbered list that an answer speaks of: its own comment's, that of the one it answers, or one before."""
        asked: Comment | None = comment
        for _ in range(3):
            if asked is None:
                return {}
            for group in reversed(self.groups(asked)):
                ranked = {
                    c.rank: Target(c.target or "", c.target_text or c.target or "", c.target_kind, None)
                    for c in group
                    if c.rank and c.target
                }
                if len(ranked) > 1 and len(ranked) == len(group):
                    return ranked
                if len(group) > 1:
                    return {
                        i: Target(c.target or "", c.target_text or "", c.target_kind, None)
                        for i, c in enumerate(group, 1)
                        if c.target
                    }
            listed = listed_in(self.page.text_of(asked), self.vocabulary) if asked is not comment else {}
            if listed:
                return listed
            asked = self.parent(asked)
        return {}


def _is_name(words: str) -> bool:
    first = fold(words.split(" ", 1)[0])
    if first.partition("'")[0] in _NO_NAMES:
        return False
    return not is_verb(first) and not (words.isupper() and " " in words)


def _targets(claims: list[Claim]) -> list[Target]:
    """What the claims are about, all of an "A or B" among it."""
    return [
        Target(name, name if others else c.target_text or name, c.target_kind, None)
        for c in claims
        if c.target
        for others in (c.alternatives,)
        for name in (c.target, *others)
    ]
