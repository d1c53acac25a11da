"""Composition: kinds, clause library, numbering, references, originals; a `Document` comes out."""
