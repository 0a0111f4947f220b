"""The rules once more, plainly and apart: brute force over the YAML, without importing ``rules_py``.

Written from the design (rule 1, 3 and 4) and the data, to be compared with the real rules. No cleverness:
every completion of unknown answers is tried, and a family's answer space is walked answer by answer.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

Antwoorden = Mapping[str, Any]
Uitslag = tuple[frozenset[str], frozenset[str], str]
"""Best, dichtbij and zekerheid."""
GEBROKEN = 99


@dataclass(frozen=True)
class Familie:
    """The profiles of one family as plain data, and the scale of every question that counts in it."""

    profielen: dict[str, dict[str, Any]]
    schalen: dict[str, list[Any]]


def lees(folder: Path) -> dict[str, Familie]:
    """Family id -> family, from the framework's folder."""
    yaml = YAML(typ="safe", pure=True)

    def open_(name: str) -> Any:
        return yaml.load((folder / name).read_text(encoding="utf-8"))

    schalen = {
        naam: [rij["waarde"] for rij in een["waarden"]] for naam, een in open_("norm/schalen.yaml").items()
    }
    per_vraag: dict[str, list[Any]] = {}
    for path in sorted((folder / "vragen").glob("*.yaml")):
        for vraag in open_(f"vragen/{path.name}")["vragen"]:
            if "schaal" in vraag:
                per_vraag[vraag["pad"]] = schalen[vraag["schaal"]]
    for pad, een in open_("norm/afgeleid.yaml").items():
        per_vraag[pad] = [klasse["waarde"] for klasse in een["klassen"]]
    families: dict[str, Familie] = {}
    for path in sorted((folder / "norm" / "profielen").glob("*.yaml")):
        profiel = open_(f"norm/profielen/{path.name}")
        familie = families.setdefault(profiel["familie"], Familie({}, {}))
        familie.profielen[profiel["code"]] = profiel
        for pad in _paden(profiel):
            familie.schalen[pad] = per_vraag[pad]
    return families


def _paden(profiel: Mapping[str, Any]) -> Iterator[str]:
    for pad, criterium in profiel["criteria"].items():
        yield pad
        if "als" in criterium:
            yield criterium["als"]["vraag"]
    for als in (profiel["kop"] or {"als": []})["als"]:
        yield from als


def mag(criterium: Mapping[str, Any], antwoorden: Antwoorden) -> set[Any]:
    """What a criterion allows: the chosen reading and what is allowed beside it, or less (als)."""
    lezing = criterium["lezing"]
    gekozen = ("proza", "schema") if lezing["keuze"] == "beide" else (lezing["keuze"],)
    waarden = {waarde for naam in gekozen for waarde in lezing[naam]} | set(
        criterium.get("ook", {}).get("waarden", ())
    )
    als = criterium.get("als")
    return set(als["waarden"]) if als and antwoorden[als["vraag"]] in als["in"] else waarden


def tel(profiel: Mapping[str, Any], antwoorden: Antwoorden) -> int:
    """How many answers contradict; GEBROKEN when one of them breaks a hard condition."""
    tegen = [
        criterium
        for pad, criterium in profiel["criteria"].items()
        if antwoorden[pad] not in mag(criterium, antwoorden)
    ]
    return GEBROKEN if any("hard" in criterium for criterium in tegen) else len(tegen)


def in_de_kop(profiel: Mapping[str, Any], antwoorden: Antwoorden) -> bool:
    """Whether the profile's heading names these answers."""
    voorwaarden = profiel["kop"]["als"] if profiel["kop"] else []
    return any(all(antwoorden[pad] in waarden for pad, waarden in als.items()) for als in voorwaarden)


def volledig(familie: Familie, antwoorden: Antwoorden) -> Uitslag:
    """The outcome when every question of the family is answered."""
    tegen = {code: tel(profiel, antwoorden) for code, profiel in familie.profielen.items()}
    kop = {code for code, profiel in familie.profielen.items() if in_de_kop(profiel, antwoorden)}
    return weeg(tegen, kop, len(familie.schalen))


def weeg(tegen: Mapping[str, int], kop: set[str], geteld: int) -> Uitslag:
    """The two readings: what both point to; all of both when that is nothing."""
    heel = {code for code, aantal in tegen.items() if aantal < GEBROKEN}
    minst = min(tegen[code] for code in heel)
    beschrijving = {code for code in heel if tegen[code] == minst}
    genoemd = kop & heel
    best = beschrijving & genoemd if beschrijving & genoemd else beschrijving | genoemd
    dichtbij = {code for code in heel if tegen[code] - minst <= 1 and code not in best}
    if 3 * min(tegen[code] for code in best) > geteld:
        zekerheid = "past_niet_goed"
    elif beschrijving & genoemd or not kop:
        zekerheid = "eens"
    else:
        zekerheid = "oneens"
    return frozenset(best), frozenset(dichtbij), zekerheid


def uitkomst(familie: Familie, antwoorden: Antwoorden) -> Uitslag:
    """The outcome with some answers unknown: every way to fill them in is tried."""
    onbekend = [pad for pad in familie.schalen if pad not in antwoorden]
    uitslagen = [
        volledig(familie, {**antwoorden, **dict(zip(onbekend, waarden, strict=True))})
        for waarden in product(*(familie.schalen[pad] for pad in onbekend))
    ]
    best = frozenset().union(*(een[0] for een in uitslagen))
    dichtbij = frozenset().union(*(een[1] for een in uitslagen)) - best
    eens = len({(een[0], een[2]) for een in uitslagen}) == 1
    return best, dichtbij, uitslagen[0][2] if eens else "open"


def telling(familie: Familie, neem: Callable[[], bool] = lambda: True) -> Counter[Uitslag]:
    """How often each outcome occurs in the whole answer space, walked answer by answer.

    ``neem`` is asked for each half of the answers whether to walk on from there (for a random share).
    """
    bepalend = [pad for pad in familie.schalen if _bepaalt(familie, pad)]
    rest = [pad for pad in familie.schalen if pad not in bepalend]
    half = len(rest) // 2
    gevonden: Counter[Uitslag] = Counter()
    for waarden in product(*(familie.schalen[pad] for pad in bepalend)):
        vast = dict(zip(bepalend, waarden, strict=True))
        kop = {code for code, profiel in familie.profielen.items() if in_de_kop(profiel, vast)}
        eerst = [stand for stand in _standen(familie, vast, bepalend + rest[:half]) if neem()]
        dan = list(_standen(familie, vast, rest[half:]))
        standen = Counter(
            tuple(min(GEBROKEN, a + b) for a, b in zip(een, ander, strict=True))
            for een in eerst
            for ander in dan
        )
        for stand, keer in standen.items():
            gevonden[weeg(dict(zip(familie.profielen, stand, strict=True)), kop, len(familie.schalen))] += (
                keer
            )
    return gevonden


def _bepaalt(familie: Familie, pad: str) -> bool:
    return any(
        pad in als for profiel in familie.profielen.values() for als in (profiel["kop"] or {"als": []})["als"]
    ) or any(
        pad == criterium.get("als", {}).get("vraag")
        for profiel in familie.profielen.values()
        for criterium in profiel["criteria"].values()
    )


def _standen(familie: Familie, vast: Antwoorden, paden: list[str]) -> Iterator[tuple[int, ...]]:
    """The contradictions of each profile for every way to answer these questions."""
    keuzes = [[vast[pad]] if pad in vast else familie.schalen[pad] for pad in paden]
    delen = [
        {**profiel, "criteria": {pad: een for pad, een in profiel["criteria"].items() if pad in paden}}
        for profiel in familie.profielen.values()
    ]
    for waarden in product(*keuzes):
        antwoorden = {**vast, **dict(zip(paden, waarden, strict=True))}
        yield tuple(tel(deel, antwoorden) for deel in delen)
