"""How often a profile is found again from its average client when some answers are changed at random.

`make bench` prints it: among the best, and the only best, beside the figures of before (bench/eerder.yaml).
Seeded, so the same rules give the same figures. Not a test: no figure here is a norm.
"""

import sys
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bouw.yaml import read_yaml
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader, Profiel
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from tests.hulp.inhoud import landgraaf

EERDER = Path(__file__).with_name("eerder.yaml")
RUIS = (0.1, 0.2, 0.3)
TREKKINGEN = 2000


def eerder() -> Any:  # noqa: ANN401  plain data
    """What was measured before."""
    return read_yaml(EERDER)


def getrokken(kader: Kader, profiel: Profiel, ruis: float, bron: Random) -> dict[str, Waarde]:
    """The average client of a profile (any answer where it says nothing), with some answers changed."""
    familie = next(een for een in kader.families if een.id == profiel.familie)
    vragen = dict.fromkeys(een.vraag for ander in kader.profielen_van(familie) for een in ander.criteria)
    gemiddeld = {criterium.vraag: criterium.gemiddelde for criterium in profiel.criteria}
    waarden: dict[str, Waarde] = {}
    for pad in vragen:
        schaal = kader.vraag(pad).waarden
        waarde = bron.choice(gemiddeld.get(pad) or schaal)
        if bron.random() < ruis:
            waarde = bron.choice([ander for ander in schaal if ander != waarde])
        waarden[pad] = waarde
    return waarden


def herstel(kader: Kader, profiel: Profiel, ruis: float) -> tuple[float, float]:
    """In percent: how often the profile is among the best, and how often it is the only best."""
    tabel = familietabellen(kader)[profiel.familie]
    bron = Random(f"{profiel.code}{ruis}")
    onder_best = alleen = 0
    for _ in range(TREKKINGEN):
        best = mogelijk(tabel, getrokken(kader, profiel, ruis, bron)).best
        onder_best += profiel.code in best
        alleen += best == {profiel.code}
    return 100 * onder_best / TREKKINGEN, 100 * alleen / TREKKINGEN


def main() -> None:
    """Print the figures of today with those of before in brackets."""
    kader, voorheen = landgraaf(), eerder()
    print(f"Teruggevonden in procent ({TREKKINGEN} trekkingen), tussen haakjes bij {voorheen['commit']}.")
    kop = "".join(f"{f'{ruis:.0%} anders':>17}" for ruis in RUIS)
    print(f"{'':7}{'onder de beste':^51}{'als enige beste':^51}\n{'':7}{kop}{kop}")
    for code, profiel in kader.profielen.items():
        nu = [herstel(kader, profiel, ruis) for ruis in RUIS]
        was = voorheen["herstel"][code]
        delen = [
            f"{gevonden[plaats]:9.1f} ({toen:5.1f})"
            for plaats, naam in enumerate(("onder_best", "alleen"))
            for gevonden, toen in zip(nu, was[naam], strict=True)
        ]
        print(f"{code:7}{''.join(delen)}")


if __name__ == "__main__":
    main()
