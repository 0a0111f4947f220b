"""A second hand: the rules once more, plainly, from the YAML alone."""
