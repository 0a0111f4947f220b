"""The bill of materials of the site: CycloneDX 1.6 as JSON, the same for the same site."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.component_evidence import ComponentEvidence, Occurrence
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from bouw.job import ROOT, BuildFailedError
from bouw.onderdelen import Onderdeel
from bouw.yaml import read_group

NAME = "wmo-zelfcheck"


def bill_of_materials(title: str, parts: Iterable[Onderdeel], found: Mapping[str, tuple[str, ...]]) -> str:
    """All parts, one inside another as they are, each with the files it is in. Raises BuildFailedError."""
    made: dict[str, Component] = {}
    bom = Bom()
    bom.metadata.component = Component(
        name=NAME,
        version=str(read_group(ROOT / "publiccode.yml")["softwareVersion"]),
        type=ComponentType.APPLICATION,
        bom_ref=BomRef(NAME),
        description=title,
        licenses=[LicenseExpression("EUPL-1.2")],
    )
    for part in (one for one in parts if found[one.id]):
        made[part.id] = _component(part, found[part.id])
        (made[part.in_].components if part.in_ else bom.components).add(made[part.id])
    bom.register_dependency(bom.metadata.component, bom.components)
    text = _fixed(JsonV1Dot6(bom).output_as_string(indent=1))
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise BuildFailedError(f"The bill of materials is no CycloneDX 1.6: {str(fault.data)[:500]}")
    return text


def _component(part: Onderdeel, files: tuple[str, ...]) -> Component:
    return Component(
        name=part.naam,
        version=part.nummer or None,
        type=ComponentType.LIBRARY,
        bom_ref=BomRef(part.id),
        description=part.nut,
        licenses=[LicenseExpression(part.licentie)],
        copyright="\n".join(part.rechten) or None,
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        external_references=[ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(part.bron))],
        evidence=ComponentEvidence(occurrences=[Occurrence(location=name) for name in files]),
    )


def _fixed(text: str) -> str:
    """Without the time, and with a number that follows from the content: two builds give the same bytes."""
    bill = json.loads(text, object_hook=_in_order)
    del bill["metadata"]["timestamp"], bill["serialNumber"]
    number = uuid5(NAMESPACE_URL, json.dumps(bill, sort_keys=True))
    return json.dumps({**bill, "serialNumber": number.urn}, ensure_ascii=False, indent=1) + "\n"


def _in_order(part: dict[str, Any]) -> dict[str, Any]:
    """The library orders files by something that differs each time."""
    if "occurrences" in part:
        part["occurrences"].sort(key=lambda one: str(one["location"]))
    return part
