"""The pack: what the staff of a trip reads, prints and carries."""
