"""What the world is like: tables of Vietnamese words and names, and typed, cached access to them."""
