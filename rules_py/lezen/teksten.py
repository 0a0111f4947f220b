"""Content -> the sentences that the rules speak. Which exist, and which {fields} each may use."""

from collections.abc import Iterable, Mapping

from rules_py.lezen.bewoording import NAASTE
from rules_py.lezen.knoop import Knoop
from rules_py.lezen.profielen import lees_zin
from rules_py.lezen.voorwaarden import controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Zin
from rules_py.model.fouten import Fout, KaderFout
from rules_py.model.kader import Bespreekpunt, Status
from rules_py.model.omvang import PATRONEN
from rules_py.model.vraag import Vraag

STATUSSEN = ("profiel", "zin", "geen_pgb", "geen_wmo", "onvoldoende")

# Sentences without a source of their own take the source of what they speak about.
ZINNEN: Mapping[str, tuple[str, ...]] = {
    "criterium.past": ("antwoord",),
    "criterium.tegen": ("antwoord", "toegestaan"),
    "criterium.onbekend": ("toegestaan",),
    "criterium.hangt_af": ("antwoord", "vraag"),
    "criterium.alles": (),
    "criterium.of": (),
    "profiel.geen_tegenspraak": (),
    "profiel.een_tegenspraak": (),
    "profiel.tegenspraken": ("aantal",),
    "titel.een": ("hulp", "uren"),
    "titel.hoeveel_open": ("hulp",),
    "titel.en": ("hulp", "ook"),
    "titel.of": ("hulp", "ook"),
    **{f"titel.uren.{naam}": ("min", "max", "rond") for naam in PATRONEN},
    "stevig.eens": (),
    "stevig.eens_samen": (),
    "stevig.eens_welke": (),
    "stevig.oneens": (),
    "stevig.past_niet_goed": (),
    "stevig.open": (),
    "stevig.van": ("hulp", "stevig"),
    "omdat.kop": (),
    "omdat.kop_twee_kanten": (),
    "omdat.kop_past_niet": (),
    "omdat.kop_anders": (),
    "omdat.regel": ("vraag", "antwoord"),
    "omdat.wijst": ("vraag", "antwoord", "profielen"),
    "samenvatting.een": ("code", "naam"),
    "samenvatting.enkele": ("profielen",),
    "samenvatting.mogelijk": ("profielen",),
    "samenvatting.dichtst_bij": ("profielen",),
    "samenvatting.veel": ("aantal",),
    "samenvatting.familie": ("familie", "profielen", "omvang"),
    "samenvatting.familie_niet_goed": ("familie", "profielen", "omvang"),
    "samenvatting.omvang": ("omvang",),
    "samenvatting.omvang_onbekend": (),
    "samenvatting.beslist": (),
    "oordeel.eens": ("kop", "beschrijving", "antwoorden"),
    "oordeel.oneens": ("kop", "beschrijving", "antwoorden"),
    "oordeel.past_niet_goed": ("kop", "beschrijving", "antwoorden"),
    "oordeel.open": ("kop", "beschrijving", "antwoorden"),
    "oordeel.kop_valt_af": ("genoemd", "kop"),
    "robuust.geen": ("aantal",),
    "robuust.een": ("aantal",),
    "robuust.meer": ("aantal",),
    **{f"robuust.uren.{naam}": ("min", "max", "rond") for naam in PATRONEN},
    "robuust.omvang": ("uren", "soort"),
    "robuust.omvang_van": ("uren", "soort"),
    "omvang.band": ("uren",),
    "omvang.banden": ("uren",),
    "uren.hoogstens": ("max",),
    "uren.rond": ("rond", "min", "max"),
    "uren.tussen": ("min", "max"),
    "uren.vanaf": ("min",),
    "uren.onbekend": (),
    "omvang.gebruikelijk": (),
    "omvang.lezing": ("proza",),
    "ligging.hoger": (),
    "ligging.lager": (),
    "ligging.gemiddeld": (),
    "ligging.onbekend": (),
    "ligging.twee_kanten": (),
    "ligging.risico": (),
    "ligging.kenmerk_hoger": ("vraag",),
    "ligging.kenmerk_lager": ("vraag",),
    "ligging.kenmerk_leidend_hoger": ("vraag",),
    "ligging.kenmerk_leidend_lager": ("vraag",),
    "ligging.netwerk_minder": (),
    "ligging.netwerk_meer": (),
    "ligging.netwerk_zonder": (),
    "duur.optie": ("naam", "wanneer"),
    "duur.maand": ("aantal",),
    "duur.maanden": ("aantal",),
    "duur.jaar": ("aantal",),
    "plus.weinig_aanleiding": (),
    "plus.afwegen": (),
    "plus.aanleiding": (),
    "plus.niet_geregeld": (),
    "plus.onbekend": (),
    "omslag.profielen": ("als", "profielen"),
    "omslag.veel_profielen": ("als", "aantal"),
    "omslag.geen_profiel": ("als",),
    "dekking.kop": (),
    "dekking.beeld": (),
    "dekking.beeld_profiel": ("code", "alleen", "gedeeld"),
    "dekking.familie": ("naam", "combinaties"),
    "dekking.profiel": ("code", "alleen", "gedeeld"),
    "dekking.zonder_tegenspraak": ("aantal", "code"),
    "dekking.gedeeld": ("profielen", "aantal"),
    "dekking.niemand_past": ("aantal",),
    "dekking.beslist_nooit": ("vragen",),
    "dekking.alles_beslist": (),
    "dekking.zekerheid_eens": ("deel",),
    "dekking.zekerheid_oneens": ("deel",),
    "dekking.zekerheid_past_niet_goed": ("deel",),
    "dekking.een_best": ("deel",),
    "dekking.geen_kop": (),
    "dekking.zonder_kop": ("alleen",),
    "dekking.geteld_kop": ("geteld", "nu"),
    "dekking.geteld_licht": ("antwoorden", "geteld", "code", "nu"),
    "dekking.nooit_lichter": (),
    "dekking.lichter": ("vraag", "van", "naar", "deel", "aantal", "reden"),
    "fout.antwoord": ("vraag",),
    "fout.bestand": (),
    "individuele_begeleiding.apart": (),
    "individuele_begeleiding.koppeling": (),
    "individuele_begeleiding.geen_antwoord": (),
    "uitleg.kop": (),
    "uitleg.voorproef": (),
    "uitleg.best": (),
    "uitleg.dichtst_bij": (),
    "uitleg.dichtbij": (),
    "uitleg.omvang": (),
    "uitleg.duur": (),
    "uitleg.plus": (),
    "uitleg.waarom": (),
    "uitleg.ontbrekend": (),
    "uitleg.omslag": (),
    "uitleg.bespreek": (),
    "uitleg.individueel": (),
    "uitleg.versie": ("titel", "datum"),
    "uitleg.bron": ("bron",),
}


def lees_zinnen(
    knoop: Knoop, signalen: Iterable[str], families: Iterable[str], bronnen: Iterable[str]
) -> dict[str, Zin]:
    """All sentences of ``ZINNEN``, a name for each signal and what each family means.

    Missing or unknown is a fault.
    """
    gevonden = dict(_bladen(knoop, ""))
    eigen = (*(f"signalen.{naam}" for naam in signalen), *(f"betekenis.{naam}" for naam in families))
    nodig = {**ZINNEN, **dict.fromkeys(eigen, ())}
    fouten = [
        Fout(gevonden[naam].plek, "deze tekst gebruikt niemand. Haal hem weg.")
        for naam in gevonden
        if naam not in nodig and naam.removesuffix(NAASTE) not in nodig
    ]
    fouten += [
        Fout(knoop.plek, f"de tekst ‘{naam}’ ontbreekt. Voeg hem toe.")
        for naam in nodig
        if naam not in gevonden
    ]
    if fouten:
        raise KaderFout(fouten)
    return {naam: _lees(gevonden[naam], velden, bronnen) for naam, velden in nodig.items()}


def _bladen(knoop: Knoop, voor: str) -> Iterable[tuple[str, Knoop]]:
    for sleutel, kind in knoop.paren():
        naam = f"{voor}{sleutel}"
        if isinstance(kind.waarde, dict) and "tekst" not in kind.waarde:
            yield from _bladen(kind, f"{naam}.")
        else:
            yield naam, kind


def _lees(knoop: Knoop, namen: tuple[str, ...], bronnen: Iterable[str]) -> Zin:
    if not isinstance(knoop.waarde, dict):
        return Zin(knoop.sjabloon(*namen), ())
    velden = knoop.velden("tekst bron")
    return Zin(velden["tekst"].sjabloon(*namen), velden["bron"].woorden(bronnen))


def lees_statussen(knoop: Knoop, bronnen: Iterable[str]) -> dict[str, Status]:
    """Title and reasons of each status."""
    return {naam: lees_status(kind, bronnen) for naam, kind in knoop.velden(" ".join(STATUSSEN)).items()}


def lees_status(knoop: Knoop, bronnen: Iterable[str]) -> Status:
    """A title and its reasons."""
    velden = knoop.velden("titel redenen")
    return Status(velden["titel"].tekst(), tuple(lees_zin(rij, bronnen) for rij in velden["redenen"].lijst()))


def lees_bespreekpunten(
    knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]
) -> tuple[Bespreekpunt, ...]:
    """Points to discuss, each with its statuses and its condition on the answers."""
    punten = []
    for rij in knoop.lijst():
        velden = rij.velden("status als tekst bron")
        als = lees_voorwaarde(velden["als"])
        controleer_voorwaarde(velden["als"], als, vragen)
        zin = Zin(velden["tekst"].tekst(), velden["bron"].woorden(bronnen))
        punten.append(Bespreekpunt(frozenset(velden["status"].woorden(STATUSSEN)), als, zin))
    return tuple(punten)
