"""Plain data in, checked data out: content becomes a framework, JSON text becomes answers."""
