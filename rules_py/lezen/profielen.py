"""Content -> profiles with their criteria, both readings checked (bijlage 1 to 4)."""

from collections.abc import Iterable

from rules_py.lezen.criteria import Bekend, controleer_citaten, lees_criterium, lees_verschil
from rules_py.lezen.knoop import Knoop
from rules_py.lezen.voorwaarden import controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Voorwaarde, Zin
from rules_py.model.kader import Profiel, Signaal


def lees_profiel(knoop: Knoop, bekend: Bekend) -> Profiel:
    """One profile file. A reading that was not chosen stays in the data and is checked as well."""
    velden = knoop.velden(
        "code familie niveau naam kort bron past_bij werk omvang plus kop signalen criteria bespreekpunten"
    )
    werk = velden["werk"].velden("wat bron")
    for tekst in (*velden["past_bij"].lijst(), *werk["wat"].lijst()):
        tekst.tekst()
    werk["bron"].woorden(bekend.bronnen)
    plus = velden["plus"].velden("lezing bron verschil")
    lees_verschil(plus["verschil"], bekend)
    omvang = velden["omvang"].velden("banden bron lezing")
    lezing = omvang["lezing"].velden("proza schema reden verschil")
    lees_verschil(lezing["verschil"], bekend)
    lezing["schema"].tekst()
    kop, kop_bron = _kop(velden["kop"], bekend)
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
        criteria=tuple(lees_criterium(str(pad), kind, bekend) for pad, kind in velden["criteria"].paren()),
        kop=kop,
        kop_bron=kop_bron,
        signalen=tuple(_signaal(str(naam), kind, bekend) for naam, kind in velden["signalen"].paren()),
        bespreekpunten=tuple(lees_zin(kind, bekend.bronnen) for kind in velden["bespreekpunten"].lijst()),
        bron=velden["bron"].woorden(bekend.bronnen),
    )


def _kop(knoop: Knoop, bekend: Bekend) -> tuple[tuple[Voorwaarde, ...], tuple[str, ...]]:
    """The answers that the profile's heading names (H8): any of these conditions. Null: it names none."""
    if knoop.waarde is None:
        return (), ()
    velden = knoop.velden("als bron citaat")
    controleer_citaten(velden["citaat"])
    voorwaarden = tuple(lees_voorwaarde(rij) for rij in velden["als"].lijst())
    for voorwaarde in voorwaarden:
        controleer_voorwaarde(velden["als"], voorwaarde, bekend.vragen)
    return voorwaarden, velden["bron"].woorden(bekend.bronnen)


def lees_zin(knoop: Knoop, bronnen: Iterable[str]) -> Zin:
    """A sentence with at least one source."""
    velden = knoop.velden("tekst bron")
    bron = velden["bron"].woorden(bronnen)
    if not bron:
        raise velden["bron"].fout("hier hoort minstens één bron. Zet erbij waar het staat.")
    return Zin(velden["tekst"].tekst(), bron)


def _signaal(naam: str, knoop: Knoop, bekend: Bekend) -> Signaal:
    velden = knoop.velden("tekst bron reden verschil", "schema vraag")
    if "vraag" in velden:
        velden["vraag"].keuze(tuple(bekend.vragen))
    if "schema" in velden:
        velden["schema"].tekst()
    return Signaal(
        id=naam,
        tekst=velden["tekst"].tekst(),
        reden=velden["reden"].tekst(),
        bron=velden["bron"].woorden(bekend.bronnen),
        verschil=lees_verschil(velden["verschil"], bekend),
    )
