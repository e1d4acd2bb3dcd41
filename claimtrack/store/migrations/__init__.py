"""The steps from an empty database to the newest schema; each stays as it was when it was released."""
