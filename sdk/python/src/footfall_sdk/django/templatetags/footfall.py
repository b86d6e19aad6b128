"""`{% load footfall %}{% footfall_snippet %}`."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import mark_safe

from footfall_sdk.django.configuration import get_configuration
from footfall_sdk.html import make_snippet

register = template.Library()


@register.simple_tag
def footfall_snippet(**given: Any) -> Any:
    """The script tag that counts the page; nothing while no website is configured. Arguments are those of `make_snippet`."""
    configuration = get_configuration()
    website = given.pop("website", None) or configuration.website
    if not website:
        return ""
    script_url = given.pop("script_url", None) or configuration.script_url
    return mark_safe(make_snippet(website, script_url, **given))  # noqa: S308 - every value is escaped
