"""What a translated post takes over from its source."""

from typing import Any

from wagtail.signals import copy_for_translation_done

from posts.pages import PostPage
from posts.topics import Topic


def translate_topics(source_obj: Any, target_obj: Any, **_: Any) -> None:
    """File the translation under the topics in its own language, as far as they have been translated.

    Wagtail copies the relation as it stands, so a Welsh post would be filed under English topics.
    """
    if not isinstance(target_obj, PostPage):
        return
    keys = [topic.translation_key for topic in target_obj.topics.all()]
    own = {
        topic.translation_key: topic
        for topic in Topic.objects.filter(translation_key__in=keys, locale=target_obj.locale)
    }
    if not own:
        return
    target_obj.topics = [own.get(topic.translation_key, topic) for topic in target_obj.topics.all()]
    target_obj.save()  # the row, and then the draft that editors open
    target_obj.save_revision(log_action=False)


def connect() -> None:
    """Listen to translations being made."""
    copy_for_translation_done.connect(translate_topics, dispatch_uid="posts.translate_topics")
