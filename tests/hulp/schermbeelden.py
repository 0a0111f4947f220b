"""The kept pictures of the key screens: which there are, and how they are written."""

import json
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

SCHERMBEELDEN = Path(__file__).resolve().parents[1] / "schermbeelden"
GEMAAKT_OP = SCHERMBEELDEN / "gemaakt-op.json"
KLEUREN = 256
HOOGST = {360: 1500, 1280: 1000}
"""How much of a long page is kept."""
IN_DONKER = {360: frozenset({"home", "check-vraag", "uitkomst-een"}), 1280: frozenset({"werkblad"})}
"""The screens that are kept in dark as well."""


def bewaar(
    nu: Mapping[str, Image.Image], breedte: int, engine: Mapping[str, str], folder: Path = SCHERMBEELDEN
) -> None:
    """Write the pictures of one width over what was kept of it, and where they were made."""
    folder.mkdir(exist_ok=True)
    for oud in folder.glob(f"*-{breedte}-*.png"):
        oud.unlink()
    for naam, schermbeeld in nu.items():
        schermbeeld.quantize(KLEUREN, dither=Image.Dither.NONE).save(folder / f"{naam}.png", optimize=True)
    (folder / GEMAAKT_OP.name).write_text(json.dumps(engine, indent=2) + "\n", encoding="utf-8")


def vastgelegd(breedte: int, folder: Path = SCHERMBEELDEN) -> dict[str, Image.Image]:
    """The kept pictures of one width, by name."""
    return {path.stem: Image.open(path) for path in sorted(folder.glob(f"*-{breedte}-*.png"))}
