"""The database: the only package that imports sqlmodel. Rows never leave it; frozen values do.

Facts are appended (pages, readings, versions of claims, event logs, the journal) and guarded by the database against
change; the table `claim` is their projection, kept for fast pages and rebuilt from them at any time.
"""
