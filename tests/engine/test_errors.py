from __future__ import annotations

import pytest
from clickhouse_connect.driver.exceptions import DatabaseError, OperationalError, ProgrammingError

from footfall.engine.errors import BadStatement, EngineDown, EngineError, QueryCancelled, QueryTimeout, QueryTooLarge, get_error, translated


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (159, QueryTimeout),
        (160, QueryTimeout),
        (241, QueryTooLarge),
        (396, QueryTooLarge),
        (394, QueryCancelled),
        (210, EngineDown),
        (243, EngineDown),
        (None, EngineDown),
        (62, BadStatement),
        (1, BadStatement),
    ],
)
def test_a_code_has_its_error(code, kind):
    error = get_error("text", code)
    assert type(error) is kind
    assert (error.code, str(error)) == (code, "text")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (DatabaseError("x", code=241), QueryTooLarge),
        (OperationalError("x"), EngineDown),
        (ProgrammingError("x"), BadStatement),
        (ProgrammingError("x", code=159), QueryTimeout),
        (OSError(28, "no space"), EngineDown),
        (BadStatement("x"), BadStatement),
    ],
)
def test_no_error_of_the_library_gets_out(fault, kind):
    with pytest.raises(EngineError) as caught, translated():
        raise fault
    assert type(caught.value) is kind


def test_other_errors_pass():
    with pytest.raises(ZeroDivisionError), translated():
        _ = 1 / 0
