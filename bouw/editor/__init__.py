"""The schemas that give an editor red lines and completion in every content file."""
