"""What the judging processes of the page in the browser are asked to do in tests.

A process that begins from nothing imports what it is asked to do by its name, and finds only modules on the path.
"""

import os
import time


def told(session, word):
    return f"{word} {session.as_of}"


def fail(_):
    raise ValueError("tidak bisa")


def wait(_, seconds):
    time.sleep(seconds)


def end(*_):
    os._exit(3)
