"""How the values of properties are written for people."""

from __future__ import annotations

STRIPPED_SQL = "if(data_type = 2, replaceAll(string_value, '.0000', ''), string_value)"
"""The text of a value; whole numbers without the decimals that they are stored with."""

SHOWN_SQL = f"if(data_type = 4 AND date_value IS NOT NULL, formatDateTime(assumeNotNull(date_value), '%Y-%m-%d %H:00:00'), {STRIPPED_SQL})"
"""The same, with dates cut to their hour (UTC), so that lists of values are not one row for each."""
