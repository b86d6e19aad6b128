"""Opening shares, and recognising what an opened one lets see. Every function blocks."""

from __future__ import annotations

from typing import Any

import msgspec

from footfall.access.attempts import Attempts
from footfall.access.passwords import password_matches
from footfall.access.permissions import can_view
from footfall.access.share_tokens import Opening, ShareSigner
from footfall.base.errors import NotFound, Unauthorized
from footfall.model.account import Person
from footfall.model.saved import SHARE_TYPES, Share
from footfall.model.tracked import Board
from footfall.model.website import Subject
from footfall.store.accounts import find_person
from footfall.store.boards import find_board
from footfall.store.database import Connection, Database
from footfall.store.shares import find_share_by_slug
from footfall.store.websites import find_subject

_MOST_SOURCES = 200


class OpenShare(msgspec.Struct, frozen=True):
    """A share that a visitor has opened; `sources` are the websites, links and pixels whose numbers it shows."""

    share: Share
    sources: tuple[Subject, ...]

    def opens(self, thing_id: str) -> bool:
        """Whether the visitor may look at a website, link, pixel or board."""
        return thing_id == self.share.entity_id or any(source.subject_id == thing_id for source in self.sources)


class ShareDoor:
    """The use cases of opening shares, on one metadata database."""

    def __init__(self, database: Database, signer: ShareSigner, attempts: Attempts) -> None:
        self.database = database
        self.signer = signer
        self.attempts = attempts

    def open(self, slug: str, password: str | None, address: str) -> tuple[OpenShare, str]:
        """The share with this slug and a token for it.

        Raises:
            NotFound: there is none, or it has closed.
            Unauthorized: it wants a password (`password-required`) or another one (`incorrect-password`).
            TooManyRequests: too many wrong passwords from this address.
        """
        found = self._find(slug)
        if found is None:
            raise NotFound
        share = found.share
        if share.password_hash:
            self._check(share, password, address)
        opening = Opening(share.share_id, slug, self.signer.get_mark(share.password_hash))
        facts = {"shareType": share.share_type, f"{SHARE_TYPES[share.share_type]}Id": share.entity_id}
        return found, self.signer.issue(opening, share.expires_at, facts)

    def recognise(self, token: str) -> OpenShare | None:
        """What a token opens; None when it is forged or has expired, or the share was closed or changed."""
        opening = self.signer.read(token)
        found = self._find(opening.slug) if opening else None
        if opening is None or found is None or found.share.share_id != opening.share_id:
            return None
        return found if self.signer.get_mark(found.share.password_hash) == opening.mark else None

    def _check(self, share: Share, password: str | None, address: str) -> None:
        if password is None:
            raise Unauthorized(code="password-required")
        name = f"share {share.share_id}"
        self.attempts.admit(name, address)
        if not password_matches(password, share.password_hash or ""):
            self.attempts.note_failure(name, address)
            raise Unauthorized(code="incorrect-password")
        self.attempts.forget(name, address)

    def _find(self, slug: str) -> OpenShare | None:
        with self.database.read() as connection:
            share = find_share_by_slug(connection, slug)
            if share is None or (share.expires_at is not None and share.expires_at <= self.signer.clock()):
                return None
            if SHARE_TYPES[share.share_type] == "board":
                board = find_board(connection, share.entity_id)
                return OpenShare(share, _list_sources(connection, board)) if board else None
            subject = find_subject(connection, share.entity_id)
        return OpenShare(share, (subject,)) if subject else None


def _list_sources(connection: Connection, board: Board) -> tuple[Subject, ...]:
    """What a board names and its owner may see: naming a website on a board must not open it."""
    owner = find_person(connection, board.user_id) if board.user_id else None
    found = []
    for source_id in list(dict.fromkeys(_list_ids(board.parameters)))[:_MOST_SOURCES]:
        subject = find_subject(connection, source_id)
        if subject and _may_show(board, owner, subject):
            found.append(subject)
    return tuple(found)


def _may_show(board: Board, owner: Person | None, subject: Subject) -> bool:
    if board.team_id is not None:
        return subject.team_id == board.team_id
    return owner is not None and can_view(owner, subject)


def _list_ids(value: Any) -> list[str]:
    """The texts under the keys `websiteId`, `linkId`, `pixelId` and their plurals, anywhere in the parameters of a board."""
    if isinstance(value, list):
        return [found for part in value for found in _list_ids(part)]
    if not isinstance(value, dict):
        return []
    ids = []
    for key, part in value.items():
        if key in {"websiteId", "linkId", "pixelId", "websiteIds", "linkIds", "pixelIds"}:
            ids += [text.lower() for text in (part if isinstance(part, list) else [part]) if isinstance(text, str)]
        ids += _list_ids(part)
    return ids
