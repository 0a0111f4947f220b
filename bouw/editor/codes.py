"""Which codes the content knows, by kind, for the schemas of an editor (bouw/editor)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bouw.content import Content
from bouw.gedeeld import known_ids
from rules_py.lezen.route import RAAKT_ALTIJD
from rules_py.model.basis import WEET_NIET, Waarde
from rules_py.model.kader import Kader

VALUE, ANSWER, ANY_VALUE, STEP = "waarde", "antwoord", "elke waarde", "stap"
QUESTION, STARRED, PATH, COUNTED = "vraag", "vraag met *", "pad", "vraag of telling"


@dataclass(frozen=True)
class Codes:
    """Kind -> the codes that exist; question -> the values of its answer; scale -> its values."""

    kinds: Mapping[str, tuple[Waarde, ...]]
    values: Mapping[str, tuple[Waarde, ...]]
    scales: Mapping[str, tuple[Waarde, ...]]

    def of(self, kind: str, asked: str | None) -> tuple[Waarde, ...]:
        """The codes of this kind; values are those of the question asked here, where that is known."""
        if kind not in (VALUE, ANSWER, ANY_VALUE):
            return self.kinds.get(kind, ())
        known = self.values.get(asked or "", ()) if kind != ANY_VALUE else ()
        found = known or tuple(dict.fromkeys(one for values in self.values.values() for one in values))
        return (*found, WEET_NIET) if kind == ANSWER else found

    def question(self, kind: str, name: str) -> str | None:
        """The question that a key of this kind names."""
        if kind == STEP:
            return next((pad for pad in self.kinds[STARRED] if str(pad).endswith(f".*.{name}")), None)  # type: ignore[return-value]
        return name if kind in (QUESTION, STARRED, PATH, COUNTED) else None


def codes_of(content: Content, kader: Kader) -> Codes:
    """The codes of one framework and of what stands beside it."""
    starred = {
        vraag.pad.replace(f".{vraag.gebied}.", ".*.") if vraag.gebied else vraag.pad: vraag.waarden
        for vraag in kader.vragen.values()
    }
    asked = {pad: vraag.waarden for pad, vraag in kader.vragen.items()}
    counted = {pad: een.vraag.waarden for pad, een in kader.afgeleid.items()}
    sources = [inhoud for name, inhoud in content.kader.inhoud.items() if name.endswith("/bronnen")]
    second = content.kader.inhoud.get("ib/vragen", {})
    scales = {**content.kader.inhoud["norm/schalen"], **second.get("schalen", {})}
    kinds: dict[str, Iterable[Waarde]] = {
        **known_ids(content, kader),
        "document": [document["id"] for source in sources for document in source["documenten"]],
        QUESTION: asked,
        STARRED: starred,
        PATH: [*starred, *asked, *counted],
        COUNTED: [*asked, *counted],
        STEP: [pad.rpartition(".")[2] for pad in starred if ".*." in pad],
        "familie": [familie.id for familie in kader.families],
        "band": kader.banden,
        "verschil": kader.verschillen,
        "doel": kader.doelen,
        "schaal": scales,
        "behoefte": kader.vragen[kader.route.behoefte].waarden,
        "focus": kader.vragen[kader.route.focus].waarden,
        "raakt": [*kader.profielen, *RAAKT_ALTIJD],
        "thema": [thema.id for thema in kader.themas],
        "signaal": [signaal.id for profiel in kader.profielen.values() for signaal in profiel.signalen],
    }
    return Codes(
        {kind: tuple(dict.fromkeys(found)) for kind, found in kinds.items()},
        {**starred, **asked, **counted},
        {name: tuple(row["waarde"] for row in scale["waarden"]) for name, scale in scales.items()},
    )


def merged(found: Sequence[Codes]) -> Codes:
    """All codes of several frameworks together; a scale that differs between them is left out."""
    scales: dict[str, tuple[Waarde, ...]] = {}
    for codes in found:
        scales.update(codes.scales)
    return Codes(
        _together(codes.kinds for codes in found),
        _together(codes.values for codes in found),
        {
            name: values
            for name, values in scales.items()
            if all(codes.scales.get(name, values) == values for codes in found)
        },
    )


def _together(found: Iterable[Mapping[str, tuple[Waarde, ...]]]) -> dict[str, tuple[Waarde, ...]]:
    names: dict[str, dict[Waarde, None]] = {}
    for one in found:
        for key, codes in one.items():
            names.setdefault(key, {}).update(dict.fromkeys(codes))
    return {key: tuple(codes) for key, codes in names.items()}
