"""Tests; a package, so that processes started by them find what they are to do by name."""
