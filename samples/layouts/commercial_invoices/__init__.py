"""Инвойс of a foreign supplier (forms 5): English, Russian, Turkish, Chinese, Uzbek, and in two languages."""

from samples.layouts.commercial_invoices.abroad import ABROAD_LAYOUTS
from samples.layouts.commercial_invoices.english import ENGLISH_LAYOUTS
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (*ENGLISH_LAYOUTS, *ABROAD_LAYOUTS)
