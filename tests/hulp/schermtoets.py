"""What the tests of the scripts (tests/js) read: the page's data, and answers with what Python would ask."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from bouw import schermdata
from bouw.linkcodes import linkcodes
from bouw.plan import planvragen
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.basis import WEET_NIET
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag
from rules_py.rekenen.gevraagd import te_vragen, zichtbare_vragen
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud
from tests.hulp.personas import PERSONAS
from tests.hulp.regels import genest

PER_SOORT = 60
# Each time what makes the route stop, or just not: the rest of the answers is drawn.
SOORTEN: dict[str, dict[str, Any]] = {
    "zomaar": {},
    "te jong": {"kenmerken.leeftijd": 17},
    "net oud genoeg": {"kenmerken.leeftijd": 18},
    "alles geregeld": {"geregeld": True},
    "geregeld, rest in orde": {
        "geregeld": True,
        "invuller": "inwoner",
        "kenmerken.risico": "laag",
        "kenmerken.zelfinzicht": "bevorderend",
        "kenmerken.ziektebesef": "bevorderend",
        "situatie.draagkracht_mantelzorg": "goed",
    },
    "geregeld, gevaar onbekend": {"geregeld": True, "invuller": "inwoner", "kenmerken.risico": None},
    "geen pgb": {"vorm": "pgb", "pgb_vaardig": "nee", "kenmerken.leeftijd": None},
    "geen pgb, gevaar onbekend": {"vorm": "pgb", "pgb_vaardig": "nee", "kenmerken.risico": None},
    "weinig": {"weinig": True},
}


def schermtoets(kader: Kader) -> dict[str, Any]:
    """All of it, as one value for JSON."""
    return {
        "kader": kader.id,
        "vragen": [
            {
                "pad": vraag.pad,
                "soort": vraag.soort,
                "groep": vraag.thema,
                "scherm": samen[0].pad,
                "gebied": vraag.gebied,
                "toonAls": schermdata.toon_als(kader, vraag),
                "zonderWeetNiet": not vraag.weet_niet,
                "waarden": [*map(str, vraag.waarden), WEET_NIET],
            }
            for samen in schermdata.schermen(kader)
            for vraag in samen
        ],
        "dagen": inhoud().site["check"]["bewaren"]["dagen"],
        "route": schermdata.route(kader),
        "antwoordvorm": {"kader": kader.id, **schermdata.antwoordvorm(kader)},
        "linkcodes": linkcodes(inhoud(), kader),
        "planvragen": planvragen(kader, inhoud().site["plan"]),
        "antwoorden": [gevraagd(kader, naam, tekst) for naam, tekst in alle_antwoorden(kader)],
    }


def gevraagd(kader: Kader, naam: str, tekst: str) -> dict[str, Any]:
    """One set of answers, with the paths that Python asks: without a stop, and what is still worth asking."""
    gelezen = lees_antwoorden(kader, tekst)
    return {
        "naam": naam,
        "json": json.loads(tekst),
        "zichtbaar": [vraag.pad for vraag in zichtbare_vragen(kader, gelezen)],
        "gevraagd": [vraag.pad for vraag in te_vragen(kader, gelezen)],
    }


def alle_antwoorden(kader: Kader) -> Iterator[tuple[str, str]]:
    """The readable cases, the personas, and many drawn ones of each kind."""
    for geval in GEVALLEN:
        yield geval.naam, geval.json
    for persona in PERSONAS:
        yield persona.naam, persona.json
    for soort, vast in SOORTEN.items():
        bron = Random(soort)
        for nummer in range(PER_SOORT):
            yield f"{soort} {nummer}", json.dumps(getrokken(kader, bron, dict(vast)))


def getrokken(kader: Kader, bron: Random, vast: dict[str, Any]) -> dict[str, Any]:
    """Answers of the contract: what is fixed (None: not answered), and the rest drawn or left out."""
    geregeld, weinig = vast.pop("geregeld", False), vast.pop("weinig", False)
    kans = 0.15 if weinig else bron.choice((0.5, 0.9, 1.0))
    waarden = {
        vraag.pad: een
        for vraag in kader.vragen.values()
        if vraag.gebied is None and vraag.soort != "gebieden" and bron.random() < kans
        for een in [trek(bron, vraag)]
    } | vast
    antwoorden = genest({pad: een for pad, een in waarden.items() if een is not None})
    if gebieden := bron.sample(sorted(kader.gebieden), bron.choice((0, 1, 2, 5)) or int(geregeld)):
        antwoorden["leefgebieden"] = {
            gebied: een_gebied(bron, kader, gebied, geregeld) for gebied in gebieden
        }
    return antwoorden


def een_gebied(bron: Random, kader: Kader, gebied: str, geregeld: bool) -> dict[str, Any]:
    """Answers about one leefgebied, settled where they must be."""
    namen = ("score", "belemmering", "oplossing")
    if geregeld:
        return bron.choice(({"belemmering": "nee"}, {"belemmering": "ja", "oplossing": "volledig"}))
    return {
        naam: trek(bron, kader.vragen[f"leefgebieden.{gebied}.{naam}"])
        for naam in namen
        if bron.random() < 0.8
    }


def trek(bron: Random, vraag: Vraag) -> Any:
    """A random answer that the contract allows."""
    if vraag.soort == "getal":
        return bron.randint(vraag.minimum, vraag.maximum)
    if vraag.soort == "meerkeuze":
        return bron.sample(vraag.waarden, bron.randint(0, min(3, len(vraag.waarden))))
    return bron.choice((*vraag.waarden, *([WEET_NIET] if vraag.weet_niet else ())))
