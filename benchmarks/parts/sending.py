"""Sending: the product's client, sender and reminders beside other clients (G7, G8)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from benchmarks.harness.processes import Found, in_turn, side
from benchmarks.harness.row import Row, at_most, below, cheaper
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import TOKEN, Telegram, telegram

UNDER_WAY = 32
PAID_PER_SECOND = 1000
"""What Telegram lets a bot send that pays for broadcasts."""


def measure(size: Size) -> Iterator[Row]:
    count = size.of(3000, 200)
    with telegram() as plain:

        def ours(kind: str) -> Found:
            return side("sides.sending", kind, plain.url, TOKEN, count, UNDER_WAY)

        def theirs(name: str) -> Found:
            few = count // 3 if name == "ptb" else count
            return side("peers.sending", name, plain.url, TOKEN, few, UNDER_WAY, of_peer=True)

        found = in_turn(
            size.rounds,
            reply=partial(ours, "reply"),
            reminder=partial(ours, "reminder"),
            client=partial(ours, "client"),
            ptb=partial(theirs, "ptb"),
            aiogram=partial(theirs, "aiogram"),
        )
    cost = {name: values["cpu_ms"] for name, values in found.items()}
    unit = "ms CPU"
    yield Row("G7", "send a message", unit, cost["reply"], cheaper(5), cost["ptb"], "stock PTB")
    yield Row("G7", "send a message", unit, cost["reply"], cheaper(1), cost["aiogram"], "aiogram")
    yield Row(
        "G8", "send a reminder", unit, cost["reminder"], cheaper(10), cost["ptb"], "stock PTB"
    )
    yield Row(
        "14", "sender and pace over the bare client", unit,
        cost["reply"], at_most(1.1), cost["client"], "the product's client",
    )  # fmt: skip
    cores = [each * PAID_PER_SECOND / 1000 for each in cost["reminder"]]
    yield Row("G8", "1,000 reminders a second, plain", "of a core", cores, below(0.35))
    with encrypted() as far:
        safe = in_turn(
            size.rounds,
            reminder=lambda: side("sides.sending", "reminder", far.url, TOKEN, count, UNDER_WAY),
        )
    cores = [each * PAID_PER_SECOND / 1000 for each in safe["reminder"]["cpu_ms"]]
    yield Row("G8", "1,000 reminders a second, TLS", "of a core", cores, below(0.75))


@contextmanager
def encrypted() -> Iterator[Telegram]:
    """A stand-in by TLS, which processes that are started meanwhile trust."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)  # noqa: TID251
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    with tempfile.TemporaryDirectory() as folder:
        certificate, secret = Path(folder) / "certificate.pem", Path(folder) / "key.pem"
        certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        secret.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        before = os.environ.get("SSL_CERT_FILE")
        os.environ["SSL_CERT_FILE"] = str(certificate)
        try:
            with telegram((certificate, secret)) as far:
                yield far
        finally:
            del os.environ["SSL_CERT_FILE"]
            if before is not None:
                os.environ["SSL_CERT_FILE"] = before
