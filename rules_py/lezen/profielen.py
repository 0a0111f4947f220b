"""Content -> profiles with their criteria, both readings checked (bijlage 1 to 4)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rules_py.lezen.knoop import Knoop
from rules_py.model.basis import Waarde, Zin
from rules_py.model.kader import Afhankelijk, Criterium, Profiel, Signaal, Vraag

LEZINGEN = ("proza", "schema", "beide")


@dataclass(frozen=True)
class Bekend:
    """What a profile may refer to."""

    vragen: Mapping[str, Vraag]
    families: Iterable[str]
    banden: Iterable[str]
    bronnen: Iterable[str]
    verschillen: Iterable[str]


def lees_profiel(knoop: Knoop, bekend: Bekend) -> Profiel:
    """One profile file. A reading that was not chosen stays in the data and is checked as well."""
    velden = knoop.velden(
        "code familie niveau naam kort bron past_bij werk omvang plus signalen criteria bespreekpunten"
    )
    werk = velden["werk"].velden("wat bron")
    for tekst in (*velden["past_bij"].lijst(), *werk["wat"].lijst()):
        tekst.tekst()
    werk["bron"].woorden(bekend.bronnen)
    plus = velden["plus"].velden("lezing bron verschil")
    _verschil(plus["verschil"], bekend)
    omvang = velden["omvang"].velden("banden bron lezing")
    lezing = omvang["lezing"].velden("proza schema reden verschil")
    _verschil(lezing["verschil"], bekend)
    lezing["schema"].tekst()
    return Profiel(
        code=velden["code"].tekst(),
        familie=str(velden["familie"].keuze(tuple(bekend.families))),
        niveau=velden["niveau"].geheel(),
        naam=velden["naam"].tekst(),
        kort=velden["kort"].tekst(),
        banden=omvang["banden"].woorden(bekend.banden),
        omvang_bron=omvang["bron"].woorden(bekend.bronnen),
        omvang_proza=lezing["proza"].tekst(),
        omvang_reden=lezing["reden"].tekst(),
        plus=Zin(plus["lezing"].tekst(), plus["bron"].woorden(bekend.bronnen)),
        criteria=tuple(_criterium(str(pad), kind, bekend) for pad, kind in velden["criteria"].paren()),
        signalen=tuple(_signaal(str(naam), kind, bekend) for naam, kind in velden["signalen"].paren()),
        bespreekpunten=tuple(lees_zin(kind, bekend.bronnen) for kind in velden["bespreekpunten"].lijst()),
        bron=velden["bron"].woorden(bekend.bronnen),
    )


def lees_zin(knoop: Knoop, bronnen: Iterable[str]) -> Zin:
    """A sentence with at least one source."""
    velden = knoop.velden("tekst bron")
    bron = velden["bron"].woorden(bronnen)
    if not bron:
        raise velden["bron"].fout("hier hoort minstens één bron. Zet erbij waar het staat.")
    return Zin(velden["tekst"].tekst(), bron)


def _criterium(pad: str, knoop: Knoop, bekend: Bekend) -> Criterium:
    if pad not in bekend.vragen:
        raise knoop.fout(f"de vraag ‘{pad}’ bestaat niet. Kijk in vragen/ hoe die heet.")
    schaal = bekend.vragen[pad].waarden
    velden = knoop.velden("waarden bron lezing", "als gemiddelde")
    waarden = velden["waarden"].keuzen(schaal)
    if not waarden:
        raise velden["waarden"].fout("een criterium zonder waarden sluit iedereen uit. Noem er minstens één.")
    bron = velden["bron"].woorden(bekend.bronnen)
    if not bron:
        raise velden["bron"].fout("hier hoort minstens één bron. Zet erbij waar het staat.")
    lezing = velden["lezing"].velden("proza schema keuze reden verschil")
    gelezen = {naam: lezing[naam].of_leeg(lambda deel: deel.keuzen(schaal)) for naam in ("proza", "schema")}
    keuze = str(lezing["keuze"].keuze(LEZINGEN))
    for naam in ("proza", "schema") if keuze == "beide" else (keuze,):
        if gelezen[naam] is None:
            raise lezing["keuze"].fout(f"de keuze is ‘{keuze}’, maar ‘{naam}’ is leeg. Vul de lezing in.")
    lezing["reden"].tekst()
    return Criterium(
        vraag=pad,
        waarden=waarden,
        als=_als(velden["als"], waarden, bekend) if "als" in velden else None,
        gemiddelde=velden["gemiddelde"].keuzen(waarden) if "gemiddelde" in velden else waarden,
        bron=bron,
        verschil=_verschil(lezing["verschil"], bekend),
    )


def _als(knoop: Knoop, waarden: tuple[Waarde, ...], bekend: Bekend) -> Afhankelijk:
    velden = knoop.velden("vraag in waarden")
    vraag = str(velden["vraag"].keuze(tuple(bekend.vragen)))
    return Afhankelijk(
        vraag=vraag,
        bij=frozenset(velden["in"].keuzen(bekend.vragen[vraag].waarden)),
        waarden=velden["waarden"].keuzen(waarden),
    )


def _signaal(naam: str, knoop: Knoop, bekend: Bekend) -> Signaal:
    velden = knoop.velden("tekst bron reden verschil", "schema")
    if "schema" in velden:
        velden["schema"].tekst()
    return Signaal(
        id=naam,
        tekst=velden["tekst"].tekst(),
        reden=velden["reden"].tekst(),
        bron=velden["bron"].woorden(bekend.bronnen),
        verschil=_verschil(velden["verschil"], bekend),
    )


def _verschil(knoop: Knoop, bekend: Bekend) -> str | None:
    kies: Callable[[Knoop], str] = lambda deel: str(deel.keuze(tuple(bekend.verschillen)))  # noqa: E731
    return knoop.of_leeg(kies)
