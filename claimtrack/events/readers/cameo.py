"""The twenty root codes of CAMEO, which GDELT and ICEWS share, as event types."""

from __future__ import annotations

_ROOTS = {
    "01": "statement", "02": "appeal", "03": "intent_to_cooperate", "04": "consultation", "05": "diplomacy",
    "06": "cooperation", "07": "aid", "08": "concession", "09": "investigation", "10": "demand",
    "11": "disapproval", "12": "rejection", "13": "threat", "14": "protest", "15": "force_posture",
    "16": "relations_reduced", "17": "coercion", "18": "attack", "19": "fighting", "20": "mass_violence",
}  # fmt: skip
_CODES = {
    "0871": "ceasefire",
    "0872": "demobilisation",
    "0874": "withdrawal",
    "057": "agreement",
    "0841": "prisoner_release",
}
"""Finer codes that name an event type of their own."""


def event_type(code: str) -> str | None:
    """The event type of a CAMEO code; none where the code is none of CAMEO's. A last letter ("13y") is passed over."""
    code = code.rstrip("abcdefghijklmnopqrstuvwxyz")
    padded = code if len(code) != 1 and not (len(code) == 3 and code[0] in "23456789") else f"0{code}"
    for length in (4, 3):
        if (found := _CODES.get(padded[:length])) is not None and len(padded) >= length:
            return found
    return _ROOTS.get(padded[:2])
