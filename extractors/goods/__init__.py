"""Goods of certificates and waybills: code, name, gross weight, share of local content."""
