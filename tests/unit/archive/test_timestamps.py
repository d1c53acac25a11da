from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
import yaml
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertomancerConfig
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from tests.whole import alternat
from werkzeug.serving import make_server

from alternat.archive.audit import audit
from alternat.archive.event_log import FILE, name_of
from alternat.archive.holdings import Holdings
from alternat.archive.timestamps import NoTimestampError, flaw, timestamp

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def tsa(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real authority on this machine."""
    folder = tmp_path_factory.mktemp("tsa")
    for name in ("root", "tsa"):
        key = ec.generate_private_key(ec.SECP256R1())
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{name}.pem").write_bytes(pem)
    years = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2099-01-01T00:00:00+0000"}
    stamps = {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]}
    root: dict = {"subject": "root", "subject-key": "root", "issuer": "root", "validity": years}
    leaf: dict = {**root, "subject": "tsa", "subject-key": "tsa", "extensions": [stamps]}
    arch = {
        "keyset": "essai",
        "entities": {"root": {"common-name": "Racine"}, "tsa": {"common-name": "Horodatage"}},
        "certs": {"root": root, "tsa": leaf},
        "services": {"time-stamping": {"tsa": {"signing-key": "tsa", "signing-cert": "tsa"}}},
    }
    keys = {name: {"path": f"{name}.pem"} for name in ("root", "tsa")}
    server = make_server("127.0.0.1", 0, lambda _environ, _start: [], threaded=True)
    url = f"http://127.0.0.1:{server.server_port}"
    content = {
        "external-url-prefix": url,
        "keysets": {"essai": {"path-prefix": str(folder), "keys": keys}},
        "pki-architectures": {"essai": arch},
    }
    config = CertomancerConfig.from_yaml(yaml.safe_dump(content), key_search_dir=str(folder))
    store = AnimatorArchStore({ArchLabel("essai"): config.get_pki_arch(ArchLabel("essai"))})
    server.app = Animator(store)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"{url}/essai/tsa/tsa"
    server.shutdown()
    server.server_close()


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    held = Holdings(tmp_path / "archive")
    held.commit("accord", {"text.txt": b"one"}, "deposit", "A. B.", DAY)
    held.commit("accord", {"text.txt": b"two"}, "mended", "A. B.", DAY)
    return held


def test_an_authority_vouches_for_the_log(holdings: Holdings, tsa: str) -> None:
    code = alternat(
        "archive", "timestamp", "--tsa", tsa, "--by", "A. B.", "--archive", holdings.root
    )
    assert code.code == 0, code.said
    last = holdings.log.head()
    assert last
    assert last.event == "timestamped"
    assert last.facts
    assert last.facts["line"] == 2
    token = holdings.store.read(name_of(1), last.facts["token"])
    line = list(holdings.log.events())[1].line
    assert hashlib.sha512(line).hexdigest() == last.facts["digest"]
    assert flaw(token, line) is None
    assert flaw(token, line + b" ")
    assert flaw(token[:-20], line)
    assert flaw(b"", line)
    assert audit(holdings).faults == ()
    holdings.commit("accord", {"text.txt": b"three"}, "mended", "A. B.", DAY)
    timestamp(holdings.log, tsa, "A. B.", DAY)
    assert audit(holdings).sound


def test_a_token_for_another_line_is_told(holdings: Holdings, tsa: str) -> None:
    """Every digest of the archive is right; only the token does not stand for the line."""
    event = timestamp(holdings.log, tsa, "A. B.", DAY)
    assert event.facts
    path = event.facts["token"]
    other = holdings.root.parent / "other"
    held = Holdings(other)
    held.commit("accord", {"text.txt": b"other"}, "deposit", "C. D.", DAY)
    foreign = timestamp(held.log, tsa, "C. D.", DAY).facts
    assert foreign
    token = held.store.read(name_of(1), foreign["token"])
    holdings.store.commit(name_of(1), {path: token}, "m", "u", DAY)
    assert [fault.code for fault in audit(holdings).faults] == ["A023"]
    assert holdings.store.read(name_of(1), FILE)


def test_an_authority_that_gives_none_changes_nothing(holdings: Holdings, tsa: str) -> None:
    for address in ("http://127.0.0.1:9/", f"{tsa}/nothing"):
        with pytest.raises(NoTimestampError):
            timestamp(holdings.log, address, "A. B.", DAY)
        ended = alternat(
            "archive", "timestamp", "--tsa", address, "--by", "A. B.", "--archive", holdings.root
        )
        assert ended.code == 8
    assert len(list(holdings.log.events())) == 2
