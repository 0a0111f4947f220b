"""The rules of the Wmo-zelfcheck: pure functions from (kader, antwoorden) to uitkomst.

Standard library only; no files, no clock, no browser. ``python -m rules_py`` is the command.
"""

VERSIE = "2.1.0"
"""The version of the rules, in every outcome: it changes when the same answers may give something else."""
