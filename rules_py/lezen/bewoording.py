"""Two wordings of one framework: said to the client, and said about the client.

A text may have a second one beside it, its name with ``_naaste`` behind it. Whoever fills in the check for
somebody else reads that one. Nothing else differs, so the rules need not know which wording they speak.
"""

from collections.abc import Mapping

NAASTE = "_naaste"


def is_bewoording(groep: Mapping[str | int, object], sleutel: object) -> bool:
    """Whether this key is the second wording of a text in the same group."""
    basis = str(sleutel).removesuffix(NAASTE)
    return basis != sleutel and _is_tekst(groep.get(basis)) and _is_tekst(groep.get(str(sleutel)))


def _is_tekst(inhoud: object) -> bool:
    """A text, or a list of texts."""
    delen = inhoud if isinstance(inhoud, list) else [inhoud]
    return bool(delen) and all(isinstance(deel, str) for deel in delen)


def voor_naaste(inhoud: object) -> object:
    """The same content, in which each second wording has taken the place of the first."""
    if isinstance(inhoud, list):
        return [voor_naaste(deel) for deel in inhoud]
    if not isinstance(inhoud, dict):
        return inhoud
    anders = {
        str(sleutel).removesuffix(NAASTE): tekst
        for sleutel, tekst in inhoud.items()
        if is_bewoording(inhoud, sleutel)
    }
    return {
        sleutel: anders[sleutel] if sleutel in anders else voor_naaste(deel)
        for sleutel, deel in inhoud.items()
    }
