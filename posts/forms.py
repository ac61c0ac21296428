"""The form of a post."""

from typing import Any

from cms.base.forms import PageForm


class PostPageForm(PageForm):
    """Offers the topics in the language of the post."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "topics" in self.fields:
            topics = self.fields["topics"]
            topics.queryset = topics.queryset.filter(locale_id=self.instance.locale_id)
