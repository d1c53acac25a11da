"""What the author wrote: strict YAML in, frozen and located records out."""
