"""What tells profiles apart: in a family, the criteria that divide it most; for one profile, examples."""

from itertools import combinations

from bouw.schrijfwijze import samen
from bouw.vergelijken.toegestaan import Punt, Woorden, bijzin, criteria_van, familie_van, mag, vooral
from rules_py.model.kader import Criterium, Familie, Kader

HOOGSTENS = 4
LEESBAAR = 2
"""As many values as one sentence can name; of more it says what does not fit."""


def onderscheid(kader: Kader, woorden: Woorden, familie: Familie) -> list[Punt]:
    """The criteria that divide a family most, each with what its profiles allow."""
    profielen = kader.profielen_van(familie)
    gevonden: list[tuple[tuple[int, bool], Punt]] = []
    for vraag in dict.fromkeys(criterium.vraag for profiel in profielen for criterium in profiel.criteria):
        criteria = {profiel.code: criteria_van(profiel).get(vraag) for profiel in profielen}
        groepen: dict[str, list[str]] = {}
        for code, criterium in criteria.items():
            groepen.setdefault(_tekst(kader, woorden, vraag, criterium), []).append(code)
        if len(groepen) > 1:
            kanten = [set(mag(kader, vraag, criterium)) for criterium in criteria.values()]
            los = sum(not een & ander for een, ander in combinations(kanten, 2))
            zinnen = tuple(
                woorden["regel"].format(profielen=samen(codes), tekst=tekst)
                for tekst, codes in groepen.items()
            )
            rang = (-los, vraag not in familie.leidend)
            gevonden.append((rang, Punt(kader.vraag(vraag).kort, zinnen)))
    return [punt for _, punt in sorted(gevonden, key=lambda rij: rij[0])[:HOOGSTENS]]


def _tekst(kader: Kader, woorden: Woorden, vraag: str, criterium: Criterium | None) -> str:
    """What a profile allows, said the short way: what fits, or what does not."""
    toegestaan, meestal = mag(kader, vraag, criterium), vooral(kader, vraag, criterium)
    anders = [waarde for waarde in kader.vraag(vraag).waarden if waarde not in meestal]
    if not anders:
        return str(woorden["alles"])
    soort, waarden = "past", list(meestal)
    if toegestaan != meestal:
        soort = "past_vooral"
    elif len(meestal) > LEESBAAR:
        soort, waarden = "past_niet", anders
    return str(woorden[soort].format(als=bijzin(kader, vraag, waarden, woorden["of_als"])))


def voorbeelden(kader: Kader, code: str) -> list[Punt]:
    """Answers in examples that belong to a profile, those first that others of its kind do not allow."""
    profiel = kader.profielen[code]
    behoefte = familie_van(kader, profiel).behoefte
    anderen = [
        criteria_van(ander)
        for ander in kader.profielen.values()
        if familie_van(kader, ander).behoefte == behoefte
    ]
    gevonden: list[tuple[int, int, Punt]] = []
    for plaats, criterium in enumerate(profiel.criteria):
        vraag, waarde = kader.vraag(criterium.vraag), criterium.gemiddelde[0]
        if waarde in vraag.voorbeelden and set(criterium.gemiddelde) != set(vraag.waarden):
            sluit_uit = sum(waarde not in mag(kader, vraag.pad, ander.get(vraag.pad)) for ander in anderen)
            gevonden.append((-sluit_uit, plaats, Punt(vraag.kort, (vraag.voorbeelden[waarde],))))
    eerst = sorted(gevonden, key=lambda rij: rij[:2])[:HOOGSTENS]
    return [punt for _, _, punt in sorted(eerst, key=lambda rij: rij[1])]
