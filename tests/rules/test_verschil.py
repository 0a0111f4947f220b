"""What changes between two versions: counted exactly where it can be, said in words and as data."""

import json
from dataclasses import replace
from itertools import product

import pytest

from rules_py.brug import naar_json
from rules_py.model.kader import Criterium, Kader
from rules_py.rekenen.familietabel import Familietabel, familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from rules_py.rekenen.verschil import STEEKPROEF, familieverschil
from rules_py.verschil import leg_verschil_uit, vergelijk, verschil_json
from tests.hulp.versies import NIEUW, OUD, versie_van


def gevallen() -> dict[str, str]:
    """The answers of the readable cases of both versions."""
    alle = {geval.naam: geval.antwoorden for datum in (OUD, NIEUW) for geval in versie_van(datum).gevallen}
    return {naam: naar_json(antwoorden) for naam, antwoorden in alle.items()}


def met_criterium(kader: Kader, code: str, vraag: str, **anders: object) -> Kader:
    """The framework with one criterion of one profile changed."""
    profiel = kader.profielen[code]

    def een(criterium: Criterium) -> Criterium:
        return replace(criterium, **anders) if criterium.vraag == vraag else criterium  # type: ignore[arg-type]

    ander = replace(profiel, criteria=tuple(een(criterium) for criterium in profiel.criteria))
    return replace(kader, profielen={**kader.profielen, code: ander})


def zonder_criterium(kader: Kader, familie: str, vraag: str) -> Kader:
    """The framework in which no profile of a family looks at a question."""
    anders = {
        code: replace(profiel, criteria=tuple(een for een in profiel.criteria if een.vraag != vraag))
        for code, profiel in kader.profielen.items()
        if profiel.familie == familie
    }
    return replace(kader, profielen={**kader.profielen, **anders})


def een_voor_een(eerst: Familietabel, dan: Familietabel) -> int:
    """The differences counted by trying every combination."""
    combinaties = (
        dict(zip(eerst.vragen, waarden, strict=True))
        for waarden in product(*(eerst.schaal(pad) for pad in eerst.vragen))
    )
    return sum(mogelijk(eerst, een).best != mogelijk(dan, een).best for een in combinaties)


@pytest.mark.parametrize(
    ("familie", "code", "vraag", "waarden"),
    [
        ("db_behoudgericht", "DBB-1", "kenmerken.motivatie", ("gemiddeld", "bevorderend")),
        ("db_behoudgericht", "DBB-2", "situatie.draagkracht_mantelzorg", ("hoog",)),
        ("db_ontwikkelgericht", "DBO-2", "kenmerken.risico", ("hoog",)),
    ],
)
def test_geteld_is_gelijk_aan_alles_een_voor_een(
    kader: Kader, familie: str, code: str, vraag: str, waarden: tuple[str, ...]
) -> None:
    eerst = familietabellen(kader)[familie]
    dan = familietabellen(met_criterium(kader, code, vraag, waarden=waarden))[familie]
    gevonden = familieverschil(familie, eerst, dan)
    assert gevonden.precies
    assert gevonden.anders == een_voor_een(eerst, dan) > 0


def test_een_vraag_meer_geeft_een_steekproef(kader: Kader) -> None:
    familie, vraag = "db_behoudgericht", "kenmerken.motivatie"
    eerst, dan = (familietabellen(een)[familie] for een in (kader, zonder_criterium(kader, familie, vraag)))
    gevonden = familieverschil(familie, eerst, dan)
    assert (gevonden.precies, gevonden.combinaties, gevonden.vragen) == (False, STEEKPROEF, (vraag,))
    assert 0 < gevonden.anders < STEEKPROEF
    assert gevonden == familieverschil(familie, eerst, dan), "a sample is alike every time"


def test_wat_er_verandert_tussen_twee_versies() -> None:
    oud, nieuw = (versie_van(datum).kader for datum in (OUD, NIEUW))
    gevonden = vergelijk(oud, nieuw, gevallen())
    anders = {een.geval: een.veranderingen for een in gevonden.gevalverschillen}
    uren = [(een.deel, een.profiel, een.oud, een.nieuw) for een in anders["dbo-1-leerboekgeval"]]
    assert ("uren", "DBO-1", [0, 16], [0, 15]) in uren
    assert ("duur", "DBO-1", ["a", "b", "c"], ["a", "b"]) in uren
    # The earlier version does not know the question about sleep, and says so.
    assert [een.deel for een in anders["ibo-3-zonder-motivatie"]] == ["fouten"]
    # Whatever the versions' own cases say differently, the comparison finds.
    eerst, dan = ({een.naam: een.verwacht for een in versie_van(datum).gevallen} for datum in (OUD, NIEUW))
    anders_verwacht = {naam for naam in eerst if eerst[naam] != dan[naam]}
    assert anders_verwacht
    assert anders_verwacht <= set(anders)
    per_familie = {een.familie: een for een in gevonden.families}
    assert per_familie["pb_ontwikkelgericht"].anders > 0
    assert all(een.anders == 0 for een in gevonden.families if een.familie != "pb_ontwikkelgericht")
    assert json.loads(naar_json(verschil_json(gevonden)))["gevallen"] == len(gevallen())


def test_niets_veranderd_is_ook_een_antwoord(kader: Kader) -> None:
    zelfde = vergelijk(kader, kader, gevallen())
    assert (zelfde.gevalverschillen, {een.anders for een in zelfde.families}) == ((), {0})
    assert "Bij 0 van de" in leg_verschil_uit(zelfde)


def test_een_familie_die_maar_een_van_de_twee_heeft(kader: Kader) -> None:
    minder = replace(kader, families=kader.families[1:])
    weg = kader.families[0].id
    gevonden = vergelijk(kader, minder, {})
    assert (gevonden.families_oud, gevonden.families_nieuw) == ((weg,), ())
    assert f"Alleen in het oude kader: {weg}." in leg_verschil_uit(gevonden)
