"""The mistakes that use cases report in words of their own."""

from __future__ import annotations

from footfall.base.errors import BadRequest, Unauthorized

TAKEN = {
    "id": ("id", "That id is already taken."),
    "share_id": ("shareId", "That share ID is already taken."),
    "slug": ("slug", "That slug is already taken."),
    "send_id": ("sendId", "That send ID is already taken."),
    "access_code": ("accessCode", "That access code is already taken."),
    "username": ("username", "User already exists"),
}


class WrongLogin(Unauthorized):
    """The user name or the password is wrong; it is not said which."""

    code = "incorrect-username-password"


def refused(field: str, message: str) -> BadRequest:
    """A field of the request holds a value that cannot be used; `message` says why, for the client's eyes."""
    return BadRequest(message, tree={"errors": [], "properties": {field: {"errors": [message]}}})


def taken(field: str) -> BadRequest:
    """A value that must be unique is in use; `field` is its name in the metadata database."""
    name, message = TAKEN[field]
    return refused(name, message)
