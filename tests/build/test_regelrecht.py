"""The framework in regelrecht's form: valid, without the source's sentences, and it computes the same."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema.protocols import Validator
from ruamel.yaml import YAML

from bouw import adoptie, dienst, regelrecht
from bouw.content import Keuze, read_content
from bouw.kaders import compiled
from bouw.regelrechtop import name
from rules_py.kader import open_kader
from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.lezingen import weeg
from tests.hulp.bouwen import DUINDORP
from tests.hulp.bronreeksen import bekend, reeksen, vingerafdruk
from tests.hulp.inhoud import inhoud, landgraaf
from tests.hulp.officieel import officieel
from tests.hulp.regelrekenaar import reken

WOORDEN = adoptie.filled(inhoud(), adoptie.MACHINE)


@cache
def wet() -> dict[str, Any]:
    """As somebody else reads it: from the text of the file."""
    tekst = regelrecht.as_yaml(regelrecht.law(inhoud(), landgraaf(), WOORDEN), WOORDEN["uitleg"])
    gelezen: dict[str, Any] = YAML(typ="safe").load(tekst)
    return gelezen


def keuring() -> Validator:
    return officieel("regelrecht-0.5.6")


def test_het_past_bij_de_vorm() -> None:
    assert [fout.message for fout in keuring().iter_errors(wet())] == []
    assert wet()["gemeente_code"] == "GM0882"
    assert wet()["publication_date"] == landgraaf().vastgesteld_op
    assert list(keuring().iter_errors({**wet(), "regulatory_layer": "WET"}))
    nummers = [een["number"] for een in wet()["articles"]]
    assert len(set(nummers)) == len(nummers)


def test_het_adres_bestaat_pas_als_de_gemeente_het_noemt() -> None:
    assert ".invalid/" in wet()["url"]
    assert "adres_kader" in {een.id for een in adoptie.open_lines(inhoud())}
    bekend_adres = {**WOORDEN, "adres_kader": "https://lokaleregelgeving.example/CVDR1"}
    anders = regelrecht.law(inhoud(), landgraaf(), bekend_adres)
    assert anders["url"] == bekend_adres["adres_kader"]
    assert all(een["url"].startswith(f"{anders['url']}#") for een in anders["articles"])


def teksten(deel: object) -> Iterator[str]:
    if isinstance(deel, dict):
        deel = list(deel.values())
    if isinstance(deel, list):
        for een in deel:
            yield from teksten(een)
    elif isinstance(deel, str):
        yield deel


def test_geen_zin_van_de_bronnen() -> None:
    bron = bekend()
    for tekst in teksten(wet()):
        for reeks in reeksen(tekst):
            assert vingerafdruk(reeks) not in bron, " ".join(reeks)


def test_elk_verschil_staat_erin_als_niet_te_vertalen() -> None:
    gezegd = {
        een["construct"].partition(":")[0]
        for artikel in wet()["articles"]
        for een in artikel["machine_readable"].get("untranslatables", ())
    }
    assert {een["id"] for een in inhoud().kader.inhoud["norm/verschillen"]} <= gezegd
    assert {een["wat"] for een in WOORDEN["niet_vertaald"]} <= gezegd
    for profiel in landgraaf().profielen.values():
        artikel = next(een for een in wet()["articles"] if een["number"] == profiel.bron[0])
        redenen = [een["reason"] for een in artikel["machine_readable"]["untranslatables"]]
        assert {zin.tekst for zin in profiel.bespreekpunten} <= set(redenen)


def test_uren_en_duur_zijn_die_van_het_kader() -> None:
    kader = landgraaf()
    uitkomst = reken(wet(), {name(pad): kader.vraag(pad).waarden[0] for pad in alle_vragen()})
    for profiel in kader.profielen.values():
        familie = next(een for een in kader.families if een.id == profiel.familie)
        banden = [kader.banden[een] for een in profiel.banden]
        assert uitkomst[f"uren_min_{name(profiel.code)}"] == banden[0].min_uren
        assert uitkomst[f"uren_max_{name(profiel.code)}"] == banden[-1].max_uren
        assert uitkomst[f"duur_{name(profiel.code)}"] == [kader.duren[een].maanden for een in familie.duur]


def alle_vragen() -> list[str]:
    return sorted({pad for tabel in familietabellen(landgraaf()).values() for pad in tabel.vragen})


@given(st.fixed_dictionaries({pad: st.sampled_from(landgraaf().vraag(pad).waarden) for pad in alle_vragen()}))
def test_het_rekent_als_de_regels(antwoorden: dict[str, Waarde]) -> None:
    """With every answer known: the same count, the same heading, and the same best and next best."""
    uitkomst = reken(wet(), {name(pad): waarde for pad, waarde in antwoorden.items()})
    for familie in landgraaf().families:
        vergelijk(familie, antwoorden, uitkomst)


def vergelijk(familie: Familie, antwoorden: dict[str, Waarde], uitkomst: dict[str, Any]) -> None:
    tabel = familietabellen(landgraaf())[familie.id]
    tegen = tabel.som(tuple(antwoorden[pad] for pad in tabel.bepalend), antwoorden)
    weging = weeg(tegen, tabel.kop(antwoorden), len(tabel.vragen))
    for index, code in enumerate(tabel.codes):
        eind = name(code)
        assert uitkomst[f"tegenspraken_{eind}"] == tegen[index]
        assert uitkomst[f"beschrijving_{eind}"] == (index in weging.beschrijving), code
        assert uitkomst[f"best_{eind}"] == (index in weging.best), code
        assert uitkomst[f"ook_{eind}"] == (index in weging.dichtbij), code


@pytest.mark.parametrize("familie", [een.id for een in landgraaf().families])
def test_ook_als_de_kop_naar_een_zwaarder_profiel_schuift(familie: str) -> None:
    """Every answer that the heading is about: one of them rules out what the heading names."""
    kader = landgraaf()
    tabel = familietabellen(kader)[familie]
    een = next(groep for groep in kader.families if groep.id == familie)
    eerst = {pad: kader.vraag(pad).waarden[0] for pad in alle_vragen()}
    for situatie in tabel.situaties({}):
        antwoorden = {**eerst, **dict(zip(tabel.bepalend, situatie, strict=True))}
        vergelijk(een, antwoorden, reken(wet(), {name(pad): waarde for pad, waarde in antwoorden.items()}))


def test_van_een_andere_gemeente_ook() -> None:
    content = read_content(Keuze("duindorp", None, DUINDORP))
    kader = open_kader(compiled(content.kader))
    anders = regelrecht.law(content, kader, adoptie.filled(content, adoptie.MACHINE))
    assert [fout.message for fout in keuring().iter_errors(anders)] == []
    assert "gemeente_code" not in anders
    assert {een["number"] for een in anders["articles"]} >= {een.bron[0] for een in kader.profielen.values()}


# --- The service in the pages -----------------------------------------------------------------------------

BLOK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def test_de_dienst_staat_in_de_paginas_als_gegevens(site: Path) -> None:
    for adres in dienst.PAGES:
        blokken = BLOK.findall((site / adres).read_text(encoding="utf-8"))
        assert len(blokken) == 1, adres
        gelezen = json.loads(blokken[0])
        assert gelezen["@type"] == ["GovernmentService", "cpsv:PublicService"]
        # Its context is in it: no address is needed to read it.
        assert all(isinstance(waarde, str) for waarde in gelezen["@context"].values())
        voorvoegsels = {sleutel.partition(":")[0] for sleutel in sleutels(gelezen) if ":" in sleutel}
        assert voorvoegsels <= set(gelezen["@context"])
        assert {een["dct:identifier"] for een in gelezen["cpsv:produces"]} == set(landgraaf().profielen)
        assert gelezen["provider"]["identifier"] == "GM0882"
        assert inhoud().gemeente["afzender"]["zin"] in gelezen["subjectOf"]["publisher"]["description"]
    zonder = [path for path in site.rglob("*.html") if BLOK.search(path.read_text(encoding="utf-8"))]
    assert len(zonder) == len(dienst.PAGES)


def sleutels(deel: object) -> Iterator[str]:
    if isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            yield sleutel
            if sleutel != "@context":
                yield from sleutels(waarde)
    elif isinstance(deel, list):
        for een in deel:
            yield from sleutels(een)


def test_een_woord_kan_het_blok_niet_sluiten() -> None:
    assert "</" not in dienst.as_block({"name": "</script><b>"}).removesuffix("</script>")
