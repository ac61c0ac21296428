"""Everything that people and machines do to pages, for the state machine: each act by itself."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale, Page, Revision, Workflow, WorkflowPage

from cms.accessibility import gate
from cms.accessibility.emergency import agree, ask
from cms.accessibility.engine.finding import Severity
from cms.accessibility.models import AccessibilityPolicy, Acknowledgement, PolicyRule
from cms.base.models import Organisation
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, block, good_body, paragraph, post

EMPTY_IMAGE = {"image": None, "alt_role": "", "alt": "", "caption": "", "credit_text": "", "credit_url": ""}


def with_partners() -> list[dict[str, Any]]:
    """A body that shows every organisation."""
    partners = list(Organisation.objects.values_list("pk", flat=True))
    value = {"text": "<p>We met.</p>", "links": [], "image": EMPTY_IMAGE, "people": [], "partners": partners}
    return [*good_body(), block("activity", {"title": "Meeting", **value})]


def with_links() -> list[dict[str, Any]]:
    """A body that links to every post."""
    links = PostPage.objects.order_by("pk").values_list("pk", "title")
    return [*good_body(), *(paragraph(f'<p>See <a linktype="page" id="{pk}">{title}</a>.</p>') for pk, title in links)]


def with_a_warning() -> list[dict[str, Any]]:
    """A body that asks for an answer, and is no error."""
    return [*good_body(), paragraph('<p>For our plan, <a href="https://example.org/plan">click here</a>.</p>')]


BODIES: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "good": good_body,
    "bad": bad_body,
    "with a warning": with_a_warning,
    "with partners": with_partners,
    "with links": with_links,
}


def publish_revision(page: PostPage) -> None:
    page.get_latest_revision().publish()


def publish_page(page: PostPage) -> None:
    page.publish(page.get_latest_revision())


def save_live(page: PostPage) -> None:
    page.live = True
    page.save()


def save_live_alone(page: PostPage) -> None:
    page.live = True
    page.save(update_fields=["live"])


def save_bare_live(page: PostPage) -> None:
    bare = Page.objects.get(pk=page.pk)
    bare.live = True
    bare.save()


def save_the_draft_over_the_page(page: PostPage) -> None:
    draft = page.get_latest_revision_as_object()
    draft.save()


def publish_the_oldest(page: PostPage) -> None:
    old = page.revisions.order_by("pk").first()
    old.as_object().save_revision(previous_revision=old).publish(previous_revision=old)


def approve(page: PostPage) -> None:
    workflow = Workflow.objects.filter(active=True).first() or _workflow()
    WorkflowPage.objects.get_or_create(page=page.get_parent(), defaults={"workflow": workflow})
    if page.workflow_in_progress:
        page.current_workflow_state.cancel()
    user = _somebody("approver")
    state = workflow.start(page, user)
    while state.status == state.STATUS_IN_PROGRESS:
        task = state.current_task_state
        task.task.specific.on_action(task, user, "approve")
        state.refresh_from_db()


def _workflow() -> Workflow:
    from wagtail.models import GroupApprovalTask, WorkflowTask

    workflow = Workflow.objects.create(name="Approval")
    task = GroupApprovalTask.objects.create(name="Approval")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


PUBLISHING = [
    publish_revision,
    publish_page,
    save_live,
    save_live_alone,
    save_bare_live,
    save_the_draft_over_the_page,
    publish_the_oldest,
    approve,
]


def schedule(page: PostPage) -> None:
    """Publish the latest draft in an hour."""
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision().publish()


def let_schedules_come_due() -> None:
    """As if that hour had passed."""
    past = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        content = {**revision.content, "go_live_at": past.isoformat()}
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)


def copy_live(page: PostPage, parent: PostIndexPage) -> None:
    page.copy(to=parent, update_attrs={"slug": _unused(page.slug), "title": _unused(page.title)}, keep_live=True)


def alias(page: PostPage, parent: PostIndexPage) -> None:
    page.create_alias(parent=parent, update_slug=_unused(page.slug))


def move(page: PostPage, parent: PostIndexPage) -> None:
    page.move(parent, pos="last-child")


def translate(page: PostPage, parent: PostIndexPage) -> None:
    """Make the page, and what is above it, in Welsh, as aliases."""
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    if page.locale_id != welsh.pk and not page.has_translation(welsh):
        page.copy_for_translation(welsh, copy_parents=True, alias=True)


def convert(page: PostPage, parent: PostIndexPage) -> None:
    if page.alias_of_id:
        ConvertAliasPageAction(page).execute()


ELSEWHERE = [copy_live, alias, move, translate, convert]


def add_live(parent: PostIndexPage, title: str, body: list[dict[str, Any]]) -> None:
    parent.add_child(instance=post(title, body))


def publish_in_an_emergency(page: PostPage) -> None:
    """One asks, another agrees; where nothing keeps the page from being published, nobody has to."""
    if gate.inspect(page.get_latest_revision_as_object()).refusing:
        asked = ask(page, _somebody("one"), "The road is closed.", timezone.now() + timedelta(days=1))
        agree(asked, _somebody("two"))


def answer_warnings(page: PostPage, days: int) -> None:
    """Answer each warning of the latest draft, until so many days from now."""
    until = date.today() + timedelta(days=days)
    for finding in gate.inspect(page.get_latest_revision_as_object()).findings:
        if finding.severity is Severity.WARNING:
            Acknowledgement.objects.update_or_create(
                page=page,
                fingerprint=finding.fingerprint,
                defaults={"rule": finding.rule, "reason": "accepted", "comment": "We know.", "expires_on": until},
            )


def change_policy(parent: PostIndexPage, level: str) -> None:
    """Let empty headings count as something else on one site."""
    PolicyRule.objects.update_or_create(rule="heading-empty", site=parent.get_site(), defaults={"level": level})


def demand_answers(parent: PostIndexPage, demanded: bool) -> None:
    """Let one site ask for an answer to each warning, or no longer."""
    demands = AccessibilityPolicy.for_site(parent.get_site())
    demands.require_acknowledgements = demanded
    demands.save()


def _somebody(name: str) -> Any:
    model = get_user_model()
    return model.objects.filter(username=name).first() or model.objects.create_superuser(name, f"{name}@x.example", "x")


def _unused(name: str) -> str:
    return f"{name}-{Page.objects.order_by('-pk').values_list('pk', flat=True).first()}"
