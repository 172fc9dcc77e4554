"""Quy tắc thể thức: one rule, one module, each with RULE; the engine that runs them stands beside them."""
