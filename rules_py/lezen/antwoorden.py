"""Answers (antwoorden/1): JSON text -> checked answers. Unknown keys and values are faults."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import WEET_NIET, Waarde
from rules_py.model.fouten import (
    MAX_GETOOND,
    AntwoordFout,
    Fout,
    onbekende_sleutel,
    onbekende_waarde,
    verkeerde_soort,
)
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag

SCHEMA = "antwoorden/1"
MAX_BYTES = 100_000
# A full set of answers has 17 groups and lists. Far more of them would only exhaust the stack,
# and in the browser that can't be caught.
MAX_GROEPEN = 100
# Nor so many answers: a fault names all that is allowed, so a fault for each comma would be megabytes.
MAX_DELEN = 2_000
WORTEL = "antwoorden"


@dataclass
class Oogst:
    """What was read so far, and what was wrong with it."""

    waarden: dict[str, Waarde] = field(default_factory=dict)
    gebieden: tuple[str, ...] = ()
    doelen: tuple[str, ...] = ()
    fouten: list[Fout] = field(default_factory=list)

    def antwoorden(self) -> Antwoorden:
        """What was read, frozen."""
        return Antwoorden(self.waarden, self.gebieden, self.doelen, dict(self.waarden))


def lees_antwoorden(kader: Kader, tekst: str | bytes) -> Antwoorden:
    """Check JSON text against the framework's questions. Raises AntwoordFout with every fault."""
    inhoud = lees_json(tekst)
    if not isinstance(inhoud, dict):
        raise AntwoordFout([verkeerde_soort(WORTEL, inhoud, "een groep antwoorden tussen accolades")])
    oogst = oogst_antwoorden(kader, inhoud)
    if "schema" not in inhoud:
        oogst.fouten.insert(0, Fout("schema", f"dit ontbreekt. Toegestaan: {SCHEMA}."))
    if oogst.fouten:
        raise AntwoordFout(oogst.fouten)
    return oogst.antwoorden()


def oogst_antwoorden(kader: Kader, inhoud: Mapping[str, object]) -> Oogst:
    """What can be read of a group of answers, and a fault for the rest."""
    oogst = Oogst()
    _loop(kader, "", inhoud, oogst)
    return oogst


def lees_json(tekst: str | bytes) -> object:
    """JSON text of bounded size and depth, no key twice. Raises AntwoordFout."""
    rauw = tekst.encode("utf-8", "surrogatepass") if isinstance(tekst, str) else tekst
    if len(rauw) > MAX_BYTES:
        raise AntwoordFout([Fout(WORTEL, f"dit is te groot. Toegestaan: hoogstens {MAX_BYTES} bytes.")])
    if rauw.count(b"[") + rauw.count(b"{") > MAX_GROEPEN:
        te_diep = f"dit heeft te veel groepen. Toegestaan: hoogstens {MAX_GROEPEN} haakjes."
        raise AntwoordFout([Fout(WORTEL, te_diep)])
    if rauw.count(b",") > MAX_DELEN:
        te_veel = f"dit heeft te veel antwoorden. Toegestaan: hoogstens {MAX_DELEN} komma’s."
        raise AntwoordFout([Fout(WORTEL, te_veel)])
    try:
        # A mark in front (BOM) belongs to the bytes of a file; in text JSON.parse refuses it, and so we do.
        codering = "utf-8" if isinstance(tekst, str) else "utf-8-sig"
        return json.loads(rauw.decode(codering), object_pairs_hook=_zonder_dubbele)
    except AntwoordFout:
        raise
    except UnicodeDecodeError as error:
        raise AntwoordFout(
            [Fout(WORTEL, "dit is geen leesbare tekst. Toegestaan: JSON in UTF-8.")]
        ) from error
    except json.JSONDecodeError as error:
        plek = f"regel {error.lineno}, teken {error.colno}"
        raise AntwoordFout([Fout(WORTEL, f"dit is geen geldige JSON ({plek}). Toegestaan: JSON.")]) from error
    except (ValueError, RecursionError) as error:
        raise AntwoordFout([Fout(WORTEL, "dit is geen bruikbare JSON. Toegestaan: JSON.")]) from error


def _zonder_dubbele(paren: list[tuple[str, object]]) -> dict[str, object]:
    groep: dict[str, object] = {}
    for sleutel, waarde in paren:
        if sleutel in groep:
            plek = sleutel if len(sleutel) <= MAX_GETOOND else f"{sleutel[:MAX_GETOOND]}…"
            raise AntwoordFout([Fout(plek, "dit antwoord staat er twee keer. Toegestaan: één keer.")])
        groep[sleutel] = waarde
    return groep


def _loop(kader: Kader, pad: str, groep: Mapping[str, object], oogst: Oogst) -> None:
    """Walk a group of answers: a path is a question, the start of one, or a fault."""
    bekend = _bekende_sleutels(kader, pad)
    for sleutel, waarde in groep.items():
        eigen = f"{pad}.{sleutel}" if pad else sleutel
        vraag = kader.vragen.get(eigen)
        if sleutel not in bekend:
            oogst.fouten.append(onbekende_sleutel(pad or WORTEL, sleutel, bekend))
        elif eigen in ("schema", "kader"):
            goed = SCHEMA if eigen == "schema" else kader.id
            if waarde != goed:
                oogst.fouten.append(onbekende_waarde(eigen, waarde, [goed]))
        elif vraag and vraag.soort == "meerkeuze":
            oogst.doelen = _lees_doelen(kader, waarde, oogst.fouten)
        elif vraag and vraag.soort != "gebieden":
            gelezen = _lees_waarde(vraag, waarde, oogst.fouten)
            if gelezen is not None:
                oogst.waarden[eigen] = gelezen
        elif not isinstance(waarde, dict):
            oogst.fouten.append(verkeerde_soort(eigen, waarde, "een groep antwoorden tussen accolades"))
        else:
            if vraag:
                oogst.gebieden = tuple(gebied for gebied in kader.gebieden if gebied in waarde)
            _loop(kader, eigen, waarde, oogst)


def _bekende_sleutels(kader: Kader, pad: str) -> tuple[str, ...]:
    voor = f"{pad}." if pad else ""
    verder = (vraag[len(voor) :].split(".")[0] for vraag in kader.vragen if vraag.startswith(voor))
    return tuple(dict.fromkeys((*(() if pad else ("schema", "kader")), *verder)))


def _lees_waarde(vraag: Vraag, waarde: object, fouten: list[Fout]) -> Waarde | None:
    """The known value; None when it is unknown, or wrong (then a fault was added)."""
    if isinstance(waarde, float) and waarde.is_integer() and abs(waarde) < MAX_BYTES:
        waarde = int(waarde)
    if waarde == WEET_NIET and vraag.weet_niet:
        return None
    if vraag.soort == "getal":
        if (
            isinstance(waarde, int)
            and not isinstance(waarde, bool)
            and vraag.minimum <= waarde <= vraag.maximum
        ):
            return waarde
        mag = [f"een heel getal van {vraag.minimum} tot en met {vraag.maximum}", WEET_NIET]
        fouten.append(onbekende_waarde(vraag.pad, waarde, mag))
        return None
    if isinstance(waarde, str | int) and not isinstance(waarde, bool) and waarde in vraag.waarden:
        return waarde
    fouten.append(onbekende_waarde(vraag.pad, waarde, vraag.toegestaan))
    return None


def _lees_doelen(kader: Kader, waarde: object, fouten: list[Fout]) -> tuple[str, ...]:
    """Letters of H6 in order; h is read as c and counts once (verschil C2)."""
    if not isinstance(waarde, list):
        fouten.append(verkeerde_soort("doelen", waarde, "een lijst met letters"))
        return ()
    gezien: list[object] = []
    for index, letter in enumerate(waarde):
        if not isinstance(letter, str) or letter not in kader.doelen:
            fouten.append(onbekende_waarde(f"doelen[{index}]", letter, kader.doelen))
        elif letter in gezien:
            fouten.append(Fout(f"doelen[{index}]", f"‘{letter}’ staat er twee keer. Toegestaan: één keer."))
        gezien.append(letter)
    telt = {kader.doelen[letter] for letter in gezien if isinstance(letter, str) and letter in kader.doelen}
    return tuple(letter for letter in kader.doelen if letter in telt)
