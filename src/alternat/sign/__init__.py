"""Signing: from the final text to a signature that anyone can verify.

`preparation` gives each signatory a field, `signature` signs it, `verification` judges any signed
PDF, `progress` says who is next. Verdicts are data with three values (`verdict`).
"""
