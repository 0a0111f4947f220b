"""Runs inside Pyodide (see pyodide_compile.mjs): compile what the rules need, ahead of time.

Starting Python is mostly compiling its standard library. So the site ships only the modules that
were imported, as byte code made by the very interpreter that will run it.
"""

import importlib.util
import marshal
import sys
import zipfile
from pathlib import Path

from bouw.uitschrijven import schrijf_uit

STDLIB = next(path for path in sys.path if path.endswith(".zip"))
UNCHECKED_HASH = (1).to_bytes(4, "little")


def byte_code(source: bytes, name: str, optimize: int) -> bytes:
    """A .pyc that Python takes without looking for its source: header of zeros, then the code."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + bytes(8) + marshal.dumps(code)


def stdlib_modules(names: list[str]) -> list[str]:
    """Members of the standard library archive that these modules came from."""
    origins = (getattr(sys.modules[name].__spec__, "origin", None) for name in names)
    inside = {origin[len(STDLIB) + 1 :] for origin in origins if origin and origin.startswith(STDLIB)}
    return sorted(inside)


def compile_stdlib(names: str, target: str) -> int:
    """Write these modules as .pyc below ``target`` (optimize 2: no docstrings, no asserts)."""
    members = stdlib_modules(names.split())
    with zipfile.ZipFile(STDLIB) as archive:
        for member in members:
            pyc = Path(target, member).with_suffix(".pyc")
            pyc.parent.mkdir(parents=True, exist_ok=True)
            pyc.write_bytes(byte_code(archive.read(member), f"{STDLIB}/{member}", 2))
    return len(members)


def compile_rules(names: str, folder: str, target: str) -> None:
    """Write these modules of the rules as .pyc below ``target``, asserts and docstrings kept (optimize 0)."""
    for name in names.split():
        source = Path(folder, *name.split("."))
        source = source / "__init__.py" if source.is_dir() else source.with_suffix(".py")
        pyc = Path(target, source.relative_to(folder)).with_suffix(".pyc")
        written = schrijf_uit(source.read_text(encoding="utf-8"))
        write_byte_code(pyc, written, source.relative_to(folder).as_posix())


def compile_opener(target: str) -> None:
    """Write the module that opens the framework, which stands beside it in the same archive."""
    source = (
        "from rules_py.nagekeken import open_nagekeken\n"
        "KADER = open_nagekeken(__loader__.get_data('zelf.pickle'), __loader__.get_data('naaste.pickle'))\n"
    )
    write_byte_code(Path(target, "nagekeken_kader.pyc"), source, "nagekeken_kader.py")


def write_byte_code(pyc: Path, source: str, name: str) -> None:
    """Compile one module to where the archive has it."""
    pyc.parent.mkdir(parents=True, exist_ok=True)
    pyc.write_bytes(byte_code(source.encode(), name, 0))
