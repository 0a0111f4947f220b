"""Measurements: they print figures, and hold nothing."""
