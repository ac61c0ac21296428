"""Preparing the environment."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import bootstrap


def test_uv_is_fetched_in_the_locked_version_with_its_hashes(tmp_path: Path) -> None:
    lines = bootstrap.locked_uv(tmp_path).read_text().splitlines()

    assert lines[0].startswith("uv==")
    assert len(lines) > 2
    assert all(line.strip().startswith("--hash=sha256:") for line in lines[1:])


def test_a_lock_file_without_uv_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "requirements.lock").write_text("django==5.2 \\\n    --hash=sha256:00\n")
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")

    with pytest.raises(SystemExit) as caught:
        bootstrap.locked_uv(tmp_path)

    assert caught.value.code == 2
    assert "make lock" in capsys.readouterr().err


def test_a_changed_lock_file_asks_for_a_new_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, path in {"ROOT": ".", "VENV": "venv", "LOCK": "requirements.lock", "STAMP": "venv/stamp"}.items():
        monkeypatch.setattr(bootstrap, name, tmp_path / path)
    (tmp_path / "venv" / "bin").mkdir(parents=True)
    (tmp_path / "venv" / "bin" / "python").touch()
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_text("one")
    assert not bootstrap.is_current()

    bootstrap.STAMP.write_text(bootstrap.fingerprint())
    assert bootstrap.is_current()

    (tmp_path / "requirements.lock").write_text("two")
    assert not bootstrap.is_current()


def test_an_old_python_is_one_plain_line(project_root: Path) -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 18, 'final', 0); runpy.run_path('scripts/bootstrap.py')"

    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=project_root, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer" in done.stderr
    assert "is 3.9" in done.stderr
