"""Write dataclasses out as plain classes, for the browser: there, making them took two thirds of the import.

``@dataclass`` composes its methods as text and compiles them, each time a module is imported. Here the same
methods are written into the source once, by the build, and compiled ahead with the rest. Nothing is guarded
against changing: that frozen means frozen was proved where the rules are tested.
"""

import ast

MODULE = "dataclasses"
# What may be imported, and what is written in its place.
VERVANGERS = {
    "dataclass": "",
    "field": "",
    "replace": "def replace(een, /, **anders):\n    return een.__class__(**{**een.__dict__, **anders})",
}


class OnbekendeVormError(Exception):
    """The source uses dataclasses in a way that this module can't write out."""


def schrijf_uit(source: str) -> str:
    """The same module without ``dataclasses``. Raises OnbekendeVormError."""
    tree = ast.parse(source)
    imported = {naam.name for node in ast.walk(tree) for naam in _van_dataclasses(node)}
    if vreemd := imported - set(VERVANGERS):
        raise OnbekendeVormError(f"from {MODULE} import {', '.join(sorted(vreemd))}")
    return ast.unparse(ast.fix_missing_locations(_Uitschrijver().visit(tree)))


def _van_dataclasses(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.ImportFrom) and node.module == MODULE else []


class _Uitschrijver(ast.NodeTransformer):
    def visit_ImportFrom(self, node: ast.ImportFrom) -> list[ast.stmt]:
        namen = _van_dataclasses(node)
        erbij = "\n".join(VERVANGERS[naam.name] for naam in namen)
        return ast.parse(erbij).body if namen else [node]

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        gelijk = [_vergelijkt(een) for een in node.decorator_list if _naam(een) == "dataclass"]
        if not gelijk:
            return node
        if node.bases:
            raise OnbekendeVormError(f"class {node.name} has a base")
        node.decorator_list = [een for een in node.decorator_list if _naam(een) != "dataclass"]
        velden = [een for een in node.body if isinstance(een, ast.AnnAssign)]
        node.body = [een for een in node.body if een not in velden] + _methoden(velden, gelijk[0])
        return node


def _naam(node: ast.expr) -> str:
    kern = node.func if isinstance(node, ast.Call) else node
    return kern.id if isinstance(kern, ast.Name) else ""


def _vergelijkt(decorator: ast.expr) -> bool:
    """Whether objects are equal when their fields are (eq=False: only when they are the same object)."""
    opties = {een.arg: een.value for een in decorator.keywords} if isinstance(decorator, ast.Call) else {}
    if vreemd := set(opties) - {"frozen", "eq"}:
        raise OnbekendeVormError(f"@dataclass({', '.join(map(str, vreemd))}=...)")
    eq = opties.get("eq")
    return not (isinstance(eq, ast.Constant) and eq.value is False)


def _methoden(velden: list[ast.AnnAssign], gelijk: bool) -> list[ast.stmt]:
    """What @dataclass would have made, as far as the rules use it."""
    namen = [ast.unparse(een.target) for een in velden]
    regels = ["def __init__(self, " + ", ".join(map(_parameter, velden)) + "):", "    velden = self.__dict__"]
    for veld, naam in zip(velden, namen, strict=True):
        maker = _maker(veld)
        waarde = f"{maker}() if {naam} is None else {naam}" if maker else naam
        regels.append(f"    velden[{naam!r}] = {waarde}")
    if gelijk:
        rij = "".join(f"{{0}}.{naam}, " for naam in namen)
        regels += [
            "def __eq__(self, ander):",
            "    if ander.__class__ is not self.__class__:",
            "        return NotImplemented",
            f"    return ({rij.format('self')}) == ({rij.format('ander')})",
            "def __hash__(self):",
            f"    return hash(({rij.format('self')}))",
        ]
    return ast.parse("\n".join(regels)).body


def _parameter(veld: ast.AnnAssign) -> str:
    naam = ast.unparse(veld.target)
    if veld.value is None:
        return naam
    return f"{naam}={'None' if _maker(veld) else ast.unparse(veld.value)}"


def _maker(veld: ast.AnnAssign) -> str:
    """The default_factory of a field, or nothing."""
    waarde = veld.value
    if not (isinstance(waarde, ast.Call) and _naam(waarde) == "field"):
        return ""
    if [een.arg for een in waarde.keywords] != ["default_factory"] or waarde.args:
        raise OnbekendeVormError(ast.unparse(veld))
    return ast.unparse(waarde.keywords[0].value)
