"""The schemas that an editor shows red lines and completion from, one for every kind of content file.

The shapes are written by hand (bouw/schemas, bouw/schemas/kader). What depends on the content is filled in:
the codes that exist, the values of each question, the sentences that the rules speak, and the second wording
that may stand beside a text. So a code has one place, the content itself. The readers stay the judge.

Written to .vscode/schemas by every build; ``make schemas`` also writes those of the made-up municipalities of
the tests, and which file has which schema (.vscode/settings.json).
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from bouw.bewaard import cached, write_whole
from bouw.content import CONTENT, Keuze, read_content
from bouw.editor.codes import Codes, codes_of, merged
from bouw.editor.plaatsen import END, VSCODE, settings, shapes
from bouw.editor.vorm import filled
from bouw.job import ROOT
from bouw.kaders import compiled
from bouw.yaml import read_group
from rules_py.kader import open_kader
from rules_py.model.fouten import KaderFout

TARGET = VSCODE / "schemas"


def made_up_roots() -> list[Path]:
    """The folders of the tests that hold content of their own."""
    return sorted(path.parent for path in (ROOT / "tests").glob("*/gemeenten"))


def known_codes(roots: Iterable[Path]) -> Codes:
    """The codes of every framework under these roots. One with a fault is passed over."""
    found: list[Codes] = []
    for root in roots:
        for path in sorted((root / "gemeenten").glob("*/gemeente.yaml")):
            for date in read_group(path).get("kaders") or ():
                try:
                    content = read_content(Keuze(path.parent.name, str(date), root))
                    found.append(codes_of(content, open_kader(compiled(content.kader))))
                except KaderFout:
                    continue
    return merged(found)


def write_schemas(roots: Sequence[Path] = (CONTENT,), target: Path = TARGET) -> None:
    """Write every schema with the codes of the content under these roots."""
    codes = known_codes(roots)
    for name, schema in cached("editor", [repr(codes)], lambda: _schemas(codes)).items():
        # Whole or not at all: the editor may be reading it meanwhile.
        write_whole(target / f"{name}{END}", schema.encode())


def _schemas(codes: Codes) -> dict[str, str]:
    """Name -> schema, as text."""
    return {name: json.dumps(filled(name, codes), ensure_ascii=False, indent=1) + "\n" for name in shapes()}


def write_settings() -> None:
    """Which file has which schema, beside what else the editor's settings say."""
    path = VSCODE / "settings.json"
    said = json.loads(path.read_text(encoding="utf-8"))
    text = json.dumps({**said, "yaml.schemas": settings()}, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")
