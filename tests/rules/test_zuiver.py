"""The rules stay pure: standard library only, no files, no clock, no browser, no Dutch norm in code.

Which room of the rules may import which is in docs/architectuur.md (tests/build/test_architectuur.py).
"""

import ast
import sys
from pathlib import Path

import pytest

RULES_PY = Path(__file__).resolve().parents[2] / "rules_py"
RULES = sorted(RULES_PY.rglob("*.py"))
VERBODEN_MODULES = {
    "os",
    "pathlib",
    "io",
    "time",
    "datetime",
    "socket",
    "urllib",
    "subprocess",
    "js",
    "pyodide",
    "random",
}


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    namen = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return namen | {
        node.module.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
    }


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.relative_to(RULES_PY).as_posix())
def test_alleen_de_standaardbibliotheek_en_zonder_buitenwereld(path: Path) -> None:
    namen = imports(path) - {"rules_py"}
    assert namen <= sys.stdlib_module_names
    if path.name != "__main__.py":
        assert not namen & VERBODEN_MODULES
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"open", "print", "input", "eval", "exec", "__import__"}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.relative_to(RULES_PY).as_posix())
def test_geen_normwaarde_in_de_code(path: Path) -> None:
    """Profile codes, values of scales and paths of kenmerken live in content, not in strings here."""
    waarden = {"hoog", "laag", "beperkend", "bevorderend", "stabiel", "acuut", "volledig"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            assert node.value not in waarden, node.value
            assert not node.value.startswith(("kenmerken.", "situatie.", "IBO", "IBB", "DBO", "DBB")), (
                node.value
            )


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.relative_to(RULES_PY).as_posix())
def test_module_past_op_een_paar_schermen(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 260
