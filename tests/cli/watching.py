"""A command with ``--watch`` in a process of its own, and what it prints."""

import os
import queue
import signal
import subprocess
import sys
import threading

WAIT = 60


class Watching:
    """A running command, and the lines that it prints."""

    def __init__(self, *words, cwd):
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
        own = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if sys.platform == "win32" else {}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "standards_lint", *map(str, words), "--watch"],
            cwd=cwd,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            **own,
        )
        self._lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def round(self):
        """The lines of the next round."""
        lines = []
        while not lines or "Ctrl-C untuk berhenti" not in lines[-1]:
            line = self._lines.get(timeout=WAIT)
            assert line is not None, lines
            lines.append(line)
        return lines

    def round_with(self, words):
        """The lines of the next round that has the words in one of them."""
        lines = self.round()
        while not any(words in line for line in lines):
            lines = self.round()
        return lines

    def stop(self):
        self.process.send_signal(signal.CTRL_BREAK_EVENT if sys.platform == "win32" else signal.SIGINT)
        code = self.process.wait(WAIT)
        rest = []
        while (line := self._lines.get(timeout=WAIT)) is not None:
            rest.append(line)
        return code, rest

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
