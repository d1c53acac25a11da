"""A group of commands that loads the module of a command when it is used."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands are known by name and one-line help, and loaded one by one."""

    def __init__(self, *args: Any, listed: Mapping[str, str], modules: str, **kwargs: Any) -> None:
        """Keep what there is; nothing is loaded.

        Args:
            listed: Name and one-line help of each command.
            modules: Where they are, `{}` standing for the name: `alternat.cli.{}_command`.
            args: As for a group of click.
            kwargs: The same.
        """
        super().__init__(*args, **kwargs)
        self.listed, self.modules = listed, modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands."""
        return list(self.listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in self.listed:
            return None
        module = importlib.import_module(self.modules.format(cmd_name.replace("-", "_")))
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.listed.items()))
