"""Every sentence that an outcome can show passes the language gates of the pages.

Two collections: what the readable cases lead to, an outcome a reader; and all lines that are built from
parts, for every value, also those that no case reaches.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import Any

import pytest

from bouw.leesbaarheid import meet, spelfouten
from bouw.taal import Pagina, zinnen
from bouw.woorden import vormen
from rules_py.brug import naar_json
from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.beoordeling import beoordeel
from rules_py.rekenen.omslag import Omslagpunt
from rules_py.zeggen.verwoording import MAX_GENOEMD, criterium_json, omslagpunt_json
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud
from tests.hulp.personas import PERSONAS
from tests.hulp.regels import berekend, uitkomst

# What these keys hold is a code or a source, also shown as one. All other text is for people.
CODES = frozenset(
    (
        *("schema", "id", "status", "vraag", "antwoord", "toegestaan", "past", "van", "naar", "dan", "bron"),
        *("code", "banden", "ligging", "optie", "advies", "categorieen", "domein", "bronverschillen"),
        *("vastgesteld_op", "herkomst", "zekerheid"),
    )
)
# Said to whoever fills it in for somebody else, so "u" is right there.
HELPER = re.compile(r"\b(U gaf aan|mag u ook voor een ander|als u toch twijfelt|omdat u zei|denkt u\?)")
SIGNAAL = ("naam", "tekst", "reden")  # the page makes one line of these


def woorden(deel: Any) -> Iterator[str]:
    """Every text for people in an outcome, as it is shown."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, list):
        for onderdeel in deel:
            yield from woorden(onderdeel)
    elif isinstance(deel, dict) and set(SIGNAAL) <= set(deel):
        yield "{naam}: {tekst}. {reden}".format(**deel)
    elif isinstance(deel, dict):
        # A matrix names its family by its id; a profile names it in words.
        code = CODES | {"familie"} if "profielen" in deel else CODES
        code = code | {"familie", "beschrijving", "kop"} if "zekerheid" in deel else code
        for sleutel, onderdeel in deel.items():
            if sleutel not in code:
                yield from woorden(onderdeel)


def pagina(naam: str, teksten: Iterator[str], lijst: Collection[str] = ()) -> Pagina:
    """The texts as the blocks of a page, each once.

    Running text is whole sentences: a name or a label is not, nor an answer that is only quoted, nor what
    the page shows as a list of results (``lijst``).
    """
    blokken = tuple(tekst for tekst in dict.fromkeys(teksten) if tekst)
    heel = (tekst for tekst in blokken if tekst[-1] in ".?!" and tekst not in lijst)
    lopend = (tuple(zin for zin in zinnen(tekst) if zin[0] != "‘") for tekst in heel)
    return Pagina(f"{naam}/", blokken, tuple(lopend))


def van_gevallen(kader: Kader) -> list[Pagina]:
    """The outcome of each readable case."""
    return [van_een(kader, een.naam, een.antwoorden) for een in GEVALLEN]


def van_een(kader: Kader, naam: str, antwoorden: Mapping[str, Any]) -> Pagina:
    gevonden = json.loads(berekend(kader, naar_json(antwoorden)))
    domeinen = gevonden["individuele_begeleiding"]["resultaten"]
    lijst = {deel for domein in domeinen for resultaat in domein["resultaten"] for deel in resultaat["delen"]}
    return pagina(naam, woorden(gevonden), lijst)


def over_een_ander(kader: Kader) -> list[Pagina]:
    """The outcome of each readable case and persona, as if somebody else filled it in."""
    bestanden = [(een.naam, een.antwoorden) for een in GEVALLEN]
    bestanden += [(een.naam, een.antwoorden) for een in PERSONAS]
    return [van_een(kader, naam, {**antwoorden, "invuller": "naaste"}) for naam, antwoorden in bestanden]


def criteria(kader: Kader) -> Iterator[str]:
    """Each criterion of each profile, for each answer and for none; alone, and with what it hangs on."""
    for profiel in kader.profielen.values():
        for criterium in profiel.criteria:
            als = criterium.als
            bepalend = (None, *kader.vraag(als.vraag).waarden) if als else (None,)
            for waarde in (None, *kader.vraag(criterium.vraag).waarden):
                for ander in bepalend:
                    gegeven = {criterium.vraag: waarde, **({als.vraag: ander} if als else {})}
                    antwoorden = Antwoorden({pad: een for pad, een in gegeven.items() if een is not None})
                    for oordeel in beoordeel(profiel, antwoorden):
                        yield str(criterium_json(kader, oordeel)["tekst"])


def tellende_vragen(kader: Kader) -> set[str]:
    """The questions whose answer can change which profiles fit."""
    route = kader.route
    opgelost = {pad for regels in route.opgelost.values() for regel in regels for pad in regel}
    profielen = {een.vraag for profiel in kader.profielen.values() for een in profiel.criteria}
    return opgelost | profielen | {route.vorm, route.pgb_vaardig, route.behoefte, route.focus, route.risico}


def omslagpunten(kader: Kader) -> Iterator[str]:
    """Each answer that counts, changed: to no profile, to as many as are named, and to more than that."""
    codes = tuple(kader.profielen)
    for pad in tellende_vragen(kader) - set(kader.afgeleid):
        vraag = kader.vraag(pad)
        for waarde in vraag.als:
            for aantal in (0, 1, MAX_GENOEMD, len(codes)):
                punt = Omslagpunt(vraag.pad, waarde, waarde, codes[:aantal])
                yield str(omslagpunt_json(kader, punt)["tekst"])


def losse_zinnen(kader: Kader) -> Iterator[str]:
    """Sentences that stand in the content as they are shown, with or without a case that shows them."""
    for status in kader.statussen.values():
        yield from (status.titel, *(zin.tekst for zin in status.redenen))
    yield from (punt.zin.tekst for punt in kader.bespreekpunten)
    yield from (kader.nog_onbekend.tekst, kader.zonder_belemmering.tekst)
    yield from (toelichting.zin.tekst for toelichting in kader.duur_toelichting)
    for familie in kader.families:
        yield from (zin.tekst for zin in (*familie.toelichting_omvang, *familie.toelichting_duur))
    for profiel in kader.profielen.values():
        yield from (profiel.naam, profiel.kort, profiel.plus.tekst, profiel.omvang_reden)
        yield from (punt.tekst for punt in profiel.bespreekpunten)
        for signaal in profiel.signalen:
            yield f"{kader.tekst(f'signalen.{signaal.id}')}: {signaal.tekst}. {signaal.reden}"
    yield from (vraag.kort for vraag in kader.vragen.values())


def tweede_document(kader: Kader) -> Iterator[str]:
    """Everything about each choice of the second document, in all leefgebieden."""
    assert kader.individueel
    overal = {gebied: {"belemmering": "ja"} for gebied in kader.gebieden}
    for categorie in kader.individueel.categorieen:
        antwoorden = {kader.individueel.vraag: categorie.waarde}
        yield from woorden(uitkomst(kader, antwoorden, leefgebieden=overal)["individuele_begeleiding"])


def alle_delen(kader: Kader) -> Pagina:
    delen = (criteria, omslagpunten, losse_zinnen, tweede_document)
    return pagina("delen", chain.from_iterable(deel(kader) for deel in delen))


def bevindingen(paginas: list[Pagina]) -> dict[str, tuple[str, ...]]:
    uitgelegd = frozenset(vormen(inhoud().woordenlijst))
    gevonden = {een.pad: meet(een, uitgelegd).bevindingen for een in paginas}
    return {pad: wat for pad, wat in gevonden.items() if wat}


def test_elke_uitkomst_van_een_geval_haalt_de_taaltoets(kader: Kader) -> None:
    assert bevindingen(van_gevallen(kader)) == {}


def test_wat_geen_geval_toont_haalt_de_taaltoets_ook(kader: Kader) -> None:
    assert bevindingen([alle_delen(kader)]) == {}


@pytest.mark.niet_snel
def test_alles_wat_een_uitkomst_toont_is_goed_gespeld(kader: Kader) -> None:
    gevallen = (tekst for een in van_gevallen(kader) for tekst in een.blokken)
    assert spelfouten([pagina("gevallen", gevallen), alle_delen(kader)]) == {"gevallen/": [], "delen/": []}


@pytest.mark.niet_snel
def test_een_uitkomst_over_een_ander_haalt_de_taaltoets_en_zegt_geen_u_tegen_die_persoon(
    kader: Kader,
) -> None:
    paginas = over_een_ander(kader)
    assert bevindingen(paginas) == {}
    rest = {HELPER.sub("", blok) for een in paginas for blok in een.blokken}
    assert {blok for blok in rest if re.search(r"\b(u|uw|uzelf)\b", blok, re.IGNORECASE)} == set()


def test_ook_de_delen_die_geen_geval_toont_spreken_over_die_ander(kader: Kader) -> None:
    assert kader.over_een_ander
    blokken = {HELPER.sub("", blok) for blok in alle_delen(kader.over_een_ander()).blokken}
    assert {blok for blok in blokken if re.search(r"\b(u|uw|uzelf)\b", blok, re.IGNORECASE)} == set()


def test_elke_uitkomst_zegt_zelf_dat_zij_niets_belooft(kader: Kader) -> None:
    for een in GEVALLEN:
        laatste = json.loads(berekend(kader, een.json))["samenvatting"][-1]
        assert laatste["tekst"] == kader.tekst("samenvatting.beslist")
        assert "geen besluit" in laatste["tekst"]
        assert "het wijkteam beslist" in laatste["tekst"]
        assert "RVS:2019:1694" in laatste["bron"]


def test_wat_er_bij_komt_wordt_vanzelf_gelezen() -> None:
    deel = {"code": "IBO-1", "nieuw": [{"kop": "Een zin.", "bron": "H7"}], "aantal": 2, "leeg": None}
    assert list(woorden(deel)) == ["Een zin."]
