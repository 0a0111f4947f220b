"""The route as a strip: a pictogram, a name and a sentence for each step, in words that are really there.

Nothing else shows at once how many steps there are and what comes next, and each name leads to its part of
the page. The text is no drawing: it wraps on a telephone, grows with the reader's letters and is read out.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

Pictogram = Callable[[str], str]


def stappenbeeld(woorden: Mapping[str, Any], pictogram: Pictogram) -> str:
    """The steps in order; below each other where there is little room (site/stijl/3-beeld.css)."""
    stappen = woorden["stappen"]["stappen"]
    delen = (_stap(nummer, stap, pictogram) for nummer, stap in enumerate(stappen, start=1))
    return f'<ol class="strook" role="list">{"".join(delen)}</ol>'


def _stap(nummer: int, stap: Mapping[str, str], pictogram: Pictogram) -> str:
    naam = f"{nummer}. {escape(stap['naam'])}"
    if "naar" in stap:
        naam = f'<a href="#{escape(stap["naar"])}">{naam}</a>'
    teken = pictogram(stap["pictogram"]) if "pictogram" in stap else str(nummer)
    hoort = "" if "pictogram" in stap else ' aria-hidden="true"'
    return (
        f'<li><span class="strook-teken"{hoort}>{teken}</span>'
        f'<span class="strook-woorden"><b>{naam}</b> <span>{escape(stap["tekst"])}</span></span></li>'
    )
