"""A series: many agreements from one spec and one table, and the approval of their wordings."""
