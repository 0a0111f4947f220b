"""Beside every file that gets smaller by it, the same compressed: .br (brotli 11) and .gz (gzip 9).

Compressing takes much longer than building, so what was compressed once is kept by the hash of its content.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from bouw.bewaard import forget_old
from bouw.job import ROOT, Job
from bouw.node import node_version, run_script

BEWAARD = ROOT / ".cache" / "gecomprimeerd"
EINDES = (".br", ".gz")
# Pictures and fonts are compressed already.
SOORTEN = {
    *(".css", ".csv", ".html", ".js", ".json", ".mjs", ".svg", ".txt"),
    *(".wasm", ".webmanifest", ".xml", ".yaml", ".zip"),
}
MINSTENS = 500  # bytes: a smaller file fits in one packet anyway


def compress_ahead(folders: Iterable[Path]) -> None:
    """Compress what is in these folders, for ``compress_site`` to find it done."""
    for folder in folders:
        _bewaarde(folder, BEWAARD)


def compress_site(job: Job) -> None:
    """Write the compressed files into the site."""
    comprimeer(job.public, BEWAARD)
    forget_old(BEWAARD)


def comprimeer(folder: Path, bewaard: Path) -> None:
    """Compress what is worth it below ``folder``; keep the results in ``bewaard`` for a next time."""
    for path, kopie, einde in _bewaarde(folder, bewaard):
        os.utime(kopie)  # noted as used
        if kopie.stat().st_size < path.stat().st_size:
            shutil.copyfile(kopie, path.with_name(path.name + einde))


def _bewaarde(folder: Path, bewaard: Path) -> list[tuple[Path, Path, str]]:
    """Of each file that is worth it: where each kind is kept, made now if it was not there."""
    bewaard.mkdir(parents=True, exist_ok=True)
    maker = Path(__file__).with_name("comprimeer.mjs").read_bytes() + node_version().encode()
    nodig = [
        (path, bewaard / (naam + einde), einde)
        for path in _waard(folder)
        for naam in [_naam(path.read_bytes(), maker)]
        for einde in EINDES
    ]
    _maak({kopie: path for path, kopie, _ in nodig if not kopie.exists()})
    return nodig


def _waard(folder: Path) -> Iterable[Path]:
    """The files that get smaller by it."""
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in SOORTEN and path.is_file() and path.stat().st_size >= MINSTENS
    )


def _naam(*wat: bytes) -> str:
    """Of the content and of what compresses it: another version of Node may do it otherwise."""
    digest = hashlib.sha256()
    for deel in wat:
        digest.update(hashlib.sha256(deel).digest())
    return digest.hexdigest()


def _maak(werk: dict[Path, Path]) -> None:
    """Compress each source to its target; a target is there whole, or not at all."""
    if not werk:
        return
    deel = {doel: doel.with_name(f"{os.getpid()}-{doel.name}") for doel in werk}
    grootste_eerst = sorted(werk.items(), key=lambda paar: -paar[1].stat().st_size)
    paren = json.dumps([(str(bron), str(deel[doel])) for doel, bron in grootste_eerst])
    run_script("comprimeer.mjs", text=paren, doing="Compressing the site")
    for doel, half in deel.items():
        half.replace(doel)
