"""The short codes in a link of the wijkteam (site/app/linkcodes.js): a letter or two for each value.

They stand in content/gemeenten/<gemeente>/linkcodes.yaml, beside the frameworks and not in one, because a
link outlives a framework: a code means the same in every version, and a value that is gone keeps its code.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bouw.content import Content
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import Fout, KaderFout, toon
from rules_py.model.kader import Kader

ROUTE = "route"
"""The one choice in a link that is no question."""


def linkcodes(content: Content, kader: Kader) -> dict[str, dict[str, str]]:
    """Question -> value -> code, for what this framework asks; the order is the order in a link."""
    vragen = [pad for pad in content.site["linkmaker"]["keuzes"] if pad in kader.vragen]
    codes = {pad: _codes(content.linkcodes, kader, pad) for pad in vragen}
    return codes | {ROUTE: dict(content.linkcodes[ROUTE])}


def _codes(alle: Mapping[str, Any], kader: Kader, pad: str) -> dict[str, str]:
    return {str(waarde): alle[pad][str(waarde)] for waarde in kader.vragen[pad].waarden}


def controleer_linkcodes(content: Content, kader: Kader, knoop: Knoop) -> None:
    """Every value has a code, and no code means two things. Raises KaderFout."""
    fouten = [*_zonder_code(content, kader, knoop), *_dubbel(knoop)]
    if fouten:
        raise KaderFout(fouten)


def _zonder_code(content: Content, kader: Kader, knoop: Knoop) -> Iterator[Fout]:
    for pad in content.site["linkmaker"]["keuzes"]:
        waarden = kader.vragen[pad].waarden if pad in kader.vragen else ()
        for waarde in map(str, waarden):
            if waarde not in content.linkcodes[pad]:
                yield Fout(f"{knoop.bestand}: {pad}", f"{toon(waarde)} heeft nog geen code. Zet er een bij.")


def _dubbel(knoop: Knoop) -> Iterator[Fout]:
    eerder: dict[str, str] = {}
    for pad, groep in knoop.paren():
        for waarde, deel in groep.paren():
            plek, code = f"{pad}.{waarde}", deel.tekst()
            if code in eerder:
                yield Fout(deel.plek, f"de code {toon(code)} staat ook bij {eerder[code]}. Kies een andere.")
            eerder.setdefault(code, plek)
