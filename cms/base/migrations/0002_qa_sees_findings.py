from django.db import migrations

GRANTS = {
    ("accessibility", "findingrecord"): {"view_findingrecord": "Can view finding"},
    ("accessibility", "acknowledgement"): {"answer_reserved": "Can answer findings that policy reserves for QA"},
    ("wagtailcore", "apitoken"): {"add_apitoken": "Can add API token", "delete_apitoken": "Can delete API token"},
}


def grant(apps, schema_editor):
    """Give an existing group of testers what new installations give theirs (cms.base.roles)."""
    group = apps.get_model("auth", "Group").objects.filter(name="QA").first()
    if group is None:
        return  # a new installation, whose groups are made after the migrations
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for (app_label, model), permissions in GRANTS.items():
        content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=model)
        for codename, name in permissions.items():
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type, codename=codename, defaults={"name": name}
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ('accessibility', '0003_answer_reserved'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('base', '0001_initial'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
