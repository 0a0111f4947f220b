"""The headers of the site: from one source, right for every file, and by the public rules of two graders.

The checklist follows Mozilla's HTTP Observatory and internet.nl ("security options" of its test of websites).
Real servers with these headers: tests/e2e/test_hosts.py.
"""

import base64
import dataclasses
import hashlib
import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import build
from bouw.content import Keuze, read_content
from bouw.hosting import HEADERS, guard_pages
from bouw.inline import Inline
from bouw.job import BuildFailedError, Job
from bouw.koppen import Koppen, read_headers
from bouw.welbekend import CONTACT, expiry, is_over, security_txt, write_well_known
from tests.hulp.bouwen import DUINDORP, DUINDORP_PAD
from tests.hulp.inhoud import inhoud, landgraaf

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SCRIPT = re.compile(r"<script(?![^>]*(?:\bsrc=|json))[^>]*>(.*?)</script>", re.DOTALL)
EEN_JAAR, HALF_JAAR = 31_536_000, 15_768_000


def beleid(tekst: str) -> dict[str, list[str]]:
    """A policy as a browser reads it."""
    delen = (deel.split() for deel in tekst.split(";"))
    return {naam: waarden for naam, *waarden in delen}


def som(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def bestanden(site: Path) -> list[str]:
    paden = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file())
    return [naam.removesuffix("index.html") for naam in paden if naam != HEADERS]


def paginas(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


@pytest.fixture
def koppen(site: Path) -> Koppen:
    return read_headers(str(site))


def van(koppen: Koppen, naam: str) -> dict[str, str]:
    """The headers of one path; no header comes twice, for a host would join them into something else."""
    paren = list(koppen.of(naam))
    assert len(dict(paren)) == len(paren), naam
    return dict(paren)


# --- The right policy for each file -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("patroon", "script", "bewaren"),
    [
        ("", "pagina", "no-cache"),
        ("zelfcheck/", "pagina", "no-cache"),
        ("404.html", "pagina", "no-cache"),
        ("wijkteam/gevallen/", "pagina", "no-cache"),
        ("beheer/gevallen/", "pagina", "no-cache"),
        ("script/worker-*.js", ["'self'", "'wasm-unsafe-eval'"], "immutable"),
        ("script/gevallenlezer-*.js", ["'self'"], "immutable"),
        ("assets/javascripts/workers/search.*.js", ["'self'"], "immutable"),
        ("assets/javascripts/bundle*.js", None, "immutable"),
        ("script/zelfcheck-*.js", None, "immutable"),
        ("licenties/tekst/yaml.txt", None, "no-cache"),
        ("stijl/site-*.css", None, "immutable"),
        ("rekenhulp/*.wasm", None, "immutable"),
        ("rekenhulp/regels-*.zip", None, "immutable"),
        ("script/vooruit.json", None, "no-cache"),
        ("search/search_index.json", None, "no-cache"),
        ("lettertype/latin.woff2", None, "no-cache"),
        ("beheer/gevallen/*.yaml", None, "no-cache"),
        ("bestaat/niet", "geen", ""),
    ],
)
def test_elk_soort_bestand_heeft_zijn_beleid(
    site: Path, koppen: Koppen, patroon: str, script: list[str] | str | None, bewaren: str
) -> None:
    (naam,) = (
        [path.relative_to(site).as_posix() for path in site.glob(patroon)] if "*" in patroon else [patroon]
    )
    gegeven = van(koppen, naam)
    assert bewaren in gegeven.get("Cache-Control", "")
    regels = beleid(gegeven["Content-Security-Policy"]) if script != "geen" else {}
    if script == "pagina":
        assert regels["style-src"] == ["'self'"]
        assert regels["script-src"][0] == "'self'"
        assert all(een.startswith("'sha256-") for een in regels["script-src"][1:])
    elif script != "geen":
        assert regels["default-src"] == ["'none'"]
        assert regels.get("script-src") == script
        assert ("connect-src" in regels) == naam.startswith("script/worker-")


def test_elk_bestand_heeft_elke_kop_een_keer(site: Path, koppen: Koppen) -> None:
    overal = {naam for naam, _ in koppen.rules[0][1]}
    for naam in bestanden(site):
        assert van(koppen, naam).keys() == overal | {"Content-Security-Policy", "Cache-Control"}, naam


def test_de_koppen_passen_bij_wat_hosts_aannemen(site: Path, koppen: Koppen) -> None:
    """Cloudflare Pages takes a hundred rules and lines of 2,000 characters."""
    assert len(koppen.rules) <= 100
    assert max(map(len, (site / HEADERS).read_text(encoding="utf-8").splitlines())) <= 2000


# --- The pages themselves ---------------------------------------------------------------------------------


@pytest.mark.parametrize("welke", ["site", "duindorp"])
def test_beleid_in_de_pagina_laat_alleen_haar_eigen_scripts_toe(
    request: pytest.FixtureRequest, welke: str
) -> None:
    """The header knows the scripts of all pages; a page's own policy only its own, and it comes first."""
    site: Path = request.getfixturevalue(welke)
    alle: set[str] = set()
    kop = beleid(van(read_headers(str(site)), "zelfcheck/")["Content-Security-Policy"])
    for path in paginas(site):
        tekst = path.read_text(encoding="utf-8")
        (meta,) = META.findall(tekst)
        eigen = {som(script) for script in SCRIPT.findall(tekst)}
        gegeven = beleid(meta)
        assert set(gegeven.pop("script-src")) == {"'self'"} | eigen, path
        assert gegeven == {naam: kop[naam] for naam in kop.keys() - {"script-src", "frame-ancestors"}}
        voor = tekst[: tekst.index(meta)]
        assert not re.search(r"<(?:script|link|img|body)\b", voor), path
        assert '<meta name="referrer" content="no-referrer">' in tekst
        alle |= eigen
    assert set(kop["script-src"]) == {"'self'"} | alle


@pytest.mark.parametrize(
    "fout",
    ['<p style="color: red">', "<style>p {}</style>", '<p onclick="x()">', '<a href="javascript:x()">'],
)
def test_wat_het_beleid_tegenhoudt_stopt_de_bouw(tmp_path: Path, fout: str) -> None:
    page = tmp_path / "index.html"
    page.write_text(f'<meta charset="utf-8">{fout}', encoding="utf-8")
    with pytest.raises(BuildFailedError, match="refuses style and handlers"):
        guard_pages(Job(tmp_path, tmp_path, inhoud(), landgraaf()))


def test_gegevens_in_een_pagina_zijn_geen_script() -> None:
    gelezen = Inline(
        '<script type="application/json">{"a": 1}</script><script>a &amp;&lt;/b\n</script>'
        '<script src="c.js"></script>'
    )
    assert gelezen.scripts == ["a &amp;&lt;/b\n"]
    assert gelezen.refused == []


def test_onder_een_pad_begint_de_404_pagina_bij_dat_pad(site: Path, duindorp: Path) -> None:
    for folder, pad in ((site, "/"), (duindorp, DUINDORP_PAD)):
        tekst = (folder / "404.html").read_text(encoding="utf-8")
        adressen = re.findall(r'\b(?:href|src)="(/[^"]*)"', tekst)
        assert len(adressen) > 10
        for adres in adressen:
            assert adres.startswith(pad)
            doel = folder / adres.removeprefix(pad).partition("#")[0]
            assert (doel / "index.html" if doel.is_dir() else doel).is_file(), adres
        assert "nergens.invalid" not in tekst
        assert read_headers(str(folder)).pad == pad


@pytest.mark.parametrize("pad", ["landgraaf", "/landgraaf", "landgraaf/", "/a b/", "/../", "//", '/"/'])
def test_een_pad_begint_en_eindigt_met_een_streep(pad: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build.main(["kader", "--pad", pad])
    assert "begins and ends with a slash" in capsys.readouterr().err


# --- What graders ask -------------------------------------------------------------------------------------

# developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, and "Website test" of internet.nl.
ONVEILIG = {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", "data:", "blob:", "*"}
HERKOMST = re.compile(r"^(?:'none'|'self'|data:|'sha256-[\w+/]+='|'wasm-unsafe-eval')$")


def eisen(kop: Mapping[str, str]) -> dict[str, bool]:
    """Each rule with whether these headers keep it."""
    csp = beleid(kop["Content-Security-Policy"])
    duur = re.match(r"max-age=(\d+)", kop["Strict-Transport-Security"])
    return {
        "Observatory: CSP without unsafe sources for scripts and objects": not ONVEILIG
        & {*csp.get("script-src", []), *csp.get("object-src", []), *csp["default-src"]},
        "Observatory: CSP without unsafe-inline for style": not ONVEILIG & set(csp.get("style-src", [])),
        "Observatory: CSP begins from default-src 'none'": csp["default-src"] == ["'none'"],
        "Observatory: no source by http, and none of somebody else": all(
            HERKOMST.match(bron)
            for naam, bronnen in csp.items()
            if naam not in ("require-trusted-types-for", "trusted-types")
            for bron in bronnen
        ),
        "Observatory: no eval; wasm only where it computes": "'unsafe-eval'" not in str(csp),
        "Observatory: no clickjacking, by frame-ancestors": csp["frame-ancestors"] == ["'none'"],
        "Observatory: base-uri is set": csp["base-uri"] == ["'none'"],
        "Observatory: form-action is set": csp["form-action"] == ["'none'"],
        "Observatory: HSTS of six months or more": duur is not None and int(duur[1]) >= HALF_JAAR,
        "Observatory: nosniff": kop["X-Content-Type-Options"] == "nosniff",
        "Observatory: referrer stays here": kop["Referrer-Policy"] == "no-referrer",
        "Observatory: CORP": kop["Cross-Origin-Resource-Policy"] == "same-origin",
        "Observatory: no cookies, no CORS": not {"Set-Cookie", "Access-Control-Allow-Origin"} & kop.keys(),
        "internet.nl: HSTS of a year or more": duur is not None and int(duur[1]) >= EEN_JAAR,
        "internet.nl: X-Frame-Options": kop["X-Frame-Options"] == "DENY",
        "internet.nl: X-Content-Type-Options": kop["X-Content-Type-Options"] == "nosniff",
        "internet.nl: CSP has default-src, frame-ancestors, base-uri and form-action": csp.keys()
        >= {"default-src", "frame-ancestors", "base-uri", "form-action"},
        "internet.nl: Referrer-Policy is no-referrer or same-origin": kop["Referrer-Policy"] == "no-referrer",
        "ours: Trusted Types wherever a script runs, but for the theme's search worker": "script-src"
        not in csp
        or csp.get("require-trusted-types-for") == ["'script'"]
        or "connect-src" not in csp,
        "ours: nobody to connect with but our own host and our links": kop["Connection-Allowlist"].startswith(
            "(response-origin"
        ),
        "ours: COOP": kop["Cross-Origin-Opener-Policy"] == "same-origin",
        "ours: nothing allowed but copying": set(re.findall(r"([\w-]+)=\(self\)", kop["Permissions-Policy"]))
        == {"clipboard-write"},
    }


@pytest.mark.parametrize("welke", ["site", "duindorp"])
def test_geen_regel_van_een_keurder_wordt_gebroken(request: pytest.FixtureRequest, welke: str) -> None:
    site: Path = request.getfixturevalue(welke)
    koppen = read_headers(str(site))
    for naam in bestanden(site):
        assert [eis for eis, gehaald in eisen(van(koppen, naam)).items() if not gehaald] == [], naam


def test_geen_pagina_laat_een_script_van_elders_toe(site: Path) -> None:
    """Observatory's rule on subresource integrity: every script is our own, and none by a whole address."""
    for path in paginas(site):
        bronnen = re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="([^"]*)"', path.read_text("utf-8")
        )
        assert [bron for bron in bronnen if re.match(r"(?:https?:)?//", bron)] == [], path


# --- Fixed places -----------------------------------------------------------------------------------------


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
