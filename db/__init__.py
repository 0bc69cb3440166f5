"""The archive on disk: tables, repositories, search, migrations and the store of originals."""
