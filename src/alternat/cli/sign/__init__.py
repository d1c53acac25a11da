"""The commands of `sign`, one small module each."""
