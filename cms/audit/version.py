"""The version that reports name."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("altogether")
except PackageNotFoundError:  # run from a source tree that is not installed
    VERSION = "0+source"
