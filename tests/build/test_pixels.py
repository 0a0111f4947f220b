"""The comparison of screens, the page with what changed, and the kept pictures, without a browser."""

import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from bouw.pixels import share_different, side_by_side
from bouw.schermbeelden import NU, VORIGE, compare, new_run, write_page
from bouw.schermen import MATEN, SLEUTELSCHERMEN
from tests.hulp.html import ongeldige_html
from tests.hulp.schermbeelden import GEMAAKT_OP, IN_DONKER, SCHERMBEELDEN, bewaar, vastgelegd

pytestmark = pytest.mark.niet_snel

HOOGSTENS = 1_500_000  # bytes of pictures in the repository


def vel(kleur: str = "white", vlek: tuple[int, int, int, int] | None = None, hoog: int = 100) -> Image.Image:
    """A sheet of 100 wide, with a dark spot."""
    schermbeeld = Image.new("RGB", (100, hoog), kleur)
    if vlek:
        ImageDraw.Draw(schermbeeld).rectangle(vlek, fill="#17505a")
    return schermbeeld


def test_het_deel_dat_verschilt() -> None:
    assert share_different(vel(), vel()) == 0
    assert share_different(vel(), vel("#fbfcfd")) == 0, "what 256 colours round away"
    assert share_different(vel(), vel("#e4e4e4")) == 1
    assert share_different(vel(), vel(vlek=(10, 10, 19, 19))) == 0.01
    assert share_different(vel(), vel(vlek=(0, 0, 99, 9))) == 0.1
    assert share_different(vel(hoog=80), vel()) == 0.2, "what only one of them has"
    assert share_different(vel(), vel(hoog=80)) == 0.2


def test_een_zachte_rand_van_een_letter_telt_niet() -> None:
    """A line that is drawn with softer edges is still that line."""
    hard, zacht = (Image.new("RGB", (100, 100), "white") for _ in range(2))
    for nummer in range(10, 90):
        hard.putpixel((nummer, 50), (0, 0, 0))
        zacht.putpixel((nummer, 50), (0, 0, 0))
    zacht.putpixel((9, 50), (128, 128, 128))
    assert share_different(hard, zacht) == 0


def test_voor_en_na_naast_elkaar_met_een_kader_om_wat_verschilt() -> None:
    blad = side_by_side(vel(), vel(vlek=(50, 50, 59, 59)))
    assert blad.size == (316, 100)
    assert blad.getpixel((55, 55)) == (255, 255, 255)
    assert blad.getpixel((108 + 55, 55)) == (0x17, 0x50, 0x5A)
    assert blad.getpixel((216 + 48, 55)) == (255, 0, 0)


def test_de_bladzijde_zet_voorop_wat_het_meest_veranderde(tmp_path: Path) -> None:
    for naam, schermbeeld in {"a": vel(), "b": vel(), "c": vel(), "oud": vel()}.items():
        (tmp_path / NU).mkdir(exist_ok=True)
        schermbeeld.save(tmp_path / NU / f"{naam}-360-licht.png")
    nu = new_run(tmp_path)
    assert list(nu.iterdir()) == []
    assert len(list((tmp_path / VORIGE).iterdir())) == 4
    nieuw = {"a": vel(vlek=(1, 1, 9, 9)), "b": vel(), "c": vel(vlek=(1, 1, 50, 50)), "nieuw": vel()}
    for naam, schermbeeld in nieuw.items():
        schermbeeld.save(nu / f"{naam}-360-licht.png")
    schermbeelden = compare(tmp_path)
    assert [schermbeeld.naam[0] for schermbeeld in schermbeelden if schermbeeld.ander] == ["c", "a"]
    write_page(tmp_path, schermbeelden, list(nieuw), ["d-360: nobody home"])
    tekst = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert ongeldige_html([tmp_path / "index.html"]) == []
    assert tekst.index("anders/c-360-licht.png") < tekst.index("anders/a-360-licht.png")
    assert "anders/b-360-licht.png" not in tekst
    for stuk in ("d-360: nobody home", 'href="vorige/oud-360-licht.png"', "(new)", "25.00&nbsp;%"):
        assert stuk in tekst


def test_bewaren_vervangt_alles_van_een_breedte(tmp_path: Path) -> None:
    eerst, later = (
        {"oud-360-licht": vel(), "x-1280-licht": vel()},
        {"een-360-licht": vel(vlek=(9, 9, 50, 50))},
    )
    bewaar(eerst, 360, {}, tmp_path)
    bewaar(later, 360, {"chromium": "1"}, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "een-360-licht.png",
        "x-1280-licht.png",
        GEMAAKT_OP.name,
    }
    (bewaard,) = vastgelegd(360, tmp_path).values()
    assert share_different(bewaard, later["een-360-licht"]) == 0
    assert bewaard.mode == "P"


def test_de_bewaarde_schermbeelden_zijn_die_van_de_sleutelschermen_en_blijven_klein() -> None:
    if not GEMAAKT_OP.exists():
        assert not SCHERMBEELDEN.exists(), "pictures without the engine that drew them"
        return
    assert set(json.loads(GEMAAKT_OP.read_text(encoding="utf-8"))) == {"chromium", "platform", "letters"}
    verwacht = {
        f"{scherm.naam}-{breedte}-{kleur}"
        for scherm in SLEUTELSCHERMEN
        for breedte in MATEN
        for kleur in ("licht", "donker")
        if kleur == "licht" or scherm.naam in IN_DONKER[breedte]
    }
    assert {naam for breedte in MATEN for naam in vastgelegd(breedte)} == verwacht
    assert sum(path.stat().st_size for path in SCHERMBEELDEN.iterdir()) < HOOGSTENS
