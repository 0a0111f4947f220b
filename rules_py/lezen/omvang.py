"""Content -> volume bands, fine-tuning, durations and the plus variant (H7, H10)."""

from collections.abc import Iterable, Mapping

from rules_py.lezen.knoop import Knoop
from rules_py.lezen.voorwaarden import controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Zin
from rules_py.model.omvang import Band, Duur, Finetune, Netwerkeffect, Plusregel, Toelichting
from rules_py.model.vraag import Vraag


def lees_banden(knoop: Knoop, behoeften: Iterable[str | int], bronnen: Iterable[str]) -> dict[str, Band]:
    """Band id -> band; hours a week."""
    banden: dict[str, Band] = {}
    for rij in knoop.lijst():
        velden = rij.velden("id behoefte naam min_uren max_uren rond bron")
        band = Band(
            id=velden["id"].tekst(),
            behoefte=velden["behoefte"].keuze(behoeften),
            naam=velden["naam"].of_leeg(Knoop.tekst) or "",
            min_uren=velden["min_uren"].uren(),
            max_uren=velden["max_uren"].of_leeg(Knoop.uren),
            rond=velden["rond"].of_leeg(Knoop.uren),
            bron=velden["bron"].woorden(bronnen),
        )
        if band.max_uren is not None and band.max_uren < band.min_uren:
            raise velden["max_uren"].fout(f"{band.max_uren} is minder dan het minimum {band.min_uren}.")
        if band.id in banden:
            raise velden["id"].fout(f"band ‘{band.id}’ staat er al.")
        _controleer_volgorde(velden["min_uren"], band, tuple(banden.values()))
        banden[band.id] = band
    return banden


def _controleer_volgorde(knoop: Knoop, band: Band, eerder: tuple[Band, ...]) -> None:
    """Bands of one kind of support run from light to heavy and never overlap."""
    zelfde = [een for een in eerder if een.behoefte == band.behoefte]
    if not zelfde:
        return
    if eerder[-1].behoefte != band.behoefte:
        raise knoop.fout(f"zet de banden van ‘{band.behoefte}’ bij elkaar, van licht naar zwaar.")
    einde = zelfde[-1].max_uren
    if einde is None:
        raise knoop.fout(f"band ‘{zelfde[-1].id}’ heeft geen einde. Zet die band als laatste.")
    if band.min_uren <= einde:
        raise knoop.fout(f"{band.min_uren} ligt in band ‘{zelfde[-1].id}’, die tot {einde} loopt.")


def lees_duren(
    knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]
) -> tuple[dict[str, Duur], tuple[Toelichting, ...]]:
    """Option letter -> duration in months, and what makes it shorter or longer."""
    delen = knoop.velden("opties toelichting")
    toelichting = []
    for rij in delen["toelichting"].lijst():
        velden = rij.velden("als tekst bron")
        als = lees_voorwaarde(velden["als"])
        controleer_voorwaarde(velden["als"], als, vragen)
        toelichting.append(Toelichting(als, Zin(velden["tekst"].tekst(), velden["bron"].woorden(bronnen))))
    duren: dict[str, Duur] = {}
    for rij in delen["opties"].lijst():
        velden = rij.velden("optie maanden wanneer daarna bron")
        velden["daarna"].of_leeg(Knoop.tekst)
        optie = velden["optie"].tekst()
        duren[optie] = Duur(
            optie=optie,
            maanden=velden["maanden"].geheel(),
            wanneer=velden["wanneer"].tekst(),
            bron=velden["bron"].woorden(bronnen),
        )
    return duren, tuple(toelichting)


def lees_finetunen(
    knoop: Knoop, vragen: Mapping[str, Vraag], families: Iterable[str], bronnen: Iterable[str]
) -> tuple[tuple[Finetune, ...], Netwerkeffect | None]:
    """The kenmerken of H10's fine-tuning and the effect of the network."""
    velden = knoop.velden("kenmerken netwerk")
    kenmerken = []
    for rij in velden["kenmerken"].lijst():
        deel = rij.velden("vraag oplopend bron", "families")
        vraag = str(deel["vraag"].keuze(tuple(vragen)))
        kenmerken.append(
            Finetune(
                vraag=vraag,
                oplopend=deel["oplopend"].keuzen(vragen[vraag].waarden),
                families=frozenset(deel["families"].woorden(families)) if "families" in deel else None,
                bron=deel["bron"].woorden(bronnen),
            )
        )
    return tuple(kenmerken), velden["netwerk"].of_leeg(lambda deel: _netwerk(deel, vragen, bronnen))


def _netwerk(knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]) -> Netwerkeffect:
    velden = knoop.velden("vraag minder meer zonder bron")
    vraag = str(velden["vraag"].keuze(tuple(vragen)))
    velden["bron"].woorden(bronnen)
    minder, meer, zonder = (
        frozenset(velden[naam].keuzen(vragen[vraag].waarden)) for naam in ("minder", "meer", "zonder")
    )
    return Netwerkeffect(vraag, minder, meer, zonder)


def lees_plus(knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]) -> Plusregel:
    """The questions that weigh for the plus variant."""
    velden = knoop.velden("bron vragen veel weinig")
    velden["bron"].woorden(bronnen)
    paden = velden["vragen"].woorden(vragen)
    schaal = [waarde for pad in paden for waarde in vragen[pad].waarden]
    return Plusregel(paden, velden["veel"].keuze(schaal), velden["weinig"].keuze(schaal))
