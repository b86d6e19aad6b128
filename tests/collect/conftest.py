from __future__ import annotations

import pytest
from collecting import Station


@pytest.fixture
def station():
    return Station()
