"""Conformity: what programs from outside and our own readers say of a file, whoever made it."""
