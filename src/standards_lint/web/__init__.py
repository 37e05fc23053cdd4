"""The program as a page in the browser, for reviewers without a terminal: served on this machine, kept nowhere."""
