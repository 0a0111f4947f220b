"""What tests share: content read once, the rules by path, a visitor, a stub of the calculator."""
