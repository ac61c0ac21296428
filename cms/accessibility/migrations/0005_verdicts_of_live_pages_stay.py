"""Let PostgreSQL keep the verdict of a live page, and let a page go that went live in an emergency."""

import django.db.models.deletion
from django.db import migrations, models

from cms.accessibility.models import triggers


class Migration(migrations.Migration):
    dependencies = [("accessibility", "0004_browser_checks")]

    operations = [
        migrations.AlterField(
            model_name="verdict",
            name="emergency",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="verdicts",
                to="accessibility.emergencypublish",
            ),
        ),
        migrations.RunPython(triggers.install_on_verdicts, triggers.uninstall_on_verdicts),
    ]
