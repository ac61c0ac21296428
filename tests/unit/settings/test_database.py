"""``DATABASE_URL`` as Django's settings."""

from cms.settings.database import database


def test_sqlite_waits_for_its_turn_to_write_and_lets_others_read_meanwhile() -> None:
    settings = database("sqlite:////srv/site.sqlite3")

    assert settings["NAME"] == "/srv/site.sqlite3"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert settings["OPTIONS"]["timeout"] >= 5
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_postgresql_keeps_connections_and_tests_them() -> None:
    settings = database("postgresql://ann:pass%40word@db.example:5433/site?sslmode=require", connection_seconds=30)

    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["PASSWORD"], settings["HOST"], settings["PORT"]) == ("pass@word", "db.example", 5433)
    assert settings["CONN_HEALTH_CHECKS"] is True
    assert settings["CONN_MAX_AGE"] == 30
    assert settings["OPTIONS"]["sslmode"] == "require"
    assert "transaction_mode" not in settings["OPTIONS"]
