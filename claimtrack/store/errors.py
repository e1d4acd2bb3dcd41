"""Why a database cannot be used, in one sentence each."""

from __future__ import annotations

from pathlib import Path

from claimtrack.errors import ClaimtrackError


class StoreError(ClaimtrackError):
    """The database refuses."""


class CannotOpenError(StoreError):
    """The database cannot be reached: no such folder, no permission, no server."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: cannot open the database ({reason}); check the path or --db")


class CannotMakeError(StoreError):
    """There is no database yet, and none can be made where it was to be."""

    def __init__(self, path: Path) -> None:
        folder = path.parent.absolute()
        if path.is_dir():
            why = "this is a folder"
        elif not folder.is_dir():
            why = f"there is no folder {folder}"
        else:
            why = f"the folder {folder} may not be written to"
        super().__init__(
            f"{path}: no database can be made here: {why}; "
            "name a file in a folder of your own before the verb: claimtrack --db FILE ..."
        )


class DiskError(StoreError):
    """The disk is full or fails; the transaction was rolled back."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"{url}: the disk is full or failing ({reason}); free some space and run the command again: "
            "the database is as it was before"
        )


class ReadOnlyError(StoreError):
    """The file or its folder may not be written to."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"{url}: this database or the folder {Path(url).parent.absolute()} may not be written to ({reason}); copy "
            "the database to a folder of your own and name it before the verb: claimtrack --db FILE ..."
        )


class MissingDatabaseError(StoreError):
    """There is no database here yet, and the verb does not make one."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{url}: no such database; make one with: claimtrack run PAGE..., or claimtrack demo, or name one with --db"
        )


class NotADatabaseError(StoreError):
    """The file is something else, or the database belongs to another program."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}; give another file with --db")


class NewerSchemaError(StoreError):
    """The database was written by a later claimtrack."""

    def __init__(self, url: str, found: str, known: str) -> None:
        super().__init__(
            f"{url}: written by a newer claimtrack (schema {found}, this one knows up to {known}); upgrade claimtrack"
        )


class BusyError(StoreError):
    """Another program has been writing for longer than we wait."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(f"{url}: another program has been writing to it for {seconds:.0f} seconds; try again later")


class MissingDriverError(StoreError):
    """The URL names a database whose driver is not installed."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{url}: no driver for this kind of database; for PostgreSQL write postgresql+psycopg://... "
            "and install it with: pip install 'claimtrack[postgresql]'"
        )


class UnknownClaimError(StoreError):
    """No claim has this number or id."""

    def __init__(self, number: object) -> None:
        super().__init__(f"claim {number}: no such claim; list them with: claimtrack claims")


class UnknownEventError(StoreError):
    """The current logs have no such row."""

    def __init__(self, event_id: object) -> None:
        super().__init__(f"event {event_id}: not in the current log; list its rows with: claimtrack events list")
