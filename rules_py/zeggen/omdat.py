"""At most three reasons, as the answers that tell most: "because you said".

Nothing is weighed here: the outcome is decided, and these are only the answers that show best why. What
fits all that is best and little else comes first. Where the text points two ways, both sides speak in turn.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Zin
from rules_py.model.kader import Familie, Kader, Profiel, Status
from rules_py.rekenen.beoordeling import Oordeel, beoordeel
from rules_py.rekenen.lezingen import ONEENS
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.zeggen.titel import Beste
from rules_py.zeggen.verwoording import Json, zin_json

HOOGSTENS = 3
Regel = tuple[str, Zin]
"""A question, and the answer to it as a reason."""


def omdat_json(
    kader: Kader, woorden: Status, mogelijk: Mapping[str, Mogelijk], beste: Beste, antwoorden: Antwoorden
) -> Json:
    """The heading of the reasons and the reasons; without a profile they are those of the status."""
    if not beste:
        redenen = [zin_json(zin) for zin in woorden.redenen[:HOOGSTENS]]
        return {"kop": kader.tekst("omdat.kop_anders"), "redenen": redenen}
    families = list(dict.fromkeys(familie for familie, _ in beste))
    eigen = {familie: [profiel for een, profiel in beste if een == familie] for familie in families}
    if woorden is kader.past_niet_goed:
        sleutel, rijen = "kop_past_niet", [_tegen(kader, eigen[familie], antwoorden) for familie in families]
    elif len(families) == 1 and mogelijk[families[0].id].zekerheid == ONEENS:
        sleutel, rijen = "kop_twee_kanten", _twee_kanten(kader, families[0], mogelijk, antwoorden)
    else:
        sleutel = "kop"
        rijen = [_voor(kader, familie, eigen[familie], antwoorden) for familie in families]
    om_beurten = (regel for groep in zip_longest(*rijen) for regel in groep if regel)
    redenen = [zin_json(zin) for zin in dict(_elke_vraag_eens(om_beurten)).values()]
    return {"kop": kader.tekst(f"omdat.{sleutel}"), "redenen": redenen[:HOOGSTENS]}


def _elke_vraag_eens(regels: Iterable[Regel]) -> Iterator[Regel]:
    gehad = set[str]()
    for pad, zin in regels:
        if pad not in gehad:
            gehad.add(pad)
            yield pad, zin


def _voor(
    kader: Kader, familie: Familie, beste: Sequence[Profiel], antwoorden: Antwoorden
) -> Iterator[Regel]:
    """Answers that fit, the most telling first: they fit all that is best here, and few of the others."""
    codes = {profiel.code for profiel in beste}
    passend = {
        profiel.code: {oordeel.criterium.vraag for oordeel in beoordeel(profiel, antwoorden) if oordeel.past}
        for profiel in kader.profielen_van(familie)
    }

    def telling(oordeel: Oordeel) -> tuple[int, int]:
        vraag = oordeel.criterium.vraag
        bij_beste = sum(vraag in passend[code] for code in codes)
        return -bij_beste, sum(vraag in vragen for vragen in passend.values()) - bij_beste

    oordelen = _per_vraag(beste, antwoorden, True)
    for oordeel in sorted(oordelen, key=telling):
        yield _regel(kader, oordeel)


def _tegen(kader: Kader, beste: Sequence[Profiel], antwoorden: Antwoorden) -> Iterator[Regel]:
    """Answers that contradict, a hard condition first."""
    oordelen = _per_vraag(beste, antwoorden, False)
    for oordeel in sorted(oordelen, key=lambda een: not een.criterium.hard):
        yield _regel(kader, oordeel)


def _twee_kanten(
    kader: Kader, familie: Familie, mogelijk: Mapping[str, Mogelijk], antwoorden: Antwoorden
) -> list[Iterator[Regel]]:
    """What the heading looks at, and what the description counts that the heading's profiles do not allow."""
    deel = mogelijk[familie.id]
    profielen = kader.profielen_van(familie)
    kop = [profiel for profiel in profielen if profiel.code in (deel.kop or ())]
    beschrijving = [profiel for profiel in profielen if profiel.code in deel.beschrijving]
    paden = dict.fromkeys(pad for profiel in kop for als in profiel.kop for pad in als)
    bron = tuple(dict.fromkeys(bron for profiel in kop for bron in profiel.kop_bron))
    naar_kop = (
        (pad, _wijst(kader, pad, antwoorden, kop, bron))
        for pad in paden
        if antwoorden.waarde(pad) is not None
    )
    tegen_kop = {oordeel.criterium.vraag for oordeel in _per_vraag(kop, antwoorden, False)}
    past = _per_vraag(beschrijving, antwoorden, True)
    naar_beschrijving = (
        (
            oordeel.criterium.vraag,
            _wijst(kader, oordeel.criterium.vraag, antwoorden, beschrijving, oordeel.criterium.bron),
        )
        for oordeel in past
        if oordeel.criterium.vraag in tegen_kop and oordeel.criterium.vraag not in paden
    )
    return [naar_kop, naar_beschrijving]


def _per_vraag(profielen: Iterable[Profiel], antwoorden: Antwoorden, past: bool) -> list[Oordeel]:
    """The judgements of these profiles that fit (or not), one for each question."""
    alle = chain.from_iterable(beoordeel(profiel, antwoorden) for profiel in profielen)
    gevonden: dict[str, Oordeel] = {}
    for oordeel in alle:
        if oordeel.past is past:
            gevonden.setdefault(oordeel.criterium.vraag, oordeel)
    return list(gevonden.values())


def _regel(kader: Kader, oordeel: Oordeel) -> Regel:
    pad = oordeel.criterium.vraag
    antwoord = kader.vraag(pad).labels.get(oordeel.antwoord or "", str(oordeel.antwoord))
    tekst = kader.tekst("omdat.regel", vraag=kader.vraag(pad).kort, antwoord=antwoord)
    return pad, Zin(tekst, oordeel.criterium.bron)


def _wijst(
    kader: Kader, pad: str, antwoorden: Antwoorden, profielen: Iterable[Profiel], bron: tuple[str, ...]
) -> Zin:
    waarde = antwoorden.waarde(pad)
    codes = f" {kader.tekst('criterium.of')} ".join(profiel.code for profiel in profielen)
    velden = {"vraag": kader.vraag(pad).kort, "antwoord": kader.label(pad, waarde or ""), "profielen": codes}
    return Zin(kader.tekst("omdat.wijst", **velden), bron)
