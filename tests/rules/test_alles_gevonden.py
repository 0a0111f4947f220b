"""No test is left behind: pytest skips some folders by their name, and did so with tests/build."""

from fnmatch import fnmatch

import pytest

from tests.hulp.inhoud import ROOT


def test_geen_map_met_tests_wordt_overgeslagen(pytestconfig: pytest.Config) -> None:
    overslaan: list[str] = pytestconfig.getini("norecursedirs")
    for path in (ROOT / "tests").rglob("test_*.py"):
        for map_ in path.relative_to(ROOT).parts[:-1]:
            assert not [patroon for patroon in overslaan if fnmatch(map_, patroon)], path
