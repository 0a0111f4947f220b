"""Set up what the project needs: environment, dependencies, Node and, for the tests, a Chromium.

Runs with any Python 3.11+ and the standard library only, because it is what installs the rest.
``python bouw/environment.py`` sets up; with ``browser`` it also finds a browser, with ``motoren`` the
others, and with ``belasting`` a server and wrk.
A second run reuses what is there: a stamp in the environment holds a hash of the lock files.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "setup-stamp"
LOCK_FILES = ("requirements.txt", "requirements-node.txt", "package-lock.json", "pyproject.toml")
MIN_PYTHON = (3, 11)
MIN_NODE = 20
# The same Chromium without windows comes first: it takes a third of the work.
BROWSERS = (
    *("chromium-headless-shell", "chromium"),
    *("google-chrome", "google-chrome-stable", "chromium-browser"),
)


class SetupFailed(Exception):
    """Setting up stopped; the message says what to do, in English (for engineers)."""


def bin_path(name: str) -> Path:
    """Path of a program inside the project's environment."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / name


def run(*command: str | Path) -> None:
    """Run a command in the project's root and stop with its own message when it fails."""
    try:
        subprocess.run([str(part) for part in command], cwd=ROOT, env=environment(), check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(f"This step failed: {' '.join(map(str, command))}\n{error}") from error


def environment() -> dict[str, str]:
    """Environment in which the project's own programs come first on the PATH."""
    return {**os.environ, "PATH": f"{bin_path('python').parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def find_node() -> str | None:
    """The Node to use: one on the PATH that is new enough, else the one in the environment."""
    for found in (shutil.which("node"), shutil.which("node", path=str(bin_path("node").parent))):
        if not found:
            continue
        version = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
        if version.startswith("v") and int(version[1:].split(".")[0]) >= MIN_NODE:
            return found
    return None


def find_browser() -> str | None:
    """``$CHROMIUM``, else a Chromium or Chrome on the PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            raise SetupFailed(f"$CHROMIUM is {named!r}, but no program is there.")
        return named
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def create_venv() -> None:
    """Make the environment; Debian ships Python without ensurepip, so say or do what that needs."""
    if bin_path("python").exists() and bin_path("pip").exists():
        return
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except subprocess.CalledProcessError as error:
        package = f"python3.{sys.version_info.minor}-venv"
        if not can_use_apt():
            raise SetupFailed(
                f"Python has no ensurepip. Install it (Debian, Ubuntu: apt-get install {package})."
            ) from error
        apt_install(package)
        venv.create(VENV, with_pip=True, clear=True)


def can_use_apt() -> bool:
    """Whether Debian packages may be installed: apt is here and we are root."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(*packages: str) -> None:
    """Install Debian packages without questions."""
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    run("apt-get", "update", "-qq")
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def lock_hash() -> str:
    """One hash over all lock files and the Python that made the environment."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LOCK_FILES:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def set_up() -> None:
    """Environment, Python and npm dependencies; does nothing when the lock files did not change."""
    wanted = lock_hash()
    if STAMP.exists() and STAMP.read_text() == wanted and (ROOT / "node_modules").is_dir():
        return
    print("Setting up the environment in .venv ...", flush=True)
    create_venv()
    pip = (bin_path("python"), "-m", "pip", "--disable-pip-version-check", "install", "-q")
    run(*pip, "--require-hashes", "-r", "requirements.txt")
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    if find_node() is None or shutil.which("npm") is None:
        print("No recent Node here: taking it from its Python package ...", flush=True)
        run(*pip, "--require-hashes", "-r", "requirements-node.txt")
    npm = shutil.which("npm", path=environment()["PATH"])
    if npm is None:
        raise SetupFailed("npm is missing, although Node was installed. Remove .venv and try again.")
    run(npm, "ci", "--silent")
    STAMP.write_text(wanted)


SERVERS = {"nginx": ("nginx-light", "libnginx-mod-http-brotli-static"), "caddy": ("caddy",)}
"""The real servers of the tests (tests/e2e/test_hosts.py), and the Debian packages that have them."""


def set_up_servers() -> None:
    """Get the web servers where Debian packages may be installed; elsewhere their tests say skipped.

    Debian starts a server as soon as it is installed. So only where nothing starts services: a container.
    """
    missing = [name for server in SERVERS if not shutil.which(server) for name in SERVERS[server]]
    if missing and can_use_apt() and not Path("/run/systemd/system").exists():
        print(f"Installing {', '.join(missing)} for the tests ...", flush=True)
        apt_install(*missing)


def set_up_load() -> None:
    """What only `make belasting` needs: a server, and wrk, which asks it for files."""
    set_up_servers()
    if not shutil.which("wrk") and can_use_apt():
        print("Installing wrk ...", flush=True)
        apt_install("wrk")


ENGINES = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}
"""The other engines of the tests (tests/motoren): a program, and the Debian package that has it."""


def set_up_engines() -> None:
    """Get Firefox and WebKit where Debian packages may be installed; elsewhere their tests say skipped.

    Only for ``make test-diep``: half a gigabyte that ``make test`` can do without.
    """
    missing = [package for program, package in ENGINES.items() if not shutil.which(program)]
    if not missing or not can_use_apt():
        return
    print(f"Installing {', '.join(missing)} for the tests ...", flush=True)
    try:
        apt_install(*missing)
    except SetupFailed as error:
        print(f"Going on without: {error}", file=sys.stderr)


def set_up_browser() -> None:
    """Make sure that a real Chromium is there for the tests (see README, "Tests")."""
    if find_browser():
        return
    if can_use_apt():
        print("No Chromium here: installing Debian's package ...", flush=True)
        apt_install("chromium-headless-shell")
        if find_browser():
            return
    print("No Chromium here: asking Playwright for one ...", flush=True)
    run(bin_path("python"), "-m", "playwright", "install", "chromium")


def main(arguments: list[str]) -> int:
    """Set up, and with ``browser`` also find a browser; exit status 1 with a message when it fails."""
    if sys.version_info < MIN_PYTHON:
        print(
            f"Python {'.'.join(map(str, MIN_PYTHON))} or newer is needed; this is {sys.version.split()[0]}."
        )
        print("Point make at a newer one: make start PYTHON=python3.12")
        return 1
    try:
        set_up()
        if "browser" in arguments:
            set_up_browser()
            set_up_servers()
        if "belasting" in arguments:
            set_up_load()
        if "motoren" in arguments:
            set_up_engines()
    except SetupFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
