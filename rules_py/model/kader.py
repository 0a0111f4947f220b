"""The framework as frozen data. What a value means is said in content; here is only its shape."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Voorwaarde, Waarde, Zin
from rules_py.model.individueel import Individueel
from rules_py.model.omvang import Band, Duur, Finetune, Netwerkeffect, Plusregel, Toelichting
from rules_py.model.vraag import Afgeleid, Thema, Vraag, Zwaarte


@dataclass(frozen=True)
class Afhankelijk:
    """When ``vraag`` has a value in ``bij``, only ``waarden`` are allowed (B1 IBO-4)."""

    vraag: str
    bij: frozenset[Waarde]
    waarden: tuple[Waarde, ...]


@dataclass(frozen=True)
class Criterium:
    """What one profile allows for one question. ``gemiddelde``: the average client (H10).

    ``hard``: the text says "moet" or "geen sprake van", so an answer outside it can't be outweighed;
    then ``hard_reden`` says so in words.
    """

    vraag: str
    waarden: tuple[Waarde, ...]
    als: Afhankelijk | None
    gemiddelde: tuple[Waarde, ...]
    bron: tuple[str, ...]
    verschil: str | None
    hard: bool = False
    hard_reden: str = ""


@dataclass(frozen=True)
class Signaal:
    """What a profile's text says that is told but never counted (number of goals, contact ...)."""

    id: str
    tekst: str
    reden: str
    bron: tuple[str, ...]
    verschil: str | None


@dataclass(frozen=True)
class Profiel:
    """One indication profile (H8, H9 and its appendix).

    ``kop``: the answers that its heading names (H8, H9): any of these conditions; empty where the
    heading says nothing about an answer.
    """

    code: str
    familie: str
    niveau: int
    naam: str
    kort: str
    banden: tuple[str, ...]
    omvang_bron: tuple[str, ...]
    omvang_proza: str
    omvang_reden: str
    plus: Zin
    criteria: tuple[Criterium, ...]
    kop: tuple[Voorwaarde, ...]
    kop_bron: tuple[str, ...]
    signalen: tuple[Signaal, ...]
    bespreekpunten: tuple[Zin, ...]
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Familie:
    """Profiles that are compared with each other: one kind of support with one focus."""

    id: str
    naam: str
    behoefte: Waarde
    focus: Waarde
    duur: tuple[str, ...]
    duur_bron: tuple[str, ...]
    plus: bool
    plus_bron: tuple[str, ...]
    leidend: tuple[str, ...]
    toelichting_omvang: tuple[Zin, ...]
    toelichting_duur: tuple[Zin, ...]
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Route:
    """The questions that decide the route (H7), each with the value that matters.

    ``opgelost``: per leefgebied the conditions of which one is enough to settle it (H3, H4).
    ``geen_wmo``: what must all be known, beside that, before no request is left. ``vanaf``: years.
    ``naaste``: the answer of whoever fills in the check for somebody else. ``overbelast``: the carer's,
    who can hardly go on.
    """

    vorm: str
    pgb: Waarde
    zin: Waarde
    pgb_vaardig: str
    niet_vaardig: Waarde
    behoefte: str
    beide: Waarde
    focus: str
    risico: str
    hoog_risico: frozenset[Waarde]
    leeftijd: str
    vanaf: int
    opgelost: Mapping[str, tuple[Voorwaarde, ...]]
    geen_wmo: Voorwaarde
    naaste: Voorwaarde | None = None
    overbelast: Voorwaarde | None = None


@dataclass(frozen=True)
class Status:
    """Title and reasons of one status."""

    titel: str
    redenen: tuple[Zin, ...]


@dataclass(frozen=True)
class Bespreekpunt:
    """A point to discuss: shown with these statuses, when ``als`` holds."""

    status: frozenset[str]
    als: Voorwaarde
    zin: Zin


@dataclass(frozen=True, eq=False)
class Kader:
    """A whole framework. Everything the rules know about norms and words is in here.

    Compared and hashed by identity, so that what is worked out from it can be kept with it.
    """

    id: str
    titel: str
    vastgesteld_op: str
    status: str
    vingerafdruk: str
    themas: tuple[Thema, ...]
    vragen: Mapping[str, Vraag]
    korte_route: tuple[str, ...]
    afgeleid: Mapping[str, Afgeleid]
    zwaarte: Zwaarte
    gebieden: Mapping[str, str]
    doelen: Mapping[str, str]
    families: tuple[Familie, ...]
    profielen: Mapping[str, Profiel]
    banden: Mapping[str, Band]
    duren: Mapping[str, Duur]
    duur_toelichting: tuple[Toelichting, ...]
    finetunen: tuple[Finetune, ...]
    netwerk: Netwerkeffect | None
    plus: Plusregel
    route: Route
    statussen: Mapping[str, Status]
    bespreekpunten: tuple[Bespreekpunt, ...]
    nog_onbekend: Zin
    zonder_belemmering: Zin
    hoog_risico_zonder_belemmering: Zin
    te_jong: Status
    past_niet_goed: Status
    individueel: Individueel | None
    verschillen: Mapping[str, frozenset[str]]
    teksten: Mapping[str, Zin]
    over_een_ander: "Callable[[], Kader] | None" = None
    """The same framework in words about somebody else."""

    def in_woorden_voor(self, antwoorden: Antwoorden) -> "Kader":
        """This framework in the words for whoever gave these answers. Only the sentences differ."""
        naaste = self.route.naaste
        if naaste is None or self.over_een_ander is None or not antwoorden.voldoet(naaste):
            return self
        return self.over_een_ander()

    def profielen_van(self, familie: Familie) -> tuple[Profiel, ...]:
        """The profiles of one family, in order of level."""
        return tuple(profiel for profiel in self.profielen.values() if profiel.familie == familie.id)

    def tekst(self, sleutel: str, **velden: object) -> str:
        """A sentence of content with its fields filled in."""
        return self.teksten[sleutel].tekst.format(**velden)

    def zin(self, sleutel: str, bron: tuple[str, ...] = (), **velden: object) -> Zin:
        """A sentence with its sources; ``bron`` comes before the sentence's own sources."""
        eigen = self.teksten[sleutel].bron
        return Zin(self.tekst(sleutel, **velden), tuple(dict.fromkeys((*bron, *eigen))))

    def vraag(self, pad: str) -> Vraag:
        """A question that is asked, or an answer that is counted from others."""
        return self.vragen[pad] if pad in self.vragen else self.afgeleid[pad].vraag

    def label(self, pad: str, waarde: Waarde) -> str:
        """The words a resident sees for a value."""
        return self.vraag(pad).labels.get(waarde, str(waarde))
