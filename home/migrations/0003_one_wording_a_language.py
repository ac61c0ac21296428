import logging

from django.db import migrations, models

logger = logging.getLogger(__name__)
WORDS = ("name", "tagline", "footer_text")


def keep_what_readers_see(apps, schema_editor):
    """Of several wordings in one language the last was shown: it stays, and takes over what only the others say.

    What differs cannot be kept in one; it is written to the log, so that somebody can put it where it belongs.
    """
    shown = {}
    for wording in apps.get_model("home", "SiteWording").objects.order_by("-pk"):
        kept = shown.setdefault((wording.settings_id, wording.locale_id), wording)
        if kept is wording:
            continue
        for field in WORDS:
            words = getattr(wording, field)
            if words and not getattr(kept, field):
                setattr(kept, field, words)
            elif words and words != getattr(kept, field):
                logger.warning("wording %s was not shown and is deleted; its %s: %s", wording.pk, field, words)
        kept.save(update_fields=WORDS)  # not its keys: PostgreSQL alters no table while those wait to be checked
        wording.delete()


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0002_accessibility_statement'),
    ]

    operations = [
        migrations.RunPython(keep_what_readers_see, migrations.RunPython.noop, elidable=True),
        migrations.AddConstraint(
            model_name='sitewording',
            constraint=models.UniqueConstraint(fields=('settings', 'locale'), name='one_wording_per_site_and_language'),
        ),
    ]
