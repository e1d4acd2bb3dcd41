"""Closed classes of English words that the grammar rests on, and the verbs with all their forms.

Everything is lower case with straight apostrophes; contractions are split by `tokens` before these sets are asked.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from claimtrack.text.inflection import verb_forms


def words(text: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(text.split())


def listed(text: str, separator: str | None = None) -> list[str]:
    """The words of a line in their order; with a separator, the phrases between."""
    return text.split(separator)


DETERMINERS = words(
    "the a an this that these those his her its their our my your some any no every each all both most many several "
    "few another such one two three four five six seven eight nine ten half more less enough much whole entire"
)
ARTICLES = words("the a an this that these those his her its their our my your some any no every each another such")
PREPOSITIONS = words(
    "of in on at to from for with by into onto over under near around about against between among across along "
    "behind beside beyond within without through throughout inside outside off out up down than like per "
    "via toward towards "
    "west east north south despite during except regarding"
)
LEADING_PREPOSITIONS = words(
    "in on at after before by with for from despite during under without within since until till around "
    "over like regardless"
)
COORDINATORS = words("and or & nor plus")
SUBORDINATORS = words(
    "if unless when whenever once because since as while although though whereas until till after before whether "
    "how what where why who which whom whose that because cause cuz coz so lest provided assuming except"
)
CONDITIONAL = words("if unless provided assuming")
RELATIVES = words("that which who whom whose")
PUNCTUATION = frozenset('.;:!?()[]{}"“”«»*|<>=~…—–-_#^`')
PRONOUNS = words(
    "i we you he she it they this that these those there which who everyone everybody nobody anyone anybody someone "
    "somebody nothing everything something us them him me one none all u ya he's y'all thing"
)
PURE_PRONOUNS = PRONOUNS - DETERMINERS
"""Pronouns that never stand before a noun."""
PERSONS = words("he she him his her")
NOMINATIVE = words("i we he she they")
THIRD = words("he she they it")
REFERRING = words("it they them this that these those which both he she him her")
SECOND = words("you u ya y'all yall")
WH = words("who what when where why how which whose whom")

BE = words("be is are was were been being am 's 're 'm s r")
BE_PRESENT = words("is are am 's 're 'm")
IS = words("is are 's 're")
HAVE = words("have has had having 've 'd've")
DO = words("do does did done doing")
PAST_AUXILIARIES = words("was were had did been")
MODALS = words("will would shall should can could may might must 'll 'd gonna")
NEGATORS: frozenset[str] = words("not never n't neither nor no hardly scarcely barely")

ADVERBS: frozenset[str] = words(
    "probably possibly likely unlikely certainly definitely surely obviously clearly undoubtedly maybe "
    "perhaps hopefully "
    "soon just also still only finally eventually ultimately then now already simply ever once even not never always "
    "really actually literally totally completely absolutely basically quickly slowly easily almost nearly most very "
    "again instead therefore thus hence however too yet later inevitably almost quite pretty fully well truly surely "
    "presumably sooner secretly gradually officially apparently personally honestly frankly definitly definately prob "
    "prolly probly defo def here anyway neither either certainly necessarily far shortly immediately suddenly sadly "
    "unfortunately luckily fortunately today tonight tomorrow anyways else rather indeed nevertheless "
    "meanwhile n't realistically "
    "currently recently highly extremely kinda sorta somehow somewhat mostly mainly directly often "
    "usually sometimes normally generally typically occasionally constantly alway widely "
    "reportedly allegedly"
)
CLAUSE_ADVERBS = words(
    "then now however therefore thus hence meanwhile eventually ultimately finally maybe perhaps "
    "probably hopefully soon "
    "also so but yet still anyway besides otherwise instead obviously clearly actually honestly surely "
    "certainly definitely "
    "unfortunately sadly luckily fortunately basically personally well yes no yeah yep nope ok okay lol "
    "omg haha oh wow "
    "and or because sooner later indeed nevertheless nonetheless likely again here today tomorrow "
    "tonight only just even "
    "realistically apparently imo imho tbh btw fyi guys man bro dude please sorry thanks inevitably "
    "presumably first second lastly next ps"
)
INTERJECTIONS = words(
    "yes no yeah yep nope ok okay lol omg haha oh wow well hey man bro dude guys sure please thanks sorry "
    "inshallah inshaallah"
)

OPINION = words(
    "think thinks thinking believe believes guess reckon suspect suppose figure feel feels imagine "
    "assume expect expects "
    "predict predicts forecast forecasts foresee bet bets wager hope hopes hoping pray doubt doubts know "
    "knows fear fears swear say says said guarantee "
    "promise promises promised claims claim claimed announced warned warns warn insists insisted reported "
    "contend contends concede concedes "
    "reports report confirmed confirms warn "
    "stated states argue argues estimate estimates estimated projected projects told tells vows vowed "
    "predicted expected believed "
    "thought hinted hints suggests suggest indicates indicate denies denied maintain maintains worry "
    "worries worried anticipate anticipates noted adding added "
    "hopin expecting predicting betting thinks reckons suspects figures guesses wagers foresees anticipates hears "
    "understands"
)
OPINION_ADJECTIVES = words(
    "sure confident certain convinced positive afraid optimistic pessimistic glad hopeful doubtful skeptical worried"
)
REPORTING = words(
    "say says said claims claim claimed announced contend contends concede concedes warned warns warn insists "
    "insisted reported reports "
    "confirmed confirms stated states "
    "vows vowed promises promised told tells hinted denies denied estimates estimated projects projected "
    "believes believe expect "
    "expects predicts predict forecast forecasts thinks argues indicates suggests noted added fears "
    "hopes anticipates maintains reckons suspects figures foresees hears understands"
)
WISHING = words("hope hopes hoping hopin pray praying hopefully")
PAST_REPORTING = words(
    "indicated swore announced confirmed insisted vowed pledged estimated projected hinted added said predicted "
    "thought believed told expected claimed called knew hoped guessed bet promised warned "
    "wrote forecasted reckoned figured assumed"
)

CHAIN_VERBS = words(
    "have need needs try start begin continue want get be seem appear fail manage help refuse decide choose tend plan "
    "happen keep able allowed forced going likely set about made required expected ready obliged come bound supposed"
)
COPULAR = words("be become remain stay seem look get feel sound")
EVALUATIVE = words(
    "good great bad nice awesome amazing cool fun funny hilarious interesting hard easy difficult "
    "important better best worse worst "
    "fine okay ok happy sad sorry glad proud smart stupid dumb wise useful helpful ugly beautiful "
    "terrible horrible perfect epic "
    "legendary huge big massive fantastic wonderful lovely tough rough crazy insane wild weird strange "
    "boring exciting ready able "
    "hot cold dark bright bloody ugly messy tricky shame problem mistake disaster fascinating different similar same"
)
GENERIC_NOUNS = words(
    "truth love justice freedom victory history god evil good karma hope light people humanity peace "
    "faith time life death lies liberty courage spirit"
)
SLOGAN_VERBS = words(
    "prevail win overcome triumph rise judge conquer shine endure remember forget defeat silence divide stop break"
)
GENERIC_HEADS = words("everything anything whatever whoever anyone anybody those")

LIFT_NOUNS = words("held backed controlled occupied run led owned allied")
TRANSPARENT_HEADS = words(
    "city town village province region district area camp pocket rest fall liberation battle capture of "
    "countryside state country "
    "all whole most half part parts entire "
    "remnants remains rats pockets areas towns cities lands land enclave enclaves front fronts"
)

_RESOURCE = "verbs.txt"


@lru_cache(maxsize=1)
def verb_table() -> dict[str, str]:
    """Every form of the listed verbs, with its lemma; where two verbs share a form the first listed has it."""
    table: dict[str, str] = {}
    text = resources.files("claimtrack.extraction").joinpath(_RESOURCE).read_text("utf-8")
    lemmas = text.split()
    for lemma in lemmas:
        table.setdefault(lemma, lemma)
    for lemma in lemmas:
        for form in verb_forms(lemma):
            table.setdefault(form, lemma)
    return table


NOUNISH = words(
    "fall win end march report vote strike attack ban veto surge boycott battle bet bid block bomb bounce "
    "break call cap catch "
    "cause change charge check claim "
    "close control cost court cover crash cross cut date deal default defeat delay demand design drag "
    "draw drive drop dump "
    "face fall fear fight file fire fix flip flood flop flow force forecast form front fund gain hand "
    "head help hike hit hold hope host "
    "increase issue jump kick knock lack land launch lead leak leave level lift like list look loss love "
    "march market match matter meeting "
    "move need offer open order pass pause pay peak pick place plan play plunge promise pull pump push "
    "question raise rally rate record release "
    "remains rest result retreat return rise rule run sack sail sale sanction say sell set share ship "
    "show sign sink slide slip slump snow "
    "sound spike split spread squeeze stand start state states stay stick stop storm support surge sweep "
    "switch talk tank target tax test "
    "throw tie top total touch trade transfer trip turn update upgrade use value veto visit vote vow "
    "wait walk warm watch work yield rain talks rates "
    "reports votes strikes attacks claims gains losses sales sanctions shares troops forces deals plans "
    "powers works orders loans tests elections "
    "schools united closed held sell hike rallies taxes tanks targets shows ships hands leaders returns "
    "results rules runs rates "
    "prices bounces fans calls lives dies falls wins ends parties polls terms signs points votes trades "
    "heads grants funds fires "
    "left united lost armed used allied fixed planned proposed backed "
    "shift swing tip seal snap spark strip rip rush ruin rupture skip slam smash trim shed sideline "
    "axe exit exits overhaul embrace step steps score scores swap swaps draft drafts "
    "challenge challenges upset upsets batter batters romp romps limp fumble fumbles "
    "debut premiere cave caves pop pops hammer hammers rout edge edges cruise crater craters"
)
"""Verb forms that are just as often nouns or adjectives: they do not end a noun phrase."""

HOUSEHOLD = words(
    "wife husband dog cat kids mom dad friend friends family girlfriend boyfriend brother sister son daughter"
)
"""People around a writer: what "my ..." will do is a plan, no forecast."""
BEFORE_NOUN_WILL = words("free good ill last political her my your our the a an divine strong own god's people's")
"""Words before "will" where it is a noun: free will, his will."""
WE_FORECASTS = words(
    "see get have win lose need face experience enter reach hit run suffer witness find end beat qualify "
    "finish collapse die succeed struggle concede miss relegate promote rip thrash smash crush destroy hammer sweep "
    "batter dominate edge trounce outplay"
)
"""Verbs with which "we will" speaks of the world: we will see, we will win."""
SELF_VERBS = words(
    "send try check do post buy make keep update read watch look ask give add take let see edit report "
    "delete pass wait go have call pay stick test come give use put vote"
)
"""Verbs with which a writer plans: I will send, we will wait."""
BEFALLING = words(
    "fall lose win fail collapse fold resign quit surrender sink default bankrupt halve double triple split freeze die "
    "close shut tank crash implode recover survive sue appeal last flood burn crumble capitulate withdraw retreat "
    "strike invade attack reopen launch relegate explode plunge soar flip defect strand starve squeak "
    "disappear vanish"
)
"""Verbs of a single happening with which a consequence is foretold: "if he quits, the coalition falls"."""
BARE = words(
    "finish fall win lose go resign die take celebrate end start collapse leave come retire crash "
    "beat sign quit surrender return break burn sink"
)
"""Bare verbs behind "is" and "are" with which learners tell what comes: "next week we are celebrate"."""
MADE = words(
    "book dinner lunch breakfast meal film movie song album game match race work job project paper homework painting "
    "house kitchen bridge road report essay article story chapter series show shift draft build test exam course"
)
"""What is finished when it has been made or done."""
MOVING = words("go come move run get drop rise hit climb take cut return open ship land head jump")
"""Verbs that foretell a consequence with where it goes behind them: "goes bust", "drops below 40"."""
TURNS = words(
    "lose win resign quit leave retire collapse crash default beat withdraw postpone cancel sell merge fold "
    "sack fire relegate impeach indict arrest ban delay invade overtake fall drop rise hit reach end pass fail "
    "die return close raise sign sink plunge soar tank recover peak clear land flood erupt strike attack "
    "surrender seize capture retake approve reject convict acquit flip concede split reopen shut double triple "
    "halve advance qualify defeat replace join miss dethrone topple oust burst testify settle sue escalate "
    "reverse devalue hike slip announce launch release ship survive hold crest spread break struggle face drag "
    "decide finish enter climb recognize recognise extradite sail veto"
)
"""Verbs of a single happening, of which it can be told whether it came."""
UPHEAVALS = words(
    "majority minority parliament landslide win victory defeat loss draw coalition deal war coup recession vote strike "
    "crash default shutdown referendum election recount comeback bailout takeover merger lockdown ceasefire peace "
    "collapse recovery rebound invasion agreement verdict conviction acquittal resignation impeachment truce rebellion "
    "revolution breakthrough settlement rematch upset tie treaty pact"
)
"""Nouns of what comes about once, for all to see: how a contest, a war or a trial goes on or ends."""
DONE_TO = listed(
    "relegated sacked fired impeached indicted arrested banned delayed invaded cancelled postponed rejected approved "
    "convicted acquitted deposed ousted replaced sued vetoed shut sold crushed beaten promoted extradited"
)
"""What is said with "getting" of one whose lot is settled: "he is getting sacked"."""
HAPPENINGS = UPHEAVALS | words(
    "crashes correction corrections recessions depression crisis downturn slump slowdown boom bust rally bounce "
    "squeeze defaults bailouts shortage shortages famine drought flood floods flooding storm storms hurricane "
    "blizzard snow snowstorm rain frost heatwave thaw tornado earthquake eruption wave waves outbreak pandemic "
    "epidemic lockdowns wars offensive uprising riot riots strikes elections resignations indictment indictments "
    "trial ban bans tariffs sanctions taxes cut cuts hike hikes increase increases rise rises fall drop decline "
    "inflation hyperinflation stagflation layoffs cutbacks mergers split trouble pain reckoning delay delays surge "
    "spike plunge selloff sell-off wipeout bankruptcy bankruptcies divorce reshuffle breakup meltdown implosion "
    "stalemate blackout blackouts evictions foreclosures closures famines shake-up rupture schism exodus backlash "
    "reversal turnaround"
)
"""Nouns of what comes about, and does not only come: "a crash is coming", not "a bus is coming"."""
MEASURES = words(
    "rates prices yields rents wages taxes temperatures cases deaths sales profits margins earnings valuations "
    "premiums costs bills stocks shares equities bonds markets inflation unemployment turnout oil gold silver copper "
    "gas salaries mortgages exports imports deliveries emissions"
)
"""What goes up and down as one thing, with no article: "rates aren't coming down"."""
CLAUSE_JOINTS = words(", but so because")
"""What stands before a clause of its own within a sentence."""
ALSO_PAST = words("cut hit put set let beat quit split shut cost hurt spread burst cast read bet bid shed")
"""Bare verbs that look like their past: behind one name they tell what happened."""
PLAIN_STATES = words(
    "be have need want know think believe mean cost look seem appear feel hate love like understand say"
)
"""Verbs of how things are, in nobody's power to bring about."""
FUNCTION_WORDS = PRONOUNS | ADVERBS | INTERJECTIONS | SUBORDINATORS | DETERMINERS | PREPOSITIONS
"""Words of these kinds are no names, whatever their case."""
HARD_TO = [[hard, "to"] for hard in ("hard", "difficult", "tough", "impossible", "struggle", "struggling")]
"""What denies the view behind it: "hard to see", "difficult to believe"."""
UNLIKELY = words("unlikely improbable implausible doubtful")
WONDERING = words("surprised shocked amazed astonished stunned")
COMPASS = words("north south east west")
STRETCHES = words("year years month months week weeks day days hour hours minute minutes decade decades")
UNNAMED = words("i you u we who what which there everyone everybody people one my our your")
"""With what no clause begins that tells of one thing or person that others know."""
CHANCES = words("chance chances odds probability likelihood possibility")
GAMES = words("4 5 6 7 four five six seven")
"""How many games a series may take: "Harrow in six"."""
