"""One reader per format: files become pages with comments."""

from claimtrack.comments.manifest import read_manifest
from claimtrack.comments.model import DEFAULT_MAX_BYTES, Manifest, ManifestEntry, PagesRead
from claimtrack.comments.reading import read_path, read_text, stream_path, stream_records
from claimtrack.comments.registry import readable_formats

__all__ = [
    "DEFAULT_MAX_BYTES",
    "Manifest",
    "ManifestEntry",
    "PagesRead",
    "read_manifest",
    "read_path",
    "read_text",
    "readable_formats",
    "stream_path",
    "stream_records",
]
