"""The reader of the environment: types, defaults, and every problem at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cms.settings.env import BadEnvironment, Environment

ROOT = Path(__file__).resolve().parents[3]
PRODUCTION = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL")


def problems_of(source: dict[str, str], required: tuple[str, ...] = ()) -> str:
    with pytest.raises(BadEnvironment) as caught:
        Environment.read(source, required=required)
    return str(caught.value)


def test_nothing_has_to_be_set() -> None:
    environment = Environment.read({})

    assert environment.frontend_url == "http://localhost:4321"
    assert environment.database_url is None
    assert environment.tasks == "database"


def test_an_empty_value_counts_as_not_set() -> None:
    assert Environment.read({"PREVIEW_MINUTES": " "}).preview_minutes == 15


def test_lists_are_split_at_commas() -> None:
    assert Environment.read({"ALLOWED_HOSTS": "a.example, b.example,"}).allowed_hosts == ("a.example", "b.example")


def test_an_origin_loses_its_last_slash() -> None:
    assert Environment.read({"FRONTEND_URL": "https://news.example/"}).frontend_url == "https://news.example"


@pytest.mark.parametrize("value", ["news.example", "https://news.example/path", "ftp://news.example", "http://x:port"])
def test_an_origin_with_a_path_or_without_a_scheme_is_refused(value: str) -> None:
    assert f"found '{value}'" in problems_of({"FRONTEND_URL": value})


def test_every_problem_is_told_at_once() -> None:
    said = problems_of({"PREVIEW_MINUTES": "soon", "TASKS": "redis", "CMS_URL": "x"}, PRODUCTION)

    for name in ("PREVIEW_MINUTES", "TASKS", "CMS_URL", *PRODUCTION):
        assert name in said


def test_a_problem_names_what_is_allowed_and_what_was_found() -> None:
    assert "TASKS: should be 'database' or 'immediate'; found 'redis'" in problems_of({"TASKS": "redis"})


@pytest.mark.parametrize("name", ["DATABASE_URL", "REDIS_URL", "EMAIL_URL"])
def test_a_secret_is_never_repeated(name: str) -> None:
    said = problems_of({name: "wrong://user:hunter2@host/"})

    assert name in said
    assert "hunter2" not in said


def test_a_secret_does_not_show_in_the_environments_own_text() -> None:
    assert "hunter2" not in repr(Environment.read({"SECRET_KEY": "hunter2"}))


def test_a_variable_that_is_required_and_empty_is_missing() -> None:
    assert "SECRET_KEY is not set" in problems_of({"SECRET_KEY": ""}, ("SECRET_KEY",))


def test_variables_of_others_are_left_alone() -> None:
    Environment.read({"PATH": "/bin", "HOSTNAME": "x"})


def public(**changes: str) -> Environment:
    """An installation that others can reach."""
    good = {"SECRET_KEY": "k" * 50, "CMS_URL": "https://cms.example", "FRONTEND_URL": "https://www.example"}
    return Environment.read(good | changes, public=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECRET_KEY", "k" * 49), ("CMS_URL", "http://cms.example"), ("FRONTEND_URL", "http://localhost.example")],
)
def test_where_others_come_keys_are_long_and_addresses_encrypted(name: str, value: str) -> None:
    assert public()
    assert public(CMS_URL="http://localhost:8000", FRONTEND_URL="http://127.0.0.1:4321")
    with pytest.raises(BadEnvironment, match=f"{name}: should") as caught:
        public(**{name: value})
    assert "kkkk" not in str(caught.value)


@pytest.mark.parametrize(
    ("variables", "proxies"),
    [({}, 0), ({"BEHIND_PROXY": "true"}, 1), ({"BEHIND_PROXY": "true", "PROXIES": "2"}, 2), ({"PROXIES": "0"}, 0)],
)
def test_nobody_is_believed_about_their_address_but_our_own_proxies(variables: dict[str, str], proxies: int) -> None:
    assert Environment.read(variables).trusted_proxies == proxies


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("SERVE_MEDIA", "perhaps", "should be true or false; found 'perhaps'"),
        ("PREVIEW_MINUTES", "999", "should be less than or equal to 240; found '999'"),
    ],
)
def test_a_command_names_the_wrong_setting_without_a_traceback(name: str, value: str, expected: str) -> None:
    command = [sys.executable, str(ROOT / "manage.py"), "check"]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.dev", name: value}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == f"altogether: The environment needs attention:\n- {name}: {expected}\n"
