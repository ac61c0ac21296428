"""The models of this app, by subject."""

from posts.pages import PostIndexPage, PostPage, RelatedPost
from posts.topics import Topic

__all__ = ["PostIndexPage", "PostPage", "RelatedPost", "Topic"]
