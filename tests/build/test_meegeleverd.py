"""Everything of others on the site is named, with version, terms and place; nothing else is there."""

import json
import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from bouw.job import BuildFailedError
from bouw.meegeleverd import BILL, FOLDER, occurrences, places
from bouw.onderdelen import Onderdeel, onderdelen, own_patterns

pytestmark = pytest.mark.niet_snel

# Words by which a licence text is known, for each licence.
HERKEND = {
    "MPL-2.0": "Mozilla Public License Version 2.0",
    "MPL-1.1": "MOZILLA PUBLIC LICENSE",
    "PSF-2.0": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    "MIT": "Permission is hereby granted, free of charge",
    "Apache-2.0": "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
    "Apache-2.0 WITH LLVM-exception": "LLVM Exceptions to the Apache 2.0 License",
    "Zlib": "This software is provided 'as-is'",
    "bzip2-1.0.6": "you must not claim that you wrote the original software",
    "0BSD": "Permission to use, copy, modify, and/or distribute this software for any purpose",
    "BSD-2-Clause": "Redistributions in binary form must reproduce the above copyright notice",
    "BSD-3-Clause": "may be used to endorse or promote products derived from this software",
    "blessing": "May you do good and not evil",
    "W3C-20150513": "W3C SOFTWARE AND DOCUMENT NOTICE AND LICENSE",
    "ISC": "provided that the above copyright notice and this permission notice appear in all copies",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
}


def gebundeld(site: Path) -> dict[str, list[str]]:
    gelezen: dict[str, list[str]] = json.loads(
        (site.parent / "build" / "scripts-van-anderen.json").read_text(encoding="utf-8")
    )
    return gelezen


def lijst(site: Path) -> str:
    return (site / FOLDER / BILL).read_text(encoding="utf-8")


def test_de_stuklijst_is_cyclonedx(site: Path) -> None:
    keuring = JsonStrictValidator(SchemaVersion.V1_6)
    assert keuring.validate_str(lijst(site)) is None
    assert keuring.validate_str(lijst(site).replace('"bomFormat": "CycloneDX"', '"bomFormat": "x"'))


def test_elk_bestand_is_van_ons_of_staat_in_de_stuklijst(site: Path) -> None:
    van_anderen = {naam for namen in occurrences(lijst(site)).values() for naam in namen}
    eigen = "|".join(own_patterns())
    for path in site.rglob("*"):
        naam = path.relative_to(site).as_posix()
        if path.is_file() and not naam.startswith(f"{FOLDER}/"):
            assert naam in van_anderen or re.fullmatch(eigen, naam), naam
    for naam in (
        next(iter(site.glob("rekenhulp/*.wasm"))).relative_to(site).as_posix(),
        "assets/images/favicon.png",
        "lettertype/latin.woff2",
    ):
        assert naam in van_anderen
        assert not re.fullmatch(eigen, naam)


def test_alles_van_anderen_heeft_zijn_voorwaarden(site: Path) -> None:
    gevonden = occurrences(lijst(site))
    assert set(gevonden) == {deel.id for deel in onderdelen()}
    for deel in onderdelen():
        tekst = (site / FOLDER / f"{deel.id}.txt").read_text(encoding="utf-8")
        plat = " ".join(tekst.split())
        assert " ".join(HERKEND[deel.licentie].split()).lower() in plat.lower(), deel.id
        assert re.search("copyright|disclaims|public domain", tekst, re.IGNORECASE), deel.id
        assert deel.bron in tekst
        assert gevonden[deel.id]


def test_de_pagina_noemt_elk_deel_met_versie_en_link(site: Path) -> None:
    pagina = BeautifulSoup((site / FOLDER).parent.joinpath("index.html").read_text("utf-8"), "html.parser")
    rijen = {
        Path(str(link["href"])).stem: rij.get_text(" ", strip=True)
        for rij in pagina.select("article li")
        for link in rij.select('a[href$=".txt"]')
    }
    assert set(rijen) == {deel.id for deel in onderdelen()}
    for deel in onderdelen():
        assert f"{deel.naam} {deel.nummer}".strip() in rijen[deel.id]
    namen = {deel.id: deel.nummer for deel in onderdelen()}
    pakket = json.loads((Path(__file__).parents[2] / "package.json").read_text("utf-8"))["dependencies"]
    assert namen["pyodide"] == pakket["pyodide"]
    assert namen["cpython"].startswith("3.")


@pytest.fixture
def kopie(site: Path, tmp_path: Path) -> Path:
    shutil.copytree(site, tmp_path / "public")
    return tmp_path / "public"


def test_een_bestand_dat_niemand_noemt_houdt_de_bouw_tegen(site: Path, kopie: Path) -> None:
    for naam in ("assets/javascripts/vreemd.js", "script/vreemd.min.js", "lettertype/nieuw.ttf", "vreemd"):
        (kopie / naam).write_text("1", encoding="utf-8")
        with pytest.raises(BuildFailedError, match=rf"nobody named {naam}\. Is it of others\?"):
            places(kopie, onderdelen(), gebundeld(site))
        (kopie / naam).unlink()


def test_een_deel_dat_weg_is_en_een_pakket_dat_niemand_noemt_ook(site: Path, kopie: Path) -> None:
    shutil.rmtree(kopie / "lettertype")
    scripts = {**gebundeld(site), "script/zelfcheck-ABC.js": ["left-pad"]}
    with pytest.raises(BuildFailedError) as fout:
        places(kopie, onderdelen(), scripts)
    regels = str(fout.value).splitlines()
    assert len(regels) == 2
    assert "atkinson is not on the site" in regels[0]
    assert "esbuild found the package left-pad" in regels[1]


def test_een_versie_die_er_niet_meer_staat_is_een_fout() -> None:
    zlib = next(deel for deel in onderdelen() if deel.id == "zlib")
    with pytest.raises(BuildFailedError, match="zlib: its version is not in Pyodide where it was"):
        _ = Onderdeel(**{**zlib.__dict__, "versie": "wasm:deflate 9(x)"}).nummer
