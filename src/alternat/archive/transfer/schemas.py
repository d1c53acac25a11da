"""The normative schemas of SEDA: not shipped, read from a folder that the user names.

Takes a manifest and that folder; gives the faults. Nothing is fetched: what the schemas import from
the World Wide Web Consortium is read from `w3c/` beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree

from alternat.archive.errors import ArchiveError
from alternat.archive.transfer.manifest import Version


class NoSchemaError(ArchiveError):
    """The folder does not hold the schemas of that version."""

    exit_code = 3


class _Local(etree.Resolver):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(self, system_url: str, *rest: Any) -> Any:
        """Give a file of `w3c/` in the place of one of the web; nothing else from there."""
        if system_url.startswith(("http:", "https:", "ftp:")):
            file = self.folder / "w3c" / system_url.rpartition("/")[2]
            return self.resolve_filename(str(file), rest[-1])  # type: ignore[attr-defined]  # the stubs lack it
        return None


def faults(manifest: bytes, schemas: Path, version: Version) -> tuple[str, ...]:
    """Validate a manifest.

    Args:
        manifest: The XML.
        schemas: The folder that holds `2.1/`, `2.2/`, `2.3/` and `w3c/`.
        version: Which of them.

    Raises:
        NoSchemaError: They are not there, or cannot be read.
    """
    main = schemas / version / f"seda-{version}-main.xsd"
    if not main.is_file():
        message = f"no {main}; --schemas takes the folder that holds {version}/ and w3c/"
        raise NoSchemaError(message)
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local(schemas))
    try:
        schema = etree.XMLSchema(etree.parse(str(main), parser))
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        message = f"{main} cannot be used as a schema ({error}); take it from the archives anew"
        raise NoSchemaError(message) from None
    strict = etree.XMLParser(resolve_entities=False, no_network=True)
    schema.validate(etree.fromstring(manifest, strict))
    log: Iterable[Any] = schema.error_log  # type: ignore[assignment]  # the stubs do not iterate
    return tuple(f"line {one.line}: {one.message}" for one in log)
