"""The framework in MinBZK/regelrecht's form of a law (schema 0.5.6), for whoever computes with laws.

Made from the framework alone. It holds no sentence of the municipality's own text: ``text`` is what the
makers say of it. What this form can't say stands in ``untranslatables``, with what this site does instead;
that is every difference in the text (norm/verschillen.yaml), and what the wijkteam decides.
"""

import json
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any
from urllib.parse import quote

from ruamel.yaml import YAML

from bouw.bewaard import cached
from bouw.content import Content
from bouw.regelrechtfamilie import family_section
from bouw.regelrechtop import Deel, both, either, name, none_of, number, one_of, output, when
from rules_py.model.kader import Criterium, Familie, Kader, Profiel
from rules_py.rekenen.familietabel import GEBROKEN, Familietabel, familietabellen

SCHEMA = "0.5.6"


def law(content: Content, kader: Kader, words: Mapping[str, Any]) -> Deel:
    """The whole framework as one regulation. ``words``: content/adoptie/machineleesbaar.yaml, filled in."""
    address = words["adres_kader"] if isinstance(words["adres_kader"], str) else words["adres_onbekend"]
    code = {"gemeente_code": content.gemeente["cbs_code"]} if "cbs_code" in content.gemeente else {}
    return {
        "$id": f"{kader.id.replace('-', '_')}_wmo_begeleiding",
        "name": kader.titel,
        "officiele_titel": kader.titel,
        "regulatory_layer": "BELEIDSREGEL",
        "publication_date": kader.vastgesteld_op,
        "url": address,
        **code,
        "legal_basis": [dict(one) for one in words["grondslag"]],
        "articles": [
            _article(
                address,
                words["algemeen"]["nummer"],
                words["algemeen"]["tekst"],
                _general(kader, content, words),
            ),
            *(_profile_article(address, content, kader, words, one) for one in kader.profielen.values()),
            *(_family_article(address, kader, words, one) for one in kader.families),
        ],
    }


def as_yaml(value: Deel, head: Iterable[str]) -> str:
    """As people read it, under a few lines of comment."""

    def make() -> str:
        text = StringIO()
        yaml = YAML(typ="rt")
        yaml.width = 110
        yaml.representer.ignore_aliases = lambda _: True
        yaml.dump(value, text)
        return text.getvalue()

    written = cached("regelrecht", [json.dumps(value, ensure_ascii=False)], make)
    return "".join(f"# {line}\n" for line in head) + written


def _article(address: str, number: str, text: str, section: Deel) -> Deel:
    return {
        "number": number,
        "text": text,
        "url": f"{address}#{quote(number.replace(' ', '-'))}",
        "machine_readable": section,
    }


def _general(kader: Kader, content: Content, words: Mapping[str, Any]) -> Deel:
    """What belongs to no single profile: the differences that touch none, and what was never translated."""
    rest = [
        een
        for een in content.kader.inhoud["norm/verschillen"]
        if not set(een["raakt"]) & set(kader.profielen)
    ]
    lost = [
        {"construct": one["wat"], "reason": one["reden"], "accepted": False} for one in words["niet_vertaald"]
    ]
    return {"untranslatables": [*lost, *map(_difference, rest)]}


def _difference(een: Mapping[str, Any]) -> Deel:
    return {
        "construct": f"{een['id']}: {een['titel']}",
        "reason": f"{een['keuze']} {een['reden']}",
        "accepted": False,
    }


def _profile_article(
    address: str, content: Content, kader: Kader, words: Mapping[str, Any], profiel: Profiel
) -> Deel:
    data = content.kader.inhoud[f"norm/profielen/{profiel.code}"]
    familie = next(een for een in kader.families if een.id == profiel.familie)
    text = " ".join(
        [words["samenvatting"], f"{profiel.code}: {profiel.naam}.", profiel.kort, *data["past_bij"]]
    )
    section = {
        "endpoint": name(profiel.code),
        "execution": {
            "produces": {"legal_character": "INFORMATIEF", "decision_type": "GEEN_BESLUIT"},
            "parameters": [
                _parameter(kader, pad) for pad in _asked(profiel, familietabellen(kader)[familie.id])
            ],
            **_profile_results(kader, familie, profiel, data),
        },
        "untranslatables": [
            *(
                _difference(een)
                for een in content.kader.inhoud["norm/verschillen"]
                if profiel.code in een["raakt"]
            ),
            *(
                {"construct": words["aan_het_wijkteam"], "reason": zin.tekst, "accepted": False}
                for zin in profiel.bespreekpunten
            ),
        ],
    }
    return _article(address, profiel.bron[0], text, section)


def _asked(profiel: Profiel, tabel: Familietabel) -> list[str]:
    """Every question that this article needs an answer to."""
    afhankelijk = [een.als.vraag for een in profiel.criteria if een.als]
    return list(dict.fromkeys([*(een.vraag for een in profiel.criteria), *afhankelijk, *tabel.kopvragen]))


def _parameter(kader: Kader, pad: str) -> Deel:
    vraag = kader.vraag(pad)
    getal = all(isinstance(waarde, int) for waarde in vraag.waarden)
    values = ", ".join(map(str, vraag.waarden))
    return {
        "name": name(pad),
        "type": "number" if getal else "string",
        "description": f"{vraag.kort}: {values}",
    }


def _profile_results(kader: Kader, familie: Familie, profiel: Profiel, data: Mapping[str, Any]) -> Deel:
    end, banden = name(profiel.code), [kader.banden[band] for band in profiel.banden]
    meest = (
        None if any(band.max_uren is None for band in banden) else max(band.max_uren or 0 for band in banden)
    )
    criteria = [
        _counted(kader, een, data["criteria"][een.vraag]["lezing"]["reden"]) for een in profiel.criteria
    ]
    kopvragen = familietabellen(kader)[familie.id].kopvragen
    hard = [een for een in profiel.criteria if een.hard and een.als is None and een.vraag in kopvragen]
    koppen = (both(one_of(name(pad), mag) for pad, mag in kop.items()) for kop in profiel.kop)
    duren = {"operation": "LIST", "items": [kader.duren[een].maanden for een in familie.duur]}
    results = [
        output(f"tegenspraken_{end}", "number", number("MIN", number("ADD", *criteria), GEBROKEN)),
        output(f"kop_{end}", "boolean", either(koppen)),
        output(
            f"uitgesloten_{end}", "boolean", either(none_of(name(een.vraag), een.waarden) for een in hard)
        ),
        output(f"uren_min_{end}", "number", min(band.min_uren for band in banden)),
        output(f"uren_max_{end}", "number", meest),
        output(f"duur_{end}", "array", duren),
    ]
    return {"output": [field for field, _ in results], "actions": [action for _, action in results]}


def _counted(kader: Kader, criterium: Criterium, reden: str) -> Deel:
    """One answer: 0 when it is allowed, else 1, or so much that nothing weighs up to it."""
    als, veld = criterium.als, name(criterium.vraag)
    mag: Deel = one_of(veld, criterium.waarden)
    if als:
        gewoon = both([none_of(name(als.vraag), als.bij), mag])
        mag = either([both([one_of(name(als.vraag), als.bij), one_of(veld, als.waarden)]), gewoon])
    basis = {"law": kader.titel, "article": ", ".join(criterium.bron), "explanation": reden}
    return {**when(mag, 0, GEBROKEN if criterium.hard else 1), "legal_basis": basis}


def _family_article(address: str, kader: Kader, words: Mapping[str, Any], familie: Familie) -> Deel:
    profielen = kader.profielen_van(familie)
    text = " ".join([words["samenvatting"], f"{words['familie']} {familie.naam}."])
    bron = {een.code: een.bron[0] for een in profielen}
    return _article(address, f"{words['groep']} {familie.id}", text, family_section(familie.id, bron))
