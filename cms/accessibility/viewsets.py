"""Where administrators say how much each rule matters."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from cms.accessibility.engine.registry import all_rules
from cms.accessibility.models import PolicyRule


class PolicyRuleForm(WagtailAdminModelForm):
    """Offers the rules by name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = [(name, name) for name in sorted(all_rules())]
        self.fields["rule"] = forms.ChoiceField(choices=rules, label=_("Rule"))


class PolicyRuleViewSet(ModelViewSet):
    """Settings → Accessibility rules."""

    model = PolicyRule
    icon = "tick-inverse"
    menu_label = _("Accessibility rules")
    menu_order = 910
    add_to_settings_menu = True
    list_display = ["rule", "get_level_display", "site", "group", "qa_only"]
    list_filter = ["level", "site", "group"]
    search_fields = ["rule"]
    search_backend_name = None
    inspect_view_enabled = False
    edit_handler = ObjectList(
        [FieldPanel("rule"), FieldPanel("level"), FieldPanel("site"), FieldPanel("group"), FieldPanel("qa_only")],
        base_form_class=PolicyRuleForm,
    )


policy_rules = PolicyRuleViewSet("accessibility_rules")
