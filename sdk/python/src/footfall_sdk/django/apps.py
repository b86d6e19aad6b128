"""The app's entry in Django's registry."""

from __future__ import annotations

from django.apps import AppConfig


class FootfallConfig(AppConfig):
    """Named so that it cannot clash with an app of yours called footfall."""

    name = "footfall_sdk.django"
    label = "footfall_sdk"
    verbose_name = "Footfall"
