"""Forms for the checks of fields."""

LABEL = '<label for="name">Name</label>'
FIELD = '<input id="name" name="name" {}>'

BAD: dict[str, tuple[str, str]] = {
    "a placeholder for a label": ("form-placeholder-label", '<input name="q" placeholder="Your name">'),
    "a placeholder in a text area": ("form-placeholder-label", '<textarea placeholder="What happened?"></textarea>'),
    "wrong, and no word why": ("form-error-unexplained", LABEL + FIELD.format('aria-invalid="true"')),
    "wrong, told by a missing id": (
        "form-error-unexplained",
        LABEL + FIELD.format('aria-invalid="true" aria-describedby="gone"'),
    ),
    "wrong, told by nothing": (
        "form-error-unexplained",
        LABEL + FIELD.format('aria-invalid="true" aria-describedby="e"') + '<p id="e"></p>',
    ),
    "an error that stands apart": (
        "form-error-apart",
        f'<div>{LABEL}{FIELD.format("aria-invalid=true")}<p class="error">Give your name.</p></div>',
    ),
    "a list of errors that stands apart": (
        "form-error-apart",
        f'<div>{LABEL}{FIELD.format("")}<ul class="errorlist"><li>Give your name.</li></ul></div>',
    ),
    "a hint that stands apart": (
        "form-hint-apart",
        f'<div>{LABEL}{FIELD.format("")}<p class="hint">As on your passport.</p></div>',
    ),
    "a hint of a framework": (
        "form-hint-apart",
        f'<div>{LABEL}<div>{FIELD.format("")}</div><small class="form-help">As on your passport.</small></div>',
    ),
    "choices without a question": (
        "form-group-unnamed",
        '<p>Will you come?</p><label><input type="radio" name="come"> Yes</label>'
        '<label><input type="radio" name="come"> No</label>',
    ),
    "ticks without a question": (
        "form-group-unnamed",
        '<fieldset><label><input type="checkbox" name="days"> Sunday</label>'
        '<label><input type="checkbox" name="days"> Monday</label></fieldset>',
    ),
}

GOOD: dict[str, str] = {
    "a label": LABEL + FIELD.format(""),
    "a label and a placeholder": LABEL + FIELD.format('placeholder="Ebele Marsh"'),
    "a name by aria-label": '<input aria-label="Search" placeholder="Search">',
    "an error that belongs": f"<div>{LABEL}{FIELD.format('aria-invalid=true aria-describedby=e')}"
    '<p class="error" id="e">Give your name.</p></div>',
    "an error by its own attribute": f"<div>{LABEL}{FIELD.format('aria-invalid=true aria-errormessage=e')}"
    '<p class="error" id="e">Give your name.</p></div>',
    "an error in the label": '<label for="name">Name <span class="error">Give your name.</span></label>'
    + FIELD.format('aria-invalid="true"'),
    "a hint that belongs": f'<div>{LABEL}<p class="hint" id="h">As on your passport.</p>'
    f"{FIELD.format('aria-describedby=h')}</div>",
    "a hint in the label": '<label for="name">Name <span class="hint">As on your passport.</span></label>'
    + FIELD.format(""),
    "choices with a question": '<fieldset><legend>Will you come?</legend><label><input type="radio" name="come"> Yes'
    '</label><label><input type="radio" name="come"> No</label></fieldset>',
    "choices in a named group": '<p id="q">Will you come?</p><div role="radiogroup" aria-labelledby="q"><label><input '
    'type="radio" name="come"> Yes</label><label><input type="radio" name="come"> No</label></div>',
    "a hidden field": '<input type="hidden" name="token" placeholder="x"><input hidden placeholder="y">',
}
