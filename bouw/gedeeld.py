"""Check what pages use beside a framework: closed keys, nothing twice; and say what is still empty."""

from collections.abc import Mapping
from typing import Any

from bouw.cijfers import typed_in_words
from bouw.content import Content
from bouw.kleuren import controleer_kleuren
from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.model.fouten import KaderFout


def check_shared(content: Content) -> None:
    """Check the municipality, rights and explained words. Raises KaderFout with every fault."""
    verzamel(
        [
            lambda: _gemeente(Knoop(content.plaats, "", content.gemeente)),
            lambda: _rechten(Knoop("content/wet/rechten.yaml", "", content.rechten)),
            lambda: _woorden(Knoop("content/woordenlijst.yaml", "", content.woordenlijst)),
            lambda: _zonder_norm(content),
        ]
    )


def still_empty(gemeente: Mapping[str, Any]) -> list[str]:
    """What the municipality has not filled in yet, in its own words."""
    return [str(regel["wat"]) for regel in gemeente["contact"] if regel["vul_in"]]


def _gemeente(knoop: Knoop) -> None:
    velden = knoop.velden("naam site kaders kader contact", "tweede_document kleuren logo")
    if "kleuren" in velden:
        controleer_kleuren(velden["kleuren"])
    if "logo" in velden:
        velden["logo"].tekst()
    velden["naam"].tekst()
    for deel in velden["site"].velden("titel beschrijving").values():
        deel.tekst()
    velden["kader"].keuze(tuple(str(datum.tekst()) for datum in velden["kaders"].lijst()))
    for rij in _uniek(velden["contact"], "id"):
        regel = rij.velden("id wat waarde vul_in")
        regel["wat"].tekst()
        if regel["vul_in"].ja_nee():
            continue
        if not isinstance(regel["waarde"].waarde, str) or not regel["waarde"].waarde.strip():
            raise regel["waarde"].fout("hier staat niets. Vul het in, of zet vul_in op true.")


def _rechten(knoop: Knoop) -> None:
    velden = knoop.velden("geldig_op termijnen")
    velden["geldig_op"].tekst()
    for rij in _uniek(velden["termijnen"], "id"):
        for deel in rij.velden("id wat termijn artikel uitleg").values():
            deel.tekst()


def _woorden(knoop: Knoop) -> None:
    gezien: dict[str, str] = {}
    for rij in _uniek(knoop, "woord"):
        velden = rij.velden("woord uitleg", "vormen")
        velden["uitleg"].tekst()
        woord = velden["woord"].tekst()
        vormen = [deel.tekst() for deel in velden["vormen"].lijst()] if "vormen" in velden else []
        for vorm in {woord.lower(), *vormen}:
            if vorm in gezien:
                raise rij.fout(f"‘{vorm}’ staat ook bij ‘{gezien[vorm]}’. Haal er één weg.")
            gezien[vorm] = woord


def _zonder_norm(content: Content) -> None:
    """The words of the site are for every framework, so they hold no figure of one."""
    woorden: dict[str, object] = {f"content/site/{naam}.yaml": data for naam, data in content.site.items()}
    woorden["content/woordenlijst.yaml"] = content.woordenlijst
    if fouten := [fout for plaats, data in woorden.items() for fout in typed_in_words(plaats, data)]:
        raise KaderFout(fouten)


def _uniek(knoop: Knoop, sleutel: str) -> list[Knoop]:
    rijen = knoop.lijst()
    namen = [rij.groep().get(sleutel) for rij in rijen]
    for rij, naam in zip(rijen, namen, strict=True):
        if namen.count(naam) > 1:
            raise rij.fout(f"‘{naam}’ staat er twee keer. Haal er één weg.")
    return rijen
