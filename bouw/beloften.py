"""What the page about privacy says, block by block: each is a promise that a test holds, or says why not."""

from bs4 import BeautifulSoup


def blocks(page: str) -> list[str]:
    """Each paragraph and point of the page, in its order."""
    parts = BeautifulSoup(page, "html.parser").select("article p, article li")
    return [" ".join(part.get_text().split()) for part in parts if not part.find_parent("li")]
