"""What is missing, and which single answer would change the outcome (design, rule 4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader, Vraag
from rules_py.rekenen.beoordeling import mogelijke_families
from rules_py.rekenen.gevraagd import zichtbare_vragen
from rules_py.rekenen.onzekerheid import familietabellen
from rules_py.rekenen.route import bepaal_beste, bepaal_route


@dataclass(frozen=True)
class Omslagpunt:
    """One answer that, if it were ``naar``, would make ``dan`` the best profiles."""

    vraag: str
    van: Waarde
    naar: Waarde
    dan: tuple[str, ...]


def met(antwoorden: Antwoorden, pad: str, waarde: Waarde) -> Antwoorden:
    """The answers with one of them changed or filled in."""
    return replace(antwoorden, waarden={**antwoorden.waarden, pad: waarde})


def omslagpunten(kader: Kader, antwoorden: Antwoorden) -> Iterator[Omslagpunt]:
    """Each given answer, changed alone to each other value, that changes which profiles are best."""
    nu = bepaal_beste(kader, antwoorden)
    for vraag in zichtbare_vragen(kader, antwoorden):
        van = antwoorden.waarde(vraag.pad)
        if van is None or vraag.soort != "keuze":
            continue
        for naar in vraag.waarden:
            if naar == van:
                continue
            dan = bepaal_beste(kader, met(antwoorden, vraag.pad, naar))
            if dan != nu:
                yield Omslagpunt(vraag.pad, van, naar, tuple(code for code in kader.profielen if code in dan))


def ontbrekend(kader: Kader, antwoorden: Antwoorden) -> tuple[str, ...]:
    """Paths of unknown answers that could still change the outcome, the most telling first.

    First the questions of the route. Then the criteria: by how few profiles one answer leaves
    possible on average, then by how often its values tell the possible profiles apart; equal ones
    in the order they are asked.
    """
    open_vragen = {
        vraag.pad: vraag
        for vraag in zichtbare_vragen(kader, antwoorden)
        if vraag.soort == "keuze" and antwoorden.waarde(vraag.pad) is None
    }
    route, soort = kader.route, bepaal_route(kader, antwoorden)
    eerst = {
        "geen_wmo": (route.risico,),
        "zin": (route.focus,),
        "profiel": (route.vorm, route.behoefte, route.focus, route.pgb_vaardig),
    }.get(soort, ())
    rang = _rang(kader, antwoorden, open_vragen) if soort == "profiel" else {}
    return (
        *(pad for pad in eerst if pad in open_vragen),
        *(pad for pad in sorted(rang, key=lambda pad: rang[pad]) if pad not in eerst),
    )


def _rang(
    kader: Kader, antwoorden: Antwoorden, open_vragen: Mapping[str, Vraag]
) -> dict[str, tuple[float, float]]:
    """Path -> (profiles left on average, minus how well it tells them apart), for what can matter."""
    tabellen = familietabellen(kader)
    nu = [
        (tabellen[familie.id], tabellen[familie.id].mogelijk(antwoorden.waarden))
        for familie in mogelijke_families(kader, antwoorden)
    ]
    rang: dict[str, tuple[float, float]] = {}
    for pad, vraag in open_vragen.items():
        onderscheid = sum(tabel.onderscheid(pad, mogelijk) for tabel, mogelijk in nu)
        if onderscheid == 0:
            continue
        over = 0.0
        for tabel, mogelijk in nu:
            if pad in tabel.vragen:
                straks = [tabel.mogelijk({**antwoorden.waarden, pad: waarde}) for waarde in vraag.waarden]
                over += sum(len(deel.best) for deel in straks) / len(straks)
            else:
                over += len(mogelijk.best)
        rang[pad] = (over, -onderscheid)
    return rang
