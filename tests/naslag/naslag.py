"""A plain second reading of rules 1, 3 and 4 of the design, from the YAML alone; checks itself when run."""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

Antwoorden = Mapping[str, Any]
Families = dict[str, "Familie"]
Schalen = dict[str, list[Any]]
Uitslag = tuple[frozenset[str], frozenset[str], str]

MEEST_ONBEKEND = 6  # with more unknown answers the certainty stays open
BASIS = 64  # a count of contradictions is one digit in this base


class Criterium(NamedTuple):
    """The values one profile allows for one question; `als` is (question, its answers, the values then)."""

    vraag: str
    waarden: set[Any]
    als: tuple[str, list[Any], list[Any]] | None
    hard: bool


class Profiel(NamedTuple):
    """One profile: its criteria, the conditions of its heading, and the questions any condition looks at."""

    code: str
    niveau: int
    criteria: list[Criterium]
    kop: list[dict[str, list[Any]]]
    sturend: list[str]


class Familie(NamedTuple):
    """Profiles that are compared with each other, and the scale of every question that counts."""

    profielen: list[Profiel]
    schalen: Schalen


def lees(folder: Path) -> Families:
    """Every family in the folder of a framework (the one that holds norm/ and vragen/)."""
    laad = YAML(typ="safe").load
    waarden = {a: [b["waarde"] for b in c["waarden"]] for a, c in laad(folder / "norm/schalen.yaml").items()}
    schalen = {a: [b["waarde"] for b in c["klassen"]] for a, c in laad(folder / "norm/afgeleid.yaml").items()}
    for thema in sorted((folder / "vragen").glob("*.yaml")):
        schalen |= {a["pad"]: waarden[a["schaal"]] for a in laad(thema)["vragen"] if "schaal" in a}
    families: Families = {a["id"]: Familie([], {}) for a in laad(folder / "norm/families.yaml")}
    for pad in sorted((folder / "norm/profielen").glob("*.yaml")):
        blad = laad(pad)
        familie, profiel = families[blad["familie"]], _profiel(blad)
        familie.profielen.append(profiel)
        tellen = [een.vraag for een in profiel.criteria] + profiel.sturend
        familie.schalen.update({vraag: schalen[vraag] for vraag in tellen})
    return families


def _profiel(blad: Mapping[str, Any]) -> Profiel:
    criteria = []
    for vraag, een in blad["criteria"].items():
        keuze, als = een["lezing"]["keuze"], een.get("als")
        gekozen = ["proza", "schema"] if keuze == "beide" else [keuze]
        waarden = {waarde for welke in gekozen for waarde in een["lezing"][welke]}
        waarden |= set(een.get("ook", {}).get("waarden", ()))
        dan = (als["vraag"], als["in"], als["waarden"]) if als else None
        criteria.append(Criterium(vraag, waarden, dan, bool(een.get("hard"))))
    koppen = (blad["kop"] or {}).get("als", [])
    sturend = [een.als[0] for een in criteria if een.als] + [vraag for een in koppen for vraag in een]
    return Profiel(blad["code"], blad["niveau"], criteria, koppen, sturend)


def alle(schalen: Schalen) -> Iterator[dict[str, Any]]:
    """Every combination of one value per question."""
    return (dict(zip(schalen, rij, strict=True)) for rij in product(*schalen.values()))


def tegenspreekt(criterium: Criterium, antwoord: object, antwoorden: Antwoorden) -> bool:
    """Whether the answer lies outside the values that the criterium allows, given the other answers."""
    if criterium.als and antwoorden[criterium.als[0]] in criterium.als[1]:
        return antwoord not in criterium.als[2]
    return antwoord not in criterium.waarden


def kop(familie: Familie, antwoorden: Antwoorden) -> set[str]:
    """The profiles that the heading points to; empty where it says nothing about these answers.

    Where what it asks about rules out all it names, it is the next heavier one that is not ruled out.
    """
    klopt = [een for een in familie.profielen for als in een.kop if all(antwoorden[v] in als[v] for v in als)]
    vragen = {vraag for een in familie.profielen for als in een.kop for vraag in als}
    kan = [een for een in familie.profielen if not _valt_af(een, vragen, antwoorden)]
    if not klopt or any(een in kan for een in klopt):
        return {een.code for een in klopt}
    zwaarder = [een.code for een in kan if een.niveau > max(die.niveau for die in klopt)]
    return set(zwaarder[:1]) or {een.code for een in klopt}


def _valt_af(profiel: Profiel, vragen: set[str], antwoorden: Antwoorden) -> bool:
    """Whether an answer the heading asks about breaks a hard condition that hangs on nothing else."""
    hard = [een for een in profiel.criteria if een.hard and not een.als and een.vraag in vragen]
    return any(antwoorden[een.vraag] not in een.waarden for een in hard)


def beslis(aantal: Mapping[str, int], gebroken: set[str], genoemd: set[str], vragen: int) -> Uitslag:
    """The outcome, from contradictions per profile, broken profiles, the heading and how many questions."""
    heel = {code: keer for code, keer in aantal.items() if code not in gebroken}
    minst = min(heel.values(), default=0)
    beschrijving = {code for code, keer in heel.items() if keer == minst}
    samen = beschrijving & genoemd
    best = samen or beschrijving | (genoemd - gebroken)
    dichtbij = {code for code, keer in heel.items() if keer <= minst + 1} - best
    slecht = 3 * min((aantal[code] for code in best), default=0) > vragen
    zekerheid = "past_niet_goed" if slecht else "eens" if samen or not genoemd else "oneens"
    return frozenset(best), frozenset(dichtbij), zekerheid


def volledig(familie: Familie, antwoorden: Antwoorden) -> Uitslag:
    """The outcome when every question that counts is answered."""
    fout: dict[str, list[Criterium]] = {}
    for code, _, criteria, *_ in familie.profielen:
        fout[code] = [een for een in criteria if tegenspreekt(een, antwoorden[een.vraag], antwoorden)]
    gebroken = {code for code, die in fout.items() if any(een.hard for een in die)}
    aantal = {code: len(die) for code, die in fout.items()}
    return beslis(aantal, gebroken, kop(familie, antwoorden), len(familie.schalen))


def uitkomst(familie: Familie, antwoorden: Antwoorden) -> Uitslag:
    """The outcome with known and unknown answers (absent, None, weet_niet): every completion is tried."""
    gegeven = {v: antwoorden[v] for v in familie.schalen if antwoorden.get(v) not in (None, "weet_niet")}
    if fout := [vraag for vraag, waarde in gegeven.items() if waarde not in familie.schalen[vraag]]:
        raise ValueError(f"not on the scale: {fout}")
    smal = Familie(familie.profielen, familie.schalen | {vraag: [een] for vraag, een in gegeven.items()})
    weinig = len(familie.schalen) - len(gegeven) <= MEEST_ONBEKEND
    uitslagen = {volledig(smal, rij) for rij in alle(smal.schalen)} if weinig else set(telling(smal))
    best = frozenset(code for een in uitslagen for code in een[0])
    dichtbij = frozenset(code for een in uitslagen for code in een[1]) - best
    standen = {(een[0], een[2]) for een in uitslagen}
    return best, dichtbij, standen.pop()[1] if weinig and len(standen) == 1 else "open"


def telling(familie: Familie, alleen: Callable[[str, Any], bool] | None = None) -> Counter[Uitslag]:
    """How often each outcome occurs: walk every combination of the values, once each.

    `alleen(question, value)` may say which values are walked; without it all are. When the questions
    that a condition looks at are fixed, each other answer adds its own contradictions, whatever the rest is.
    Those of all profiles are the digits of one number: contradictions first, then the hard ones among them.
    """
    schalen = {v: [w for w in s if not alleen or alleen(v, w)] for v, s in familie.schalen.items()}
    stuur = {v: schalen[v] for v in schalen if any(v in een.sturend for een in familie.profielen)}
    rest = [vraag for vraag in schalen if vraag not in stuur]
    geteld, codes = Counter[Uitslag](), [een.code for een in familie.profielen]
    for vast in alle(stuur):
        begin = sum(_bijdrage(familie, vraag, een, vast) for vraag, een in vast.items())
        per_vraag = [[_bijdrage(familie, vraag, een, vast) for een in schalen[vraag]] for vraag in rest]
        binnen = [sum(een) for een in product(*per_vraag[len(rest) // 2 :])]
        standen: Counter[int] = Counter()
        for buiten in product(*per_vraag[: len(rest) // 2]):
            standen.update(map((begin + sum(buiten)).__add__, binnen))
        genoemd = kop(familie, vast)
        for stand, keer in standen.items():
            cijfers = [stand // BASIS**plek % BASIS for plek in range(2 * len(codes))]
            aantal = dict(zip(codes, cijfers[::2], strict=True))
            gebroken = {code for code, hard in zip(codes, cijfers[1::2], strict=True) if hard}
            geteld[beslis(aantal, gebroken, genoemd, len(schalen))] += keer
    return geteld


def _bijdrage(familie: Familie, vraag: str, waarde: object, vast: Antwoorden) -> int:
    """The contradictions that one answer adds, as digits: two for each profile."""
    return sum(
        BASIS ** (2 * plek) + een.hard * BASIS ** (2 * plek + 1)
        for plek, profiel in enumerate(familie.profielen)
        for een in profiel.criteria
        if een.vraag == vraag and tegenspreekt(een, waarde, vast)
    )


def _zelfcontrole(folder: Path) -> None:
    """Check the walk against the plain outcome on random corners, and say how long it takes."""
    bron = random.Random(1)
    for naam, familie in lees(folder).items():
        start, alles = time.perf_counter(), telling(familie)
        duur = time.perf_counter() - start
        assert alles.total() == prod(map(len, familie.schalen.values()))
        for _ in range(300):
            smal = {v: bron.sample(s, 1 + (bron.random() < 0.2)) for v, s in familie.schalen.items()}
            plat = Counter(volledig(familie, rij) for rij in alle(smal))
            assert telling(Familie(familie.profielen, smal)) == plat, smal
        sys.stdout.write(f"{naam}: {alles.total()} combinations, {len(alles)} outcomes, {duur:.1f} s\n")


if __name__ == "__main__":
    _zelfcontrole(Path(__file__).parents[2] / "content/kaders/landgraaf/2022-07-05")
