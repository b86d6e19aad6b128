"""The bound values of one statement, named as they come."""

from __future__ import annotations

from typing import Any


class Parameters:
    """Collects values and gives the placeholders that stand for them in the SQL text."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self._placeholders: dict[str, str] = {}

    def bind(self, value: object, kind: str = "String") -> str:
        """The placeholder of a value of this ClickHouse type; the same value and type share one."""
        known = f"{kind} {value!r}"
        if known not in self._placeholders:
            name = f"p{len(self.values)}"
            self.values[name] = value
            self._placeholders[known] = f"{{{name}:{kind}}}"
        return self._placeholders[known]

    def bind_time(self, milliseconds: int) -> str:
        """The expression of an instant given in milliseconds since the Unix epoch."""
        return f"fromUnixTimestamp64Milli({self.bind(milliseconds, 'Int64')}, 'UTC')"
