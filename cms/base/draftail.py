"""What rich text lacks for readers who listen: the language of some words, and what abbreviations mean."""

from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.editor_html import WhitelistRule
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    InlineEntityElementHandler,
    InlineStyleElementHandler,
)
from wagtail.admin.rich_text.editors.draftail import features
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.whitelist import attribute_rule

from cms.base.languages import passage_languages

ABBREVIATION = "ABBREVIATION"
"""Draftail's name for an abbreviation, also in ``static/base/abbreviation.js``."""


def style_name(code: str) -> str:
    """Draftail's name for words in a language."""
    return f"LANGUAGE_{code.upper().replace('-', '_')}"


class LanguageFeature(features.Feature):
    """One inline style for each language, so that a passage in another language may hold links and emphasis."""

    def construct_options(self, options: dict[str, Any]) -> None:
        """Add a button for each language."""
        styles = options.setdefault("inlineStyles", [])
        for code, name in passage_languages():
            styles.append(
                {
                    "type": style_name(code),
                    "label": code,
                    "description": f"In {name}",
                    "style": {"textDecoration": "underline dotted", "textUnderlineOffset": "0.3em"},
                }
            )


def abbreviation_entity(props: dict[str, Any]) -> Any:
    """From Draftail's entity to HTML."""
    return DOM.create_element("abbr", {"title": props.get("title") or ""}, props["children"])


class AbbreviationElementHandler(InlineEntityElementHandler):
    """From HTML to Draftail's entity."""

    mutability = "MUTABLE"

    def get_attribute_data(self, attributes: dict[str, str]) -> dict[str, str]:
        """What the abbreviation stands for."""
        return {"title": attributes.get("title", "")}


def register_language(registry: FeatureRegistry) -> None:
    """Words in another language: ``<span lang="cy">`` (WCAG 2.2, 3.1.2)."""
    codes = [code for code, _ in passage_languages()]
    registry.register_editor_plugin("draftail", "language", LanguageFeature())
    registry.register_converter_rule(
        "contentstate",
        "language",
        {
            "from_database_format": {
                f'span[lang="{code}"]': InlineStyleElementHandler(style_name(code)) for code in codes
            },
            "to_database_format": {
                "style_map": {style_name(code): {"element": "span", "props": {"lang": code}} for code in codes}
            },
        },
    )
    registry.register_converter_rule("editorhtml", "language", [WhitelistRule("span", attribute_rule({"lang": True}))])


def register_abbreviation(registry: FeatureRegistry) -> None:
    """An abbreviation and what it stands for: ``<abbr title="…">`` (WCAG 2.2, 3.1.4)."""
    registry.register_editor_plugin(
        "draftail",
        "abbreviation",
        features.EntityFeature(
            {
                "type": ABBREVIATION,
                "label": "abbr",
                "description": "Abbreviation: say what it stands for",
                "attributes": ["title"],
                "allowlist": {"title": True},
            },
            js=["base/abbreviation.js"],
            css={"all": ["base/abbreviation.css"]},
        ),
    )
    registry.register_converter_rule(
        "contentstate",
        "abbreviation",
        {
            "from_database_format": {"abbr[title]": AbbreviationElementHandler(ABBREVIATION)},
            "to_database_format": {"entity_decorators": {ABBREVIATION: abbreviation_entity}},
        },
    )
    registry.register_converter_rule(
        "editorhtml", "abbreviation", [WhitelistRule("abbr", attribute_rule({"title": True}))]
    )
