"""The numbered checks, by the parts of domain reference § 7.1, and the flaws they share."""
