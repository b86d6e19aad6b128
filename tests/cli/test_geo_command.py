from __future__ import annotations

import pytest

from footfall.collect.geo import city_file, unpack_countries


def test_install_from_a_file(call, tmp_path):
    file = unpack_countries(tmp_path / "from")
    status, out, _ = call("geo", "install", file, "--data", tmp_path / "data")
    assert status == 0
    assert city_file(tmp_path / "data").read_bytes() == file.read_bytes()
    assert "Installed" in out


@pytest.mark.parametrize("content", [b"", b"no database", b"\x1f\x8bbroken"])
def test_files_that_are_no_database(call, tmp_path, content):
    (tmp_path / "x.mmdb").write_bytes(content)
    status, _, err = call("geo", "install", tmp_path / "x.mmdb", "--data", tmp_path / "data")
    assert status == 1
    assert "footfall:" in err
    assert not city_file(tmp_path / "data").exists()


def test_missing_file(call, tmp_path):
    status, _, err = call("geo", "install", tmp_path / "none.mmdb", "--data", tmp_path / "data")
    assert status == 1
    assert "cannot be read" in err
