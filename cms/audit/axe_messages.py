"""What axe's rules mean to a reader, in plain words. A rule that is not here speaks with axe's own one-line help."""

MESSAGES: dict[str, tuple[str, str]] = {
    "area-alt": (
        "A clickable area of an image map has no text. Screen readers announce it as nothing or as an address.",
        "Give the <area> an alt text that says where it leads.",
    ),
    "aria-allowed-attr": (
        "An ARIA attribute is used on an element whose role does not know it. Screen readers ignore or misread it.",
        "Remove the attribute, or use an element or role that supports it.",
    ),
    "aria-command-name": (
        "A control has no name. A screen reader says only “button” or “link”, and nobody knows what it does.",
        "Put text inside it, or give it an aria-label.",
    ),
    "aria-hidden-body": (
        "The whole page is hidden from assistive technology. Screen reader users find it empty.",
        "Remove aria-hidden from <body>.",
    ),
    "aria-hidden-focus": (
        "Something that the keyboard reaches is hidden from screen readers. Their users land on silence.",
        "Take the element out of the tab order, or remove aria-hidden from it and from what contains it.",
    ),
    "aria-input-field-name": (
        "A field built with ARIA has no name. A screen reader cannot say what to enter.",
        "Label it with aria-labelledby or aria-label.",
    ),
    "aria-required-attr": (
        "A role lacks a state or property that it needs, so assistive technology cannot tell its value.",
        "Add the required attributes, or use the HTML element that has them built in.",
    ),
    "aria-required-children": (
        "A container's role promises items that it does not have. Screen readers announce something broken.",
        "Give the children the roles that the container needs, or remove its role.",
    ),
    "aria-required-parent": (
        "An item stands outside the container that its role needs. Screen readers cannot say how many there are.",
        "Put it in a container with the right role, or remove its role.",
    ),
    "aria-roles": (
        "A role does not exist. Assistive technology ignores it and the element loses its meaning.",
        "Use a role of WAI-ARIA, or better the HTML element.",
    ),
    "aria-valid-attr": (
        "An ARIA attribute is misspelt or does not exist, so it does nothing.",
        "Correct the attribute's name or remove it.",
    ),
    "aria-valid-attr-value": (
        "An ARIA attribute has a value that it cannot have, often the id of an element that is not there.",
        "Correct the value.",
    ),
    "autocomplete-valid": (
        "A field's autocomplete value is wrong. Browsers and aids cannot fill it in for people who find typing hard.",
        "Use a value from the HTML standard, for example “email” or “given-name”.",
    ),
    "avoid-inline-spacing": (
        "Text spacing is fixed in a style attribute with !important. Readers who need wider spacing cannot set it.",
        "Remove !important from the spacing, or move it to a style sheet.",
    ),
    "button-name": (
        "A button has no text. A screen reader says only “button”, and voice control cannot press it.",
        "Put text in the button, give its image an alt text, or add an aria-label.",
    ),
    "bypass": (
        "There is no way past what every page repeats. Keyboard users have to step through it each time.",
        "Add a skip link, a main landmark or headings.",
    ),
    "color-contrast": (
        "This text has too little contrast with what is behind it. People with low vision cannot read it.",
        "Make the text darker or the background lighter (or the other way round) until the ratio is reached.",
    ),
    "definition-list": (
        "A description list contains something other than terms and descriptions. Screen readers lose its structure.",
        "Keep only <dt> and <dd> groups (or <div>s around them) in the <dl>.",
    ),
    "document-title": (
        "The page has no title. People cannot tell it from other tabs, and screen readers announce only its address.",
        "Add a <title> that says what the page is about.",
    ),
    "duplicate-id-aria": (
        "Two elements share an id that a label or an ARIA attribute refers to. The wrong one may be announced.",
        "Give each element an id of its own.",
    ),
    "empty-heading": (
        "A heading is empty. People who move by headings land on nothing.",
        "Write the heading's text or remove it.",
    ),
    "form-field-multiple-labels": (
        "A field has more than one label. Some screen readers announce only one of them.",
        "Keep one <label>; put hints in an element named by aria-describedby.",
    ),
    "frame-title": (
        "A frame has no title. Screen reader users cannot tell whether it is worth entering.",
        "Give the <iframe> a title that says what it shows.",
    ),
    "heading-order": (
        "A heading skips a level. People who move by headings think that they have missed a part.",
        "Use the next level down; change the looks in the style sheet.",
    ),
    "html-has-lang": (
        "The page does not say which language it is in. Screen readers may read it with the wrong pronunciation.",
        'Add lang to <html>, for example lang="en".',
    ),
    "html-lang-valid": (
        "The page's language code does not exist. Screen readers fall back to the wrong pronunciation.",
        'Use a valid code in <html lang>, for example "en" or "de".',
    ),
    "image-alt": (
        "An image has no text alternative. People who do not see it get nothing, or a file name.",
        'Give it an alt text that says what it tells; if it is decoration, alt="".',
    ),
    "image-redundant-alt": (
        "An image's text alternative repeats the text beside it. Screen readers say everything twice.",
        "Make the alt text empty, or say something the text does not.",
    ),
    "input-button-name": (
        "A button has no text. A screen reader says only “button”.",
        "Give the <input> a value.",
    ),
    "input-image-alt": (
        "An image button has no text alternative. Nobody who cannot see it knows what it does.",
        "Give it an alt text that names the action.",
    ),
    "label": (
        "A form field has no label. Screen readers cannot say what to enter, and voice control cannot find it.",
        "Connect a <label for> with the field's id.",
    ),
    "label-title-only": (
        "A form field's only label is its title, which most people never see.",
        "Add a visible <label>.",
    ),
    "landmark-one-main": (
        "The page has no main landmark. People who jump to the content cannot.",
        "Put the content in one <main>.",
    ),
    "link-name": (
        "A link has no text. A screen reader reads out its address, or nothing.",
        "Put text in the link, or give its image an alt text that says where it leads.",
    ),
    "list": (
        "A list contains something other than list items. Screen readers count and announce it wrongly.",
        "Keep only <li> directly in <ul> and <ol>.",
    ),
    "listitem": (
        "A list item stands outside a list. Screen readers do not announce it as part of one.",
        "Put the <li> in a <ul> or <ol>.",
    ),
    "meta-refresh": (
        "The page reloads or leaves by itself. People who read slowly lose their place.",
        "Remove the refresh; redirect on the server.",
    ),
    "meta-viewport": (
        "Zooming is switched off. People with low vision cannot enlarge the text on a phone.",
        "Remove user-scalable=no and any maximum-scale under 5.",
    ),
    "nested-interactive": (
        "A control is inside another control. Screen readers and keyboards reach only one of the two.",
        "Take the inner control out.",
    ),
    "no-autoplay-audio": (
        "Sound starts by itself. It drowns the screen reader, and there is no quick way to stop it.",
        "Do not start it automatically, or add a control at the top that stops it.",
    ),
    "object-alt": (
        "An embedded object has no text alternative.",
        "Give it an aria-label or title, or put the alternative inside it.",
    ),
    "page-has-heading-one": (
        "The page has no top-level heading. People who move by headings do not find where it begins.",
        "Add one <h1> that says what the page is about.",
    ),
    "region": (
        "This part is outside every landmark. People who move by landmarks miss it.",
        "Put it in <header>, <nav>, <main>, <aside> or <footer>.",
    ),
    "role-img-alt": (
        "Something shown as an image has no text alternative.",
        "Give it an aria-label that says what it tells.",
    ),
    "scrollable-region-focusable": (
        "A part that scrolls cannot be reached by keyboard. Its hidden content is lost to keyboard users.",
        'Give the scrolling element tabindex="0" and a name, or let it grow.',
    ),
    "select-name": (
        "A selection list has no label. Screen readers cannot say what is being chosen.",
        "Connect a <label for> with its id.",
    ),
    "skip-link": (
        "The skip link leads nowhere.",
        'Point it at the id of an element that exists, such as <main id="main">.',
    ),
    "summary-name": (
        "A disclosure has no text. Nobody can tell what it opens.",
        "Write text in the <summary>.",
    ),
    "svg-img-alt": (
        "A drawing has no text alternative. People who do not see it get nothing.",
        'Add a <title> as its first child, or an aria-label; if it is decoration, aria-hidden="true".',
    ),
    "tabindex": (
        "An element jumps the queue of the keyboard. The order in which focus moves no longer makes sense.",
        'Use tabindex="0" and put the element where it belongs.',
    ),
    "td-headers-attr": (
        "A cell refers to headers that are not in its table. Screen readers announce the wrong heading or none.",
        "Correct the ids in the headers attribute.",
    ),
    "th-has-data-cells": (
        "A table header heads no cells. Screen readers announce headings that mean nothing.",
        "Correct the scope, or make it an ordinary cell.",
    ),
    "valid-lang": (
        "A part's language code does not exist. Screen readers read it with the wrong pronunciation.",
        'Use a valid code in lang, for example "fr".',
    ),
    "video-caption": (
        "A video has no captions track. Deaf people miss what is said.",
        'Add <track kind="captions">, or say where the captions are.',
    ),
}
"""axe rule → (what is wrong and why it matters, how to put it right)."""
