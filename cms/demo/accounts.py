"""Accounts for trying every role."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

ACCOUNTS = {
    "admin": ("Maeve", "Gallagher", None),
    "editor": ("Nerys", "Pritchard", "Editors"),
    "contributor": ("Siân", "Llewellyn", "Contributors"),
    "publisher": ("Tomasz", "Zieliński", "Publishers"),
    "qa": ("Farida", "Rahman", "QA"),
}
"""User name → first name, last name and group; None for administrators."""


def make_accounts(password: str) -> dict[str, Any]:
    """Make the accounts; one that is there keeps its password and is left alone."""
    model, made = get_user_model(), {}
    for name, (first, last, group) in ACCOUNTS.items():
        account, new = model.objects.get_or_create(
            username=name,
            defaults={
                "first_name": first,
                "last_name": last,
                "email": f"{name}@harbourlane.example",
                "is_superuser": group is None,
                "is_staff": group is None,
            },
        )
        if new:
            account.set_password(password)
            account.save()
            account.groups.set(Group.objects.filter(name=group))
        made[name] = account
    return made
