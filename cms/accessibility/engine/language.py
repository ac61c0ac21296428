"""Which language a text is marked as, and which one it seems to be written in.

The guess counts small, frequent words. It is made for one question only, "is this passage marked as the wrong
language?", so it answers None unless one language is far ahead of all others.
"""

import re
from collections import Counter
from functools import lru_cache

TAG = re.compile(r"^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$", re.IGNORECASE)
"""The shape of BCP 47 that pages use; private and grandfathered tags are left out (RFC 5646, 2.1)."""

UNKNOWN = frozenset({"und", "zxx", "mul", "mis", "xx"})

SMALL_WORDS = {
    "en": "the of and to in is that for it was with as his on be at by had not are but from or have an they which one "
    "you were her all she there would their we him been has when who will more if out so said what up about into than "
    "them can only other our how this your could also after did many before these where should",
    "cy": "y yr yn a ac i o ar am wedi mae oedd ei eu gan gyda neu fel hyn ond os nad nid bod sydd "
    "sy bydd roedd gael cael "
    "chi ni fe mewn dros rhwng hefyd pob mwy ein eich hwn hon hynny ddim nhw wrth drwy bob un cyn ers iawn oes byddwn",
    "ga": "agus a an na ar le is tá aon ann féidir leat roimh duine sa do dá mé tú bhfuil sin ina "
    "go bhí sé sí siad seo sin faoi ach nó leis chun mar atá raibh "
    "againn acu idir gach níl",
    "gd": "agus an na air le tha gu bha e iad seo sin ach no leis mar aig ann chan gum bheil airson eadar gach anns",
    "fr": "le la les de des du et en un une est pour que qui dans par sur pas au aux avec ce cette "
    "il elle nous vous ils "
    "son sa ses plus ne se ou mais sont été être leur nos votre notre comme tout fait",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es "
    "an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über wir uns ihr oder aber vor zur bis durch",
    "es": "el la los las de que y en un una por con para es del se no su al lo como más pero sus le "
    "ya o este sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante",
    "it": "il lo la gli le di che e un una per con non si da del della dei sono in al è come più ma anche nel alla "
    "questo loro o se ci delle dal nella suo sua essere hanno stato",
    "pt": "o a os as de que e do da em um uma para com não se na por mais dos como mas ao ele das à seu sua ou quando "
    "muito nos já também só pelo pela até isso ela entre depois sem mesmo são",
    "nl": "de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit wordt door "
    "naar heeft worden deze wij ons hun over tot je kan meer wat werd",
    "pl": "i w na z do się nie że to jest o jak za po od przez dla są ale ich być oraz czy tym już tylko który która "
    "jego może przy także było jej nas",
    "ro": "și în de la cu pe nu un o este că pentru din mai sau care sunt ca au al ale fost prin după fi această acest "
    "noi lor dacă sa se le",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi en var ne kadar sonra ama her o ki mi değil bizim olduğu "
    "veya biz göre ancak kendi",
    "so": "iyo waa in ka ku u oo ah ayaa la si waxaa uu ee lagu aan ay waxay kala badan inay sida dadka laga leh",
    "sv": "och i att det som en på är av för med den till inte om ett han men var jag sig från vi så har de när kan "
    "eller också efter ska vid oss alla",
    "lt": "ir į kad yra su iš tai bet ar kaip už nuo per apie buvo jis mes jie dėl taip pat tik jau bus savo",
}

SCRIPTS = {
    "Arabic": (r"[\u0600-\u06ff\u0750-\u077f]", {"ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "pa", "ks"}),
    "Cyrillic": (r"[\u0400-\u04ff]", {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "uz", "tt"}),
    "Greek": (r"[\u0370-\u03ff\u1f00-\u1fff]", {"el", "grc"}),
    "Hebrew": (r"[\u0590-\u05ff]", {"he", "yi", "iw"}),
    "Devanagari": (r"[\u0900-\u097f]", {"hi", "ne", "mr", "sa", "kok", "mai", "bho"}),
    "Bengali": (r"[\u0980-\u09ff]", {"bn", "as"}),
    "Gurmukhi": (r"[\u0a00-\u0a7f]", {"pa"}),
    "Gujarati": (r"[\u0a80-\u0aff]", {"gu"}),
    "Tamil": (r"[\u0b80-\u0bff]", {"ta"}),
    "Thai": (r"[\u0e00-\u0e7f]", {"th"}),
    "Ethiopic": (r"[\u1200-\u137f]", {"am", "ti"}),
    "Han or kana": (r"[\u3040-\u30ff\u4e00-\u9fff]", {"zh", "ja", "yue", "ko", "cmn"}),
    "Hangul": (r"[\uac00-\ud7af]", {"ko"}),
}
"""Script → (its letters, the languages that are written in it)."""

_BY_WORD: dict[str, tuple[str, ...]] = {}
for _language, _words in SMALL_WORDS.items():
    for _word in _words.split():
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _language)
_SETS = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}
_LETTERS = {script: (re.compile(letters), languages) for script, (letters, languages) in SCRIPTS.items()}
_TOKEN = re.compile(r"[^\W\d_]+")
_FOREIGN_LETTER = re.compile(r"[\u0370-\u1fff\u3040-\ud7af]")

FEWEST_LETTERS = 40
FEWEST_WORDS = 8


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The language of a tag without region or script: ``cy`` for ``cy-GB``; empty for none."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


def is_tag(tag: str) -> bool:
    """Whether a text has the form of a BCP 47 language tag and names a language."""
    return bool(TAG.match(tag)) and primary(tag) not in UNKNOWN


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, whatever region or script."""
    return primary(one) == primary(other)


def plainly(tag: str, vocabulary: frozenset[str]) -> bool:
    """Whether so many of a language's small words stand in a text that there is nothing to guess."""
    own = _SETS.get(primary(tag))
    shared = len(own & vocabulary) if own else 0
    return shared >= 4 and shared * 5 >= len(vocabulary)


def guess(text: str) -> str | None:
    """The language that a text is written in, or None when that is not plain.

    Returns:
        A language code, or the name of a script (``Arabic``) that tells several languages apart from the rest.
    """
    if len(text) < FEWEST_LETTERS:
        return None
    return guess_by_script(text) if _FOREIGN_LETTER.search(text) else _guess_by_words(text)


def guess_by_script(text: str) -> str | None:
    """The script of most letters, when it is not the Latin one."""
    letters = sum(character.isalpha() for character in text)
    for script, (pattern, _) in _LETTERS.items():
        if len(pattern.findall(text)) > letters * 0.6:
            return script
    return None


def fits(guessed: str, tag: str) -> bool:
    """Whether a guess agrees with the language that a text is marked as."""
    if guessed in SCRIPTS:
        return primary(tag) in SCRIPTS[guessed][1]
    return guessed == primary(tag)


def known(tag: str) -> bool:
    """Whether :func:`guess` can recognise a language, so that not recognising it means something."""
    language = primary(tag)
    return language in SMALL_WORDS or any(language in languages for _, languages in SCRIPTS.values())


def _guess_by_words(text: str) -> str | None:
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    if len(tokens) < FEWEST_WORDS:
        return None
    votes: Counter[str] = Counter()
    kinds: dict[str, set[str]] = {}
    for token in tokens:
        for language in _BY_WORD.get(token, ()):
            votes[language] += 1
            kinds.setdefault(language, set()).add(token)
    ranked = votes.most_common(2)
    if not ranked:
        return None
    best, count = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    sure = count >= len(tokens) * 0.25 and second <= count * 0.6 and len(kinds[best]) >= 3
    return best if sure else None
