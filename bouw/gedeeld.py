"""Check all content beside the framework's own files: closed schemas, ids that exist, nothing twice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from bouw.adoptie import FLOWS, open_ids
from bouw.cijfers import typed_in_words
from bouw.content import Content, Pagina
from bouw.job import SITE
from bouw.kaders import REGISTER
from bouw.kleuren import controleer_kleuren
from bouw.linkcodes import controleer_linkcodes
from bouw.opname import check_flows
from bouw.pictogrammen import controleer_pictogrammen
from bouw.verwijzingen import bronnen
from bouw.vorm import Ids, fouten_tegen
from bouw.yaml import front_matter
from rules_py.brug import naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.model.fouten import AntwoordFout, Fout, KaderFout, toon
from rules_py.model.kader import Kader

PICTURES = "tekst/beelden"
"""The one file of a framework that only the build reads, beside its register and cases."""


def _niets(_: Knoop) -> None:
    """Nothing more must hold than the form."""


@dataclass(frozen=True)
class Bestand:
    """A file of content: where it stands, its schema, and what must hold once its form is right."""

    plaats: str
    schema: str
    data: object
    verder: Callable[[Knoop], None] = _niets


def check_shared(content: Content, kader: Kader) -> None:
    """Check what pages use beside a checked framework. Raises KaderFout with every fault."""
    ids = known_ids(content, kader)
    verzamel(
        [
            *(partial(_check, bestand, ids) for bestand in _bestanden(content, kader)),
            *(partial(_check_page, pagina, ids) for pagina in content.paginas.values()),
            partial(_lees_meer, content, kader),
        ]
    )


def _bestanden(content: Content, kader: Kader) -> Iterator[Bestand]:
    plaatsen = content.plaatsen
    yield Bestand(plaatsen["gemeente"], "gemeente", content.gemeente, _gemeente)
    yield Bestand(plaatsen["menu"], "menu", content.menu)
    if content.gecontroleerd is not None:
        yield Bestand(plaatsen["gecontroleerd"], "gecontroleerd", content.gecontroleerd)
    codes = partial(controleer_linkcodes, content, kader)
    yield Bestand(plaatsen["linkcodes"], "linkcodes", content.linkcodes, codes)
    yield Bestand("content/wet/rechten.yaml", "rechten", content.rechten, _rechten)
    yield Bestand("content/woordenlijst.yaml", "woordenlijst", content.woordenlijst, _woorden)
    yield Bestand("content/site/nummers.yaml", "nummers", content.nummers, _nummers)
    for code, zinnen in content.talen.items():
        yield Bestand(f"content/site/talen/{code}.yaml", "taal", zinnen, partial(_taal, code))
    woorden_van: dict[str, Callable[[Knoop], None]] = {
        "check": partial(_check_woorden, kader),
        "pictogrammen": controleer_pictogrammen,
        "plan": _plan,
        "zoekwoorden": _zoekwoorden,
    }
    for naam, woorden in content.site.items():
        verder = woorden_van.get(naam, _zonder_norm)
        yield Bestand(f"content/site/{naam}.yaml", f"site-{naam}", woorden, verder)
    for naam, papier in content.adoptie.items():
        verder = partial(check_flows, content.opname) if naam == FLOWS else _niets
        yield Bestand(f"content/adoptie/{naam}.yaml", f"adoptie-{naam}", papier, verder)
    yield Bestand("content/adoptie/opname.yaml", "adoptie-opname", content.opname)
    for naam, geval in content.gevallen.items():
        yield Bestand(plaatsen[f"gevallen/{naam}"], "geval", geval, partial(_geval, kader))
    inhoud, plaatsen = content.kader.inhoud, content.kader.plaatsen
    yield Bestand(plaatsen[PICTURES], "kader-beelden", inhoud[PICTURES])
    if REGISTER in inhoud:
        yield Bestand(plaatsen[REGISTER], "feiten", inhoud[REGISTER])


def known_ids(content: Content, kader: Kader) -> Ids:
    """Kind of id, as the schemas name it -> the ids that exist."""
    termijnen = content.rechten.get("termijnen")
    rijen = termijnen if isinstance(termijnen, list) else []
    return {
        "bron": bronnen(content),
        "profiel": tuple(kader.profielen),
        "duur": tuple(kader.duren),
        "categorie": tuple(een.code for een in kader.individueel.categorieen) if kader.individueel else (),
        "termijn": [str(rij.get("id")) for rij in rijen if isinstance(rij, dict)],
        "pagina": sorted({*content.bekende_paginas, "profielen"}),
        "adres": sorted(content.adressen),
        "nummer": [str(rij.get("id")) for rij in content.nummers if isinstance(rij, dict)],
        "leefgebied": [str(rij["id"]) for rij in content.kader.inhoud["norm/leefgebieden"]],
        "pictogram": list(content.site["pictogrammen"]),
        "open regel": open_ids(content),
        "app": sorted(path.name for path in (SITE / "paginas").iterdir()),
    }


def _check(bestand: Bestand, ids: Ids) -> None:
    if fouten := fouten_tegen(bestand.schema, bestand.plaats, bestand.data, ids):
        raise KaderFout(fouten)
    bestand.verder(Knoop(bestand.plaats, "", bestand.data))


def _check_page(pagina: Pagina, ids: Ids) -> None:
    """What stands at the head of a page, between the dashes."""
    if fouten := fouten_tegen("pagina", pagina.plaats, front_matter(pagina.plaats, pagina.tekst), ids):
        raise KaderFout(fouten)


def _lees_meer(content: Content, kader: Kader) -> None:
    """The page that explains a question is a page of this site (its anchor may be made by the page)."""
    fouten = [
        Fout(f"de vraag {vraag.pad}: lees_meer", f"de pagina {toon(adres)} bestaat niet op deze site.")
        for vraag in kader.vragen.values()
        if (adres := vraag.lees_meer.partition("#")[0])
        and not {f"{adres.rstrip('/')}.md", f"{adres}index.md"} & set(content.paginas)
    ]
    if fouten:
        raise KaderFout(fouten)


def _gemeente(knoop: Knoop) -> None:
    velden = {str(sleutel): deel for sleutel, deel in knoop.paren()}
    if "kleuren" in velden:
        controleer_kleuren(velden["kleuren"])
    velden["kader"].keuze(tuple(datum.tekst() for datum in velden["kaders"].lijst()))
    _uniek(velden["contact"], "id")


def _nummers(knoop: Knoop) -> None:
    _uniek(knoop, "id")


def _plan(knoop: Knoop) -> None:
    _zonder_norm(knoop)
    _uniek(dict(knoop.paren())["velden"], "id")


def _rechten(knoop: Knoop) -> None:
    _uniek(dict(knoop.paren())["termijnen"], "id")


def _woorden(knoop: Knoop) -> None:
    _zonder_norm(knoop)
    gezien: dict[str, str] = {}
    for rij in _uniek(knoop, "woord"):
        velden = rij.velden("woord uitleg", "vormen")
        woord = velden["woord"].tekst()
        vormen = [deel.tekst() for deel in velden["vormen"].lijst()] if "vormen" in velden else []
        for vorm in {woord.lower(), *vormen}:
            if vorm in gezien:
                raise rij.fout(f"‘{vorm}’ staat ook bij ‘{gezien[vorm]}’. Haal er één weg.")
            gezien[vorm] = woord


def _taal(code: str, knoop: Knoop) -> None:
    """The name of the file is the code of the language: it is the address of the page, too."""
    _zonder_norm(knoop)
    dict(knoop.paren())["code"].keuze((code,))


def _zonder_norm(knoop: Knoop) -> None:
    """The words of the site are for every framework, so they hold no figure of one."""
    if fouten := typed_in_words(knoop.bestand, knoop.waarde):
        raise KaderFout(fouten)


def _check_woorden(kader: Kader, knoop: Knoop) -> None:
    _zonder_norm(knoop)
    aanspreken = dict(dict(knoop.paren())["aanspreken"].paren())
    vraag = aanspreken["vraag"].tekst()
    if vraag in kader.vragen:
        aanspreken["waarde"].keuze(kader.vragen[vraag].waarden)


def _zoekwoorden(knoop: Knoop) -> None:
    """What people type leads to one page, so it stands at one."""
    _zonder_norm(knoop)
    gezien: set[str] = set()
    for rij in dict(knoop.paren())["woorden"].lijst():
        for deel in dict(rij.paren())["woorden"].lijst():
            if (woord := deel.tekst().casefold()) in gezien:
                raise deel.fout(f"‘{woord}’ staat er twee keer. Haal er één weg.")
            gezien.add(woord)


def _geval(kader: Kader, knoop: Knoop) -> None:
    """The answers of a readable case are answers that the check could have given."""
    antwoorden = dict(knoop.paren())["antwoorden"]
    try:
        lees_antwoorden(kader, naar_json(antwoorden.groep()))
    except AntwoordFout as fout:
        raise KaderFout([Fout(f"{antwoorden.plek}.{een.plek}", een.melding) for een in fout.fouten]) from fout


def _uniek(knoop: Knoop, sleutel: str) -> list[Knoop]:
    rijen = knoop.lijst()
    namen = [rij.groep().get(sleutel) for rij in rijen]
    for rij, naam in zip(rijen, namen, strict=True):
        if namen.count(naam) > 1:
            raise rij.fout(f"‘{naam}’ staat er twee keer. Haal er één weg.")
    return rijen
