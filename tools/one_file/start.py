"""Where the one-file program begins."""

from standards_lint.cli.opened import main

if __name__ == "__main__":
    main()
