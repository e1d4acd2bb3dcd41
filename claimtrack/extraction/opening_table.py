"""Words with which people open a forecast, by how far they go: "my prediction is", "no doubt", "it seems to me".

Each wording is written in the words of `tokens`, alternatives by |; what stands in brackets may be left out. Between
its words a few others may stand that change nothing ("my honest guess is", "I'm really quite sure"), behind it a mark
or "that".
"""

from __future__ import annotations

FORETELLING = """
^ [bold|early|final|fearless|quick|hot|wild] prediction|predictions :|-|–;
my|our|here's|bold|early|fearless|brave|quick|random|crazy|wild|safe|easy prediction;
my|our prediction|forecast|projection|call is|will|would [be];
my|our prediction|forecast|projection|call for|on this|that|it is; make a|another|one|my prediction;
making a|another|one|my prediction; here is my prediction|forecast|call; here is what happens|follows;
here is what happens next; here is how this|it|that ends|goes; here is how this|it plays out; how this|it ends :;
this is how it|this ends|goes; this is how it|this plays out; final answer|score; crystal ball :|says; calling it;
calling it now|here|early; calling this now; call it now; i call it :
"""
"""What follows is called a forecast, whatever it tells of."""

ASSERTING = """
i predict; am predicting; would|'d predict; let me predict; to predict; confidently|safely|hereby predict;
you heard|read|saw it here [first]; heard|read|saw it here first; where you heard|read it [first];
mark my|these words; mark this|it [down]; mark this post|comment|date; write this|it|that [down]; remindme;
remindme ! 1|2|3|5|6|10|one|two|three|six month|months|year|years|weeks|days;
screenshot|bookmark|save|pin|archive this|it;
screenshot|bookmark|save|pin|remember|archive this|my post|comment|tweet|thread|message|words;
back to this|me post|comment|thread in|when 1|2|3|5|6|10|a|one|two|three|five|six|ten year|years|month|months|weeks;
take it|this|that to the bank; bank on it; count on it; depend on it; lock it in; put it on the board;
put your house|mortgage|money|savings on it|this; put the house|mortgage on it|this; quote me on this|that;
can|may quote me; saying it now|here; say it now|here|again|first;
on record saying; spoiler; spoiler alert; going on record|the [record]; plot twist; watch this space;
not surprise|shock|amaze|stun me if|when; not surprise|shock me at all if|when; not surprise|shock me one bit if|when;
no surprise|shock if|when; not surprised|shocked|amazed|stunned|astonished if|when;
nobody|everyone surprised|shocked if|when; not be at all surprised|shocked if|when;
not be the least|slightest [bit] surprised|shocked if|when; one should|will be surprised|shocked if|when;
nobody should|will be surprised|shocked if|when; not be surprising|shocking if; not surprising|shocking if;
not come as a surprise|shock if|when; not be a surprise|shock if|when;
my gut|instinct|instincts|head|heart|nose is|says|say|tells|tell; my gut|instinct|head|heart tells me; gut says|is;
gut|instinct tells me; my sense|impression|instinct|suspicion|expectation|hunch is;
gut feeling|feel|instinct|reaction|call [is];
my feeling|read|reading|take|theory|conclusion|assumption|estimate|guesstimate is;
my bet|guess|hunch|prediction|call|pick is; my bet|guess|hunch|read|take|theory|view|estimate|opinion :|,|would [be];
best|educated|wild|rough bet|guess :|,|is; my two|2 cents :|,; base|worst|best|bear|bull case;
base|worst|best|bear|bull case scenario; worst|best|base|bear|bull case [scenario] is; something|everything tells me;
have|got|'ve a|this|the feeling|hunch|suspicion|inkling; a|this feeling|hunch;
bad|good|strong|horrible|nasty|sneaking|sneaky|funny|sinking|weird|odd feeling|suspicion|hunch; just watch;
you|y'all watch; just you watch; you wait; wait and see :|,; watch how; i|we guarantee;
can|will|would guarantee; guarantee you|ya|it; guaranteed; i promise; promise you|ya|u; i swear; swear to god;
assure you; can|could|will tell you now; can|could|will tell you right now; am telling you|ya; telling you now;
i tell you [now]; let me tell you; can|may|could be|rest sure|certain|assured; you can|could bet; you bet; betcha;
bet you|ya; make no mistake [about] [it|this]; rest assured; be assured; be in no doubt; i just know; you just know;
we all know :|,; can|could feel|smell|sense it :|,|coming; at this|that|the rate|pace;
at the|this current|present rate|pace; at current rates; the way this|it|things is|are going|shaping|trending|looking;
the way things go; on current|present|recent|this form|trends|trend|trajectory|showing;
sure as eggs|hell|day|night|shit|anything|fate; dollars to donuts|doughnuts; mathematically certain; out on a limb;
out on a limb here; out on a limb and|here and say|predict; if i had|have|must to guess|bet|choose|pick;
if i were|was to guess|bet; if pressed|pushed|forced; by my reckoning|count|maths|math|estimate|calculations;
'd|would wager|bet|guess|say|venture|hazard|gamble|expect|reckon|figure|suspect|imagine;
'd|would hazard|venture a guess; i wager|reckon|figure; am guessing|betting|assuming|leaning|wagering|anticipating;
am inclined|tempted to say|think|believe|guess|predict; 'd|would|will bet|put|stake good|real money [on] [it|this];
'd|would|will bet|put|stake money [on] [it|this];
'd|would|will bet|put|stake my|the|a|anything house|farm|ranch|money|life|savings|reputation|mortgage|shirt|career;
'd|would|will bet|put|stake my|the house|farm|ranch|money|life|reputation|mortgage|shirt on it|this;
will|would bet anything|everything|you|ya|money;
bet my|your|the house|farm|ranch|life|money|ass|arse|butt|boots [on] [it|this];
bet my|your|the last|bottom|sweet dollar|ass|arse; betting man|woman i 'd|would say|bet|guess; betting man|woman ,;
smart|big|my|early money is|says; smart|big|my|early money is on it|this|that; my money says|:; money on it [that];
willing|prepared|happy to bet; the betting is; the smart|safe|best bet is; safe|good|fair|decent|solid bet;
bucks|quid|dollars|euros|pounds|tenner|fiver|beer|pint says; odds|chances are;
odds|chances are good|high|strong|decent;
good|high|strong|decent|real|fair|solid|big|every|serious|reasonable chance|possibility|likelihood|probability;
more than likely; most likely|probable; most likely outcome|scenario|result|case;
likeliest|likely outcome|scenario|result :|is; in all likelihood|probability;
is a given|certainty|formality|cert|lock; foregone conclusion; it|that is inevitable; dead cert :|,;
safe to say|assume|bet|predict; done deal :|,; nailed on; writing is on the wall; in the stars; it is happening :|,;
it is over :|,; everything|all|signs|indicators|evidence point|points to [it|that];
signs|everything|evidence|indicators|history suggest|suggests|indicate|indicates|tells [us]; the signs are;
knowing our|my|us|their|his|them luck; with our|my luck; just our|my luck; knowing us|them|him ,;
end|net result [is]; the upshot [is];
barring a|an|any|some miracle|upset|accident|disaster|catastrophe|surprise|shock|injury|u-turn;
barring miracles|accidents|injuries|surprises|disaster;
barring something|anything unforeseen|drastic|unexpected|crazy;
unless something|anything|things drastic|drastically|dramatic|major|big|unexpected changes|change|happens;
unless something|anything|things changes|change; unless a miracle happens|occurs; all [other] things|else being equal;
if history|form|precedent|past is any|a guide|indication; if history|form|precedent is anything to go by;
if [recent|current|present] form|history|past|pattern|precedent holds|repeats;
if [recent|current|present] trends|things|trend|pattern|polls continue|continues|hold|holds|persist|persists;
if history repeats itself; if [the] polls|models|markets|numbers|bookies|polling are|is right|correct|accurate;
if [the] polls|models|numbers are to be believed; if nothing|little changes|happens;
if this|it|that keeps|continues|goes up|on; if this|it|that|things keeps|carries|goes|carry|go|keep on|up like this;
to my guns; by my prediction|forecast|call; by what i said; with my prediction|forecast|call;
polls|pundits|critics|haters|doubters be damned; this is the year; no two ways about it
"""
"""What follows is said to come, where it tells of a happening."""

STATING = """
trust me; trust me on this|that [one]; believe me; believe you me; take my word [for] [it|this]; take it from me;
no joke; am positive|convinced;
pretty|fairly|quite|dead|very|absolutely|almost|reasonably|damn|100% sure|certain|confident|positive; convinced;
remain|still confident|certain|sure; no|zero|little doubt [in] [my] [mind]; not a doubt; without doubt|question|fail;
without a doubt; beyond doubt|question; beyond a|any doubt; no question [about] [it]; undoubtedly; unquestionably;
put it|this :|,; for the record :|,; on the record :|,; if you ask me; in my view|opinion|book|estimation;
in my humble|honest view|opinion; the way i see it|this|things; as i see it|this|things; as far as i can see|tell;
from where i sit|stand; from where i am sitting|standing; my opinion|view|belief|worry|concern|fear is; word is;
word on the street is; the talk is; rumour|rumor has it; rumour|rumor|rumours|rumors is|are;
it|that is clear|obvious|plain|evident|apparent; it is clear|obvious|plain|evident to me; clear|obvious to me;
it|that is clear|obvious by now; pretty|quite|very clear|obvious;
call me crazy|mad|cynical|paranoid|pessimistic|optimistic|naive but|,;
call me a|an cynic|pessimist|optimist|fool but|,; unpopular|controversial|popular opinion [but]; hot take [but];
tinfoil hat on|time; conspiracy theory :|,; be wrong|mistaken but; be wrong|mistaken , but;
be wrong|mistaken here|about this but; am wrong but; am wrong , but; prove me wrong but;
just|only a|my guess|hunch|opinion|feeling but; cents but; for what it is worth; fwiw; imo; imho; imnsho;
long story short; tldr; bottom line; the bottom line is
"""
"""What follows is said to be so, and to come where its verb or its day tells of a happening."""

MILD = """
it|this|that seems|feels|looks to|like me; seems|feels|looks to me [like]; seems|feels like; looks|look like|likely;
looks|seems as if|though; looking like|likely; looking more|increasingly like; looking more and more like;
i have to think; tend|inclined|like to think|believe; strongly|firmly|truly believe|suspect; sneaking suspicion;
a strong suspicion; 'd|would|i suppose|imagine|gather; i hear|understand; i keep hearing; am hearing; am told;
have heard; a little bird|birdie told|tells me; sources|insiders say|tell; sources tell me; my sources say|tell;
apparently; supposedly; reportedly; am afraid|worried; i fear|worry; everyone|everybody knows; i maintain|contend;
'd|would argue|contend|submit; see a|the future|world|scenario where; surely; presumably;
realistically; doubtless
"""
"""What follows is a view, and a forecast where it tells of a single turn."""

DENYING = """
eat my hat|shoe|shoes|shorts|socks|words|keyboard|shirt|foot|boots if; zero|fat|no|little|slim|0% chance;
not a chance; no|zero|little|slim possibility|likelihood|prospect; chance in hell; a snowball's chance;
snowball's chance in hell; hell no; be damned if; be dead before; i doubt;
seriously|highly|really|strongly|honestly|sincerely|still doubt; doubt it ,; i doubt; very much doubt; have doubts;
have my doubts; doubtful that|whether|if; sceptical|skeptical that|whether|if; unconvinced that;
hardly|not likely that; doubt that|whether|if; be a surprise|shock|miracle|sensation if;
be a big|huge|major|massive|mild surprise|shock if; take a miracle if;
be floored|flabbergasted|gobsmacked|stunned|amazed|astonished|astounded|speechless|impressed if; off my chair if;
fall over if; drop dead if; die of shock if; in no world|universe|way; on no planet;
there is no world|universe|scenario|path|timeline|reality|version|chance|way where|that|in;
there is no world|universe|scenario|timeline in which; no way in hell; no way on earth; no earthly way;
no chance in hell; over my dead body; not see how; fail to see how; hard|difficult to see how;
hard|difficult|tough to believe|imagine that|how; not see any way|world|scenario;
not think|believe there 's|is any|a|no way|chance|hope; not think|believe there is any way|chance;
not holding|hold my breath; not holding|hold my breath that; not buy|buying that|it; not convinced that|it|,;
not confident|sure|optimistic that; never in a million|thousand years; not in a million|thousand years;
ice cube's chance
"""
"""What follows is said not to come, where it tells of a happening or of a deed."""

EVERY: tuple[str, ...] = (FORETELLING, ASSERTING, STATING, MILD, DENYING)
