"""Headers and policies as tests read them."""

from pathlib import Path

from bouw.headers import Headers


def beleid(tekst: str) -> dict[str, list[str]]:
    """A policy as a browser reads it."""
    delen = (deel.split() for deel in tekst.split(";"))
    return {naam: waarden for naam, *waarden in delen}


def van(headers: Headers, naam: str) -> dict[str, str]:
    """The headers of one path; no header comes twice, for a host would join them into something else."""
    paren = list(headers.of(naam))
    assert len(dict(paren)) == len(paren), naam
    return dict(paren)


def paginas(site: Path) -> list[Path]:
    """Every page of a built site."""
    return sorted(site.rglob("*.html"))
