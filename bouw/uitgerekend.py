"""A readable case, computed: an example on a page then says what the check says, and nothing else."""

from collections.abc import Callable
from typing import Any

from bouw.content import Content
from bouw.verwijzingen import PaginaFoutError
from rules_py.brug import naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.fouten import toon
from rules_py.model.kader import Kader
from rules_py.zeggen.uitkomst import bereken


def rekenaar(content: Content, kader: Kader) -> Callable[[str], dict[str, Any]]:
    """``uitgerekend('name')`` for pages: the outcome of a case, with what contradicts each profile."""

    def uitgerekend(naam: str) -> dict[str, Any]:
        if naam not in content.gevallen:
            raise PaginaFoutError(f"het geval {toon(naam)} bestaat niet. Kijk in de map gevallen.")
        antwoorden = lees_antwoorden(kader, naar_json(content.gevallen[naam]["antwoorden"]).encode())
        uitkomst: Any = bereken(kader, antwoorden)
        tegen = {
            een["code"]: een["tegenspraken"] for een in (*uitkomst["profielen"], *uitkomst["niet_getoond"])
        }
        return {
            **uitkomst,
            "tegen": {code: tegen[code] for code in kader.profielen if code in tegen},
            "best": [een["code"] for een in uitkomst["profielen"] if een["past"] == "best"],
        }

    return uitgerekend
