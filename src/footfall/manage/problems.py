"""The mistakes that use cases report in words of their own."""

from __future__ import annotations

from footfall.base.errors import BadRequest, Unauthorized


class WrongLogin(Unauthorized):
    """The user name or the password is wrong; it is not said which."""

    code = "incorrect-username-password"


def taken(field: str) -> BadRequest:
    """A value that must be unique is in use."""
    messages = {"id": "That id is already taken.", "share_id": "That share ID is already taken.", "username": "User already exists"}
    names = {"share_id": "shareId"}
    message = messages[field]
    return BadRequest(message, tree={"errors": [], "properties": {names.get(field, field): {"errors": [message]}}})
