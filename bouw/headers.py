"""Read ``_headers`` as Netlify and Cloudflare do, so that `make start` serves with the headers of a host."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Headers:
    """Where a site stands, and its rules: path (``*`` at its end: all below it) and headers."""

    pad: str
    rules: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def of(self, place: str) -> Iterator[tuple[str, str]]:
        """The headers of a path on the site: those of every rule that fits."""
        path = self.pad + place
        for rule, headers in self.rules:
            if path == rule or (rule.endswith("*") and path.startswith(rule[:-1])):
                yield from headers


def read_headers(folder: str) -> Headers:
    """The headers of the site in a folder; a folder without them has none."""
    file = Path(folder) / "_headers"
    return _read(file, file.stat().st_mtime_ns) if file.is_file() else Headers("/", ())


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> Headers:
    rules: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        path, *lines = block.splitlines()
        pairs = (line.strip().partition(": ") for line in lines)
        rules.append((path, tuple((name, value) for name, _, value in pairs)))
    return Headers(rules[0][0].removesuffix("*"), tuple(rules))
