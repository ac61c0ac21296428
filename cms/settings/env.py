"""The only reader of the environment: each variable has a type, a purpose and, where it may be absent, a default.

Every variable that is missing or wrong is reported in one go, with what is allowed and what was found. The value of a
secret is never repeated. docs/settings.md lists the same variables, and a test keeps the two alike.
"""

import os
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from cms.settings.env_values import is_encrypted_or_local, origin, service_url, split_list

Words = Annotated[tuple[str, ...], BeforeValidator(split_list)]
Origin = Annotated[str, AfterValidator(origin)]
SECRETS = {"SECRET_KEY", "SECRET_KEY_FALLBACKS", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"}
"""Values that no message repeats: keys, and addresses that may hold a password."""

SHORTEST_KEY = 50
"""Characters that a secret key has where others can reach the CMS, as Django's own check asks."""

Database = Annotated[SecretStr, AfterValidator(service_url("sqlite", "postgres", "postgresql"))]
Redis = Annotated[SecretStr, AfterValidator(service_url("redis", "rediss"))]
Email = Annotated[
    SecretStr, AfterValidator(service_url("smtp", "smtp+tls", "smtp+ssl", "consolemail", "filemail", "dummymail"))
]


class BadEnvironment(Exception):
    """One or more variables are missing or wrong; the text lists them all."""


class Environment(BaseModel):
    """What may be set from outside. A field's name in upper case is the variable's name."""

    model_config = ConfigDict(alias_generator=str.upper, frozen=True, use_attribute_docstrings=True)

    secret_key: SecretStr = Field(default=SecretStr(""))
    """Signs sessions and links: 50 random characters or more, different on every installation."""
    secret_key_fallbacks: Words = ()
    """Former secret keys, still accepted while they are being replaced; separated by commas."""
    allowed_hosts: Words = ()
    """Host names that the CMS answers to; separated by commas."""
    database_url: Database | None = None
    """``sqlite:///path`` or ``postgresql://user:password@host:port/name``."""
    database_connection_seconds: int = Field(default=60, ge=0)
    """How long a connection to PostgreSQL is kept for the next request; 0 opens one for each request."""
    redis_url: Redis | None = None
    """A Redis for the cache: ``redis://host:port/0``. Without it each process has a cache of its own."""
    cms_url: Origin = "http://localhost:8000"
    """Where editors reach the CMS: scheme, host and port, without a path."""
    frontend_url: Origin = "http://localhost:4321"
    """Where readers reach the frontend: scheme, host and port, without a path."""
    frontend_origins: Words = ()
    """Origins of further frontends that previews may be shown on; separated by commas."""
    csrf_trusted_origins: Words = ()
    """Further origins that may post forms to the CMS, for example behind a proxy; separated by commas."""
    preview_minutes: int = Field(default=15, ge=1, le=240)
    """How many minutes a preview link works."""
    browser_nightly: bool = False
    """True has the browser worker look at every live page once a night."""
    browser_grid: str = ""
    """Address of a Selenium Grid for checks in a browser; empty starts Chromium on the browser worker's machine."""
    browser_check_seconds: int = Field(default=180, ge=10, le=1800)
    """The most seconds that checking one page in a browser may take; then it counts as not audited."""
    browser_result_days: int = Field(default=90, ge=1)
    """How many days a check in a browser counts, and is kept; the newest of each page and of what is live always is."""
    browser_evidence_days: int = Field(default=30, ge=1)
    """How many days the pictures that belong to them are kept."""
    behind_proxy: bool = False
    """True when a proxy ends TLS and always sets ``X-Forwarded-Proto`` itself."""
    proxies: int | None = Field(default=None, ge=0, le=9)
    """How many proxies in front add to ``X-Forwarded-For``; decides whose requests are counted as whose."""
    hsts_seconds: int = Field(default=31_536_000, ge=0)
    """How long browsers remember to use HTTPS only; 0 switches it off."""
    serve_media: bool = False
    """True lets the CMS itself serve uploaded files; otherwise the web server or S3 does."""
    var_folder: str = ""
    """Folder for everything that is written: SQLite's file, uploads, static files; the project's ``var`` when empty."""
    s3_bucket: str = ""
    """Bucket for uploaded files. Credentials come from the standard AWS variables."""
    s3_endpoint_url: str = ""
    """Address of an S3-compatible service other than AWS."""
    s3_region: str = ""
    """Region of the bucket."""
    s3_public_host: str = ""
    """Host name under which readers fetch the bucket's files, for example a CDN's."""
    email_url: Email = SecretStr("consolemail://")
    """How e-mail leaves: ``smtp+tls://user:password@host:587``; ``consolemail://`` prints it."""
    email_from: str = "Altogether <altogether@localhost>"
    """Sender of the CMS's e-mails."""
    tasks: Literal["database", "immediate"] = "database"
    """Where background work is done: by the worker (``database``), or within the request (``immediate``)."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """The least severe messages that are logged, on standard output."""

    @property
    def trusted_proxies(self) -> int:
        """How many entries at the end of ``X-Forwarded-For`` were written by our own proxies."""
        return int(self.behind_proxy) if self.proxies is None else self.proxies

    @classmethod
    def read(
        cls, source: Mapping[str, str] | None = None, *, required: tuple[str, ...] = (), public: bool = False
    ) -> Self:
        """Read and check every variable.

        Args:
            source: variables by name; the process's own environment unless told. An empty value counts as not set.
            required: names of variables that must be set here, for example in production.
            public: whether others can reach this installation: its key must be long and its addresses encrypted.

        Raises:
            BadEnvironment: something is missing or wrong; the message lists every one.
        """
        given = os.environ if source is None else source
        known = {name: given[name] for name in map(str.upper, cls.model_fields) if given.get(name, "").strip()}
        problems = [_missing(name, cls) for name in required if name not in known]
        try:
            environment = cls.model_validate(known)
            problems += environment._not_for_the_public() if public else []
        except ValidationError as error:
            problems += [_wrong(dict(item)) for item in error.errors(include_url=False)]
        if problems:
            raise BadEnvironment("The environment needs attention:\n" + "\n".join(f"- {line}" for line in problems))
        return environment

    def _not_for_the_public(self) -> list[str]:
        """What is good enough on one's own machine, and not where others come."""
        length = len(self.secret_key.get_secret_value())
        short = f"SECRET_KEY: should have {SHORTEST_KEY} random characters or more; found {length}"
        addresses = {"CMS_URL": self.cms_url, "FRONTEND_URL": self.frontend_url}
        return ([short] if 0 < length < SHORTEST_KEY else []) + [
            f"{name}: should begin with https:// (http:// only on this machine itself); found {address!r}"
            for name, address in addresses.items()
            if not is_encrypted_or_local(address)
        ]


def _missing(name: str, model: type[BaseModel]) -> str:
    purpose = (model.model_fields[name.lower()].description or "").replace("``", "")
    return f"{name} is not set. {purpose}"


def _wrong(problem: Mapping[str, Any]) -> str:
    name = str(problem["loc"][0])
    found = "(not shown: it may hold a secret)" if name in SECRETS else repr(problem["input"])
    said = problem["msg"].removeprefix("Value error, ").replace("Input should", "should")
    expected = "should be true or false" if problem["type"].startswith("bool") else said
    return f"{name}: {expected}; found {found}"
