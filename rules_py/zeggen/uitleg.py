"""Outcomes, and the walk over the whole answer space, as readable Dutch text for the command."""

from collections.abc import Iterable, Iterator
from typing import Any

from rules_py.model.basis import Zin
from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import Daling, Familiedekking
from rules_py.rekenen.lezingen import PAST_NIET_GOED, STEVIGST_EERST


def leg_uit(kader: Kader, uitkomst: dict[str, Any]) -> str:
    """The outcome as lines of text, with a source behind each reason."""
    return "\n".join(_regels(kader, uitkomst)) + "\n"


def _regels(kader: Kader, uitkomst: dict[str, Any]) -> Iterator[str]:
    yield kader.tekst("uitleg.kop")
    yield kader.tekst("uitleg.voorproef")
    yield ""
    yield uitkomst["titel"]
    yield from _zinnen(kader, uitkomst["stevigheid"])
    if uitkomst["status"] == "profiel":
        yield uitkomst["omdat"]["kop"]
        yield from _zinnen(kader, uitkomst["omdat"]["redenen"])
        yield from _zinnen(kader, uitkomst["samenvatting"])
    yield from _zinnen(kader, uitkomst["redenen"])
    niet_goed = {een["naam"] for een in uitkomst["oordeel"] if een["zekerheid"] == PAST_NIET_GOED}
    for profiel in uitkomst["profielen"]:
        past_goed = profiel["past"] != "best" or profiel["familie"] not in niet_goed
        yield from _profiel(kader, profiel, profiel["past"] if past_goed else "dichtst_bij")
    if uitkomst["duur"]:
        yield from _deel(kader, "duur", _zinnen(kader, [*uitkomst["duur"], *uitkomst["duur_toelichting"]]))
    if uitkomst["ontbrekend"]:
        yield from _deel(kader, "ontbrekend", (f"- {punt['kort']}" for punt in uitkomst["ontbrekend"]))
    if uitkomst["omslagpunten"]:
        yield from _deel(kader, "omslag", (f"- {punt['tekst']}" for punt in uitkomst["omslagpunten"]))
    if uitkomst["bespreekpunten"]:
        yield from _deel(kader, "bespreek", _zinnen(kader, uitkomst["bespreekpunten"]))
    categorieen = uitkomst["individuele_begeleiding"]["categorieen"]
    if categorieen:
        regels = [*(f"- {code}" for code in categorieen), uitkomst["individuele_begeleiding"]["tekst"]]
        yield from _deel(kader, "individueel", regels)
    yield ""
    yield kader.tekst("uitleg.versie", titel=kader.titel, datum=kader.vastgesteld_op)


def _profiel(kader: Kader, profiel: dict[str, Any], kop: str) -> Iterator[str]:
    yield from _deel(kader, kop, [f"{profiel['code']}: {profiel['naam']}", profiel["kort"]])
    yield profiel["tegenspraken_tekst"]
    yield from _deel(kader, "omvang", _zinnen(kader, profiel["omvang"]["redenen"]))
    yield from _deel(kader, "duur", _zinnen(kader, [*profiel["duur"], *profiel["duur_toelichting"]]))
    yield from _deel(kader, "plus", _zinnen(kader, [profiel["plus"], profiel["plus"]["lezing"]]))
    redenen = [
        {"tekst": f"{criterium['kort']}. {criterium['tekst']}", "bron": ", ".join(criterium["bron"])}
        for criterium in profiel["criteria"]
    ]
    yield from _deel(kader, "waarom", _zinnen(kader, redenen))


def _deel(kader: Kader, kop: str, regels: Iterable[str]) -> Iterator[str]:
    yield ""
    yield kader.tekst(f"uitleg.{kop}")
    yield from regels


def _zinnen(kader: Kader, zinnen: Iterable[dict[str, Any]]) -> Iterator[str]:
    for zin in zinnen:
        yield f"- {zin['tekst']} ({kader.tekst('uitleg.bron', bron=zin['bron'])})"


MEESTE_GROEPEN = 5
KLEINSTE_DEEL, GROOTSTE_DEEL, ALLES = 0.1, 99, 100


def leg_dekking_uit(kader: Kader, dekkingen: Iterable[Familiedekking]) -> str:
    """What the walk over the answer space found, as lines of text."""
    regels = [kader.tekst("dekking.kop")]
    for familie in dekkingen:
        regels += [
            "",
            kader.tekst("dekking.familie", naam=familie.naam, combinaties=met_punten(familie.combinaties)),
        ]
        regels += [f"- {regel}" for regel in dekkingsregels(kader, familie)]
    return "\n".join(regels) + "\n"


def dekkingsregels(kader: Kader, familie: Familiedekking) -> Iterator[str]:
    """All findings of one family, a sentence each: first how firm, and what counting alone would do."""
    yield from stevigheid(kader, familie)
    for zin in uitzonderingen(kader, familie):
        yield f"{zin.tekst} ({', '.join(zin.bron)})" if zin.bron else zin.tekst
    yield from profielregels(kader, familie)


def stevigheid(kader: Kader, familie: Familiedekking) -> Iterator[str]:
    """How firm the outcomes are, how many have one best profile, and what counting alone would do."""
    for zekerheid in STEVIGST_EERST:
        if zekerheid in familie.zekerheid:
            deel = procent(familie.zekerheid[zekerheid], familie.combinaties)
            yield kader.tekst(f"dekking.zekerheid_{zekerheid}", deel=deel)
    een_best = kader.tekst("dekking.een_best", deel=procent(familie.een_best, familie.combinaties))
    if familie.geteld is None:
        yield een_best
        yield kader.tekst("dekking.geen_kop")
        return
    geteld, alleen = familie.geteld, procent(familie.alleen_geteld, familie.combinaties)
    yield f"{een_best} {kader.tekst('dekking.zonder_kop', alleen=alleen)}"
    yield kader.tekst(
        "dekking.geteld_kop",
        geteld=procent(geteld.tegen_kop, familie.combinaties),
        nu=procent(geteld.tegen_kop_nu, familie.combinaties),
    )
    if not geteld.zwaarst:
        return
    yield kader.tekst(
        "dekking.geteld_licht",
        antwoorden=", ".join(
            f"{kader.vraag(pad).kort.lower()}: {kader.vraag(pad).namen[waarde]}"
            for pad, waarde in geteld.zwaarst.items()
        ),
        geteld=procent(geteld.licht, geteld.zwaarste),
        code=familie.profielen[0].code,
        nu=procent(geteld.licht_nu, geteld.zwaarste),
    )


def uitzonderingen(kader: Kader, familie: Familiedekking) -> Iterator[Zin]:
    """Where a heavier answer gives a lighter outcome: how often, and the sentence that forces it."""
    if not familie.dalingen:
        yield Zin(kader.tekst("dekking.nooit_lichter"), ())
    for daling in familie.dalingen:
        yield _uitzondering(kader, familie, daling)


def profielregels(kader: Kader, familie: Familiedekking) -> Iterator[str]:
    """How often each profile is best, which are best together, and which questions never decide."""
    for profiel in familie.profielen:
        aantallen = {"alleen": met_punten(profiel.alleen), "gedeeld": met_punten(profiel.gedeeld)}
        yield kader.tekst("dekking.profiel", code=profiel.code, **aantallen)
        aantal = met_punten(profiel.zonder_tegenspraak)
        yield kader.tekst("dekking.zonder_tegenspraak", aantal=aantal, code=profiel.code)
    for groep, keer in familie.gedeeld[:MEESTE_GROEPEN]:
        yield kader.tekst("dekking.gedeeld", profielen=", ".join(groep), aantal=met_punten(keer))
    yield kader.tekst("dekking.niemand_past", aantal=met_punten(familie.niemand_past))
    if familie.beslist_nooit:
        vragen = [kader.vraag(pad).kort.lower() for pad in familie.beslist_nooit]
        yield kader.tekst("dekking.beslist_nooit", vragen=", ".join(vragen))
    else:
        yield kader.tekst("dekking.alles_beslist")


def _uitzondering(kader: Kader, familie: Familiedekking, daling: Daling) -> Zin:
    """A heavier answer that gives a lighter outcome, and the reason in the text that content gives for it.

    The share is of all steps from the one answer to the other, not of all combinations.
    """
    vraag = kader.vraag(daling.vraag)
    uit_de_tekst = next(
        (
            een
            for een in kader.zwaarte.uitzonderingen
            if (een.familie, een.vraag, een.van, een.naar)
            == (daling.familie, daling.vraag, daling.van, daling.naar)
        ),
        None,
    )
    tekst = kader.tekst(
        "dekking.lichter",
        vraag=vraag.kort,
        van=vraag.namen[daling.van],
        naar=vraag.namen[daling.naar],
        deel=procent(daling.aantal, familie.combinaties // len(vraag.waarden)),
        aantal=met_punten(daling.aantal),
        reden=uit_de_tekst.reden if uit_de_tekst else "",
    ).strip()
    return Zin(tekst, uit_de_tekst.bron if uit_de_tekst else ())


def procent(aantal: int, alle: int) -> str:
    """A share, in Dutch, with one decimal below ten per cent; only nothing is 0%, and only all is 100%."""
    deel = 100 * aantal / alle
    if 0 < deel < KLEINSTE_DEEL:
        return "minder dan 0,1%"
    if GROOTSTE_DEEL < deel < ALLES:
        return "meer dan 99%"
    return f"{deel:.0f}%" if deel >= 10 or deel == 0 else f"{deel:.1f}%".replace(".", ",")


def met_punten(aantal: int) -> str:
    """A whole number with a dot between thousands, as in Dutch."""
    return f"{aantal:,}".replace(",", ".")
