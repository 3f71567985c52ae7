"""Replays the Dockerfile in an empty folder, where there is no container engine.

    .venv/bin/python -m scripts.replay_dockerfile FOLDER [--packages-of-here]

Each stage is a folder with a fresh virtual environment in place of the base image. COPY copies
what .dockerignore lets in, RUN runs, and the absolute paths of the image lead into the folder. The
user is made in FOLDER/image/base, which stands for the base system; packages of the system are
only looked for: nothing of this machine is changed. What only an engine can do is left out, and
said. At the end FOLDER/image/entrypoint does what the container would: it knows ENV, ENTRYPOINT
and CMD.

With --packages-of-here only Retrowalk itself is built and installed, and the packages that it needs
are those of the environment that this runs in: the same steps in seconds, for a test.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEFT_OUT = ("apt-get update", "rm -rf /var/lib/apt")
"""Commands that belong to the base system alone."""

APT_LISTS = Path("/var/lib/apt/lists")
BASE_FILES = ("passwd", "group", "shadow", "gshadow")

PIP = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
"""How this machine reaches packages, where that is set by variables."""

MOUNT = re.compile(r"--mount=(\S+)")
ARG = re.compile(r"\$\{(\w+)\}")


@dataclass(slots=True)
class Stage:
    """One FROM: its folder and what was said of it."""

    root: Path
    workdir: str = "/"
    environment: dict[str, str] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)
    entrypoint: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)
    healthcheck: list[str] = field(default_factory=list)
    pip: dict[str, str] = field(default_factory=lambda: dict(PIP))

    def at(self, path: str) -> Path:
        """Where a path of the image lies."""
        for place, real in self.places.items():
            if path == place or path.startswith(f"{place}/"):
                return real / path[len(place) :].lstrip("/")
        if not path.startswith("/"):
            return self.at(f"{self.workdir.rstrip('/')}/{path}")
        return self.root / path.lstrip("/")

    def know(self, path: str, real: Path | None = None) -> None:
        """Note a path of the image that commands may name."""
        self.places[path] = real or self.root / path.lstrip("/")
        self.places[path].mkdir(parents=True, exist_ok=True)

    def translated(self, text: str) -> str:
        """A command or a value with the paths of the image led into the folder."""
        for place in sorted(self.places, key=len, reverse=True):
            text = re.sub(rf"(?<![\w.]){re.escape(place)}(?![\w-])", str(self.places[place]), text)
        return text

    @property
    def path(self) -> str:
        """The PATH inside."""
        return f"{self.root / 'venv' / 'bin'}:/usr/local/bin:/usr/bin:/bin"


HERE = "--packages-of-here"


def main() -> None:
    """Replay it into the folder that is named."""
    replay(Path(sys.argv[1]).absolute(), with_packages_of_here=HERE in sys.argv[2:])


def replay(folder: Path, *, with_packages_of_here: bool = False) -> Stage:
    """Replay the Dockerfile into a folder; returns the last stage."""
    stages: dict[str, Stage] = {}
    arguments: dict[str, str] = {}
    last: Stage | None = None
    for word, rest in instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        said = ARG.sub(lambda found: arguments.get(found[1], found[0]), rest)
        if word == "ARG":
            name, _, value = said.partition("=")
            arguments[name] = value
        elif word == "FROM":
            name = said.partition(" AS ")[2] or "image"
            last = stages[name] = _begun(folder / name, with_packages_of_here)
            print(f"FROM {said}: a virtual environment in {last.root}")
        elif last is None:
            raise SystemExit(f"{word} before FROM")
        else:
            _follow(last, word, said, stages)
    if last is None:
        raise SystemExit("no FROM")
    _write_entrypoint(last)
    return last


def instructions(text: str) -> list[tuple[str, str]]:
    """(instruction, the rest) for each; continued lines are one."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    whole = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    return [(line.split(None, 1)[0], line.split(None, 1)[1]) for line in whole.splitlines()]


def _begun(root: Path, with_packages_of_here: bool) -> Stage:  # noqa: FBT001  see replay
    root.mkdir(parents=True)
    venv.create(root / "venv", with_pip=True)
    stage = Stage(root)
    if with_packages_of_here:
        there = f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
        path = root / "venv" / there / "packages_of_here.pth"
        path.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        stage.pip |= {"PIP_NO_DEPS": "1", "PIP_IGNORE_INSTALLED": "1"}
    return stage


def _follow(stage: Stage, word: str, rest: str, stages: dict[str, Stage]) -> None:
    match word:
        case "WORKDIR":
            stage.workdir = rest
            stage.know(rest)
        case "VOLUME":
            stage.know(rest)
        case "COPY":
            *sources, target = shlex.split(rest)
            for source in sources:
                _copy(ROOT / source, stage.at(target), into=target.endswith("/"))
        case "RUN":
            _run(stage, rest, stages)
        case "USER":
            _check_user(stage, rest)
        case "EXPOSE" | "STOPSIGNAL":
            print(f"{word} {rest}: only an engine can do that")
        case _:
            _note(stage, word, rest)


def _note(stage: Stage, word: str, rest: str) -> None:
    """What the container will know."""
    match word:
        case "ENV":
            stage.environment |= dict(pair.split("=", 1) for pair in shlex.split(rest))
        case "ENTRYPOINT":
            stage.entrypoint = json.loads(rest)
        case "CMD":
            stage.command = json.loads(rest)
        case "HEALTHCHECK":
            stage.healthcheck = json.loads(rest.partition(" CMD ")[2])
        case _:
            raise SystemExit(f"{word} is not replayed; teach it to {__file__}")


def _copy(source: Path, target: Path, *, into: bool) -> None:
    """Copy a file or a folder, without what .dockerignore keeps out."""
    let_in = included()
    if source.name not in let_in:
        raise SystemExit(f".dockerignore keeps {source.name} out, and the Dockerfile copies it")
    if not source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target / source.name if into else target)
        return
    ignore = shutil.ignore_patterns(*kept_out())
    shutil.copytree(source, target, symlinks=True, ignore=ignore, dirs_exist_ok=True)


def included() -> set[str]:
    """What .dockerignore lets in at the top."""
    return {line[1:] for line in _ignored() if line.startswith("!")}


def kept_out() -> list[str]:
    """What it keeps out of every folder."""
    return [line.removeprefix("**/") for line in _ignored() if line.startswith("**/")]


def _ignored() -> list[str]:
    return (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


def _run(stage: Stage, rest: str, stages: dict[str, Stage]) -> None:
    for mount in MOUNT.findall(rest):
        said = dict(part.split("=", 1) for part in mount.split(","))
        stage.know(said["target"], stages[said["from"]].at(said["source"]))
    for command in MOUNT.sub("", rest).split("&&"):
        wanted = command.strip()
        if _is_of_the_system(stage, wanted):
            continue
        print(f"RUN {wanted}", flush=True)
        for path in re.findall(r"(?<=\s)/\w+", wanted):
            if path not in stage.places:
                stage.know(path)
        subprocess.run(  # noqa: S602  the Dockerfile is ours
            stage.translated(wanted),
            shell=True,
            check=True,
            cwd=stage.at(stage.workdir),
            env={"PATH": stage.path, "HOME": str(stage.root), **stage.pip},
        )


def _is_of_the_system(stage: Stage, wanted: str) -> bool:
    """Carry out a command of the base system as far as it harms nothing; whether it was one."""
    program, *rest = shlex.split(wanted)
    if wanted.startswith(LEFT_OUT):
        print(f"RUN {wanted}: belongs to the base system, left out")
    elif program == "useradd":
        _in_place_of_the_system(
            wanted, shutil.which(program, path=SBIN), ["--prefix", _base(stage), *rest]
        )
    elif program == "apt-get":
        apt = shutil.which(program) if any(APT_LISTS.glob("*_Packages*")) else None
        _in_place_of_the_system(wanted, apt, ["--simulate", "--quiet=2", *rest])
    else:
        return False
    return True


SBIN = "/usr/sbin:/sbin:/usr/bin:/bin"


def _in_place_of_the_system(wanted: str, program: str | None, arguments: list[str]) -> None:
    if program is None:
        print(f"RUN {wanted}: can't be tried here, left out")
        return
    print(f"RUN {wanted}: as {shlex.join([Path(program).name, *arguments])}", flush=True)
    subprocess.run([program, *arguments], check=True)  # noqa: S603  the Dockerfile is ours


def _base(stage: Stage) -> str:
    """The folder that stands for the base system, where nobody is a user yet."""
    etc = stage.root / "base" / "etc"
    etc.mkdir(parents=True, exist_ok=True)
    for name in BASE_FILES:
        (etc / name).touch()
    return str(etc.parent)


def _check_user(stage: Stage, number: str) -> None:
    """The container would start as a user who was made."""
    users = stage.root / "base" / "etc" / "passwd"
    known = (
        [line.split(":")[2] for line in users.read_text().splitlines()] if users.exists() else []
    )
    if known and number not in known:
        raise SystemExit(f"USER {number} is nobody that the Dockerfile makes")
    print(f"USER {number}: only an engine can be somebody else")


def _write_entrypoint(stage: Stage) -> None:
    """The program that a container of the image would run."""
    lines = ["#!/bin/sh", f"PATH={shlex.quote(stage.path)}; export PATH"]
    for name, value in stage.environment.items():
        given = shlex.quote(stage.translated(value))
        lines.append(f'[ -n "${{{name}+x}}" ] || {name}={given}; export {name}')
    lines += [
        f"cd {shlex.quote(str(stage.at(stage.workdir)))}",
        f"[ $# -gt 0 ] || set -- {shlex.join(stage.command)}",
        f'exec {shlex.join(stage.entrypoint)} "$@"',
    ]
    place = stage.root / "entrypoint"
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    place.chmod(0o755)


if __name__ == "__main__":
    main()
