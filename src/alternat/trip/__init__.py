"""The trip: everything to be signed, in one command, the evening before."""

from __future__ import annotations

from alternat.trip.built import AgreementBuilt, Laid, TripBuilt
from alternat.trip.preparing import TripOrder, prepare

__all__ = ["AgreementBuilt", "Laid", "TripBuilt", "TripOrder", "prepare"]
