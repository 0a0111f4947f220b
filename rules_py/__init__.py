"""The rules of the Wmo-zelfcheck: pure functions from (kader, antwoorden) to uitkomst.

Standard library only; no files, no clock, no browser. ``python -m rules_py`` is the command.
"""
