"""`python -m desktop`. Spawned workers import this module: it only guards the start."""

if __name__ == "__main__":
    from desktop.main import main

    raise SystemExit(main())
