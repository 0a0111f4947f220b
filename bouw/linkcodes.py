"""The short codes in a link of the wijkteam (site/app/linkcodes.js): a letter or two for each value.

They stand in content/gemeenten/<gemeente>/linkcodes.yaml, beside the frameworks and not in one, because a
link outlives a framework: a code means the same in every version. A value that only another version has
keeps its code, and is named under ``andere_versies``, so that a slip of the pen is no value of long ago.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bouw.content import Content
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import Fout, KaderFout, toon
from rules_py.model.kader import Kader

ROUTE = "route"
"""The one choice in a link that is no question."""
ANDERE_VERSIES = "andere_versies"
"""Values with a code that this framework need not have."""


def linkcodes(content: Content, kader: Kader) -> dict[str, dict[str, str]]:
    """Question -> value -> code, for what this framework asks; the order is the order in a link."""
    vragen = [pad for pad in content.site["linkmaker"]["keuzes"] if pad in kader.vragen]
    codes = {pad: _codes(content.linkcodes, kader, pad) for pad in vragen}
    return codes | {ROUTE: dict(content.linkcodes[ROUTE])}


def _codes(alle: Mapping[str, Any], kader: Kader, pad: str) -> dict[str, str]:
    return {str(waarde): alle[pad][str(waarde)] for waarde in kader.vragen[pad].waarden}


def controleer_linkcodes(content: Content, kader: Kader, knoop: Knoop) -> None:
    """Every value has a code, every code a value, and no code means two things. Raises KaderFout."""
    fouten = [*_zonder_code(content, kader, knoop), *_onbekend(kader, knoop), *_dubbel(knoop)]
    if fouten:
        raise KaderFout(fouten)


def _zonder_code(content: Content, kader: Kader, knoop: Knoop) -> Iterator[Fout]:
    for pad in content.site["linkmaker"]["keuzes"]:
        waarden = kader.vragen[pad].waarden if pad in kader.vragen else ()
        for waarde in map(str, waarden):
            if waarde not in content.linkcodes[pad]:
                yield Fout(f"{knoop.bestand}: {pad}", f"{toon(waarde)} heeft nog geen code. Zet er een bij.")


def _onbekend(kader: Kader, knoop: Knoop) -> Iterator[Fout]:
    elders = [een.tekst() for pad, deel in knoop.paren() if pad == ANDERE_VERSIES for een in deel.lijst()]
    for pad, waarde, deel in _regels(knoop):
        waarden = [*map(str, kader.vragen[pad].waarden)] if pad in kader.vragen else []
        if pad != ROUTE and waarde not in waarden and f"{pad}.{waarde}" not in elders:
            mag = ", ".join(waarden) or "geen"
            melding = f"{toon(waarde)} bestaat niet als antwoord. Toegestaan: {mag}."
            yield Fout(
                deel.plek, f"{melding} Hoort het bij een andere versie? Noem het bij {ANDERE_VERSIES}."
            )


def _dubbel(knoop: Knoop) -> Iterator[Fout]:
    eerder: dict[str, str] = {}
    for pad, waarde, deel in _regels(knoop):
        code = deel.tekst()
        if code in eerder:
            yield Fout(deel.plek, f"de code {toon(code)} staat ook bij {eerder[code]}. Kies een andere.")
        eerder.setdefault(code, f"{pad}.{waarde}")


def _regels(knoop: Knoop) -> Iterator[tuple[str, str, Knoop]]:
    """Question (or route), value, and where its code stands."""
    for pad, groep in knoop.paren():
        if pad != ANDERE_VERSIES:
            yield from ((str(pad), str(waarde), deel) for waarde, deel in groep.paren())
