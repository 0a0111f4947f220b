"""What is missing, and which single answer would change the outcome (design, rule 4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag
from rules_py.rekenen.beoordeling import mogelijke_families
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.gevraagd import geen_belemmering, met, zichtbare_vragen
from rules_py.rekenen.onzekerheid import mogelijk, onderscheid
from rules_py.rekenen.route import bepaal_beste, bepaal_route


@dataclass(frozen=True)
class Omslagpunt:
    """One answer that, if it were ``naar``, would make ``dan`` the best profiles."""

    vraag: str
    van: Waarde
    naar: Waarde
    dan: tuple[str, ...]


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
            dan = bepaal_beste(kader, met(kader, antwoorden, vraag.pad, naar))
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
        "zin": (route.focus,),
        "profiel": (
            *_zonder_vraag(kader, antwoorden),
            route.vorm,
            route.behoefte,
            route.focus,
            route.pgb_vaardig,
        ),
    }.get(soort, ())
    rang = _rang(kader, antwoorden, open_vragen) if soort == "profiel" else {}
    return (
        *(pad for pad in dict.fromkeys(eerst) if pad in open_vragen),
        *(pad for pad in sorted(rang, key=lambda pad: rang[pad]) if pad not in eerst),
    )


def _zonder_vraag(kader: Kader, antwoorden: Antwoorden) -> tuple[str, ...]:
    """What must be known before it can be said that no request is left, when every leefgebied is settled."""
    return tuple(kader.route.geen_wmo) if geen_belemmering(kader, antwoorden) else ()


def _rang(
    kader: Kader, antwoorden: Antwoorden, open_vragen: Mapping[str, Vraag]
) -> dict[str, tuple[float, float]]:
    """Path -> (profiles left on average, minus how well it tells them apart), for what can matter."""
    tabellen = familietabellen(kader)
    nu = [
        (tabellen[familie.id], mogelijk(tabellen[familie.id], antwoorden.waarden))
        for familie in mogelijke_families(kader, antwoorden)
    ]
    rang: dict[str, tuple[float, float]] = {}
    for pad, vraag in open_vragen.items():
        verschil = sum(onderscheid(tabel, pad, nog) for tabel, nog in nu)
        if verschil == 0:
            continue
        over = 0.0
        for tabel, nog in nu:
            if pad in tabel.vragen:
                straks = [mogelijk(tabel, {**antwoorden.waarden, pad: waarde}) for waarde in vraag.waarden]
                over += sum(len(deel.best) for deel in straks) / len(straks)
            else:
                over += len(nog.best)
        rang[pad] = (over, -verschil)
    return rang
