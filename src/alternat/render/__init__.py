"""Rendering: one leaf for each format, all printing the same `Document`; none knows another."""
