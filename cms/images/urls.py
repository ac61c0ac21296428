"""The addresses of renditions."""

from django.urls import path

from cms.images.views import serve_rendition

urlpatterns = [
    path("images/<str:sign>/<int:image_id>/<str:spec>/<str:name>", serve_rendition, name="image_rendition"),
]
