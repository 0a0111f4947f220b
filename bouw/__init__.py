"""Steps of the build that grew beyond build.py."""
