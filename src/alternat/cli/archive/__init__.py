"""The commands of the archive: one small module each."""
