"""The batch: many small pure tasks, carried out by whoever there is."""

from __future__ import annotations
