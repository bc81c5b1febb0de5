"""What a screenshot shows of our marks; the fixture pages are grey throughout."""

from __future__ import annotations

import numpy as np
from PIL import Image

Pixel = tuple[int, int]


def coloured(picture: Image.Image) -> set[Pixel]:
    """Return the pixels that are not grey."""
    values = np.asarray(picture).astype(int)
    rows, columns = np.nonzero(values.max(axis=2) - values.min(axis=2) > 50)
    return set(zip(columns.tolist(), rows.tolist(), strict=True))


def under(ink: set[Pixel], lines: list[list[float]]) -> set[Pixel]:
    """Return the pixels along the lower edge of words, 4 above to 2 below."""
    return {
        (i, j)
        for i, j in ink
        for x, y, width, height in lines
        if x - 1 <= i <= x + width + 1 and y + height - 4 <= j <= y + height + 2
    }


def columns(ink: set[Pixel]) -> int:
    """Return over how many columns the pixels spread."""
    return len({i for i, _ in ink})
