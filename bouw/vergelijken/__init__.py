"""Profiles beside each other, from the answers each allows: neighbours, what tells them apart, examples."""

from bouw.vergelijken.buren import buren
from bouw.vergelijken.onderscheid import onderscheid, voorbeelden

__all__ = ["buren", "onderscheid", "voorbeelden"]
