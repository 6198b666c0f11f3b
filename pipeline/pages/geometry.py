"""From a PDF's coordinates to those of a page as read."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Number = float | Floats


class Affine(NamedTuple):
    """``x' = a x + c y + e``, ``y' = b x + d y + f``, as in PDF (ISO 32000-1, 8.3.3). Of arrays: a matrix for each."""

    a: Number = 1.0
    b: Number = 0.0
    c: Number = 0.0
    d: Number = 1.0
    e: Number = 0.0
    f: Number = 0.0

    def after(self, inner: "Affine") -> "Affine":
        """First ``inner``, then this one.

        >>> Affine(e=10).after(Affine(a=2, d=2, e=1))
        Affine(a=2.0, b=0.0, c=0.0, d=2.0, e=11.0, f=0.0)
        """
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def points(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def boxes(self, corners: Floats) -> Floats:
        """Boxes (x0, y0, x1, y1: any two opposite corners; one a row) as left, top, right, bottom.

        Exact for turns by right angles, which is all that a page's own matrix does.
        """
        x0, y0 = self.points(corners[:, 0], corners[:, 1])
        x1, y1 = self.points(corners[:, 2], corners[:, 3])
        return np.stack((np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)), axis=1)
