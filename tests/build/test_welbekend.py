"""Fixed places on a host: security.txt and robots.txt."""

import dataclasses
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bouw.content import Keuze, read_content
from bouw.job import BuildFailedError, Job
from bouw.welbekend import CONTACT, expiry, is_over, security_txt, write_well_known
from tests.hulp.bouwen import DUINDORP
from tests.hulp.inhoud import inhoud, landgraaf


def test_security_txt_alleen_als_het_contact_bekend_is(site: Path, duindorp: Path) -> None:
    """RFC 9116: Contact and Expires, once each, in UTC."""
    (rij,) = [rij for rij in inhoud().gemeente["contact"] if rij["id"] == CONTACT]
    assert (site / ".well-known" / "security.txt").is_file() == ("waarde" in rij)
    velden = (duindorp / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines()
    assert velden[0] == "Contact: mailto:lek@duindorp.example"
    assert re.fullmatch(r"Expires: \d{4}-\d\d-\d\dT00:00:00Z", velden[1])
    assert [veld.partition(": ")[0] for veld in velden] == ["Contact", "Expires", "Preferred-Languages"]
    assert (site / "robots.txt").read_text(encoding="utf-8").startswith("User-agent: *\n")


def met_contact(soort: str, waarde: str) -> dict[str, Any]:
    gelezen = {"waar": "daar", "datum": "2026-11-29"}
    rij = {
        "id": CONTACT,
        "wat": "lek",
        "soort": soort,
        "waarde": waarde,
        "zeker": "eigen",
        "gelezen": gelezen,
    }
    return {"contact": [rij]}


def test_security_txt_verloopt_binnen_een_jaar_nadat_iemand_het_nakeek() -> None:
    gemeente = met_contact("site", "lek.example/melden")
    assert "Contact: https://lek.example/melden\n" in (security_txt(gemeente) or "")
    einde = expiry(gemeente)
    assert einde
    assert timedelta(days=300) < einde - date(2026, 11, 29) < timedelta(days=365)
    assert [is_over(gemeente, dag) for dag in (einde - timedelta(days=1), einde)] == [False, True]
    assert security_txt({"contact": [{"id": CONTACT, "wat": "lek"}]}) is None
    with pytest.raises(BuildFailedError, match="mail or site"):
        security_txt(met_contact("adres", "Straat 1"))


def test_zonder_contact_geen_security_txt(tmp_path: Path) -> None:
    content = read_content(Keuze("duindorp", None, DUINDORP))
    kaal = dataclasses.replace(content, gemeente={"contact": []})
    write_well_known(Job(tmp_path, tmp_path, kaal, landgraaf()))
    assert [path.name for path in tmp_path.iterdir()] == ["robots.txt"]
