"""What MkDocs calls while it builds (its `hooks`)."""

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bouw.bewaard import folder_of


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001  called so
    """Keep the theme's templates compiled, as ours are."""
    env.bytecode_cache = FileSystemBytecodeCache(str(folder_of("sjablonen")))
    return env
