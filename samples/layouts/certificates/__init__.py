"""Certificates: «СТ-KZ», industrial, and the other certificates of origin (forms 1, 2)."""

from samples.layouts.certificates.industrial import INDUSTRIAL_LAYOUTS
from samples.layouts.certificates.origin import ORIGIN_LAYOUTS
from samples.layouts.certificates.st_kz import ST_KZ_LAYOUTS
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (*ST_KZ_LAYOUTS, *INDUSTRIAL_LAYOUTS, *ORIGIN_LAYOUTS)
