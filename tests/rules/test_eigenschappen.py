"""Properties that hold for any answers, tried on answers that hypothesis makes up."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.fouten import AntwoordFout
from tests.hulp.inhoud import landgraaf
from tests.hulp.regels import codes, genest
from tests.hulp.voorbeelden import VOORBEELDEN

pytestmark = pytest.mark.ook_diep

KADER = landgraaf()
VRAGEN = {vraag.pad: vraag for vraag in KADER.vragen.values() if vraag.soort == "keuze" and not vraag.gebied}
RUSTIG = settings(
    max_examples=VOORBEELDEN,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@st.composite
def antwoorden(draw: st.DrawFn) -> dict[str, Any]:
    """Answers by path: each question answered or not, mostly so that there is a profile."""
    gekozen = draw(st.sets(st.sampled_from(sorted(VRAGEN))))
    waarden = {pad: draw(st.sampled_from(VRAGEN[pad].waarden)) for pad in sorted(gekozen)}
    if draw(st.booleans()):
        waarden |= {"vorm": "pgb", "pgb_vaardig": "ja"}
    return waarden


@st.composite
def eerder_en_later(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Answers, and the same with some unknown ones filled in."""
    eerder = draw(antwoorden())
    later = dict(eerder)
    for pad in draw(st.lists(st.sampled_from(sorted(VRAGEN)), unique=True)):
        later.setdefault(pad, draw(st.sampled_from(VRAGEN[pad].waarden)))
    return eerder, later


def reken(waarden: dict[str, Any], **meer: Any) -> dict[str, Any]:
    gevonden: dict[str, Any] = json.loads(bereken_json(KADER, naar_json({**genest(waarden), **meer})))
    return gevonden


@RUSTIG
@given(eerder_en_later())
def test_wat_later_past_stond_er_eerder_al(paar: tuple[dict[str, Any], dict[str, Any]]) -> None:
    eerder, later = (reken(waarden) for waarden in paar)
    if eerder["status"] in ("profiel", "onvoldoende"):
        assert codes(later) <= codes(eerder)
        assert codes(later) | codes(later, "dichtbij") <= codes(eerder) | codes(eerder, "dichtbij")
    else:
        assert not later["profielen"]


@RUSTIG
@given(eerder_en_later())
def test_ligging_en_plus_worden_alleen_duidelijker(paar: tuple[dict[str, Any], dict[str, Any]]) -> None:
    eerder, later = ({een["code"]: een for een in reken(waarden)["profielen"]} for waarden in paar)
    for code in eerder.keys() & later.keys():
        for lees in (lambda een: een["omvang"]["ligging"], lambda een: een["plus"]["advies"]):
            assert lees(eerder[code]) in ("onbekend", lees(later[code]))
        for een, twee in zip(eerder[code]["criteria"], later[code]["criteria"], strict=True):
            assert een["past"] in (None, twee["past"])


@RUSTIG
@given(antwoorden(), st.randoms(use_true_random=False))
def test_volgorde_maakt_niet_uit(waarden: dict[str, Any], toeval: Any) -> None:
    paden = list(waarden)
    toeval.shuffle(paden)
    assert reken({pad: waarden[pad] for pad in paden}) == reken(waarden)


@RUSTIG
@given(antwoorden())
def test_heen_en_terug_door_json(waarden: dict[str, Any]) -> None:
    tekst = bereken_json(KADER, naar_json(genest(waarden)))
    assert naar_json(json.loads(tekst)) == tekst
    assert bereken_json(KADER, json.dumps(genest(waarden), indent=4)) == tekst


@RUSTIG
@given(antwoorden())
def test_ontbrekend_is_genoeg(waarden: dict[str, Any]) -> None:
    """Filling in what is not named as missing never changes which profiles fit."""
    nu = reken(waarden)
    if nu["status"] not in ("profiel", "onvoldoende"):
        return
    mist = {punt["vraag"] for punt in nu["ontbrekend"]}
    for pad in sorted(VRAGEN.keys() - waarden.keys() - mist - {"invuller"}):
        for waarde in VRAGEN[pad].waarden:
            straks = reken(waarden | {pad: waarde})
            assert [(een["code"], een["past"]) for een in straks["profielen"]] == [
                (een["code"], een["past"]) for een in nu["profielen"]
            ]


@RUSTIG
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda deel: st.lists(deel) | st.dictionaries(st.text(), deel),
    )
)
def test_geen_enkele_json_laat_de_rekenregels_vallen(inhoud: Any) -> None:
    with pytest.raises(AntwoordFout) as gevangen:
        lees_antwoorden(KADER, json.dumps(inhoud))
    assert all(deel.regel().isprintable() for deel in gevangen.value.fouten)
