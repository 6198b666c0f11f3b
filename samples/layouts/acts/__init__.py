"""Акт выполненных работ (оказанных услуг): form Р-1 in its editions, the electronic act, acts of no form (forms 6)."""

from samples.layouts.acts.drawn import DRAWN_LAYOUTS
from samples.layouts.acts.electronic import ELECTRONIC_LAYOUTS
from samples.layouts.acts.form import FORM_LAYOUTS
from samples.layouts.acts.free import FREE_LAYOUTS
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (*FORM_LAYOUTS, *DRAWN_LAYOUTS, *ELECTRONIC_LAYOUTS, *FREE_LAYOUTS)
