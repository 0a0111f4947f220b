"""Files that others look for at a fixed place of a host: security.txt (RFC 9116) and robots.txt.

Both count at the root of a host only. Under a path somebody copies them there: docs/hosting.md.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bouw.job import BuildFailedError, Job

CONTACT = "beveiliging"
"""The line of gemeente.yaml that says whom to tell about a leak."""
DAYS = 364
"""How long a contact is trusted after the day somebody read it: less than a year, as RFC 9116 asks."""
KINDS = {"mail": "mailto:{}", "site": "https://{}"}


def write_well_known(job: Job) -> None:
    """Write robots.txt, and security.txt when its contact is known; else the build lists it as open."""
    (job.public / "robots.txt").write_text("User-agent: *\nAllow: /\n", encoding="utf-8")
    text = security_txt(job.content.gemeente)
    if text is None:
        return
    target = job.public / ".well-known" / "security.txt"
    target.parent.mkdir()
    target.write_text(text, encoding="utf-8")


def _contact(gemeente: Mapping[str, Any]) -> Mapping[str, Any] | None:
    rows = [row for row in gemeente["contact"] if row["id"] == CONTACT and "waarde" in row]
    return rows[0] if rows else None


def security_txt(gemeente: Mapping[str, Any]) -> str | None:
    """The text of security.txt; None while nobody knows the contact."""
    row = _contact(gemeente)
    expires = expiry(gemeente)
    if row is None or expires is None:
        return None
    if row["soort"] not in KINDS:
        raise BuildFailedError(f"gemeente.yaml: {CONTACT} must be soort mail or site, not {row['soort']}.")
    contact = KINDS[row["soort"]].format(row["waarde"])
    return f"Contact: {contact}\nExpires: {expires.isoformat()}T00:00:00Z\nPreferred-Languages: nl, en\n"


def expiry(gemeente: Mapping[str, Any]) -> date | None:
    """The day on which security.txt stops to count; no clock: two builds of the same content are the same."""
    row = _contact(gemeente)
    return date.fromisoformat(row["gelezen"]["datum"]) + timedelta(days=DAYS) if row else None


def is_over(gemeente: Mapping[str, Any], today: date) -> bool:
    """Whether somebody must look again if the contact is still right."""
    expires = expiry(gemeente)
    return expires is not None and expires <= today
