"""Logging in, being recognised, logging out, changing the password. Every function blocks."""

from __future__ import annotations

from footfall.access.attempts import Attempts
from footfall.access.client_tokens import ClientTokens
from footfall.access.passwords import hash_password, is_outdated, password_matches, reject_slowly
from footfall.access.tokens import TokenSigner
from footfall.base.errors import BadRequest, Forbidden
from footfall.manage.problems import WrongLogin
from footfall.model.account import Person, User
from footfall.store.accounts import change_password, find_credentials, find_person, renew_password_hash
from footfall.store.database import Database
from footfall.store.tokens import is_revoked, revoke_token


class Logins:
    """The use cases of logging in, on one metadata database."""

    def __init__(
        self,
        database: Database,
        signer: TokenSigner,
        attempts: Attempts,
        *,
        clients: ClientTokens | None = None,
        disabled: bool = False,
    ) -> None:
        self.clients = clients
        self.database = database
        self.signer = signer
        self.attempts = attempts
        self.disabled = disabled

    def log_in(self, username: str, password: str, address: str) -> tuple[str, Person]:
        """A token and the person, for the right password.

        Raises:
            Forbidden: password logins are switched off.
            TooManyRequests: too many wrong passwords from this address.
            WrongLogin: no such user, or a wrong password.
        """
        if self.disabled:
            raise Forbidden("Login is disabled")
        self.attempts.admit(username, address)
        with self.database.read() as connection:
            found = find_credentials(connection, username)
        if not self._right(found, password):
            self.attempts.note_failure(username, address)
            raise WrongLogin
        self.attempts.forget(username, address)
        user, stored = found  # type: ignore[misc]
        if is_outdated(stored):
            with self.database.write() as connection:
                renew_password_hash(connection, user.user_id, hash_password(password))
        with self.database.read() as connection:
            person = find_person(connection, user.user_id)
        if person is None:
            raise WrongLogin
        return self.signer.issue(user.user_id, user.token_epoch), person

    def recognise(self, token: str) -> Person | None:
        """Who sent this token; None when it is forged, expired, ended or of another epoch.

        A token that Umami's API client made for itself stands for the user that it names.
        """
        if self.clients is not None and "." not in token:
            return self._recognise_client(self.clients, token)
        login = self.signer.read(token)
        if login is None:
            return None
        with self.database.read() as connection:
            if is_revoked(connection, login.token_id):
                return None
            person = find_person(connection, login.user_id)
        return person if person and person.user.token_epoch == login.epoch else None

    def log_out(self, token: str) -> None:
        """End this one login; a token that is not valid changes nothing."""
        login = self.signer.read(token)
        if login is not None:
            with self.database.write() as connection:
                revoke_token(connection, login.token_id, login.expires_at, self.signer.clock())

    def set_own_password(self, user: User, current: str, fresh: str) -> User:
        """Change a user's password, which ends all of their logins.

        Raises:
            BadRequest: the current password is wrong.
        """
        with self.database.read() as connection:
            found = find_credentials(connection, user.username)
        if found is None or not password_matches(current, found[1]):
            raise BadRequest("Current password is incorrect")
        with self.database.write() as connection:
            change_password(connection, user.user_id, hash_password(fresh), self.signer.clock())
        return user

    def _recognise_client(self, clients: ClientTokens, token: str) -> Person | None:
        user_id = clients.read(token)
        if user_id is None:
            return None
        with self.database.read() as connection:
            return find_person(connection, user_id)

    def _right(self, found: tuple[User, str] | None, password: str) -> bool:
        if found is None:
            reject_slowly(password)
            return False
        return password_matches(password, found[1])
