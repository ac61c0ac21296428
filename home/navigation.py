"""The menus of a site, in each of its languages."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import ListBlock, StreamBlock
from wagtail.fields import StreamField
from wagtail.models import RevisionMixin, Site, TranslatableMixin

from cms.base.held import HeldToTheRules
from cms.blocks.contract import Presenting
from cms.blocks.link import LinkBlock
from cms.blocks.struct import ContentStruct
from cms.document.cards import Link
from cms.document.pages import Block


class MenuItemBlock(ContentStruct):
    """An entry of a menu, with at most one level below it."""

    link = LinkBlock()
    children = ListBlock(LinkBlock(), default=[], label="Below it", help_text="Leave empty unless there are several.")

    class Meta:
        icon = "bars"
        label_format = "{link}"


class MenuBlock(StreamBlock):
    """The entries of the main menu."""

    item = MenuItemBlock()


class FooterMenuBlock(StreamBlock):
    """The links at the end of each page."""

    link = LinkBlock()


class Navigation(HeldToTheRules, TranslatableMixin, RevisionMixin, models.Model):
    """The main menu and the footer's links of one site in one language."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="navigations")
    main_menu = StreamField(MenuBlock(required=False), blank=True, help_text="Up to seven entries are easy to survey.")
    footer_menu = StreamField(
        FooterMenuBlock(required=False),
        blank=True,
        help_text="What people look for at the end of a page: the accessibility statement, privacy, contact.",
    )

    panels = [FieldPanel("site"), FieldPanel("main_menu"), FieldPanel("footer_menu")]

    class Meta(TranslatableMixin.Meta):
        verbose_name_plural = "navigation"
        constraints = [models.UniqueConstraint(fields=["site", "locale"], name="one_navigation_per_site_and_language")]

    def __str__(self) -> str:
        return f"{self.site} ({self.locale})"

    def clean(self) -> None:
        """Say so when the site has its menus in this language already; the form itself does not look at languages.

        Raises:
            ValidationError: at the site.
        """
        super().clean()
        same = Navigation.objects.filter(locale_id=self.locale_id, site_id=self.site_id).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"site": "This site has its navigation in this language already. Edit that one."})

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """Each menu as a list of links."""
        main = [link for item in self.main_menu for link in (item.value["link"], *item.value["children"])]
        footer = [item.value for item in self.footer_menu]
        menus = {"main_menu": main, "footer_menu": footer}
        return [
            Block(type="activity", id=name, value={"html": "", "links": _present(links, presenting)})
            for name, links in menus.items()
        ]


def _present(links: Iterable[Any], presenting: Presenting) -> list[Link]:
    presented = (presenting.link(link) for link in links)
    # What leads to a hidden page is left out of menus, so that readers never meet it.
    return [link for link in presented if link is not None and (link["url"] or link["kind"] != "page")]
