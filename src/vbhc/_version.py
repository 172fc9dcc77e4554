"""The version, where `vbhc --version` finds it without importing anything."""

VERSION = "0.1.0"
