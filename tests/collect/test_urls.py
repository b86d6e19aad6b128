from __future__ import annotations

import pytest
from collecting import Station
from hypothesis import given
from hypothesis import strategies as st

from footfall.collect.campaign import Campaign, find_campaign
from footfall.collect.urls import decode_text, is_hostname, parse_address

BEGINNINGS = st.sampled_from(["http://", "https:", "javascript:", "//", "/", "\\", "www.", "a.test", "[::1", ""])
pieces = BEGINNINGS | st.sampled_from(
    ["?", "#", "%", "%00", "%2F", "%C3%A9", "%ff", "é", "你", "😀", "@", ":80", "utm_source=", "&", " ", "\t", ".."]
)
wild = st.text(max_size=40) | st.lists(pieces, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "path", "query", "host"),
    [
        ("/a", "/a", "", "example.com"),
        ("", "/", "", "example.com"),
        ("/a/../b/./c", "/b/c", "", "example.com"),
        ("x y", "/x y", "", "example.com"),
        ("?q=ü", "/", "q=%C3%BC", "example.com"),
        ("https://www.Example.NET:8443/x", "/x", "", "example.net"),
        ("https://bücher.example/", "/", "", "xn--bcher-kva.example"),
        ("https://user:secret@example.net/x", "/x", "", "example.net"),
        ("https:\\\\example.net\\x", "/x", "", "example.net"),
        ("/a%2Fb%20c", "/a%2Fb c", "", "example.com"),
        ("/é%zz", "/%C3%A9%zz", "", "example.com"),
        ("/%ff", "/%ff", "", "example.com"),
        ("/a%00b", "/ab", "", "example.com"),
        ("mailto:someone@example.net", "someone@example.net", "", ""),
        ("http://[::1]:80/x", "/x", "", "[::1]"),
    ],
)
def test_addresses_are_taken_apart_as_browsers_do(text, path, query, host):
    parts = parse_address(text, "example.com")
    assert (parts.path, parts.query, parts.host) == (path, query, host)


@pytest.mark.parametrize("text", ["http://", "https://a b/", "http://x:99999/", "http://[::1/", "//"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(ValueError, match="Invalid"):
        parse_address(text, "example.com")


@given(wild, wild)
def test_parsing_gives_valid_text_or_a_value_error(text, hostname):
    try:
        parts = parse_address(text, hostname)
    except ValueError:
        return
    assert "\0" not in "".join(parts)
    "".join(parts).encode()
    assert parts == parse_address(text, hostname)


@given(wild)
def test_host_names_are_judged_without_an_exception(hostname):
    assert is_hostname(hostname) in {True, False}


@given(wild)
def test_campaigns_fit_their_columns(query):
    campaign = find_campaign(f"utm_source={query}&gclid={query * 20}&x")
    assert all(len(value) <= 255 and "\0" not in value for value in campaign)


@given(wild)
def test_titles_are_decoded_without_an_exception(title):
    assert "\0" not in decode_text(title.replace("\0", ""))


def test_campaign_values_are_decoded_and_the_first_counts():
    assert find_campaign("utm_source=a+b%20c&utm_source=d&utm%5Fmedium=e&li_fat_id=7&x=1&twclid") == Campaign(
        utm_source="a b c", utm_medium="e", li_fat_id="7"
    )
    assert find_campaign("a=b&c=d") == Campaign()


@given(url=wild, referrer=wild, title=wild)
def test_any_address_gives_an_event_that_fits_or_a_named_field(url, referrer, title):
    station = Station()
    reply = station.event(url=url, referrer=referrer, title=title)
    if reply.status == 200:
        event = station.last()
        for column in ("url_path", "url_query", "page_title", "referrer_domain", "referrer_path", "referrer_query"):
            assert len(getattr(event, column)) <= 500
    else:
        assert set(reply.json["error"]["properties"]["payload"]["properties"]) <= {"url", "referrer"}


@pytest.mark.parametrize(("url", "path"), [("/a/", "/a"), ("/", "/"), ("/a/#x", "/a#x"), ("/a/?b=c/", "/a"), ("/a", "/a")])
def test_trailing_slashes_go_when_so_set(url, path):
    from footfall.base.settings import Settings

    station = Station(Settings(remove_trailing_slash=True))
    station.event(url=url)
    assert station.last().url_path == path
