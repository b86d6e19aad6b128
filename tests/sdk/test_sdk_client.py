"""The clients against a real server: every method of the service layer, in both drivers."""

from __future__ import annotations

import asyncio
import inspect
import re
from typing import Any

import pytest
from furnished import Place, wait_for
from running import PASSWORD

from footfall.api.filters import FILTER_FIELDS
from footfall.stats.dimensions import ALIASES, DIMENSIONS
from footfall_sdk import AsyncFootfall, BackendAnalyticsClient, BadRequest, Footfall, InvalidArgument, NotFound, Unauthorized, filters, last


def fill(place: Place) -> str:
    """Some traffic; gives the id of a session."""
    for number in range(25):
        place.server.send(place.website, url=f"/{number}", id=f"anna-{number}")
    place.footfall.track_event(
        place.website, "signed-eoi", {"berth": "A12", "deal_value": 50000.5}, distinct_id="anna-1", hostname="example.com"
    )
    place.footfall.identify(place.website, "anna-1", {"plan": "gold"}, hostname="example.com")
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 25)
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)
    return next(session.id for session in place.footfall.iter_sessions(place.website) if session.events)


def test_every_question_has_a_typed_answer(place: Place) -> None:
    footfall, site = place.footfall, place.website
    session = fill(place)
    assert footfall.test_connection().username == "admin"
    assert footfall.get_pageviews_series(site, last(1), unit="hour", compare="prev").compare is not None
    assert sum(point.y for point in footfall.get_pageviews_series(site).pageviews) == 25
    assert footfall.get_metric_expanded(site, "path", limit=3)[0].pageviews == 1
    assert footfall.get_active_visitors(site) == 25
    assert footfall.get_date_range(site).start_date is not None
    assert footfall.get_realtime(site).totals.views == 25
    assert footfall.get_sessions(site, page_size=10).total == 25
    assert len({each.id for each in footfall.iter_sessions(site, page_size=10)}) == 25
    assert footfall.get_session(site, session).distinct_id == "anna-1"
    assert any(each.event_name == "signed-eoi" for each in footfall.get_session_activity(site, session))
    assert [(each.data_key, each.string_value) for each in footfall.get_session_properties(site, session)] == [("plan", "gold")]
    assert footfall.get_sessions_stats(site).visitors.value == 25
    assert sum(map(sum, footfall.get_sessions_weekly(site))) > 0
    event = footfall.get_events(site, filters={"eventType": 2})[0]
    assert {each.data_key: each.number_value for each in footfall.get_event_data(site, event.id)} == {"berth": None, "deal_value": 50000.5}
    assert footfall.get_events_series(site, unit="day")[0].x == "signed-eoi"
    assert footfall.get_report(site, "goal", last(1), type="event", value="signed-eoi").num == 1
    assert footfall.get_stats(site, filters={"path": ["/1", "/2"]}).pageviews == 2


def test_what_is_made_is_changed_and_deleted(place: Place) -> None:
    footfall, site = place.footfall, place.website
    assert footfall.update_website(site, name="Renamed").name == "Renamed"
    assert footfall.get_website(site).domain == "example.com"
    link = footfall.create_link("Spring", "https://www.example.com/", site[:12])
    assert footfall.update_link(link.id, name="Summer").name == "Summer"
    assert site[:12] in [each.slug for each in footfall.iter_links()]
    assert footfall.list_link_clicks(link.id).total == 0
    footfall.delete_link(link.id)
    pixel = footfall.create_pixel("News", "p" + site[:12])
    assert footfall.get_pixel(footfall.update_pixel(pixel.id, name="Letter").id).name == "Letter"
    footfall.delete_pixel(pixel.id)
    email = footfall.register_email(site, subject="Hello")
    assert footfall.update_email(site, email.id, tracking=False).tracking is False
    footfall.forget_email(site, email.id)
    assert footfall.list_emails(site).total == 0
    report = footfall.save_report(site, "goal", "Pricing", {"type": "path", "value": "/pricing"})
    assert footfall.update_report(report.id, name="Prices").name == "Prices"
    assert [each.name for each in footfall.iter_reports(site)] == ["Prices"]
    footfall.delete_report(report.id)
    key = footfall.create_key("Temporary")
    assert key.id in [each.id for each in footfall.iter_keys()]
    footfall.delete_key(key.id)
    (app,) = footfall.list_apps(site)
    fresh = footfall.rotate_write_key(site, app.id, app.write_keys[0].id)
    assert fresh.key != place.write_key
    footfall.revoke_write_key(site, app.id, fresh.id)
    footfall.delete_app(site, app.id)
    footfall.reset_website(site)
    footfall.delete_website(site)
    assert site not in [each.id for each in footfall.iter_websites()]


def test_refusals_are_errors_of_their_kind(place: Place) -> None:
    with pytest.raises(BadRequest) as caught:
        place.footfall.get_metric(place.website, "nothing")
    assert list(caught.value.fields) == ["type"]
    with Footfall(place.server.url, username="admin", password="wrong-password") as wrong:
        with pytest.raises(Unauthorized, match=r"^401 Unauthorized: the username or the password is wrong$") as refused:
            wrong.list_websites()
        assert refused.value.code == "incorrect-username-password"
        assert wrong.test_connection().error == str(refused.value)
    assert Footfall(place.server.url, api_key="ff_wrong").test_connection().ok is False
    assert "no server answers" in Footfall("http://127.0.0.1:9", api_key="ff").test_connection().error


NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("name", "of_website"),
    [
        ("get_website", False),
        ("get_session", True),
        ("get_link", False),
        ("get_pixel", False),
        ("get_email", True),
        ("get_saved_report", False),
        ("list_apps", False),
        ("list_link_clicks", False),
        ("update_website", False),
        ("update_link", False),
        ("update_pixel", False),
        ("update_report", False),
        ("delete_website", False),
        ("delete_link", False),
        ("delete_pixel", False),
        ("delete_report", False),
        ("delete_app", True),
        ("delete_key", False),
        ("forget_email", True),
        ("reset_website", False),
    ],
)
def test_what_there_is_not_is_not_found(place: Place, name: str, of_website: bool) -> None:
    with pytest.raises(NotFound):
        getattr(place.footfall, name)(*([place.website] if of_website else []), NOBODY)


def test_a_login_that_was_ended_is_made_again(place: Place) -> None:
    with Footfall(place.server.url, username="admin", password=PASSWORD) as footfall:
        footfall.list_websites()
        token = footfall._credentials.headers()["Authorization"]
        assert place.server.http.post(place.server.url + "/api/auth/logout", headers={"Authorization": token}).status_code == 200
        assert footfall.list_websites().total > 0
        assert footfall._credentials.logins == 2


def test_rows_become_tables(place: Place) -> None:
    fill(place)
    rows = place.footfall.get_metric(place.website, "path", limit=5)
    frame: Any = rows.to_pandas()
    assert list(frame.columns) == ["x", "y", "country"]
    assert int(frame.y.sum()) == 5
    assert rows.to_polars().shape == (5, 3)
    assert place.footfall.get_sessions(place.website).to_pandas().first_at.dt.tz is not None


def test_the_twin_asks_the_same_and_logs_in_once(place: Place) -> None:
    fill(place)

    async def run() -> None:
        async with AsyncFootfall(place.server.url, username="admin", password=PASSWORD) as footfall:
            answers = await asyncio.gather(*(footfall.get_stats(place.website) for _ in range(10)))
            assert {stats.pageviews for stats in answers} == {25}
            assert footfall._credentials.logins == 1
            assert len([session async for session in footfall.iter_sessions(place.website, page_size=10)]) == 25
            assert (await footfall.test_connection()).ok
            with pytest.raises(BadRequest):
                await footfall.get_metric(place.website, "nothing")

    asyncio.run(run())


def test_events_that_the_server_refuses_are_logged_by_their_fields_and_counted(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    with BackendAnalyticsClient(place.server.url, "shop-api", place.write_key, spool=False) as client:
        for _ in range(3):
            client.track_engagement("anna", "admire", "article-7")  # type: ignore[arg-type]
            client.track_engagement("anna", "like", "article-7", "thing")  # type: ignore[arg-type]
            client.track_view("article-7", "leaflet")  # type: ignore[arg-type]
            client.track_view("article-7", "article", device_type="watch")  # type: ignore[arg-type]
        client.track_view("article-7", "article")
        assert client.flush(10)
        assert client.counts.__dict__ == {"taken": 13, "inherited": 0, "delivered": 1, "refused": 12, "dropped": 0}
    said = sorted(re.findall(r"the server refuses an event: 400 Bad request \((\w+): Invalid option", caplog.text))
    assert said == ["contentType", "deviceType", "metricType", "targetType"]


def test_both_clients_have_the_same_methods() -> None:
    def methods(kind: type) -> dict[str, list[str]]:
        found = {name: inspect.signature(method) for name, method in vars(kind).items() if not name.startswith("_") and callable(method)}
        return {name.replace("aclose", "close"): list(signature.parameters) for name, signature in found.items()}

    assert methods(Footfall) == methods(AsyncFootfall)
    assert str(inspect.signature(Footfall.iter_sessions)).endswith("'Iterator[Session]'")


def test_every_report_and_number_of_servers_has_its_type(place: Place) -> None:
    footfall, site = place.footfall, place.website
    footfall.track_event(site, url="/berths", title="Berths", ip_address="203.0.113.9")
    with BackendAnalyticsClient(place.server.url, "shop-api", place.write_key, spool=False) as told:
        told.track_view("article-7", "article", user_id="anna", duration=5.5)
        told.track_api_call("/orders/{id}", "GET", "anna", 500, 12.5)
        told.track_business_event("anna", "payment_processed", "article-7", {"amount": 19.5, "currency": "EUR"})
    wait_for(lambda: footfall.get_backend(site, "stats", last(days=1)).views == 2)
    wait_for(lambda: footfall.get_backend(site, "engagement", last(days=1)).count == 1)
    wait_for(lambda: footfall.get_stats(site, last(days=1)).pageviews == 1)
    when = last(days=1)
    steps = [{"type": "path", "value": "/berths"}, {"type": "path", "value": "/none"}]
    assert [step.visitors for step in footfall.get_report(site, "funnel", when, window=60, steps=steps)] == [1, 0]
    assert footfall.get_report(site, "journey", when, steps=3)[0].items[0] == "/berths"
    assert footfall.get_report(site, "attribution", when, model="first-click", type="path", step="/berths").total.visitors == 1
    assert footfall.get_report(site, "utm", when).utm_source == []
    assert footfall.get_report(site, "revenue", when, currency="EUR").total.count == 0
    assert footfall.get_report(site, "performance", when, metric="lcp").summary["count"] == 0
    assert footfall.get_report(site, "retention", when)[0].percentage >= 0
    assert footfall.get_report(site, "breakdown", when, fields=["path"]).to_dicts()[0]["path"] == "/berths"
    calls = footfall.get_backend(site, "api-calls", when)
    assert (calls.total, calls.all_calls.server_errors, calls[0].name) == (1, 1, "GET:/orders/{id}")
    assert list(calls.to_polars()["p50"]) == list(calls.to_pandas()["p50"]) == [12.5]
    assert [row.content_id for row in footfall.get_backend(site, "content", when)] == ["article-7"]
    assert footfall.get_backend(site, "metrics", when, type="app")[0].name == "shop-api"
    assert footfall.get_backend(site, "views", when, unit="day")[0].views == 2
    assert footfall.get_backend(site, "targets", when)[0].target_id == "article-7"
    assert footfall.get_backend(site, "business", when).data[0].name == "payment_processed"
    assert footfall.get_backend(site, "revenue", when).data.to_dicts()[0]["sum"] == 19.5


def test_payments_without_a_region_are_read(place: Place) -> None:
    place.server.send(place.website, name="order", data={"revenue": 7, "currency": "CHF"})
    wait_for(lambda: place.footfall.get_report(place.website, "revenue", last(days=1), currency="CHF").total.count == 1)
    assert place.footfall.get_report(place.website, "revenue", last(days=1), currency="CHF").region[0].name is None


def test_parameters_of_server_events_that_there_are_not_are_named(place: Place) -> None:
    for spelling in ("contentType", "content_type"):
        assert place.footfall.get_backend(place.website, "stats", **{spelling: "video"}).views == 0
    with pytest.raises(InvalidArgument, match="there is no parameter 'aap'; there are app,"):
        place.footfall.get_backend(place.website, "stats", aap="x")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"nope": 1}, "there is no filter 'nope'; there are path, entry,"),
        ({"path": "/", "Country": "DE"}, "'Country'"),
        ({"match1": "any"}, "'match1'"),
        ({7: "x"}, "there is no filter 7"),
        ({"country": []}, "'country' has no values"),
        ("x", "filters must be a mapping"),
        (["country"], "filters must be a mapping"),
    ],
)
def test_filters_that_there_are_not_are_named(given: Any, said: str) -> None:
    with Footfall("http://127.0.0.1:9", api_key="ff") as footfall:
        for ask in (footfall.get_stats, footfall.get_sessions, footfall.get_events_series, footfall.get_realtime):
            with pytest.raises(InvalidArgument, match=re.escape(said)):
                ask("site", filters=given)
        with pytest.raises(InvalidArgument, match=re.escape(said)):
            footfall.get_report("site", "retention", last(1), filters=given)


def test_the_sdk_knows_the_servers_lists_and_filters() -> None:
    assert set(filters.LISTS) == {name for name, dimension in DIMENSIONS.items() if dimension.listed}
    assert set(filters.FILTERS) == {*DIMENSIONS, *FILTER_FIELDS}
    assert filters.ALIASES == ALIASES


def test_several_values_and_conditions_filter(place: Place) -> None:
    for title in ("Berths, free", "Harbour", "Prices"):
        place.server.send(place.website, url="/" + title[:3], title=title)
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 3)
    for given, views in (
        ({"title": ["Berths, free", "Prices"]}, 2),
        ({"title": ("Berths, free",)}, 1),
        ({"url": "/Har"}, 1),
        ({"path": "neq./Har", "path1": "neq./Ber"}, 1),
        ({"excludeBounce": False, "path": None}, 3),
        ({"scope": "visit", "referrer": "nowhere.example"}, 0),
    ):
        assert place.footfall.get_stats(place.website, filters=given).pageviews == views, given
    funnel = [{"type": "path", "value": "/Har"}, {"type": "path", "value": "/Pri"}]
    told = place.footfall.get_report(place.website, "funnel", last(1), filters={"title": ["Harbour", "Prices"]}, window=60, steps=funnel)
    assert told[0].visitors == 1


@pytest.mark.parametrize("name", ["", "  ", 7])
def test_an_event_without_a_name_is_refused(name: Any) -> None:
    with Footfall("http://127.0.0.1:9", api_key="ff") as footfall:
        with pytest.raises(InvalidArgument, match="name of an event"):
            footfall.track_event("site", name)
        with pytest.raises(InvalidArgument, match="data must be a mapping"):
            footfall.track_event("site", "named", "text")  # type: ignore[arg-type]
