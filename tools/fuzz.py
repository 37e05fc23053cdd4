"""Feeds the readers damaged documents and tells what came of them.

    python tools/fuzz.py --inputs 5000 --seconds 600 --save gagal/ FOLDER …

Files of the folders named are damaged besides the examples and the small files that the test makes itself. The inputs
are read in a program of its own, because a fault in a native library ends the program it happens in; that one is then
started again, and the input is saved. The same seed gives the same inputs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from queue import Empty, Queue

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fuzz"))

import fuzz_cases
import fuzz_checks
import fuzz_sources

MEMORY = 4_000_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--inputs", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=300, help="for all inputs")
    parser.add_argument("--each", type=float, default=60, help="seconds for one input")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--save", type=Path, help="folder for the inputs that failed")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        return work(options.seed, options.folders)
    return drive(options)


def work(seed: int, folders: list[Path]) -> int:
    """Try the cases whose numbers come in, one a line; print what came of each."""
    _bound_memory()
    sources = fuzz_sources.sources(folders)
    print(json.dumps({"ready": len(sources)}), flush=True)
    for line in sys.stdin:
        name, data, done, whole = fuzz_cases.case(int(line), seed, sources)
        begin = time.perf_counter()
        try:
            outcome, fault = fuzz_checks.checked(data, name, whole=whole), ""
        except BaseException as error:  # noqa: BLE001 (native libraries raise panics that are no exceptions)
            outcome = f"GAGAL {type(error).__name__}"
            fault = "".join(traceback.format_exception(error)[-3:])
        seconds = time.perf_counter() - begin
        print(
            json.dumps({"name": name, "done": done, "outcome": outcome, "fault": fault, "seconds": seconds}), flush=True
        )
    return 0


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class Worker:
    """The program in which the inputs are read."""

    def __init__(self, options: argparse.Namespace) -> None:
        command = [sys.executable, __file__, "--worker", "--seed", str(options.seed), *map(str, options.folders)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.answers: Queue[dict] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.sources = self.answers.get(timeout=300)

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.answers.put(json.loads(line))
        self.answers.put({"ended": self.process.wait()})

    def try_case(self, number: int, seconds: float) -> dict:
        """What came of a case; ``ended`` or ``late`` if nothing did."""
        self.process.stdin.write(f"{number}\n")
        self.process.stdin.flush()
        try:
            return self.answers.get(timeout=seconds)
        except Empty:
            return {"late": seconds}

    def end(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait()


def drive(options: argparse.Namespace) -> int:
    worker = Worker(options)
    sources = None
    counts: Counter[tuple[str, str]] = Counter()
    slowest: list[tuple[float, int, str]] = []
    failures = 0
    begin = time.monotonic()
    tried = 0
    for number in range(options.first, options.first + options.inputs):
        if time.monotonic() - begin > options.seconds:
            break
        answer = worker.try_case(number, options.each)
        tried += 1
        if "outcome" not in answer or answer["fault"]:
            failures += 1
            if sources is None:
                sources = fuzz_sources.sources(options.folders)
            name, data, done, _ = fuzz_cases.case(number, options.seed, sources)
            said = answer.get("fault") or (f"TERLALU LAMA ({options.each} s)" if "late" in answer else f"MATI {answer}")
            print(f"--- kasus {number}, benih {options.seed}: {name}, {done}\n{said}", flush=True)
            _save(options.save, number, name, data)
            counts[name.rpartition(".")[2], answer.get("outcome", "LAMA" if "late" in answer else "MATI")] += 1
            if "outcome" not in answer:
                worker.end()
                worker = Worker(options)
            continue
        counts[answer["name"].rpartition(".")[2], answer["outcome"]] += 1
        slowest = sorted([*slowest, (round(answer["seconds"], 2), number, answer["name"])])[-5:]
    worker.end()
    _tell(counts, slowest, tried, failures, time.monotonic() - begin)
    return 1 if failures else 0


def _save(folder: Path | None, number: int, name: str, data: bytes) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}-{name}").write_bytes(data)


def _tell(counts: Counter, slowest: list, tried: int, failures: int, seconds: float) -> None:
    for suffix in sorted({suffix for suffix, _ in counts}):
        of_suffix = {outcome: count for (other, outcome), count in counts.items() if other == suffix}
        told = ", ".join(
            f"{outcome or '?'} {count}" for outcome, count in sorted(of_suffix.items(), key=lambda x: -x[1])
        )
        print(f"{suffix:6} {sum(of_suffix.values()):6}  {told}")
    print(f"paling lambat: {slowest[::-1]}")
    print(f"{tried} masukan dalam {seconds:.0f} detik, {failures} gagal")


if __name__ == "__main__":
    sys.exit(main())
