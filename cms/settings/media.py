"""Where uploaded files and static files are kept: this machine's disk, or S3 for the uploads."""

from typing import Any

from cms.settings.env import Environment


def storages(environment: Environment) -> dict[str, dict[str, Any]]:
    """Django's ``STORAGES`` for production."""
    return {
        "default": _bucket(environment)
        if environment.s3_bucket
        else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }


def _bucket(environment: Environment) -> dict[str, Any]:
    options: dict[str, Any] = {
        "bucket_name": environment.s3_bucket,
        "endpoint_url": environment.s3_endpoint_url or None,
        "region_name": environment.s3_region or None,
        "custom_domain": environment.s3_public_host or None,
        "file_overwrite": False,
        "querystring_auth": not environment.s3_public_host,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
