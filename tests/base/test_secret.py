"""The kept secret."""

from __future__ import annotations

import stat
import threading

import pytest

from footfall.base.secret import keep_secret
from footfall.base.settings import Settings, SettingsError

SECRET = "k2Yx9-Qm7Zr4_Tb6Wc1Vn8Ls3Jd5Hf0Pg"


def test_secret_is_generated_once(tmp_path):
    settings = Settings(data=tmp_path / "new" / "folder")
    first = keep_secret(settings)
    assert keep_secret(settings) == first
    assert len(first) >= 32
    assert stat.S_IMODE((settings.data / "secret").stat().st_mode) == 0o600
    assert [file.name for file in settings.data.iterdir()] == ["secret"]


def test_given_secret_is_not_written(tmp_path):
    assert keep_secret(Settings(data=tmp_path, secret=SECRET)) == SECRET
    assert list(tmp_path.iterdir()) == []


def test_processes_that_start_together_agree_on_the_secret(tmp_path):
    found = []
    threads = [threading.Thread(target=lambda: found.append(keep_secret(Settings(data=tmp_path)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


@pytest.mark.parametrize("text", ["", "short\n", "a" * 40])
def test_unusable_kept_secret_is_refused(tmp_path, text):
    (tmp_path / "secret").write_text(text)
    with pytest.raises(SettingsError) as caught:
        keep_secret(Settings(data=tmp_path))
    assert caught.value.faults[0][0] == "secret"
