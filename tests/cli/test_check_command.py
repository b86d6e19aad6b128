from __future__ import annotations

import json
import os
import socket

import pytest

from footfall.base.settings import Settings
from footfall.cli.checks import check_disk, check_engine, check_folder, check_geography, check_port, check_secret, find_running
from footfall.collect.deadletters import add_letters, make_letter


@pytest.fixture
def port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        yield listener.getsockname()[1]


def states(out):
    return {check["name"]: check["state"] for check in json.loads(out)}


def test_fresh_machine_is_fine(call, tmp_path):
    status, out, _ = call("check", "--data", tmp_path / "new", "--port", 0, "--json")
    assert status == 0
    assert set(states(out).values()) == {"ok"}
    assert set(states(out)) == {"settings", "data", "disk", "secret", "metadata", "port", "engine", "places", "spool"}
    assert not (tmp_path / "new").exists()


def test_table_for_people(call, tmp_path):
    status, out, _ = call("check", "--data", tmp_path, "--port", 0)
    assert status == 0
    assert out.count("✓") == 9


def test_faulty_settings_are_all_listed(call, monkeypatch):
    monkeypatch.setenv("FOOTFALL_PORT", "x")
    monkeypatch.setenv("FOOTFALL_RATE_LIMIT", "-1")
    status, out, _ = call("check", "--json")
    assert status == 1
    assert states(out) == {"port": "fault", "rate_limit": "fault"}


def test_database_that_does_not_answer(call, monkeypatch, tmp_path, port):
    monkeypatch.setenv("FOOTFALL_DATABASE_URL", f"postgresql://nobody@127.0.0.1:{port}/none")
    status, out, _ = call("check", "--data", tmp_path, "--port", 0, "--json")
    assert status == 1
    assert states(out)["metadata"] == "fault"


def test_engine_that_does_not_answer(tmp_path, port):
    check = check_engine(Settings(data=tmp_path, engine=f"http://127.0.0.1:{port}"))
    assert check.state == "fault"
    assert check.hint


def test_port_in_use(port):
    assert check_port(Settings(port=port), running=False).state == "fault"
    assert check_port(Settings(port=port), running=True).state == "ok"
    assert check_port(Settings(port=0), running=False).state == "ok"


def test_nothing_runs_there(port):
    assert find_running(Settings(port=port)) is None
    assert find_running(Settings(port=0)) is None


def test_data_folder_is_a_file(tmp_path):
    (tmp_path / "file").write_text("")
    assert check_folder(Settings(data=tmp_path / "file" / "data")).state == "fault"
    assert check_folder(Settings(data=tmp_path)).state == "ok"


def test_little_room_on_the_disk(tmp_path):
    assert check_disk(Settings(data=tmp_path, spool_limit=2**62)).state == "warning"
    assert check_disk(Settings(data=tmp_path, spool_limit=2**24)).state == "ok"


@pytest.mark.parametrize(
    ("text", "mode", "state"),
    [("k2Yx9-Qm7Zr4_Tb6Wc1Vn8Ls3Jd5Hf0Pg", 0o600, "ok"), ("k2Yx9-Qm7Zr4_Tb6Wc1Vn8Ls3Jd5Hf0Pg", 0o644, "fault"), ("short", 0o600, "fault")],
)
def test_kept_secret(tmp_path, text, mode, state):
    (tmp_path / "secret").write_text(text)
    (tmp_path / "secret").chmod(mode)
    assert check_secret(Settings(data=tmp_path)).state == state


def test_given_secret(tmp_path):
    assert check_secret(Settings(data=tmp_path, secret="x")).finding == "given by the settings"


def test_age_of_the_places(tmp_path):
    assert "countries" in check_geography(Settings(data=tmp_path)).finding
    file = tmp_path / "geo" / "city.mmdb"
    file.parent.mkdir()
    file.write_bytes(b"x")
    assert check_geography(Settings(data=tmp_path)).state == "ok"
    os.utime(file, (1, 1))
    assert check_geography(Settings(data=tmp_path)).state == "warning"


def test_dead_letters_are_a_warning(call, tmp_path):
    (tmp_path / "spool").mkdir()
    add_letters(tmp_path / "spool", [make_letter("1:0", 0, "events", "too long", b"x")])
    status, out, _ = call("check", "--data", tmp_path, "--port", 0, "--json")
    assert status == 0
    assert states(out)["spool"] == "warning"


def test_list_of_settings(call, monkeypatch, tmp_path):
    file = tmp_path / "footfall.toml"
    file.write_text("rate_limit = 3\n")
    monkeypatch.setenv("APP_SECRET", "k2Yx9-Qm7Zr4_Tb6Wc1Vn8Ls3Jd5Hf0Pg")
    monkeypatch.setenv("FOOTFALL_LOG_LEVEL", "debug")
    status, out, _ = call("check", "--settings", "--json", "--port", 5, "--config", file)
    assert status == 0
    found = {setting["name"]: setting for setting in json.loads(out)}
    assert list(found) == list(Settings.__struct_fields__)
    assert (found["port"]["value"], found["port"]["source"], found["port"]["default"]) == ("5", "--port", "8000")
    assert (found["secret"]["value"], found["secret"]["source"]) == ("set", "APP_SECRET")
    assert found["log_level"]["source"] == "FOOTFALL_LOG_LEVEL"
    assert (found["rate_limit"]["value"], found["rate_limit"]["source"]) == ("3.0", str(file))
    assert found["host"]["source"] == "default"
    assert found["port"]["environment"] == ["FOOTFALL_PORT", "PORT"]
    assert "k2Yx9" not in out


def test_list_of_settings_for_people(call):
    status, out, _ = call("check", "--settings")
    assert status == 0
    assert all(f"\n{name} = " in f"\n{out}" for name in Settings.__struct_fields__)
