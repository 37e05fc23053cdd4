"""What other programs read of this project (pre-commit, GitHub, GitLab, Docker): whole, and naming what there is."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main
import yaml

from standards_lint.cli.app import app
from standards_lint.readers.discover import SUFFIXES

ROOT = Path(__file__).parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
JOB = yaml.safe_load((ROOT / "ci" / "gitlab" / "standards-lint.yml").read_text(encoding="utf-8"))["standards-lint"]
COMMANDS = typer.main.get_command(app).commands
RELEASE = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8"))
NOT_YET = {"--fix"}
"""Options that hooks name and another part of the program brings."""


def options_of(command):
    return {option for parameter in COMMANDS[command].params for option in parameter.opts}


def unknown(words):
    """Options in words of a command line that the program does not have."""
    program, command, *rest = words
    assert program == "standards-lint"
    return {word for word in rest if word.startswith("--") and word != "--"} - options_of(command)


def test_the_hooks_are_the_two_that_are_told():
    assert list(HOOKS) == ["standards-lint", "standards-lint-fix"]


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_names_a_command_that_is_there(name):
    hook = HOOKS[name]
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]

    assert set(hook) == {"id", "name", "description", "entry", "language", "files", "types", "require_serial"}
    assert hook["language"] == "python"
    assert hook["require_serial"] is True
    assert shlex.split(hook["entry"])[0] in scripts
    assert unknown(shlex.split(hook["entry"])) <= NOT_YET


def test_the_hook_takes_what_the_program_reads():
    files = re.compile(HOOKS["standards-lint"]["files"])

    for suffix in {".docx", ".pdf", ".odt", ".xlsx", ".md", ".html", ".txt", ".yaml"}:
        assert files.search(f"standar/draf{suffix}"), suffix
        assert suffix in SUFFIXES | {".yaml"}
    assert not files.search("kode.py")


def steps():
    return {step["name"]: step for step in ACTION["runs"]["steps"]}


def test_the_action_is_composite_and_takes_inputs_only_as_variables():
    assert ACTION["runs"]["using"] == "composite"
    for step in ACTION["runs"]["steps"]:
        assert "run" not in step or step["shell"] == "bash"
        assert "${{" not in step.get("run", ""), "an input in a script could be a command"
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])


@pytest.fixture
def action(tmp_path):
    """Runs the step of the action that checks, as GitHub would."""
    bash = shutil.which("bash")
    if bash is None or sys.platform == "win32":
        pytest.skip("the step is a script for bash")
    program = tmp_path / "bin" / "standards-lint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m standards_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    defaults = {name: str(value.get("default", "")) for name, value in ACTION["inputs"].items()}

    def run(**inputs):
        values = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
        step = steps()["Check"]
        variables = {
            name: values[re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1]]
            for name, value in step["env"].items()
        }
        files = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **variables, **files, "PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(
            [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )

    return run


def test_the_action_annotates_sums_up_and_writes_sarif(action, tmp_path):
    shutil.copy(ROOT / "examples" / "buruk-tabel-kependudukan.html", tmp_path / "draf satu.html")
    process = action(paths="draf satu.html\n", arguments="--select\nPGD,BIA\n")

    assert process.returncode == 1, process.stderr
    assert "::error file=draf satu.html,line=20," in process.stdout
    told = (tmp_path / "GITHUB_OUTPUT").read_text(encoding="utf-8").splitlines()
    assert told == ["exit-code=1", "sarif=standards-lint.sarif"]
    assert json.loads((tmp_path / "standards-lint.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert "## Hasil pemeriksaan" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")


def test_inputs_of_the_action_are_never_commands(action, tmp_path):
    process = action(paths="$(touch celaka)\n; touch celaka", summary="false", sarif="", annotations="false")

    assert process.returncode == 2
    assert not (tmp_path / "celaka").exists()
    assert (tmp_path / "GITHUB_OUTPUT").read_text(encoding="utf-8") == "exit-code=2\n"


def test_the_job_for_gitlab_names_options_and_reports_that_are_there():
    (line,) = [line for line in JOB["script"] if line.startswith("standards-lint ")]

    assert unknown(shlex.split(line)) == set()
    written = dict(word.split(":") for word in shlex.split(line) if ":" in word)
    reports = JOB["artifacts"]["reports"]
    assert (written["gitlab"], written["junit"]) == (reports["codequality"], reports["junit"])
    assert written["html"] in JOB["artifacts"]["paths"]
    used = set(re.findall(r"\$(STANDARDS_LINT_\w+)", " ".join(JOB["script"])))
    assert used == {name for name in JOB["variables"] if name.startswith("STANDARDS_LINT_")}


def test_the_image_runs_the_program_as_nobody_in_particular():
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()

    assert 'ENTRYPOINT ["standards-lint"]' in lines
    user = next(line.split()[1] for line in lines if line.startswith("USER "))
    assert user not in {"root", "0"}
    assert any(f"{user}" in line and "useradd" in line for line in lines)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = {name for line in lines for name in re.findall(r"\[([a-z]+)\]", line)}
    assert named <= set(extras)


def release_steps():
    return [(name, step) for name, job in RELEASE["jobs"].items() for step in job["steps"]]


def test_the_release_runs_scripts_that_are_there_and_takes_values_only_as_variables():
    scripts = set()
    for _, step in release_steps():
        assert "${{" not in step.get("run", ""), "a name of a tag or a system in a script could be a command"
        scripts |= set(re.findall(r"\btools/[\w/]+\.\w+", step.get("run", "")))

    assert {"tools/release/packages.py", "tools/release/notes.py", "tools/one_file/build.py"} <= scripts
    assert all((ROOT / script).is_file() for script in scripts)


def test_the_release_uses_actions_of_a_version():
    used = [
        step["uses"] for _, step in [*release_steps(), *(("", step) for step in steps().values())] if "uses" in step
    ]

    assert all(re.fullmatch(r"[\w-]+(/[\w-]+)+@v\d+(\.\d+)*", one) for one in used), used


def test_only_the_jobs_that_publish_may_write():
    assert RELEASE["permissions"] == {"contents": "read"}
    writing = {name for name, job in RELEASE["jobs"].items() if "write" in str(job.get("permissions", ""))}
    assert writing == {"pypi", "release"}
    for name in writing:
        assert RELEASE["jobs"][name]["if"] == "github.ref_type == 'tag'"


def test_systems_that_nobody_tried_are_marked_and_hold_up_nobody():
    job = RELEASE["jobs"]["program"]
    tried = {one["system"].partition("-")[0]: not one["untried"] for one in job["strategy"]["matrix"]["include"]}

    assert tried == {"linux": True, "windows": False, "macos": False}
    assert job["continue-on-error"] == "${{ matrix.untried }}"
    page = (ROOT / "docs" / "release.md").read_text(encoding="utf-8")
    assert "not yet tried on Windows and macOS" in page


def test_what_builds_a_release_is_pinned():
    lines = (ROOT / "tools" / "release" / "requirements.txt").read_text(encoding="utf-8").splitlines()

    assert all(re.fullmatch(r"[\w-]+==[\d.]+", line) for line in lines if line and not line.startswith("#"))


def test_all_that_ci_runs_is_run_by_one_command():
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    others = {path.name for path in (ROOT / ".ci").iterdir()} - {"run"}

    assert {name for name in others if f"bash .ci/{name}" in run} == others
