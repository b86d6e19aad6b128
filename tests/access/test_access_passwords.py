from __future__ import annotations

from argon2 import PasswordHasher

from footfall.access.passwords import generate_password, hash_password, is_outdated, password_matches, reject_slowly


def test_only_the_right_password_matches():
    stored = hash_password("Fähre 🚤 0")
    assert "Fähre" not in stored
    assert password_matches("Fähre 🚤 0", stored)
    assert not password_matches("Fähre 🚤 0 ", stored)
    assert not password_matches("", stored)
    assert stored != hash_password("Fähre 🚤 0")


def test_a_foreign_hash_matches_nothing():
    for stored in ("", "x", "$argon2id$v=19$broken", "plain"):
        assert not password_matches("plain", stored)


def test_cheaper_hashes_are_outdated():
    assert is_outdated(PasswordHasher(time_cost=1, memory_cost=32).hash("x"))
    assert not is_outdated(hash_password("x"))


def test_nobody_is_rejected_like_somebody():
    reject_slowly("anything")


def test_generated_passwords_are_long_and_differ():
    made = {generate_password() for _ in range(50)}
    assert len(made) == 50
    assert {len(password) for password in made} == {20}
