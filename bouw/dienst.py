"""What the service is, for computers that read a page: schema.org's GovernmentService with CPSV-AP's terms.

A block of data in the page itself: no browser runs it, and its context is in it, so nothing is fetched.
The service is the municipality's begeleiding; the check is a page about it, and its sender is whoever the
site says.
"""

import json
from typing import Any

from bouw.adoptie import MACHINE, filled
from bouw.job import BuildFailedError, Job

# Not the start and the check, which must stay light (tests/build/test_licht.py).
PAGES = ("contact/index.html", "rechten/index.html")
HEAD_ENDS = "</head>"
CONTEXT = {
    "@vocab": "https://schema.org/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
}


def service(job: Job) -> dict[str, Any]:
    """The service in JSON-LD, from the framework and the municipality."""
    gemeente, kader = job.content.gemeente, job.kader
    paper = filled(job.content, MACHINE)
    words = paper["dienst"]
    code = {"identifier": gemeente["cbs_code"]} if "cbs_code" in gemeente else {}
    authority = {
        "@id": "#gemeente",
        "@type": ["GovernmentOrganization", "cv:PublicOrganisation"],
        "name": f"Gemeente {gemeente['naam']}",
        **code,
    }
    return {
        "@context": CONTEXT,
        "@id": "#dienst",
        "@type": ["GovernmentService", "cpsv:PublicService"],
        "name": words["naam"],
        "dct:title": words["naam"],
        "description": words["uitleg"],
        "dct:description": words["uitleg"],
        "serviceType": words["soort"],
        "inLanguage": "nl",
        "areaServed": {"@type": "AdministrativeArea", "name": gemeente["naam"], **code},
        "provider": authority,
        "cv:hasCompetentAuthority": {"@id": authority["@id"]},
        "cv:hasLegalResource": [
            {"@type": "eli:LegalResource", "dct:title": words["wet"]},
            {"@type": "eli:LegalResource", "dct:title": kader.titel, "dct:issued": kader.vastgesteld_op},
        ],
        "cpsv:produces": [
            {"@type": "cv:Output", "dct:identifier": profiel.code, "dct:title": profiel.naam}
            for profiel in kader.profielen.values()
        ],
        "subjectOf": {
            "@type": "WebSite",
            "name": gemeente["site"]["titel"],
            "description": gemeente["site"]["beschrijving"],
            "publisher": {
                "@type": "Organization",
                "name": f"{gemeente['afzender']['naam']} {gemeente['afzender']['plaats']}",
                "description": gemeente["afzender"]["zin"],
            },
        },
    }


def as_block(value: dict[str, Any]) -> str:
    """The element that carries it. Only a closing tag could end it, so none may stand in a text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def describe_service(job: Job) -> None:
    """Put it into the pages that are about the service as a whole."""
    block = as_block(service(job))
    for name in PAGES:
        path = job.public / name
        page = path.read_text(encoding="utf-8")
        if page.count(HEAD_ENDS) != 1:
            raise BuildFailedError(f"{name}: {HEAD_ENDS} must be there once, for the service goes before it.")
        path.write_text(page.replace(HEAD_ENDS, f"{block}\n{HEAD_ENDS}"), encoding="utf-8")
