"""Contrast of pairs of colours by PyPI's wcag-contrast-ratio 0.9: contrast.json.

    pip install wcag-contrast-ratio==0.9; python3 Tests/Golden/contrast.py
"""

import json
from pathlib import Path

from wcag_contrast_ratio import rgb

COLOURS = ["#000000", "#ffffff", "#767676", "#777777", "#0000ff", "#ff0000", "#00ff00", "#0a0a0a", "#0b0b0b",
           "#1f5a92", "#b45309", "#fdfcfa", "#1d2329", "#5a646e", "#f3f1ec", "#dcd9d3", "#7a1f1f", "#010203"]


def channels(colour):
    return tuple(int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5))


pairs = [[one, other, rgb(channels(one), channels(other))] for one in COLOURS for other in COLOURS]
(Path(__file__).parent / "contrast.json").write_text(json.dumps({"pairs": pairs}) + "\n", encoding="utf-8")
