"""The CMS with Wagtail's API v3 beside its own."""

from django.urls import path
from wagtail.api.v3.urls import api

from cms.accessibility.api_v3 import answer_refusals
from cms.urls import urlpatterns as own

answer_refusals(api)
urlpatterns = [*own, path("api/v3/", api.urls)]
