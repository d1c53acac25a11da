"""What comes back to the archive: scanned stacks and signed files, known by the codes they show."""
