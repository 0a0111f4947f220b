"""Content -> the second document (IB 1 to IB 4): categories, and results a domain."""

from collections.abc import Iterable, Mapping

from rules_py.lezen.knoop import Knoop
from rules_py.lezen.profielen import lees_zin
from rules_py.model.individueel import Categorie, Domein, Individueel, Resultaat
from rules_py.model.vraag import Vraag


def lees_individueel(
    knoop: Knoop, domeinen: tuple[Domein, ...], vragen: Mapping[str, Vraag], bronnen: Iterable[str]
) -> Individueel:
    """The question that chooses and one category a kind of help."""
    velden = knoop.velden("vraag categorieen")
    vraag = str(velden["vraag"].keuze(tuple(vragen)))
    categorieen = []
    for rij in velden["categorieen"].lijst():
        deel = rij.velden("code naam waarde resultaten uitleg einde bron")
        for naam in ("naam", "uitleg", "einde"):
            deel[naam].tekst()
        categorieen.append(
            Categorie(
                code=deel["code"].tekst(),
                waarde=deel["waarde"].keuze(vragen[vraag].waarden),
                resultaten=str(deel["resultaten"].keuze(("ib_123", "ib_4"))),
                bron=deel["bron"].woorden(bronnen),
            )
        )
    return Individueel(vraag, tuple(categorieen), domeinen)


def lees_resultaten(knoop: Knoop, gebieden: Iterable[str], bronnen: Iterable[str]) -> tuple[Domein, ...]:
    """The results a domain; IB 4 has its own, where the text does not stop (verschil C55)."""
    velden = knoop.velden("inleiding domeinen")
    for zin in velden["inleiding"].lijst():
        lees_zin(zin, bronnen)
    domeinen = []
    for rij in velden["domeinen"].lijst():
        deel = rij.velden("id naam leefgebieden ib_123 ib_4 beschadigd zonder_ib_4")
        for zin in deel["beschadigd"].lijst():
            zin.tekst()
        domeinen.append(
            Domein(
                id=deel["id"].tekst(),
                naam=deel["naam"].tekst(),
                gebieden=deel["leefgebieden"].woorden(gebieden),
                resultaten={
                    "ib_123": _resultaten(deel["ib_123"], bronnen),
                    "ib_4": deel["ib_4"].of_leeg(lambda ib_4: _resultaten(ib_4, bronnen)) or (),
                },
                zonder_ib_4=deel["zonder_ib_4"].of_leeg(Knoop.tekst),
            )
        )
    return tuple(domeinen)


def _resultaten(knoop: Knoop, bronnen: Iterable[str]) -> tuple[Resultaat, ...]:
    gelezen = []
    for rij in knoop.lijst():
        deel = rij.velden("hoofd resultaten bron")
        regels = tuple(regel.tekst() for regel in deel["resultaten"].lijst())
        gelezen.append(Resultaat(deel["hoofd"].tekst(), regels, deel["bron"].woorden(bronnen)))
    return tuple(gelezen)
