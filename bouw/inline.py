"""What stands in a page itself: scripts that a policy must know by their hash, and style that it refuses."""

import base64
import hashlib
from html.parser import HTMLParser


class Inline(HTMLParser):
    """Reads one page. ``scripts``: the text of each that runs; ``refused``: what our policy never allows."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.refused: list[str] = []
        self._in_script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a script begins, and what is refused."""
        given = dict(attrs)
        if tag == "style" or "style" in given:
            self.refused.append(self.get_starttag_text() or tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.refused.append(f"<{tag} {name}>")
        data = (given.get("type") or "").endswith("json")
        if tag == "script" and "src" not in given and not data:
            self._in_script = True
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """A script may come in parts."""
        if self._in_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """The script ends."""
        if tag == "script":
            self._in_script = False


def script_hash(script: str) -> str:
    """The source expression by which a policy allows this very script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
