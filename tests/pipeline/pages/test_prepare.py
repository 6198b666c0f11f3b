"""A picture made fit to read: its background white, its ink dark."""

import cv2
import numpy as np
import pytest

from pipeline.pages import ground as ground_of
from pipeline.pages import prepare, sheet
from pipeline.pages.prepare import straight, whitened
from pipeline.pages.raster import Drawn


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


def photograph(desk: int, grain: float) -> Drawn:
    """A sheet with lines of print on a desk of such a grey and grain, lit from the right."""
    rng = np.random.default_rng(5)
    table = desk * (1 + rng.normal(0, grain, (200, 140)).repeat(6, axis=0).repeat(6, axis=1))
    paper = np.full((1200, 840), 235, np.uint8)
    for row in range(100, 700, 30):
        cv2.putText(paper, "KZT 1 250 000,00", (90, row), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (60,), 2)
    corners = np.array([(60, 80), (770, 40), (800, 1130), (40, 1160)], np.float32)
    flat = np.array([(0, 0), (840, 0), (840, 1200), (0, 1200)], np.float32)
    view = cv2.getPerspectiveTransform(flat, corners)
    seen = cv2.warpPerspective(paper, view, (840, 1200))
    picture = np.where(seen == 0, table, seen) * np.linspace(0.5, 1.0, 840)
    return Drawn(np.stack([np.clip(picture, 0, 255).astype(np.uint8)] * 3, axis=2), 100 / 72)


@pytest.mark.parametrize(("desk", "grain"), [(70, 0.02), (190, 0.12)])
def test_a_sheet_is_cut_out_of_a_darker_or_a_rougher_desk(desk: int, grain: float) -> None:
    page = straight(photograph(desk, grain))
    corners = [page.back @ (x, y, 1.0) for y in (0, page.grey.shape[0]) for x in (0, page.grey.shape[1])]
    for (x, y, w), wanted in zip(corners, [(60, 80), (770, 40), (40, 1160), (800, 1130)], strict=True):
        assert np.hypot(x / w - wanted[0], y / w - wanted[1]) < 35


@pytest.mark.parametrize("dpi", [120, 200, 300])
@pytest.mark.parametrize(("quarters", "angle"), [(0, 0.0), (0, 1.5), (2, -1.0), (1, 0.0)])
def test_colours_lie_where_they_lie_on_the_page_made_straight(quarters: int, angle: float, dpi: int) -> None:
    scale = dpi / 72
    sheet = np.full((round(842 * scale), round(595 * scale), 3), 255, np.uint8)
    for row in range(60, 780, 24):
        place = (round(60 * scale), round(row * scale))
        cv2.putText(
            sheet, "KZT 1 250 000,00 KZT 1 250 000,00", place, cv2.FONT_HERSHEY_SIMPLEX, 0.33 * scale, (30,) * 3, 2
        )
    left, top, size = round(400 * scale), round(300 * scale), round(100 * scale)
    sheet[top : top + size, left : left + size] = (40, 70, 220)
    turn = cv2.getRotationMatrix2D((sheet.shape[1] / 2, sheet.shape[0] / 2), angle, 1.0)
    seen = cv2.warpAffine(sheet, turn, sheet.shape[1::-1], borderValue=(255, 255, 255))
    page = straight(Drawn(np.ascontiguousarray(np.rot90(seen, quarters)), scale))
    found = prepare.in_colours(page, 2.0).astype(int)
    assert np.abs(np.array(found.shape[:2]) - np.array(page.grey.shape) / page.scale * 2).max() <= 0.5
    blue = np.argwhere(found[:, :, 2] - found[:, :, 0] > 90)
    # black ink without the blue is the page's own grey: there, in its pixels, the same square is missing
    assert page.black is not None
    taken = np.argwhere(page.black.astype(int) - page.grey > 90) * (2 / page.scale)
    assert np.abs(blue.min(axis=0) - taken.min(axis=0)).max() < 2.5
    assert np.abs(blue.max(axis=0) - taken.max(axis=0)).max() < 2.5
    assert found[tuple(blue.mean(axis=0).astype(int))].tolist() == pytest.approx([40, 70, 220], abs=3)


@pytest.mark.parametrize(
    "corners", [[(20, 22), (262, 14), (268, 380), (14, 388)], [(20, 22), (262, 14), (275, 380), (5, 388)]]
)
@pytest.mark.parametrize("across", [True, False])
def test_the_soft_edge_of_a_shadow_over_a_sheet_is_no_side_of_it(across: bool, corners: list[tuple[int, int]]) -> None:
    desk = np.full((400, 280), 70.0)
    cv2.fillConvexPoly(desk, np.array(corners, np.int32), (240.0,))
    middle = (np.arange(280) - 150.0)[None] if across else (np.arange(400) - 220.0)[:, None]
    small = (desk * (1 - 0.45 / (1 + np.exp(-middle / 12)))).astype(np.uint8)
    found = sheet.corners(small)
    assert found is not None and np.abs(found - np.array(corners)).max() < 6


def test_slivers_of_the_desk_around_an_empty_sheet_are_no_ink() -> None:
    desk = np.full((1200, 840, 3), 60, np.uint8)
    cv2.fillConvexPoly(desk, np.array([(60, 80), (770, 40), (800, 1130), (40, 1160)], np.int32), (235, 235, 235))
    flat, _, _ = sheet.flattened(desk, np.array([(56, 77), (774, 37), (804, 1133), (36, 1163)], np.float64), 1.0)
    assert not prepare.inked(prepare.whitened(prepare.grey_of(flat))).any()


def test_a_shadow_along_one_edge_is_no_desk() -> None:
    small = np.full((400, 280), 240, np.uint8)
    small[:, :150] = 80
    assert sheet.corners(small) is None
    small[:, 100:150] = 240
    small[:12] = small[-12:] = small[:, -12:] = 80
    assert sheet.corners(small) is not None


@pytest.mark.parametrize("all_sides", [True, False])
def test_a_desk_is_rough_on_all_sides_of_the_sheet(all_sides: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    rough = np.full((283, 400), 200, np.uint8)
    rough[25:258, 30:370] = 0
    if not all_sides:
        rough[:, -1] = 0
    monkeypatch.setattr(sheet, "_roughness", lambda small: rough)
    assert (sheet.corners(np.full((283, 400), 255, np.uint8)) is not None) is all_sides


def test_a_stamp_is_taken_out_where_its_colours_are_faint_and_where_they_are_not() -> None:
    page = np.full((1100, 850, 3), 235, np.uint8)
    for row in range(100, 900, 40):
        text = "Total 1 120 000,00 Total 1 120 000,00"
        cv2.putText(page, text, (90, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (30, 30, 30), 2, cv2.LINE_AA)
    for radius in (120, 85):
        cv2.ellipse(page, (520, 500), (radius, radius), 0, 0, 360, (128, 128, 152), 3, cv2.LINE_AA)
        cv2.ellipse(page, (520, 500), (radius, radius), 0, 20, 60, (60, 60, 200), 3, cv2.LINE_AA)
    found = straight(Drawn(page, 144 / 72), turns=False)
    assert found.black is not None and found.pale == 0.0
    ring = np.hypot(*np.mgrid[-500:600, -520:330]) // 1 == 120
    beside = cv2.dilate((page[:, :, 0] < 60).astype(np.uint8), np.ones((9, 9), np.uint8)) == 0
    assert (found.black[ring & beside] > 200).mean() > 0.95


def test_a_stamp_is_taken_out_of_a_page_with_coloured_bars() -> None:
    page = np.full((1200, 840, 3), 250, np.uint8)
    for row in range(200, 1000, 60):
        cv2.putText(page, "Contract 148 of 1 October", (90, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (30, 30, 30), 2)
    plain = straight(Drawn(page.copy(), 100 / 72), turns=False)
    cv2.rectangle(page, (60, 100), (780, 150), (40, 60, 130), -1)
    cv2.rectangle(page, (60, 1030), (780, 1080), (40, 60, 130), -1)
    cv2.putText(page, "Parties", (90, 135), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (240, 240, 240), 2)
    cv2.circle(page, (500, 500), 70, (70, 80, 200), 3)
    found = straight(Drawn(page, 100 / 72), turns=False)
    assert plain.black is None
    assert found.black is not None
    ring = np.zeros(page.shape[:2], np.uint8)
    cv2.circle(ring, (500, 500), 70, (1,), 3)
    assert np.median(found.black[ring > 0]) > 200
    assert (found.black[105:145, 70:300] == found.grey[105:145, 70:300]).all()


def test_letters_of_a_dark_stamp_are_taken_whole_and_print_beside_them_stays() -> None:
    page = np.full((1200, 840, 3), 235, np.uint8)
    for row in range(200, 1000, 60):
        cv2.putText(page, "Contract 148 of 1 October", (90, row), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (40, 40, 40), 2)
    cv2.rectangle(page, (500, 480), (800, 630), (26, 58, 107), 4)
    cv2.putText(page, "EXECUTED", (560, 550), cv2.FONT_HERSHEY_DUPLEX, 1, (26, 58, 107), 3, cv2.LINE_AA)
    cv2.putText(page, "17.07.2025", (560, 600), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (26, 58, 107), 2, cv2.LINE_AA)
    soft = cv2.GaussianBlur(page, (0, 0), 0.8)
    kept = cv2.imdecode(cv2.imencode(".jpg", soft[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 50])[1], cv2.IMREAD_COLOR)
    assert kept is not None
    found = straight(Drawn(np.ascontiguousarray(kept[:, :, ::-1]), 200 / 72), turns=False)
    coloured = found.coloured
    assert found.black is not None and coloured is not None
    letters = np.zeros(page.shape[:2], bool)
    letters[520:610, 550:760] = found.grey[520:610, 550:760] < 100
    assert (found.black[letters] > 220).mean() > 0.98
    assert np.abs(coloured[letters].astype(int) - found.grey[letters]).mean() < 5
    print_ = np.zeros(page.shape[:2], bool)
    print_[:, :480] = found.grey[:, :480] < 100
    assert (found.black[print_] == found.grey[print_]).mean() > 0.98


@pytest.mark.parametrize("angle", [-7.4, 0.0, 3.0])
def test_ink_moved_beyond_the_picture_is_not_counted(angle: float) -> None:
    ink = (np.random.default_rng(4).random((150, 2 * prepare._STRIPS)) < 0.3).astype(np.uint8)
    strips = ink[:, ::2].astype(int) + ink[:, 1::2]
    expected = np.zeros(150)
    for n in range(prepare._STRIPS):
        down = round(np.tan(np.radians(angle)) * (2 * n + 1 - prepare._STRIPS))
        for row in range(max(0, -down), min(150, 150 - down)):
            expected[row] += strips[row + down, n]
    assert np.array_equal(prepare._profile(prepare._strips(ink), angle), expected)


@pytest.mark.parametrize("size", [(1684, 1191), (1191, 1684)])
def test_the_narrow_shadow_of_a_fold_becomes_white(size: tuple[int, int]) -> None:
    """The fold runs level on the upright page, and upright on the other."""
    printed = np.full(size, 255, np.uint8)
    for row in range(100, size[0] - 50, 28):
        cv2.putText(printed, "Total 1 250 000,00", (500, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (40,), 2, cv2.LINE_AA)
    upright = size[0] > size[1]
    across = np.arange(size[0])[:, None] if upright else np.arange(size[1])[None]
    shadow = 1 - 0.35 * np.exp(-(((across - 600) / 15.0) ** 2))
    clean = whitened((printed * 0.92 * shadow).astype(np.uint8))
    band = (slice(570, 630), slice(None)) if upright else (slice(None), slice(570, 630))
    paper = cv2.erode(printed, np.ones((5, 5)))[band] == 255
    assert (clean[band][paper] > 225).mean() > 0.98
    assert np.median(clean[band][printed[band] < 60]) < 90


def test_under_a_bar_the_background_is_the_paper_and_under_print_it_stays() -> None:
    small = np.full((400, 283), 240, np.uint8)
    small[100:112, 30:250] = 130
    small[200:205, 30:250] = 150
    ground = np.full_like(small, 238)
    ground[103:109, 33:247] = 130
    found = ground_of.under_bars(small, ground)
    assert (found[103:109, 33:247] == 240).all()
    assert (found[150:] == 238).all()
