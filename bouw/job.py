"""What the steps of the build share."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rules_py.model.kader import Kader

if TYPE_CHECKING:
    from bouw.content import Content

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"


class BuildFailedError(Exception):
    """A step could not be done; the message says what to do."""


@dataclass(frozen=True)
class Job:
    """Folders (build, result), all content as read, and the framework checked."""

    build: Path
    public: Path
    content: "Content"
    kader: Kader
    pad: str = "/"
    """Where on its host the site will stand: / or a path such as /landgraaf/."""

    @property
    def pages(self) -> Path:
        """Generated Markdown, the input of MkDocs."""
        return self.build / "paginas"

    @property
    def theme(self) -> Path:
        """The theme overrides with what the build rendered for them."""
        return self.build / "thema"
