"""Filing: an original signed by all leaves `signing/` for `signed/`, with its verdicts.

Takes the two folders of an agreement; moves whole originals, never half of one.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from alternat.sign import signed_record, signing_list
from alternat.sign.errors import WouldSpoilSignatures
from alternat.sign.signing_list import LIST, SigningList
from alternat.sign.standing import absent, complete, standings
from alternat.sign.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where the signing of one agreement takes place, and where it ends."""

    signing: Path
    signed: Path

    def files(self, one: SigningList) -> dict[str, bytes]:
        """Read the files of a list as they are, wherever they stand."""
        found = {}
        for name in (file.name for file in one.files):
            for folder in (self.signed, self.signing):
                if (folder / name).is_file():
                    found[name] = (folder / name).read_bytes()
                    break
        return found


def begin(shelves: Shelves, one: SigningList, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Lay out the files to sign; those that stand there already and carry no signature stay.

    Returns:
        The names of the files written.

    Raises:
        WouldSpoilSignatures: Another text is being signed there, or is signed.
    """
    before = signing_list.read(shelves.signing)
    standing = shelves.files(one)
    if before is not None and before != one and _begun(before, shelves):
        raise WouldSpoilSignatures(
            f"{shelves.signing} holds signatures under another final text; "
            "move that folder away before preparing this one"
        )
    kept = {name for name, data in standing.items() if data.startswith(files[name])}
    lost = [name for name in standing if name not in kept and b"/ByteRange" in standing[name]]
    if lost:
        raise WouldSpoilSignatures(
            f"{lost[0]} is signed under another text; move its folder away first"
        )
    shelves.signing.mkdir(parents=True, exist_ok=True)
    written = tuple(name for name in files if name not in kept)
    for name in written:
        put(shelves.signing / name, files[name])
    put(shelves.signing / LIST, signing_list.written(one))
    return written


def finish(
    shelves: Shelves,
    one: SigningList,
    judge: Callable[[bytes], Verdict],
    without: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """File the originals that everybody has signed, but for witnesses who do not.

    Returns:
        The parties whose original was filed now.
    """
    files = shelves.files(one)
    here = {file.copy for file in one.files if (shelves.signing / file.name).is_file()}
    waiting = [copy for copy in one.copies if copy in here and _filled(one, copy, files, without)]
    if not waiting:  # nothing is judged that is not to be filed
        return ()
    verdicts: dict[bytes, Verdict] = {}

    def once(data: bytes) -> Verdict:
        if data not in verdicts:
            verdicts[data] = judge(data)
        return verdicts[data]

    listed = replace(one, files=tuple(file for copy in waiting for file in one.of_copy(copy)))
    found = standings(listed, files, once, dict.fromkeys(waiting, without))
    done = tuple(copy for copy in waiting if complete(found, copy))
    if not done:
        return ()
    originals = {
        copy: signed_record.electronic(
            one,
            copy,
            files,
            {file.name: once(files[file.name]) for file in one.of_copy(copy)},
            absent(found, copy),
        )
        for copy in done
    }
    record = signed_record.joined(
        signed_record.read(shelves.signed), one.agreement, one.version, originals
    )
    shelves.signed.mkdir(parents=True, exist_ok=True)
    names = [file.name for copy in done for file in one.of_copy(copy)]
    for name in names:
        put(shelves.signed / name, files[name])
    put(shelves.signed / LIST, signing_list.written(one))
    put(shelves.signed / signed_record.RECORD, record)
    for name in names:  # only now that they stand on the other shelf, with their record
        (shelves.signing / name).unlink(missing_ok=True)
    if not [*shelves.signing.glob("*.pdf")]:
        (shelves.signing / LIST).unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # somebody keeps something else there
            shelves.signing.rmdir()
    return done


def _filled(
    one: SigningList, copy: str, files: Mapping[str, bytes], without: frozenset[str]
) -> bool:
    """Tell whether something stands in every field of an original that has to be signed."""
    from alternat.sign.signature import all_fields  # here: heavy, and only signing needs it

    return all(
        file.name in files
        and {
            place.field
            for place in file.places
            if place.party is not None or place.person not in without
        }
        <= {name for name, filled in all_fields(files[file.name]).items() if filled}
        for file in one.of_copy(copy)
    )


def put(file: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".writing-", delete=False) as stream:
        beside = Path(stream.name)
        stream.write(data)
    try:
        beside.chmod(0o644)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _begun(one: SigningList, shelves: Shelves) -> bool:
    return any(b"/ByteRange" in data for data in shelves.files(one).values())
