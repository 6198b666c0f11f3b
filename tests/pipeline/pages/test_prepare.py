"""A picture made fit to read: its background white, its ink dark."""

import cv2
import numpy as np

from pipeline.pages.prepare import whitened


def test_the_grain_of_paper_becomes_white_and_ink_stays_dark() -> None:
    rng = np.random.default_rng(3)
    paper = np.full((900, 700), 200.0) + np.linspace(-40, 40, 700)
    paper += cv2.GaussianBlur(rng.normal(0, 30, paper.shape), (0, 0), 1.5)
    picture = np.clip(paper, 0, 255).astype(np.uint8)
    for row in range(100, 800, 40):
        cv2.putText(picture, "KZT 1 250 000,00", (80, row), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (40,), 2)
    clean = whitened(picture)
    ink = picture < 80
    assert (clean[~ink] == 255).mean() > 0.6
    assert np.median(clean[ink]) < 90


def test_a_banner_stays_dark_and_paper_in_shadow_becomes_white() -> None:
    picture = np.full((1200, 900), 230, np.uint8)
    picture[60:260, 50:850] = 50
    picture[400:] = 105
    cv2.putText(picture, "Air Waybill", (200, 180), cv2.FONT_HERSHEY_SIMPLEX, 2.5, (235,), 5)
    clean = whitened(picture)
    assert (clean[70:250, 60:190] < 170).all()
    assert (clean[600:] == 255).mean() > 0.9
