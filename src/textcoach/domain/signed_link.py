"""Tokens of signed links: which workout, and that we made them."""

import base64
import binascii
import hashlib
import hmac
from uuid import UUID

KEY_BYTES = 32
_SEAL_BYTES = 12
_ID_BYTES = 16
_LONGEST = 64


def token_of(workout_id: UUID, key: bytes) -> str:
    """38 URL-safe characters: the id and 96 bits of its HMAC-SHA256."""
    seal = hmac.digest(key, workout_id.bytes, hashlib.sha256)[:_SEAL_BYTES]
    return base64.urlsafe_b64encode(workout_id.bytes + seal).decode().rstrip("=")


def workout_id_of(token: str, key: bytes) -> UUID | None:
    """None for a token that this key did not make, or that is written in any other way."""
    if len(token) > _LONGEST or not token.isascii():
        return None
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except binascii.Error:
        return None
    if len(raw) != _ID_BYTES + _SEAL_BYTES:
        return None
    workout_id = UUID(bytes=raw[:_ID_BYTES])
    return workout_id if hmac.compare_digest(token_of(workout_id, key), token) else None
