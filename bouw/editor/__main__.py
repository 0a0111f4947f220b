"""``make schemas``: what an editor needs, of the site and of the made-up municipalities of the tests."""

from bouw.content import CONTENT
from bouw.editor.plaatsen import MADE_UP
from bouw.editor.schrijven import TARGET, made_up_roots, write_schemas, write_settings

if __name__ == "__main__":
    write_schemas()
    write_schemas((CONTENT, *made_up_roots()), TARGET / MADE_UP)
    write_settings()
