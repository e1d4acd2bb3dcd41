"""The names of feasts and how their days are found. Data only; no rule lives here."""

from __future__ import annotations

from typing import NamedTuple


class Feast(NamedTuple):
    """How to find the days of a feast: a day of the year, or its title in a national calendar."""

    month: int = 0
    day: int = 0
    country: str = ""
    """Country whose calendar in the library names a movable feast."""
    title: str = ""
    """Part of its title in the library; behind "=" the whole of it."""
    offset: int = 0
    """Days after the library's day."""
    length: int = 1


FIXED = {
    "new year": (1, 1), "new years": (1, 1), "new year's": (1, 1), "new years day": (1, 1), "new year's day": (1, 1),
    "new year day": (1, 1), "epiphany": (1, 6), "orthodox christmas": (1, 7), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "valentines day": (2, 14), "valentine day": (2, 14), "valentine's": (2, 14),
    "valentines": (2, 14), "vday": (2, 14),
    "v-day": (2, 14), "international women's day": (3, 8), "womens day": (3, 8), "women's day": (3, 8),
    "pi day": (3, 14), "ides of march": (3, 15), "st patrick's day": (3, 17), "st patricks day": (3, 17),
    "saint patrick's day": (3, 17), "st. patrick's day": (3, 17), "st paddy's day": (3, 17), "nowruz": (3, 21),
    "newroz": (3, 21), "april fools": (4, 1), "april fool's": (4, 1), "april fools day": (4, 1),
    "april fool's day": (4, 1), "april fools' day": (4, 1), "earth day": (4, 22), "may day": (5, 1),
    "star wars day": (5, 4), "cinco de mayo": (5, 5), "ve day": (5, 8), "victory day": (5, 9), "juneteenth": (6, 19),
    "canada day": (7, 1), "independence day": (7, 4), "4th of july": (7, 4), "fourth of july": (7, 4),
    "july 4th": (7, 4), "bastille day": (7, 14), "assumption": (8, 15), "halloween": (10, 31),
    "all saints day": (11, 1), "all saints' day": (11, 1), "all souls day": (11, 2), "guy fawkes night": (11, 5),
    "bonfire night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11), "veteran's day": (11, 11),
    "remembrance day": (11, 11), "singles day": (11, 11), "christmas eve": (12, 24), "xmas eve": (12, 24),
    "christmas": (12, 25), "xmas": (12, 25), "x-mas": (12, 25), "christmas day": (12, 25), "xmas day": (12, 25),
    "chrismas": (12, 25), "christmass": (12, 25), "cristmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new years eve": (12, 31), "new year eve": (12, 31), "nye": (12, 31),
    "hogmanay": (12, 31), "all hallows eve": (10, 31), "st andrew's day": (11, 30), "st george's day": (4, 23),
    "st david's day": (3, 1), "anzac day": (4, 25), "australia day": (1, 26),
    "boss's day": (10, 16), "boss day": (10, 16), "bosses day": (10, 16), "world vegan day": (11, 1),
    "king's day": (4, 27), "kings day": (4, 27), "koningsdag": (4, 27), "candlemas": (2, 2),
    "twelfth night": (1, 5), "midsummer": (6, 24), "midsummer day": (6, 24), "michaelmas": (9, 29),
    "martinmas": (11, 11), "st nicholas day": (12, 6), "st lucia day": (12, 13), "kwanzaa": (12, 26),
    "world cancer day": (2, 4), "world aids day": (12, 1), "world health day": (4, 7), "burns night": (1, 25),
    "human rights day": (12, 10), "vj day": (8, 15), "pearl harbor day": (12, 7), "flag day": (6, 14),
    "inauguration day": (1, 20), "tax day": (4, 15), "day of the dead": (11, 2),
    "dia de los muertos": (11, 2), "saint valentine's day": (2, 14), "st valentine's day": (2, 14),
    "all hallows' eve": (10, 31), "all hallows day": (11, 1), "epiphany day": (1, 6), "three kings day": (1, 6),
    "st. andrew's day": (11, 30), "st. george's day": (4, 23), "st stephen's day": (12, 26), "white day": (3, 14),
    "world environment day": (6, 5), "international workers day": (5, 1), "workers day": (5, 1),
    "gandhi jayanti": (10, 2), "waitangi day": (2, 6),
}  # fmt: skip
MOVABLE = {
    "easter": Feast(country="US", title="Easter Sunday"), "easter sunday": Feast(country="US", title="Easter Sunday"),
    "easter monday": Feast(country="US", title="Easter Sunday", offset=1),
    "good friday": Feast(country="US", title="Good Friday"),
    "maundy thursday": Feast(country="US", title="Easter Sunday", offset=-3),
    "palm sunday": Feast(country="US", title="Easter Sunday", offset=-7),
    "ash wednesday": Feast(country="US", title="Easter Sunday", offset=-46),
    "shrove tuesday": Feast(country="US", title="Easter Sunday", offset=-47),
    "mardi gras": Feast(country="US", title="Easter Sunday", offset=-47),
    "lent": Feast(country="US", title="Easter Sunday", offset=-46, length=46),
    "pentecost": Feast(country="US", title="Easter Sunday", offset=49),
    "whitsun": Feast(country="US", title="Easter Sunday", offset=49),
    "whit monday": Feast(country="US", title="Easter Sunday", offset=50),
    "ascension day": Feast(country="US", title="Easter Sunday", offset=39),
    "corpus christi": Feast(country="US", title="Easter Sunday", offset=60),
    "orthodox easter": Feast(country="GR", title="Easter Monday", offset=-1),
    "thanksgiving": Feast(country="US", title="Thanksgiving"),
    "thanksgiving day": Feast(country="US", title="Thanksgiving"),
    "turkey day": Feast(country="US", title="Thanksgiving"),
    "canadian thanksgiving": Feast(country="CA", title="Thanksgiving"),
    "black friday": Feast(country="US", title="Thanksgiving", offset=1),
    "cyber monday": Feast(country="US", title="Thanksgiving", offset=4),
    "mlk day": Feast(country="US", title="Martin Luther"),
    "martin luther king day": Feast(country="US", title="Martin Luther"),
    "martin luther king's day": Feast(country="US", title="Martin Luther"),
    "presidents day": Feast(country="US", title="Washington"),
    "president's day": Feast(country="US", title="Washington"),
    "presidents' day": Feast(country="US", title="Washington"),
    "memorial day": Feast(country="US", title="Memorial Day"), "labor day": Feast(country="US", title="Labor Day"),
    "labour day": Feast(5, 1), "columbus day": Feast(country="US", title="Columbus Day"),
    "mother's day": Feast(country="US", title="Mother's Day"),
    "mothers day": Feast(country="US", title="Mother's Day"),
    "father's day": Feast(country="US", title="Father's Day"),
    "fathers day": Feast(country="US", title="Father's Day"),
    "victoria day": Feast(country="CA", title="Victoria Day"),
    "eid al-fitr": Feast(country="TR", title="Eid al-Fitr"), "eid ul-fitr": Feast(country="TR", title="Eid al-Fitr"),
    "eid": Feast(country="TR", title="Eid al-Fitr"),
    "end of ramadan": Feast(country="TR", title="Eid al-Fitr", offset=-1),
    "hari raya": Feast(country="TR", title="Eid al-Fitr"),
    "eid al-adha": Feast(country="TR", title="Eid al-Adha"), "eid ul-adha": Feast(country="TR", title="Eid al-Adha"),
    "ramadan": Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ramadhan": Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ramzan": Feast(country="TR", title="Eid al-Fitr", offset=-30, length=30),
    "ashura": Feast(country="IN", title="Ashura"), "diwali": Feast(country="SG", title="Diwali"),
    "deepavali": Feast(country="SG", title="Diwali"), "holi": Feast(country="IN", title="Holi"),
    "vesak day": Feast(country="SG", title="Vesak"), "vesak": Feast(country="SG", title="Vesak"),
    "chinese new year": Feast(country="SG", title="Chinese New Year"),
    "cny": Feast(country="SG", title="Chinese New Year"),
    "lunar new year": Feast(country="SG", title="Chinese New Year"),
    "passover": Feast(country="IL", title="Pesach", length=8), "pesach": Feast(country="IL", title="Pesach", length=8),
    "rosh hashanah": Feast(country="IL", title="Rosh Hashanah", length=2),
    "yom kippur": Feast(country="IL", title="Yom Kippur"),
    "hanukkah": Feast(country="IL", title="Hanukkah", length=8),
    "chanukah": Feast(country="IL", title="Hanukkah", length=8),
    "hannukah": Feast(country="IL", title="Hanukkah", length=8),
    "sukkot": Feast(country="IL", title="Sukkot", length=7), "purim": Feast(country="IL", title="Purim"),
    "shavuot": Feast(country="IL", title="Shavuot", length=2),
}  # fmt: skip
FURTHER = {
    "easter day|resurrection sunday":
        Feast(country="US", title="Easter Sunday"),
    "easter mon":
        Feast(country="US", title="Easter Sunday", offset=1),
    "holy saturday|easter eve":
        Feast(country="US", title="Easter Sunday", offset=-1),
    "holy thursday|covenant thursday":
        Feast(country="US", title="Easter Sunday", offset=-3),
    "holy week":
        Feast(country="US", title="Easter Sunday", offset=-7, length=7),
    "branch sunday":
        Feast(country="US", title="Easter Sunday", offset=-7),
    "pancake day|pancake tuesday|fat tuesday":
        Feast(country="US", title="Easter Sunday", offset=-47),
    "pentecost sunday|white sunday|whit sunday|whitsunday":
        Feast(country="US", title="Easter Sunday", offset=49),
    "pentecost monday|white monday":
        Feast(country="US", title="Easter Sunday", offset=50),
    "ascension thursday":
        Feast(country="US", title="Easter Sunday", offset=39),
    "trinity sunday":
        Feast(country="US", title="Easter Sunday", offset=56),
    "orthodox easter sunday|greek easter":
        Feast(country="GR", title="Easter Monday", offset=-1),
    "orthodox good friday":
        Feast(country="GR", title="Easter Monday", offset=-3),
    "orthodox palm sunday":
        Feast(country="GR", title="Easter Monday", offset=-8),
    "lazarus saturday":
        Feast(country="GR", title="Easter Monday", offset=-9),
    "clean monday|orthodox shrove monday":
        Feast(country="GR", title="Easter Monday", offset=-49),
    "great lent":
        Feast(country="GR", title="Easter Monday", offset=-49, length=40),
    "orthodox pentecost":
        Feast(country="GR", title="Easter Monday", offset=48),
    "martin luther king jr day|martin luther king jr. day|mlk jr day|mlk jr. day|martin luther kings day":
        Feast(country="US", title="Martin Luther"),
    "civil rights day":
        Feast(country="US", title="Martin Luther"),
    "washington's birthday":
        Feast(country="US", title="Washington"),
    "indigenous peoples' day|indigenous peoples day":
        Feast(country="US", title="Columbus Day"),
    "small business saturday":
        Feast(country="US", title="Thanksgiving", offset=2),
    "giving tuesday":
        Feast(country="US", title="Thanksgiving", offset=5),
    "chinese lunar new year|chinese new years|chinese lunar new year's|spring festival":
        Feast(country="SG", title="Chinese New Year"),
    "chinese new year's day|chinese lunar new year's day|lunar new year's day|chinese new year's":
        Feast(country="SG", title="Chinese New Year"),
    "chinese new year's eve|lunar new year's eve":
        Feast(country="SG", title="Chinese New Year", offset=-1),
    "rosh hashana|rosh hashanna|rosh ha shanah":
        Feast(country="IL", title="Rosh Hashanah", length=2),
    "sukkoth|succos|succoth|feast of tabernacles|feast of the ingathering":
        Feast(country="IL", title="Rosh Hashanah", offset=14, length=7),
    "shemini atzeret":
        Feast(country="IL", title="Rosh Hashanah", offset=21),
    "simchat torah":
        Feast(country="IL", title="Rosh Hashanah", offset=22),
    "hanukah|hannukkah|chanuka|hanuka":
        Feast(country="IL", title="Hanukkah", length=8),
    "lag baomer|lag b'omer":
        Feast(country="IL", title="Pesach", offset=33),
    "yom hashoah|holocaust day|holocaust remembrance day":
        Feast(country="IL", title="Pesach", offset=11),
    "yom ha'atzmaut|yom haatzmaut":
        Feast(country="IL", title="Independence Day"),
    "tisha b'av":
        Feast(country="IL", title="Pesach", offset=112),
    "shushan purim":
        Feast(country="IL", title="Purim", offset=1),
    "shavuos|feast of weeks":
        Feast(country="IL", title="Shavuot", length=2),
    "eid al fitr|eid ul fitr|eid-ul-fitr|id al-fitr|id ul-fitr":
        Feast(country="TR", title="Eid al-Fitr"),
    "eid al adha|eid ul adha|eid-ul-adha|id al-adha|id ul-adha|bakr id|bakrid":
        Feast(country="TR", title="Eid al-Adha"),
    "bakra eid|feast of sacrifice|sacrifice feast":
        Feast(country="TR", title="Eid al-Adha"),
    "laylat al-qadr|laylat al qadr|laylat al-kadr|laylat al kadr|night of power|night of destiny|night of measures":
        Feast(country="TR", title="Eid al-Fitr", offset=-4),
    "mawlid|mawlid al-nabi|mawlid al-nabawi|milad un-nabi|prophet's birthday":
        Feast(country="IN", title="Prophet's Birthday"),
    "islamic new year|hijri new year":
        Feast(country="ID", title="Islamic New Year"),
    "isra and mi'raj|isra and miraj|the night journey|the prophet's ascension":
        Feast(country="ID", title="Isra"),
    "jumu'atul-wida|jumuatul wida":
        Feast(country="IN", title="Jumu'atul-Wida"),
    "arba'een|arbaeen":
        Feast(country="IN", title="Ashura", offset=40),
    "dhanteras|dhanatrayodashi":
        Feast(country="SG", title="Diwali", offset=-2),
    "choti diwali|naraka chaturdashi|kali chaudas":
        Feast(country="SG", title="Diwali", offset=-1),
    "lakshmi puja":
        Feast(country="SG", title="Diwali"),
    "bhai dooj|bhai duj":
        Feast(country="IN", title="Bhai Duj"),
    "chhath|chhath puja|dala puja|surya shashthi":
        Feast(country="IN", title="Chhath"),
    "dussehra|dasara|vijayadashami|vijaya dashami":
        Feast(country="IN", title="=Dussehra"),
    "navaratri|navratri|durga puja":
        Feast(country="IN", title="=Dussehra", offset=-9, length=10),
    "maha saptami":
        Feast(country="IN", title="Dussehra (Saptami)"),
    "raksha bandhan|rakhi":
        Feast(country="IN", title="Raksha Bandhan"),
    "janmashtami|krishna janmashtami|gokulashtami":
        Feast(country="IN", title="Janmashtami"),
    "ganesh chaturthi|vinayaka chaturthi":
        Feast(country="IN", title="Ganesh Chaturthi"),
    "onam|thiru onam|thiruvonam":
        Feast(country="IN", title="Onam"),
    "pongal|thai pongal|makar sankranti|makara sankranti|makara sankranthi":
        Feast(country="IN", title="Pongal"),
    "vaisakhi|baisakhi|vaishakhi|vasakhi":
        Feast(country="IN", title="Vaisakhi"),
    "vasant panchami|basant panchami":
        Feast(country="IN", title="Basant Panchami"),
    "holika dahan|choti holi|chhoti holi":
        Feast(country="IN", title="=Holi", offset=-1),
    "phagwah|dhulandi":
        Feast(country="IN", title="=Holi"),
    "parsi new year|jamshedi navroz":
        Feast(country="IN", title="Parsi New Year"),
    "maha shivaratri|maha shivratri|shivaratri":
        Feast(country="IN", title="Maha Shivaratri"),
    "ugadi|gudi padwa":
        Feast(country="IN", title="Ugadi"),
    "ram navami|rama navami":
        Feast(country="IN", title="Ram Navami"),
    "mahavir jayanti":
        Feast(country="IN", title="Mahavira"),
    "karva chauth|karwa chauth":
        Feast(country="IN", title="Karwa"),
    "guru nanak jayanti|gurpurab":
        Feast(country="IN", title="Guru Nanak"),
    "rabindra jayanti|rabindranath jayanti":
        Feast(country="IN", title="Rabindranath"),
    "guru ravidass jayanti|guru ravidas jayanti":
        Feast(country="IN", title="Ravi Das"),
    "saraswati jayanti|dayananda saraswati jayanti":
        Feast(country="IN", title="Dayanand"),
    "buddha purnima|buddha day|vaisakha|buddha's birthday":
        Feast(country="SG", title="Vesak"),
    "thaipusam":
        Feast(country="MU", title="Thaipusam"),
}  # fmt: skip
"""Movable feasts by all their names, parted by "|"."""
