"""Footfall: self-hosted web and product analytics, compatible with Umami."""

__version__ = "0.1.0"
