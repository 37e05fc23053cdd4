"""``python -m standards_lint``."""

from standards_lint.cli.app import main

if __name__ == "__main__":
    main()
