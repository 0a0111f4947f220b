"""The headers of the site: from one source, right for every file, and by the public rules of two graders.

The checklist follows Mozilla's HTTP Observatory and internet.nl ("security options" of its test of websites).
Real servers with these headers: tests/e2e/test_hosts.py. What a page says itself: test_paginabeleid.py.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bouw.headers import Headers, read_headers
from bouw.hosting import HEADERS
from tests.hulp.headers import beleid, paginas, van

EEN_JAAR, HALF_JAAR = 31_536_000, 15_768_000


def bestanden(site: Path) -> list[str]:
    paden = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file())
    return [naam.removesuffix("index.html") for naam in paden if naam != HEADERS]


@pytest.fixture
def headers(site: Path) -> Headers:
    return read_headers(str(site))


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
    site: Path, headers: Headers, patroon: str, script: list[str] | str | None, bewaren: str
) -> None:
    (naam,) = (
        [path.relative_to(site).as_posix() for path in site.glob(patroon)] if "*" in patroon else [patroon]
    )
    gegeven = van(headers, naam)
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


def test_elk_bestand_heeft_elke_kop_een_keer(site: Path, headers: Headers) -> None:
    overal = {naam for naam, _ in headers.rules[0][1]}
    for naam in bestanden(site):
        assert van(headers, naam).keys() == overal | {"Content-Security-Policy", "Cache-Control"}, naam


def test_de_koppen_passen_bij_wat_hosts_aannemen(site: Path, headers: Headers) -> None:
    """Cloudflare Pages takes a hundred rules and lines of 2,000 characters."""
    assert len(headers.rules) <= 100
    assert max(map(len, (site / HEADERS).read_text(encoding="utf-8").splitlines())) <= 2000


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
    headers = read_headers(str(site))
    for naam in bestanden(site):
        assert [eis for eis, gehaald in eisen(van(headers, naam)).items() if not gehaald] == [], naam


def test_geen_pagina_laat_een_script_van_elders_toe(site: Path) -> None:
    """Observatory's rule on subresource integrity: every script is our own, and none by a whole address."""
    for path in paginas(site):
        bronnen = re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="([^"]*)"', path.read_text("utf-8")
        )
        assert [bron for bron in bronnen if re.match(r"(?:https?:)?//", bron)] == [], path
