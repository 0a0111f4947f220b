"""Runs in the browser before anything of Pyodide: empty places where it imports what is never used here.

Starting Pyodide is mostly importing. A third of that is for what this site has no use for: an event loop,
installing packages, and running Python that somebody typed. Python imports ``sitecustomize`` by itself as it
starts, and the build puts this file into the library under that name (docs/besluiten/0023). Pyodide's own
files stay as they were shipped. What Python asks of a place and isn't there is an error that names this file.
"""

import ast
import sys
from collections.abc import Callable
from types import ModuleType

Names = dict[str, object]


class Place:
    """A folder that Pyodide asks for the name of; nothing is ever installed there."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


class Filled(ModuleType):
    """A module that gets its names when the first of them is asked for."""

    def __init__(self, name: str, names: Callable[[], Names]) -> None:
        super().__init__(name)
        self._names = names

    def __getattr__(self, attribute: str) -> object:
        names = {} if attribute.startswith("__") else self._names()
        vars(self).update(names)
        try:
            return names[attribute]
        except KeyError:
            raise AttributeError(
                f"{self.__name__}.{attribute}: left out by bouw/start_in_browser.py"
            ) from None


class Later(ModuleType):
    """A module of functions that is imported when the first of them is called."""

    def __getattr__(self, attribute: str) -> Callable[..., object]:
        if attribute.startswith("__"):
            raise AttributeError(attribute)

        def call(*args: object, **kwargs: object) -> object:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            function: Callable[..., object] = getattr(__import__(self.__name__), attribute)
            return function(*args, **kwargs)

        return call


def eval_code(source: str, names: Names | None = None, local: Names | None = None) -> object:
    """Run statements; the value of the last, an expression. So Pyodide asks for its own modules."""
    *before, last = ast.parse(source).body
    assert isinstance(last, ast.Expr)
    names = {} if names is None else names
    exec(compile(ast.Module(before, []), "<start>", "exec"), names, local)
    return eval(compile(ast.Expression(last.value), "<start>", "eval"), names, local)


def pyimport_impl(path: str) -> object:
    """Import a module, also one below another."""
    __import__(path)
    return sys.modules[path]


def event_loop() -> Names:
    """Nothing waits in Python here. A snapshot counts what came from JavaScript: take what Pyodide takes."""
    from pyodide_js._api import scheduleCallback  # noqa: PLC0415

    return {"_initialize_event_loop": lambda: None, "scheduleCallback": scheduleCallback}


def package_loader() -> Names:
    """No package is ever installed here; and see ``event_loop``."""
    from pyodide_js import loadedPackages  # noqa: PLC0415

    return {
        "SITE_PACKAGES": Place("/lib/python/site-packages"),
        "DSO_DIR": Place("/usr/lib"),
        "init_loaded_packages": lambda: None,
        "loadedPackages": loadedPackages,
    }


PLACES = (
    Filled("asyncio", lambda: {"get_event_loop": None, "iscoroutinefunction": None}),
    Filled("pyodide.webloop", event_loop),
    Filled("pyodide._package_loader", package_loader),
    Filled("pyodide.code", dict),
    Filled("_pyodide._base", lambda: {"eval_code": eval_code, "pyimport_impl": pyimport_impl}),
    Later("traceback"),
)
sys.modules.update((place.__name__, place) for place in PLACES)
