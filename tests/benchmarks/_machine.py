"""What every benchmark says first: on what it ran."""

import os
import platform
import sys
import time
from importlib.metadata import version


def core_speed() -> float:
    """Million additions a second in plain Python: tells a slow or busy core from slow code."""
    total, begin = 0, time.thread_time()
    for number in range(2_000_000):
        total += number
    return 2 / (time.thread_time() - begin)


def introduce(*packages: str) -> None:
    """Print the machine, and the versions of Python and of these packages."""
    out = sys.stdout.write
    out(f"machine      {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    named = ", ".join(f"{name} {version(name)}" for name in packages)
    out(f"versions     Python {platform.python_version()}, {named}\n")
    out(f"core         {core_speed():.0f} million additions a second while measuring\n")


def percentile(times: list[float], share: float) -> float:
    """The value below which a share of them lies, from sorted values."""
    return times[min(int(len(times) * share), len(times) - 1)]
