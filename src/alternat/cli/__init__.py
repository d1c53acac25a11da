"""The command line: one small module a command, loaded when the command is asked for."""

from __future__ import annotations

from alternat.cli.app import main

__all__ = ["main"]
