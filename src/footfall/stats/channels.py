"""Where visitors come from, in groups: the channel of an event and the family of a referrer.

A domain mark that ends with a dot stands for the name under any top-level domain (`google.` is google.com and google.de),
any other mark for the domain itself; both include the subdomains.
"""

from __future__ import annotations

import re

OWN_HOST = "if(startsWith(hostname, 'www.'), substring(hostname, 5), hostname)"
"""The site's own domain as referrer domains are written."""

FOREIGN_REFERRER = f"(referrer_domain != '' AND referrer_domain != hostname AND referrer_domain != {OWN_HOST})"
"""Whether the event came from another site."""

_CLICK_MARKS = (
    "ad_id=",
    "aid=",
    "dclid=",
    "epik=",
    "gclid=",
    "li_fat_id=",
    "msclkid=",
    "ob_click_id=",
    "pc_id=",
    "rdt_cid=",
    "scid=",
    "ttclid=",
    "twclid=",
    "utm_medium=cpc",
    "utm_medium=paid",
    "utm_source=google",
)
_SEARCH = (
    "baidu.com",
    "bing.com",
    "chatgpt.com",
    "claude.ai",
    "copilot.microsoft.com",
    "duckduckgo.com",
    "ecosia.org",
    "gemini.google.com",
    "google.",
    "meta.ai",
    "msn.com",
    "perplexity.ai",
    "search.brave.com",
    "yandex.",
)
_SOCIAL = (
    "bsky.app",
    "facebook.com",
    "fb.com",
    "ig.com",
    "instagram.com",
    "linkedin.",
    "news.ycombinator.com",
    "pinterest.",
    "reddit.",
    "snapchat.",
    "t.co",
    "threads.net",
    "tiktok.",
    "twitter.com",
    "x.com",
)
_MAIL = ("gmail.", "hotmail.", "mail.yahoo.", "outlook.", "proton.me", "protonmail.")
_SHOPS = (
    "alibaba.com",
    "aliexpress.com",
    "amazon.",
    "bestbuy.com",
    "ebay.com",
    "etsy.com",
    "newegg.com",
    "target.com",
    "walmart.com",
)
_VIDEO = ("twitch.", "youtube.")

_FAMILIES = {
    "baidu.com": ("baidu.",),
    "bing.com": ("bing.",),
    "brave.com": ("brave.",),
    "chatgpt.com": ("chatgpt.",),
    "duckduckgo.com": ("duckduckgo.",),
    "facebook.com": ("facebook.",),
    "github.com": ("github.",),
    "google.com": ("google.",),
    "news.ycombinator.com": ("news.ycombinator.com",),
    "instagram.com": ("instagram.", "ig.com"),
    "linkedin.com": ("linkedin.",),
    "pinterest.com": ("pinterest.",),
    "reddit.com": ("reddit.",),
    "snapchat.com": ("snapchat.",),
    "twitter.com": ("twitter.", "t.co", "x.com"),
    "yahoo.com": ("yahoo.",),
    "yandex.ru": ("yandex.",),
}


def _from(marks: tuple[str, ...]) -> str:
    """The condition that the referrer is one of these domains."""
    parts = [re.escape(mark) if mark.endswith(".") else re.escape(mark) + "$" for mark in marks]
    pattern = f"(?i)(^|\\.)({'|'.join(parts)})"
    return f"match(referrer_domain, {_quoted(pattern)})"


def _quoted(text: str) -> str:
    """A constant of this module as a SQL literal."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _holds(column: str, *words: str) -> str:
    """The condition that a text holds one of these words, in any case."""
    listed = ", ".join(_quoted(word) for word in words)
    return f"multiSearchAnyCaseInsensitive({column}, [{listed}])"


def _paid_click() -> str:
    pattern = f"(?i)(^|&)({'|'.join(re.escape(mark) for mark in _CLICK_MARKS)})"
    # Most addresses have no query; asking that first is several times faster than the pattern.
    return f"(url_query != '' AND match(url_query, {_quoted(pattern)}))"


_PREFIX = f"if(startsWith(lower(utm_medium), 'p') OR {_holds('utm_medium', 'ppc', 'retargeting', 'paid')}, 'paid', 'organic')"

CHANNEL = f"""multiIf(
    {_paid_click()}, 'paidAds',
    {_holds("utm_medium", "referral", "app", "link")}, 'referral',
    {_holds("utm_medium", "affiliate")}, 'affiliate',
    {_holds("utm_medium", "sms")} OR {_holds("utm_source", "sms")}, 'sms',
    {_from(_SEARCH)} OR {_holds("utm_medium", "organic")}, concat({_PREFIX}, 'Search'),
    {_from(_SOCIAL)}, concat({_PREFIX}, 'Social'),
    {_from(_MAIL)} OR {_holds("utm_medium", "mail")}, 'email',
    {_from(_SHOPS)} OR {_holds("utm_medium", "shop")}, concat({_PREFIX}, 'Shopping'),
    {_from(_VIDEO)} OR {_holds("utm_medium", "video")}, concat({_PREFIX}, 'Video'),
    {FOREIGN_REFERRER}, 'referral',
    '')"""
"""The channel of an event; empty for direct views and for steps within the site, which no list shows."""

SENT_CHANNEL = f"""if({FOREIGN_REFERRER} OR url_query != '' OR utm_source != '' OR utm_medium != '', {CHANNEL}, '')"""
"""The same, faster told where most events are steps within the site."""

_FAMILY_CASES = ", ".join(f"{_from(marks)}, {_quoted(family)}" for family, marks in _FAMILIES.items())

FAMILY = f"multiIf(NOT {FOREIGN_REFERRER}, '', {_FAMILY_CASES}, 'Other')"
"""The family of a foreign referrer, `Other` for the many; empty without one."""
