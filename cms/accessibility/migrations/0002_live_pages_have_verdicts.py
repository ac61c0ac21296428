"""Let PostgreSQL itself refuse a live page without a verdict."""

from django.db import migrations

from cms.accessibility.models import triggers


class Migration(migrations.Migration):
    dependencies = [
        ("accessibility", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0001_initial"),
    ]

    operations = [migrations.RunPython(triggers.install, triggers.uninstall)]
