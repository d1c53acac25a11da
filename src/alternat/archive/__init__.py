"""The archive: what was signed, kept whole, found again and proved for decades."""
