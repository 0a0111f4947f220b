"""The repository itself: nothing of one machine, no registry, no download address, no source text."""

import json
import re
from pathlib import Path

from tests.hulp.bestanden import bestanden

ROOT = Path(__file__).resolve().parents[2]


GEEN_TEKST = {".png", ".jpg", ".bin"}


def test_geen_adres_van_een_register_of_cdn() -> None:
    hosts = "|".join(
        [
            "registry" + r"\.npmjs",
            r"files\.python" + "hosted",
            "py" + r"pi\.org",
            "deb" + r"\.debian",
            "un" + r"pkg\.com",
            "js" + "delivr",
        ]
    )
    for path in bestanden():
        if path.suffix in GEEN_TEKST:
            continue
        gevonden = re.search(hosts, path.read_text(encoding="utf-8"))
        assert not gevonden, (path, gevonden)


def test_sloten_hebben_hashes_en_geen_adressen() -> None:
    for naam in ("requirements.txt", "requirements-node.txt"):
        regels = (ROOT / naam).read_text(encoding="utf-8").splitlines()
        pakketten = [regel for regel in regels if "==" in regel]
        assert pakketten
        assert all(regel.rstrip().endswith("\\") for regel in pakketten)
        assert not any("://" in regel for regel in regels)
    slot = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for naam, pakket in slot["packages"].items():
        assert "resolved" not in pakket
        assert "integrity" in pakket or naam == ""


def test_geen_pad_van_deze_machine() -> None:
    eigen = re.compile("/" + "work/|/" + "farm/|/tmp/" + "bash_jobs|/ro" + "ot/")
    for path in bestanden():
        if path.suffix not in GEEN_TEKST:
            assert not eigen.search(path.read_text(encoding="utf-8")), path


def test_niets_leest_de_map_shared() -> None:
    for path in bestanden():
        if path.suffix in {".py", ".js", ".mjs", ".yaml", ".yml", ".html"} and path != Path(__file__):
            assert "../shared" not in path.read_text(encoding="utf-8"), path
