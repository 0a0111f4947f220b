"""Volume (H10): the usual band of a profile and where in it the answers point. Never a number of hours.

Fine-tuning: each of H10's kenmerken is compared with the average client of the profile. The
leading ones decide first; when they say nothing, the rest does. One direction only: hoger or
lager. Two directions at once: the wijkteam weighs, so gemiddeld, and it is said. High risk
may overrule.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde, Zin
from rules_py.model.kader import Familie, Kader, Profiel
from rules_py.model.omvang import Finetune
from rules_py.rekenen.uren import uren_in_woorden

Richtingen = frozenset[int]
"""Which directions occur: 1 more hours at once, -1 fewer."""

TWEE_KANTEN = "twee_kanten"
LIGGING = {frozenset({1}): "hoger", frozenset({-1}): "lager", frozenset({1, -1}): TWEE_KANTEN}


@dataclass(frozen=True)
class Omvang:
    """Hours a week by H10 (``max_uren`` None: no upper end); ligging lager, gemiddeld, hoger or onbekend."""

    banden: tuple[str, ...]
    min_uren: float
    max_uren: float | None
    ligging: str
    redenen: tuple[Zin, ...]


@dataclass(frozen=True)
class Factor:
    """One question of the fine-tuning, with the direction of each of its values."""

    vraag: str
    leidend: bool
    richting: dict[Waarde, int]
    bron: tuple[str, ...]

    def mogelijk(self, antwoorden: Antwoorden) -> frozenset[int]:
        """The direction of the answer, or every direction an unknown answer could have."""
        antwoord = antwoorden.waarde(self.vraag)
        return frozenset(self.richting.values() if antwoord is None else [self.richting[antwoord]])


def bepaal_omvang(kader: Kader, familie: Familie, profiel: Profiel, antwoorden: Antwoorden) -> Omvang:
    """The usual volume of a profile for these answers, with its reasons."""
    banden = [kader.banden[naam] for naam in profiel.banden]
    min_uren = min(band.min_uren for band in banden)
    boven = [band.max_uren for band in banden if band.max_uren is not None]
    max_uren = max(boven) if len(boven) == len(banden) else None
    sleutel = "omvang.band" if len(banden) == 1 else "omvang.banden"
    uren = uren_in_woorden(kader, profiel.banden)
    gebruikelijk = kader.zin(sleutel, profiel.omvang_bron, uren=uren)
    ligging, liggingredenen = _ligging(kader, familie, profiel, antwoorden)
    redenen = (
        gebruikelijk,
        kader.zin("omvang.lezing", profiel.bron, proza=profiel.omvang_proza),
        Zin(profiel.omvang_reden, profiel.omvang_bron),
        *liggingredenen,
        kader.zin("omvang.gebruikelijk"),
        *familie.toelichting_omvang,
    )
    return Omvang(profiel.banden, min_uren, max_uren, ligging, redenen)


def _ligging(
    kader: Kader, familie: Familie, profiel: Profiel, antwoorden: Antwoorden
) -> tuple[str, tuple[Zin, ...]]:
    factoren = tuple(_factoren(kader, familie, profiel))
    uitkomsten = set(_uitkomsten(kader, factoren, antwoorden))
    uitkomst = uitkomsten.pop() if len(uitkomsten) == 1 else "onbekend"
    ligging = "gemiddeld" if uitkomst == TWEE_KANTEN else uitkomst
    redenen = [kader.zin(f"ligging.{uitkomst}")]
    for factor in factoren:
        antwoord = antwoorden.waarde(factor.vraag)
        richting = factor.richting[antwoord] if antwoord is not None else 0
        if richting:
            redenen.append(_factorreden(kader, factor, richting))
        elif antwoord is not None and kader.netwerk and factor.vraag == kader.netwerk.vraag:
            redenen.append(kader.zin("ligging.netwerk_zonder"))
    if antwoorden.waarde(kader.route.risico) in kader.route.hoog_risico:
        redenen.append(kader.zin("ligging.risico"))
    return ligging, tuple(redenen)


def _factoren(kader: Kader, familie: Familie, profiel: Profiel) -> Iterator[Factor]:
    """The questions that count for this profile; one without a known average does not."""
    gemiddelden = {criterium.vraag: criterium.gemiddelde for criterium in profiel.criteria}
    for finetune in kader.finetunen:
        gemiddelde = [
            finetune.oplopend.index(waarde)
            for waarde in gemiddelden.get(finetune.vraag, ())
            if waarde in finetune.oplopend
        ]
        if gemiddelde and (finetune.families is None or familie.id in finetune.families):
            richting = {
                waarde: _richting(finetune, waarde, gemiddelde)
                for waarde in kader.vragen[finetune.vraag].waarden
            }
            yield Factor(finetune.vraag, finetune.vraag in familie.leidend, richting, finetune.bron)
    if kader.netwerk is not None:
        netwerk = kader.netwerk
        richting = {
            waarde: (waarde in netwerk.meer) - (waarde in netwerk.minder)
            for waarde in kader.vragen[netwerk.vraag].waarden
        }
        yield Factor(netwerk.vraag, False, richting, ())


def _richting(finetune: Finetune, waarde: Waarde, gemiddelde: list[int]) -> int:
    """1 above the average client, -1 below, 0 inside the average or off the scale (no carer)."""
    if waarde not in finetune.oplopend:
        return 0
    plaats = finetune.oplopend.index(waarde)
    return (plaats > max(gemiddelde)) - (plaats < min(gemiddelde))


def _uitkomsten(kader: Kader, factoren: tuple[Factor, ...], antwoorden: Antwoorden) -> Iterator[str]:
    """Every ligging that some completion of the answers gives."""
    risico = next((factor for factor in factoren if factor.vraag == kader.route.risico), None)
    bekend = antwoorden.waarde(kader.route.risico)
    risicowaarden = [bekend] if bekend is not None else list(kader.vragen[kader.route.risico].waarden)
    overig = [factor for factor in factoren if factor is not risico]
    leidend = _richtingen(factor.mogelijk(antwoorden) for factor in overig if factor.leidend)
    rest = _richtingen(factor.mogelijk(antwoorden) for factor in overig if not factor.leidend)
    for waarde in risicowaarden:
        richting = risico.richting[waarde] if risico else 0
        for voorop, daarna in product(leidend, rest):
            met_risico = daarna | ({richting} if richting else set())
            ligging = LIGGING.get(voorop or met_risico, "gemiddeld")
            if waarde in kader.route.hoog_risico and (richting > 0 or ligging == "lager"):
                ligging = "hoger" if richting > 0 else TWEE_KANTEN
            yield ligging


def _richtingen(mogelijk: Iterable[frozenset[int]]) -> set[Richtingen]:
    """Every set of directions that can occur together."""
    samen: set[Richtingen] = {frozenset()}
    for keuzes in mogelijk:
        samen = {soort | ({keuze} - {0}) for soort in samen for keuze in keuzes}
    return samen


def _factorreden(kader: Kader, factor: Factor, richting: int) -> Zin:
    if kader.netwerk and factor.vraag == kader.netwerk.vraag:
        return kader.zin("ligging.netwerk_meer" if richting > 0 else "ligging.netwerk_minder")
    soort = f"{'leidend_' if factor.leidend else ''}{'hoger' if richting > 0 else 'lager'}"
    return kader.zin(f"ligging.kenmerk_{soort}", factor.bron, vraag=kader.vragen[factor.vraag].kort)
