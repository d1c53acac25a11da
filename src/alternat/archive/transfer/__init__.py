"""Transfer to public archives: a SEDA package, and a bag around it if asked."""
