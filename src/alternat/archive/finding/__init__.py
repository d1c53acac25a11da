"""Finding an agreement again: a cache beside the archive, made from it and from nothing else."""
