"""The orders of lists: those that a list does not know are refused everywhere."""

from __future__ import annotations

import pytest

from footfall.api.app import ENDPOINTS
from footfall.api.filters import FilteredQuery
from footfall.base.errors import BadRequest
from footfall.base.shapes import Object, check

LISTS = [door for door in ENDPOINTS if isinstance(door.query, FilteredQuery | Object) and "orderBy" in door.query.fields]


@pytest.mark.parametrize("door", LISTS, ids=lambda door: f"{door.method} {door.path}")
def test_an_unknown_order_is_refused_by_name(door):
    with pytest.raises(BadRequest) as caught:
        check(door.query, {"orderBy": "nonsense"})
    assert "orderBy" in caught.value.tree["properties"]


def test_many_lists_are_tried():
    assert len(LISTS) > 25
