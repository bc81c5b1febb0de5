"""Words that hide from machines, made plain one letter for one letter."""

from __future__ import annotations

import re

# Letters that look Latin: the first table holds what no reader can tell apart, the
# second what passes only inside a word that is Latin for the rest.
# https://www.unicode.org/reports/tr39/#Confusable_Detection
_ALIKE = {
    "АВЕЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "ABESABEZHIKMNOPTYX",
    "КМНОРСТУХІЈԌԚԜ": "KMHOPCTYXIJGQW",
    "асеһіјорѕухԁԛԝ": "acehijopsyxdqw",
    "οανιρυκ": "oavipuk",
    "օոսհցզՕՏՍՑ": "onuhgqOSUG",
    "ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᏔᏃ": "ABCDEGHJKLMPRSTVWZ",
    "ɑɡ": "ag",
}
_NEARLY = {
    "кмнтвгпиєӏзЗЯяυγεηωχτβςσ": "kmhtbrnuelzzRruyenwxtbco",
}


def _table(pairs: dict[str, str]) -> dict[int, int]:
    return str.maketrans("".join(pairs), "".join(pairs.values()))


_SURE = _table(_ALIKE)
_LOOSE = _table(_NEARLY | _ALIKE)
_MASK = re.compile(f"[{''.join(map(chr, _LOOSE))}]")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = f"[A-Za-z{''.join(map(chr, _LOOSE))}]"
_SPACED = re.compile(
    rf"(?<![\w'@#&./-]){_LETTER}(?P<gap>[ .*·-]){_LETTER}(?:(?P=gap){_LETTER}){{2,38}}"
    r"(?![\w'&@]|[.-]\w)"
)

# Figures in place of letters count only where a word comes out that gives people,
# places or duty away: plates, badges, models and usernames are written alike.
_FIGURES = str.maketrans("01345789@$!|€", "oleastbgasile")
_TALL = str.maketrans("01345789@$!|€", "oieastbgasiie")
_LEET = re.compile(
    r"(?<![\w@#$./&-])(?=[^\W\d_]|[013457@$])[A-Za-z013-57-9@$!|€]{2,13}[A-Za-z013457$]"
    r"(?![\w@/$&])"
)
_CAPITALS = 6  # letters: shorter ones in capitals are plates and call signs
_PLATE = re.compile(r"\b(?:plates?|rego?|tags?|vin|vrm|vrn|says|reads)\W", re.I)
_PLATE_REACH = 24  # code points
# "our daughter 3mm4": a figure between letters, or at both ends; no "5th" or "3yo".
_NAMED = re.compile(
    r"(?P<kin>\b(?:my|our|his|her) (?:wife|husband|partner|daughter|son|girl|boy|kid"
    r"|sister|brother|niece|nephew|girlfriend|boyfriend) )"
    r"(?P<name>(?=[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*[A-Za-z])"
    r"(?:[A-Za-z]{1,8}[01345][A-Za-z][A-Za-z01345]{0,8}|[01345][A-Za-z]{2,8}[01345]))"
    r"(?![\w@/])",
    re.IGNORECASE,
)
_TELLING_WORDS = """
    address alibi armed arrest arrested asleep aunt away baby backup badge barracks
    birthday boss boyfriend brother captain chief child children church colleague cop
    cops corporal court cousin custody dad daddy daughter deployed deputy detail
    detective dispatch dispatcher drugs duty empty evidence father fiance fiancee
    firearm flat garage girlfriend gone grandma grandpa grandson gun guns handcuffs
    holiday home homicide hospital hotel house husband informant kid kiddo kids leave
    lieutenant lives marshal missus mobile mom moms mother mum mummy narcotics
    neighbor neighborhood neighbour nephew niece nights nightshift number office
    officer oncall overtime parents partner passport password patrol phone pistol
    plainclothes police precinct prison probation raid rifle roster school sergeant
    sheriff shift shifts shooter sister snitch soldier son sons spouse squad stakeout
    station street surveillance suspect swat teacher teammate tomorrow tonight trooper
    undercover vacation vest victim warrant weapon wedding weekend wife wifey witness
    work working
    """
_TELLING = frozenset(_TELLING_WORDS.split())


def unspaced(text: str) -> list[tuple[int, int]]:
    """Return the stretches in which every second code point is a space to leave out."""
    return [match.span() for match in _SPACED.finditer(text)]


def unmasked(text: str) -> str:
    """Return a text whose letters of other alphabets are Latin where they pose so.

    A word of two alphabets is Latin; one that only could be is Latin in a line that
    has Latin words and no honest foreign ones.
    """
    if not _MASK.search(text):
        return text
    return "\n".join(map(_unmasked_line, text.split("\n")))


def _unmasked_line(line: str) -> str:
    if not _MASK.search(line):
        return line
    words = _WORD.findall(line)
    latin = any(map(_LATIN.search, words))
    honest = any(
        not _LATIN.search(word) and not word.translate(_SURE).isascii()
        for word in words
    )

    def plain(match: re.Match[str]) -> str:
        if _LATIN.search(match[0]):
            loose = match[0].translate(_LOOSE)
            return loose if loose.isascii() else match[0]
        return match[0].translate(_SURE) if latin and not honest else match[0]

    return _WORD.sub(plain, line)


def unleeted(text: str) -> str:
    """Return a text with letters for figures in words such as "d4ughter"."""
    return _NAMED.sub(_name, _LEET.sub(_word, text))


def _word(match: re.Match[str]) -> str:
    word = match[0]
    letters = [char for char in word if char.isalpha()]
    loud = all(map(str.isupper, letters))
    if len(word) == len(letters) or len(letters) < (_CAPITALS // 2 if loud else 2):
        return word
    if loud and len(word) < _CAPITALS:
        return word
    before = match.string[max(0, match.start() - _PLATE_REACH) : match.start()]
    for table in (_FIGURES, _TALL):
        plain = word.translate(table)
        if plain.lower() in _TELLING and not _PLATE.search(before):
            return plain.upper() if loud else plain
    return word


def _name(match: re.Match[str]) -> str:
    return match["kin"] + match["name"].translate(_TALL)
