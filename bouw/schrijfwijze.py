"""How numbers, dates and lists are written in Dutch."""

from collections.abc import Iterable

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)


def samen(delen: Iterable[str]) -> str:
    """Words as a Dutch list: a, b en c."""
    *eerst, laatst = list(delen)
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst


def ofwel(delen: Iterable[str]) -> str:
    """Words as a Dutch choice: a, b of c."""
    *eerst, laatst = list(delen)
    return f"{', '.join(eerst)} of {laatst}" if eerst else laatst


def aangehaald(tekst: str) -> str:
    """Words that someone chose or said, in Dutch quotation marks."""
    return f"‘{tekst}’"


def datum(iso: str) -> str:
    """A date as it is said in Dutch: 5 juli 2022."""
    jaar, maand, dag = iso.split("-")
    return f"{int(dag)} {MAANDEN[int(maand) - 1]} {jaar}"
