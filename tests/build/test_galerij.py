"""The gallery of components: each has named examples, each renders, and the page is valid HTML."""

from pathlib import Path

import pytest

from bouw import galerij
from rules_py.model.fouten import KaderFout
from tests.hulp.html import ongeldige_html

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[galerij.Voorbeeld]]:
    target = tmp_path_factory.mktemp("galerij") / "galerij"
    return target, galerij.make_gallery(target)


def test_elke_component_heeft_voorbeelden_met_een_naam(
    gemaakt: tuple[Path, list[galerij.Voorbeeld]],
) -> None:
    _, voorbeelden = gemaakt
    met_html = {path.parent.name for path in (ROOT / "site" / "componenten").glob("*/*.html")}
    assert {een.component for een in voorbeelden} == met_html
    assert len({een.id for een in voorbeelden}) == len(voorbeelden)
    for een in voorbeelden:
        assert een.html.strip(), een.id


@pytest.mark.niet_snel
def test_de_galerij_is_geldige_html(gemaakt: tuple[Path, list[galerij.Voorbeeld]]) -> None:
    assert ongeldige_html([gemaakt[0] / "index.html"]) == []


def test_de_galerij_staat_niet_in_de_site(site: Path) -> None:
    assert not list(site.rglob("galerij*"))
    assert not list(site.rglob("voorbeelden.yaml"))


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("voorbeelden: [{naam: een, uitleg: x, kleur: rood}]", "‘kleur’"),
        ("voorbeelden: [{naam: een, uitleg: x}, {naam: een, uitleg: y}]", "staat er twee keer"),
        ("voorbeelden: [{naam: een, uitleg: x, geval: bestaat_niet}]", "geen leesbaar geval"),
        ("sjabloon: '{{ onbekend }}'\nvoorbeelden: [{naam: een, uitleg: x}]", "niet te tonen"),
    ],
)
def test_een_fout_in_een_voorbeeld_wordt_gezegd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inhoud: str, melding: str
) -> None:
    folder = tmp_path / "componenten" / "voorlezen"
    folder.mkdir(parents=True)
    (folder / "voorlezen.html").write_text("", encoding="utf-8")
    (folder / "voorbeelden.yaml").write_text(inhoud, encoding="utf-8")
    monkeypatch.setattr(galerij, "COMPONENTEN", tmp_path / "componenten")
    with pytest.raises(KaderFout, match=melding):
        galerij.make_gallery(tmp_path / "galerij")
