"""What all tests share: the framework as it is compiled, the readable cases, and the built site."""

import gc
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

import build
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import familietabellen
from tests.hulp.bouwen import bouw_duindorp, bouw_landgraaf
from tests.hulp.inhoud import kadertekst, landgraaf
from tests.hulp.regels import berekend
from tests.hulp.versies import VERSIES, versie_van

Maak = Callable[[Path], object]
ROOT = Path(__file__).resolve().parent.parent


def pytest_sessionstart() -> None:
    """Mutation testing forks a process that ran the tests: what that remembers is no answer of a mutant."""
    if os.environ.get("MUTANT_UNDER_TEST"):
        familietabellen.cache_clear()
        berekend.cache_clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a built site first: one worker then builds while the other has tests that need none."""
    for item in items:
        if {"duindorp", "veranderd"} & set(getattr(item, "fixturenames", ())) or "[duindorp]" in item.name:
            item.add_marker("bouwt_meer")
    items.sort(key=lambda item: not {"site", "duindorp"} & set(getattr(item, "fixturenames", ())))


def pytest_collection_finish() -> None:
    """What was imported and read stays: Python need not look through it again for what may go."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def kader() -> Kader:
    """The framework, through the same JSON text that the browser reads."""
    build.main(["kader"])
    assert (build.BUILD / build.KADER_JSON).read_text(encoding="utf-8") == kadertekst()
    return landgraaf()  # one for all tests: the rules keep what they work out with it


@pytest.fixture(params=VERSIES)
def versie(request: pytest.FixtureRequest) -> Kader:
    """Each dated version of the framework in turn, for what must hold in all of them."""
    return versie_van(request.param).kader


def een_keer(tmp_path_factory: pytest.TempPathFactory, worker_id: str, naam: str, maak: Maak) -> Path:
    """A folder that is made once for all workers."""
    basis = tmp_path_factory.getbasetemp()
    folder = (basis if worker_id == "master" else basis.parent) / naam
    with FileLock(f"{folder}.lock"):
        if not (folder / "klaar").exists():
            shutil.rmtree(folder, ignore_errors=True)  # what a failed attempt left
            folder.mkdir()
            maak(folder)
            (folder / "klaar").touch()
    return folder


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with the built site (public) and what it was made from (build)."""
    return een_keer(tmp_path_factory, worker_id, "gebouwd", bouw_landgraaf)


@pytest.fixture(scope="session")
def duindorp(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site of the made-up municipality."""
    return een_keer(tmp_path_factory, worker_id, "duindorp", bouw_duindorp) / "public"


@pytest.fixture(scope="session")
def site(gebouwd: Path) -> Path:
    """The built site. Tests only read it."""
    return gebouwd / "public"


@pytest.fixture(scope="session")
def bladen(gebouwd: Path) -> Path:
    """The papers of adoption as pages by themselves."""
    return gebouwd / "build" / "adoptie"


@pytest.fixture(scope="session")
def schemas() -> dict[str, dict[str, object]]:
    """The project's copy of the contract's schemas, by name."""
    folder = ROOT / "docs" / "contract"
    return {
        path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in folder.glob("*.schema.json")
    }
