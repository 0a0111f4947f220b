"""How many made-up examples a test tries: 40; fewer in `make test-snel`, many more in `make test-diep`."""

import os

GEWOON = 40
VOORBEELDEN = int(os.environ.get("VOORBEELDEN", str(GEWOON)))


def deel_van(aantal: int) -> int:
    """So many, or fewer in the same measure as there are fewer examples; never more."""
    return max(1, aantal * min(VOORBEELDEN, GEWOON) // GEWOON)
