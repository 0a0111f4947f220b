"""What the page of a profile shows: its content, with the words that belong to its values."""

from collections.abc import Iterable, Mapping
from typing import Any

from bouw.job import Job
from rules_py.model.basis import Waarde
from rules_py.model.kader import Criterium
from rules_py.rekenen.uren import duur_in_woorden, uren_in_woorden


def profielgegevens(job: Job, code: str) -> Mapping[str, Any]:
    """A profile's content with the words that belong to its values, for the templates."""
    kader, profiel = job.kader, job.kader.profielen[code]
    data = job.content.kader.inhoud[f"norm/profielen/{code}"]
    familie = next(familie for familie in kader.families if familie.id == profiel.familie)
    return {
        **data,
        "familie": familie,
        "banden": [kader.banden[naam] for naam in profiel.banden],
        "omvang_tekst": uren_in_woorden(kader, profiel.banden),
        "duren": [
            {"naam": duur_in_woorden(kader, optie), "wanneer": kader.duren[optie].wanneer}
            for optie in familie.duur
        ],
        "criteria": [
            {
                "kort": kader.vraag(criterium.vraag).kort,
                "vraag": criterium.vraag,
                "labels": _labels(job, criterium.vraag, criterium.waarden),
                "waarden": ", ".join(map(str, criterium.waarden)),
                "alles": set(criterium.waarden) == set(kader.vraag(criterium.vraag).waarden),
                "als": _als(job, criterium),
                "hard": criterium.hard_reden,
                "bron": criterium.bron,
                "lezing": data["criteria"][criterium.vraag]["lezing"],
            }
            for criterium in profiel.criteria
        ],
        "signaalnamen": {signaal.id: kader.tekst(f"signalen.{signaal.id}") for signaal in profiel.signalen},
    }


def _labels(job: Job, pad: str, waarden: Iterable[Waarde]) -> list[str]:
    return [job.kader.label(pad, waarde) for waarde in waarden]


def _als(job: Job, criterium: Criterium) -> Mapping[str, Any] | None:
    if criterium.als is None:
        return None
    return {
        "kort": job.kader.vraag(criterium.als.vraag).kort,
        "bij": [
            label
            for waarde, label in job.kader.vraag(criterium.als.vraag).labels.items()
            if waarde in criterium.als.bij
        ],
        "labels": _labels(job, criterium.vraag, criterium.als.waarden),
    }
