"""What decides: route, contradictions, doubt, volume, duration. Codes and numbers, no sentences."""
