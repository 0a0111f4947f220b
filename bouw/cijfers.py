"""Figures of the norm in sentences: filled in from the numbers, and refused where somebody typed them.

In a sentence of a framework ``{max:pb_c}`` is the end of a band of norm/omvang.yaml, ``{min:pb_c}`` its
start, ``{rond:pb_c}`` its average, ``{duur:c}`` a duration of norm/duur.yaml in words, and
``{datum:vastgesteld_op}`` the date of kader.yaml. Pages ask for the same with ``{{ uren('pb_c') }}``.

What the source itself says stands under keys of its own (``BRONTEKST``); there figures are a quotation.
A time on the clock ("om 8 uur") and an age ("60 jaar oud") are no norm.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bouw.kaders import KADER, REGISTER, Bestanden
from bouw.schrijfwijze import datum
from rules_py.model.basis import met_komma
from rules_py.model.fouten import Fout, KaderFout, opsomming, toon
from rules_py.model.omvang import duurmaat

BRONTEKST = frozenset({"lezing_a", "lezing_b", "proza", "schema"})
"""Keys under which content says what the source says, in figures of the source."""

VELD = re.compile(r"\{(\w+:\w+)\}")
AANTAL = r"\d+(?:,\d+)?"
EENHEID = r"(?:uur|uren|maand|maanden|jaar(?! oud)|jaren|dagdeel|dagdelen)"
GETYPT = re.compile(rf"(?<![\w.,])(?<!\bom )(?:{AANTAL}[ -]{EENHEID}\b|\d+,\d+)", re.IGNORECASE)
MAG_WEL = "Een tijd op de klok (‘om 8 uur’) en een leeftijd (‘60 jaar oud’) mogen wel."


def fill_figures(bestanden: Bestanden) -> Bestanden:
    """The files of a framework with the figures in their sentences. Raises KaderFout with every fault."""
    velden = _velden(bestanden.inhoud)
    fouten: list[Fout] = []

    def zin(plek: str, tekst: str) -> str:
        fouten.extend(_getypt(plek, tekst, partial(_raad, velden)))
        onbekend = [veld for veld in VELD.findall(tekst) if veld not in velden]
        for veld in onbekend:
            mag = opsomming(f"{{{naam}}}" for naam in velden)
            fouten.append(Fout(plek, f"{toon(f'{{{veld}}}')} is niet in te vullen. Toegestaan: {mag}."))
        return tekst if onbekend else VELD.sub(lambda treffer: velden[treffer[1]], tekst)

    gevuld = {
        naam: data if naam == REGISTER else _loop(bestanden.plaatsen[naam], "", data, zin)
        for naam, data in bestanden.inhoud.items()
    }
    if fouten:
        raise KaderFout(fouten)
    return replace(bestanden, inhoud=gevuld)


def typed_in_words(plaats: str, woorden: object) -> list[Fout]:
    """Figures of a norm in words that all municipalities share; there is no framework to take them from."""
    fouten: list[Fout] = []

    def zin(plek: str, tekst: str) -> str:
        raad = "Zeg het zonder getal, of zet het bij het kader."
        fouten.extend(_getypt(plek, tekst, lambda _: raad))
        return tekst

    _loop(plaats, "", woorden, zin)
    return fouten


def typed_on_page(plaats: str, regels: Iterable[str]) -> Iterator[Fout]:
    """Figures of a norm that a page types instead of asking for them."""
    raad = "Schrijf bijvoorbeeld {{ uren('pb_c') }} of {{ duur('c') }}."
    for nummer, regel in enumerate(regels, start=1):
        yield from _getypt(f"{plaats}, regel {nummer}", regel, lambda _: raad)


def _getypt(plek: str, tekst: str, raad: Callable[[str], str]) -> Iterator[Fout]:
    for treffer in GETYPT.finditer(tekst):
        zin = f"{toon(treffer[0])} is hier getypt, maar komt uit de norm. {raad(treffer[0])} {MAG_WEL}"
        yield Fout(plek, zin)


def _raad(velden: Mapping[str, str], gevonden: str) -> str:
    """Which fields give what somebody typed, or which there are."""
    aantal = gevonden.removesuffix(" uur").removesuffix(" uren")
    zelfde = [veld for veld, waarde in velden.items() if waarde in (gevonden, aantal)]
    mag = opsomming(f"{{{veld}}}" for veld in zelfde or velden)
    return f"Zet er een veld voor in de plaats: {mag}."


def _loop(bestand: str, pad: str, data: object, zin: Callable[[str, str], str]) -> object:
    """Content with ``zin`` applied to each text in it, but for what the source says."""
    if isinstance(data, str):
        return zin(f"{bestand}: {pad}" if pad else bestand, data)
    if isinstance(data, Mapping):
        return {
            sleutel: deel
            if sleutel in BRONTEKST
            else _loop(bestand, f"{pad}.{sleutel}" if pad else str(sleutel), deel, zin)
            for sleutel, deel in data.items()
        }
    if isinstance(data, list):
        return [_loop(bestand, f"{pad}[{plaats}]", deel, zin) for plaats, deel in enumerate(data)]
    return data


def _velden(inhoud: Mapping[str, Any]) -> dict[str, str]:
    """Each field with what stands in its place; what can't be read is left out, for reading to complain."""
    velden: dict[str, str] = {}
    for band in _rijen(inhoud, "norm/omvang", "banden"):
        for veld, sleutel in (("min", "min_uren"), ("max", "max_uren"), ("rond", "rond")):
            if isinstance(uren := band.get(sleutel), int | float):
                velden[f"{veld}:{band.get('id')}"] = met_komma(uren)
    woorden = _groep(_groep(inhoud.get("tekst/teksten")).get("duur"))
    for optie in _rijen(inhoud, "norm/duur", "opties"):
        if isinstance(maanden := optie.get("maanden"), int):
            maat, aantal = duurmaat(maanden)
            velden[f"duur:{optie.get('optie')}"] = str(woorden.get(maat)).format(aantal=aantal)
    dag = _groep(inhoud.get(KADER)).get("vastgesteld_op")
    if isinstance(dag, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", dag):
        velden["datum:vastgesteld_op"] = datum(dag)
    return velden


def _groep(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, Mapping) else {}


def _rijen(inhoud: Mapping[str, Any], bestand: str, sleutel: str) -> list[Mapping[str, Any]]:
    rijen = _groep(inhoud.get(bestand)).get(sleutel)
    return [_groep(rij) for rij in rijen] if isinstance(rijen, list) else []
