"""The production settings, loaded by a Python of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

GOOD = {"SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "cms.example", "DATABASE_URL": "postgresql://u:p@db/site"} | {
    "CMS_URL": "https://cms.example",
    "FRONTEND_URL": "https://www.example",
}
ASK = """
import json
from cms.settings import production as p
print(json.dumps({name: str(getattr(p, name)) for name in dir(p) if name.isupper()}))
"""


def load(project_root: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], **variables}
    return subprocess.run(
        [sys.executable, "-c", ASK], cwd=project_root, env=environment, capture_output=True, text=True, check=False
    )


def test_production_refuses_to_start_without_key_hosts_database_and_addresses(project_root: Path) -> None:
    refused = load(project_root)

    assert refused.returncode != 0
    for name in GOOD:
        assert f"{name} is not set" in refused.stderr


def test_production_is_not_debugging_and_speaks_https_only(project_root: Path) -> None:
    settings = json.loads(load(project_root, **GOOD).stdout)

    assert settings["DEBUG"] == "False"
    for name in ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_CONTENT_TYPE_NOSNIFF"):
        assert settings[name] == "True", name
    assert int(settings["SECURE_HSTS_SECONDS"]) >= 31_536_000
    assert settings["SECURE_PROXY_SSL_HEADER"] == "None"


def test_a_proxys_word_about_https_counts_only_when_it_is_said_to_be_there(project_root: Path) -> None:
    settings = json.loads(load(project_root, **GOOD, BEHIND_PROXY="true").stdout)

    assert "HTTP_X_FORWARDED_PROTO" in settings["SECURE_PROXY_SSL_HEADER"]


def test_uploads_go_to_the_bucket_when_there_is_one(project_root: Path) -> None:
    settings = json.loads(load(project_root, **GOOD, S3_BUCKET="uploads", S3_PUBLIC_HOST="cdn.example").stdout)

    assert "S3Storage" in settings["STORAGES"]
    assert "https://cdn.example" in settings["CONTENT_SECURITY_POLICY"]
