"""A sentence stands in the content: a test that needs it reads it there (tests/hulp/inhoud.py).

Who changes a sentence then changes one file. What a test types on purpose stands below, with the reason.
"""

import ast
import re
from collections.abc import Iterator

from tests.hulp.inhoud import ROOT, inhoud

MINSTENS = 4  # words; fewer are the name of a thing
EIGEN = {"duindorp", "landgraaf_later", "build/test_overgetypt.py"}
"""Content of their own; and this file, which lists."""
MAG = {
    "en hoe lang duurt dat?": "changes this very sentence, to see that what is kept follows",
    "Niets in uw antwoorden": "changes this very sentence, to see that what is kept follows",
    "spreekt dit profiel tegen": "the words that docs/architectuur.md searches for as its example",
    "Mensen hebben op wie u kunt terugvallen": "how this very sentence reads when the person says it",
    "spreekt u de uren af met de aanbieder": "beside the same sentence about somebody else",
    "hoe lang duurt het": "what a resident types when searching",
    "wie kom ik tegen": "what a resident types when searching",
}
WOORD = re.compile(r"[A-Za-zÀ-ÿ’]+[.,:;?!]*|[–…]")
TEKENREEKS = re.compile(r'"([^"\n]+)"|`([^`]+)`')


def plat(tekst: str) -> str:
    """One line, without marks of Markdown."""
    return " ".join(re.sub(r"[*`\"]", "", tekst).split())


def alle_tekst(data: object) -> Iterator[str]:
    """Every text in read YAML."""
    if isinstance(data, str):
        yield plat(data)
    elif isinstance(data, dict):
        for deel in data.values():
            yield from alle_tekst(deel)
    elif isinstance(data, list):
        for deel in data:
            yield from alle_tekst(deel)


def van_python(bron: str) -> Iterator[tuple[int, str]]:
    """The strings of a module and their line; what stands alone as a statement explains."""
    boom = ast.parse(bron)
    uitleg = {id(een.value) for een in ast.walk(boom) if isinstance(een, ast.Expr)}
    for een in ast.walk(boom):
        if isinstance(een, ast.Constant) and isinstance(een.value, str) and id(een) not in uitleg:
            yield een.lineno, een.value


def van_javascript(bron: str) -> Iterator[tuple[int, str]]:
    for gevonden in TEKENREEKS.finditer(bron):
        yield bron.count("\n", 0, gevonden.start()) + 1, gevonden[1] or gevonden[2]


def zinnen(tekst: str) -> Iterator[str]:
    """The lines of a string; in one also what stands between quotes or behind a colon, as in a snapshot."""
    for regel in tekst.splitlines():
        yield plat(regel)
        yield from re.findall(r'"([^"]+)"', regel)
        yield from re.findall(r"^\s*- \w+: (.+)$", regel)


def lang_genoeg(zin: str) -> bool:
    return sum(1 for woord in zin.split() if WOORD.fullmatch(woord)) >= MINSTENS


def overgetypt(bronnen: dict[str, str], inhoud_: str) -> set[tuple[str, int, str]]:
    """Where a string of a test stands in the content as well."""
    gevonden = set()
    for plaats, bron in bronnen.items():
        for regel, tekst in van_python(bron) if plaats.endswith(".py") else van_javascript(bron):
            for zin in filter(lang_genoeg, zinnen(tekst)):
                if zin in inhoud_ and re.search(rf"(?<!\w){re.escape(zin)}(?!\w)", inhoud_):
                    gevonden.add((plaats, regel, zin))
    return gevonden


def in_de_inhoud() -> str:
    """What residents and workers read: the site's words, the framework's and their pages."""
    alles = inhoud()
    kader = {naam: data for naam, data in alles.kader.inhoud.items() if naam != "feiten"}
    paginas = [plat(pagina.tekst) for pagina in alles.paginas.values()]
    return "\n".join([*alle_tekst(alles.site), *alle_tekst(kader), *paginas])


def bronnen_van_tests() -> dict[str, str]:
    folder = ROOT / "tests"
    paden = [pad for pad in folder.rglob("*") if pad.suffix in {".py", ".js", ".mjs"}]
    return {
        naam: pad.read_text(encoding="utf-8")
        for pad in paden
        if not any((naam := pad.relative_to(folder).as_posix()).startswith(eigen) for eigen in EIGEN)
    }


def test_geen_zin_van_de_inhoud_staat_overgetypt_in_een_test() -> None:
    gevonden = overgetypt(bronnen_van_tests(), in_de_inhoud())
    klachten = [
        f"tests/{plaats}:{regel}: “{zin}” stands in content/. Read it from there (sitetekst, kader.tekst), "
        "or use a mark of the page. Is the test about these very words? Then MAG has them, with the reason."
        for plaats, regel, zin in sorted(gevonden)
        if zin not in MAG
    ]
    assert not klachten, "\n".join(klachten)
    assert MAG.keys() <= {zin for _, _, zin in gevonden}, "no test types this any more: take it out of MAG"


def test_een_overgetypte_zin_valt_op() -> None:
    """In a string, beside a field, between the quotes of a snapshot and in JavaScript; not as explanation."""
    tekst = "Print het hele verslag nu. Kies een van de twee."
    bronnen = {
        "een.py": '"""Kies een van de twee."""\nx = f"{y} Kies een van de twee"\n',
        "twee.py": "x = '''\n- button \"Print het hele verslag\"\n'''\n",
        "drie.mjs": '\nconst x = "het hele verslag nu";\n// Kies een van de twee.\n',
        "goed.py": 'x = "Print het hele"\ny = "Kies een van de tweede"\n',
    }
    assert {(plaats, zin) for plaats, _, zin in overgetypt(bronnen, tekst)} == {
        ("een.py", "Kies een van de twee"),
        ("twee.py", "Print het hele verslag"),
        ("drie.mjs", "het hele verslag nu"),
    }
