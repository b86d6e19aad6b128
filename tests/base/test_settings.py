from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.base.settings import DESCRIPTIONS, SECRETS, UMAMI_NAMES, Settings, SettingsError
from footfall.base.settings_sources import load_settings

SECRET = "k2Yx9-Qm7Zr4_Tb6Wc1Vn8Ls3Jd5Hf0Pg"


def faults_of(environment=None, file=None, **given_):
    with pytest.raises(SettingsError) as caught:
        load_settings(environment or {}, file, **given_)
    return dict(caught.value.faults)


def test_nothing_given_is_all_defaults():
    assert load_settings({}) == Settings()


def test_every_setting_is_described():
    assert list(DESCRIPTIONS) == list(Settings.__struct_fields__)
    assert all(text.endswith(".") for text in DESCRIPTIONS.values())


def test_umami_names_and_secrets_belong_to_settings():
    assert set(UMAMI_NAMES) <= set(Settings.__struct_fields__)
    assert set(Settings.__struct_fields__) >= SECRETS


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("PORT", "9000", 9000),
        ("PORT", "0", 0),
        ("DATA", "/srv/footfall", Path("/srv/footfall")),
        ("DATA", "~/footfall", Path.home() / "footfall"),
        ("ENGINE", "https://user:word@host:8443/db", "https://user:word@host:8443/db"),
        ("DISABLE_LOGIN", "true", True),
        ("DISABLE_LOGIN", "1", True),
        ("DISABLE_LOGIN", "Yes", True),
        ("DISABLE_LOGIN", "0", False),
        ("DISABLE_LOGIN", "off", False),
        ("DISABLE_LOGIN", "", False),
        ("SALT_ROTATION", "week", "week"),
        ("RATE_LIMIT", "0", 0.0),
        ("RATE_LIMIT", "2.5", 2.5),
        ("IGNORE_IP", "10.0.0.1, 192.168.0.0/16,2001:db8::/32", "10.0.0.1, 192.168.0.0/16,2001:db8::/32"),
        ("TRUSTED_PROXIES", "*", "*"),
        ("TRUSTED_PROXIES", "", ""),
        ("BASE_PATH", "/analytics", "/analytics"),
        ("SECRET", SECRET, SECRET),
        ("ADMIN_PASSWORD", "long enough", "long enough"),
        ("DATABASE_URL", "postgres://localhost/footfall", "postgres://localhost/footfall"),
    ],
)
def test_values_from_the_environment(name, text, value):
    settings = load_settings({f"FOOTFALL_{name}": text})
    assert getattr(settings, name.lower()) == value


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("PORT", "http", "expected `int`"),
        ("PORT", "", "expected `int`"),
        ("PORT", "70000", "<= 65535"),
        ("PORT", "-1", ">= 0"),
        ("DATA", "", "name of a folder"),
        ("DISABLE_LOGIN", "maybe", "true or false"),
        ("SALT_ROTATION", "year", "day, week, month"),
        ("LOG_LEVEL", "loud", "debug, info, warning, error"),
        ("RATE_LIMIT", "-1", ">= 0"),
        ("RATE_LIMIT", "nan", "expected"),
        ("QUERY_TIMEOUT", "inf", "finite"),
        ("QUERY_TIMEOUT", "0", "> 0"),
        ("MAX_DEPTH", "1", ">= 2"),
        ("SPOOL_LIMIT", "5", ">= 16777216"),
        ("SECRET", "short", "at least 32 characters"),
        ("SECRET", "replace-me-with-a-random-string-0123456789", "placeholder"),
        ("SECRET", "a" * 40, "placeholder"),
        ("ENGINE", "localhost:8123", "http://"),
        ("DATABASE_URL", "mysql://localhost/umami", "postgresql://"),
        ("IGNORE_IP", "10.0.0.1,everyone", "'everyone' is no address or network"),
        ("TRUSTED_PROXIES", "10.0.0.0/40", "no address or network"),
        ("BASE_PATH", "analytics", "begin with /"),
        ("BASE_PATH", "/analytics/", "not end with it"),
        ("COLLECT_ENDPOINT", "collect", "begin with /"),
        ("COLLECT_ENDPOINT", "/api/websites", "of the server's own"),
        ("COLLECT_ENDPOINT", "/api/batch/", "of the server's own"),
        ("COLLECT_ENDPOINT", "/healthz", "of the server's own"),
        ("COLLECT_ENDPOINT", "/q/x", "of the server's own"),
        ("GEO_DATABASE", "/nowhere/city.mmdb", "no file"),
        ("ADMIN_PASSWORD", "short", "at least 8 characters"),
    ],
)
def test_wrong_values_are_named(name, text, part):
    faults = faults_of({f"FOOTFALL_{name}": text})
    assert list(faults) == [name.lower()]
    assert part in faults[name.lower()]


def test_all_faults_are_told_at_once():
    environment = {"FOOTFALL_PORT": "x", "FOOTFALL_SECRET": "short", "FOOTFALL_ENGINE": "nowhere", "FOOTFALL_PROT": "1"}
    assert set(faults_of(environment)) == {"port", "secret", "engine", "FOOTFALL_PROT"}


def test_secrets_are_not_repeated_in_faults(tmp_path):
    file = tmp_path / "footfall.toml"
    file.write_text("secret = 1234567\nadmin_password = 7654321\n")
    faults = faults_of({"FOOTFALL_ENGINE": "user:hunter22@host"}, file)
    told = " ".join(faults.values())
    assert set(faults) == {"secret", "admin_password", "engine"}
    assert not any(hidden in told for hidden in ("1234567", "7654321", "hunter22"))


@pytest.mark.parametrize("name", sorted(UMAMI_NAMES))
def test_umami_names(name):
    texts = {"port": "81", "secret": SECRET, "engine": "http://host", "database_url": "postgresql://host/db", "salt_rotation": "day"}
    texts |= dict.fromkeys(("disable_login", "private_mode", "skip_location_headers", "disable_bot_check", "remove_trailing_slash"), "1")
    texts |= {"base_path": "/a", "collect_endpoint": "/b", "tracker_script_name": "t.js", "cors_max_age": "5"}
    texts |= {"ignore_ip": "10.0.0.1", "geo_database": __file__}
    text = texts.get(name, "some text")
    read = getattr(load_settings({UMAMI_NAMES[name]: text}), name)
    given_ = getattr(load_settings({f"FOOTFALL_{name.upper()}": text}), name)
    default = getattr(Settings(), name)
    assert given_ != default
    assert read == (default if name == "host" else given_)


def test_own_name_wins_over_umamis():
    assert load_settings({"PORT": "1", "FOOTFALL_PORT": "2"}).port == 2


def test_empty_umami_name_is_not_given():
    assert load_settings({"PORT": "", "APP_SECRET": ""}) == Settings()


def test_order_of_sources(tmp_path):
    file = tmp_path / "footfall.toml"
    file.write_text("port = 1\nrate_limit = 3\ndata = 'x'\n")
    settings = load_settings({"FOOTFALL_CONFIG": str(file), "FOOTFALL_RATE_LIMIT": "4", "FOOTFALL_PORT": "2"}, port=3, data=None)
    assert (settings.port, settings.rate_limit, settings.data) == (3, 4.0, Path("x"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("port = [", {"FOOTFALL_CONFIG"}),
        ("prot = 1", {"prot"}),
        ("port = 'x'\nhots = ''", {"port", "hots"}),
        ("data = 5", {"data"}),
        ("[port]\na = 1", {"port"}),
        ("salt_rotation = 5", {"salt_rotation"}),
        ("salt_rotation = []", {"salt_rotation"}),
        ("ignore_ip = ['10.0.0.1']", {"ignore_ip"}),
        ("private_mode = 'perhaps'", {"private_mode"}),
    ],
)
def test_wrong_files(tmp_path, text, names):
    file = tmp_path / "footfall.toml"
    file.write_text(text)
    assert set(faults_of(file=file)) == names


def test_missing_or_unreadable_file(tmp_path):
    assert set(faults_of(file=tmp_path / "none.toml")) == {"FOOTFALL_CONFIG"}
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe")
    assert set(faults_of(file=tmp_path / "binary.toml")) == {"FOOTFALL_CONFIG"}


def test_names_that_are_no_settings():
    assert set(faults_of({"FOOTFALL_HSOT": "x"})) == {"FOOTFALL_HSOT"}
    assert load_settings({"FOOTFALL_TEST_CLICKHOUSE_URL": "http://x"}) == Settings()


@given(st.dictionaries(st.sampled_from([f"FOOTFALL_{name.upper()}" for name in Settings.__struct_fields__]), st.text(max_size=20)))
def test_any_text_loads_or_is_a_named_fault(environment):
    faults = []
    try:
        load_settings(environment)
    except SettingsError as error:
        faults = error.faults
    assert {name for name, _ in faults} <= {name.removeprefix("FOOTFALL_").lower() for name in environment}


@pytest.mark.parametrize(
    ("url", "location"),
    [
        ("", "sqlite:///data/footfall.db"),
        ("postgresql://a@b/c", "postgresql+psycopg://a@b/c"),
        ("postgres://a@b/c", "postgresql+psycopg://a@b/c"),
        ("postgresql+psycopg://a@b/c", "postgresql+psycopg://a@b/c"),
        ("sqlite:///x.db", "sqlite:///x.db"),
    ],
)
def test_database_location(url, location):
    assert Settings(database_url=url).database_location == location


def test_embedded():
    assert Settings().embedded
    assert not Settings(engine="http://host").embedded


@pytest.mark.parametrize(("address", "trusted"), [("127.0.0.1", True), ("192.168.3.4", True), ("8.8.8.8", False), ("", False)])
def test_private_networks_are_trusted_by_default(address, trusted):
    assert Settings().trusts(address) is trusted


def test_settings_cannot_be_changed():
    with pytest.raises(AttributeError):
        Settings().port = 1
    assert msgspec.structs.replace(Settings(), port=1).port == 1
