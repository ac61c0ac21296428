"""Focus that is seen and focus that is not, and stops at what is not there."""

from tests.browser.keyboard.case import Case

V, STOP = "focus-visible", "focus-invisible-stop"
BLACK = "<style>.black:focus { outline: 3px solid #000; outline-offset: 2px }</style>"
HIDDEN_BOX = "position: absolute; opacity: 0; width: 1px; height: 1px"

VISIBLE_GOOD = [
    Case(V, "browser's own outline", '<a href="#x">A link</a> <button type="button">A button</button>'),
    Case(V, "own outline", f'{BLACK}<a class="black" href="#x">A link</a>'),
    Case(
        V,
        "shadow as a ring",
        """<style>.ring:focus { outline: 0; box-shadow: 0 0 0 3px #06c }</style>
        <button class="ring" type="button">Ring</button>""",
    ),
    Case(
        V,
        "underline",
        """<style>.under { text-decoration: none; color: #036 }
        .under:focus { outline: 0; text-decoration: underline 2px }</style><a class="under" href="#x">Read on here</a>""",
    ),
    Case(
        V,
        "colours exchanged",
        """<style>.swap:focus { outline: 0; background: #000; color: #fff }</style>
        <button class="swap" type="button">Swap</button>""",
    ),
    Case(V, "caret is enough", '<label>Name <input style="outline: none"></label>'),
    Case(
        V,
        "ring on the label of a hidden box",
        f"""<style>.custom input {{ {HIDDEN_BOX} }}
        .custom input:focus + span {{ outline: 3px solid #000 }}</style>
        <label class="custom"><input type="checkbox"><span>Yes, please</span></label>""",
    ),
    Case(
        V,
        "ring on the card around",
        """<style>.card { padding: 12px; width: 300px } .card a { outline: 0 }
        .card:focus-within { outline: 3px solid #036 }</style><div class="card"><a href="#x">The card's link</a></div>""",
    ),
    Case(
        V,
        "ring that fades in",
        """<style>.slow { transition: all 2s } .slow:focus { outline: 3px solid #000 }</style>
        <button class="slow" type="button">Slow</button>""",
    ),
    Case(
        V,
        "in a shadow root",
        """<x-one></x-one><script>document.querySelector("x-one").attachShadow({mode: "open"})
        .innerHTML = "<button type=button>In the shadow</button>"</script>""",
    ),
    Case(
        V,
        "in a frame",
        """<iframe title="Frame" srcdoc="<html lang=en><title>F</title><a href='#x'>In a frame</a>"></iframe>""",
    ),
    Case(
        V,
        "set by a script",
        """<button type="button" style="outline: 0" onfocus="this.style.border = '4px solid #000'"
        onblur="this.style.border = ''">By script</button>""",
        alone=True,
    ),
]
LIKE = f'{BLACK}<p><a class="black" href="#1">One</a></p><p><a class="black" href="#2">Two</a></p>'
"""Two links with an outline: the walk knows its kind from them."""

VISIBLE_BAD = [
    Case(
        V,
        "outline like others but cut off",
        f"""{LIKE}<div style="overflow: hidden; width: 90px; height: 20px; margin: 20px"><a class="black" href="#3"
        style="display: block; width: 90px; height: 20px">Three</a></div>""",
        "failed",
        alone=True,
    ),
    Case(
        V,
        "outline like others but on black",
        f"""{LIKE}<p style="background: #000; padding: 20px"><a class="black" href="#3" style="color: #fff">Three</a></p>""",
        "failed",
        alone=True,
    ),
    Case(
        V,
        "outline like others but covered",
        f"""{LIKE}<div style="position: relative; height: 80px"><a class="black" href="#3" style="position: absolute;
        left: 30px; top: 30px; width: 80px; height: 20px">Three</a><div style="position: absolute; left: 0; top: 0; width: 150px;
        height: 30px; background: #fff"></div><div style="position: absolute; left: 0; top: 50px; width: 150px; height: 30px;
        background: #fff"></div><div style="position: absolute; left: 0; top: 0; width: 30px; height: 80px; background: #fff"></div>
        <div style="position: absolute; left: 110px; top: 0; width: 40px; height: 80px; background: #fff"></div></div>""",
        "failed",
        alone=True,
    ),
    Case(V, "outline taken from a link", '<a href="#x" style="outline: none">A link</a>', "failed"),
    Case(V, "outline taken from a button", '<button type="button" style="outline: 0">A button</button>', "failed"),
    Case(V, "outline without colour", '<a href="#x" style="outline: 3px solid transparent">A link</a>', "failed"),
    Case(
        V,
        "outline cut off",
        """<div style="overflow: hidden; width: 120px; height: 24px; contain: paint">
        <button type="button" style="width: 120px; height: 24px; outline: 3px solid transparent; outline-offset: 2px"
        >Cut off</button></div>""",
        "failed",
    ),
    Case(
        V,
        "outline in the colour behind it",
        """<div style="background: #fff; padding: 9px"><button type="button"
        style="outline: 3px solid #fff">White on white</button></div>""",
        "failed",
    ),
    Case(
        V,
        "custom box without a ring",
        f"""<label><input type="checkbox" style="{HIDDEN_BOX}; outline: 0">
        <span style="border: 1px solid #000">Yes, please</span></label>""",
        "failed",
    ),
    Case(
        V,
        "field without caret or outline",
        """<label>Name <input style="outline: none; caret-color: transparent"></label>""",
        "failed",
    ),
    Case(
        V,
        "in a shadow root without outline",
        """<x-two></x-two><script>document.querySelector("x-two")
        .attachShadow({mode: "open"}).innerHTML = "<button type=button style='outline: 0'>Shadow</button>"</script>""",
        "failed",
    ),
    Case(
        V,
        "in a frame without outline",
        """<iframe title="Frame"
        srcdoc="<html lang=en><title>F</title><a href='#x' style='outline: 0'>In a frame</a>"></iframe>""",
        "failed",
    ),
    Case(
        V,
        "another element once the focus has gone",
        """<p class="anew"></p><script>{ const place = document.querySelector(".anew"), draw = () => {
        place.innerHTML = '<button type="button" style="outline: 0">Drawn anew</button>';
        place.firstChild.addEventListener("blur", () => setTimeout(draw)); }; draw(); }</script>""",
        "review",
    ),
    Case(
        V,
        "a shade lighter",
        """<style>.shade { background: #ddd } .shade:focus { outline: 0; background: #e8e8e8 }</style>
        <button class="shade" type="button">Shade</button>""",
        "review",
    ),
    Case(
        V,
        "a pale outline",
        '<style>.pale:focus { outline: 2px solid #ddd }</style><a class="pale" href="#x">Pale</a>',
        "review",
    ),
]
STOP_GOOD = [
    Case(
        STOP,
        "skip link that appears",
        """<style>.skip { position: absolute; left: -9999px }
        .skip:focus { left: 10px; top: 10px; background: #fff }</style><a class="skip" href="#m">Skip to content</a>""",
        alone=True,
    ),
    Case(
        STOP,
        "opacity that comes with focus",
        """<style>.fade { opacity: 0 } .fade:focus { opacity: 1 }</style>
        <button class="fade" type="button">Copy link</button>""",
    ),
    Case(
        STOP,
        "hidden from everyone",
        '<button type="button" hidden>Hidden</button><div inert><a href="#x">Inert</a></div>',
    ),
    Case(
        STOP,
        "shown by focus within",
        """<style>.bar { opacity: 0 } .bar:focus-within { opacity: 1 }</style>
        <div class="bar"><button type="button">Share</button></div>""",
    ),
    Case(
        STOP,
        "link around a picture",
        """<a href="#x"><svg role="img" aria-label="Picture" width="60" height="60">
        <rect width="60" height="60" fill="#036"/></svg></a>""",
    ),
    Case(
        STOP,
        "hidden file with a label that rings",
        f"""<style>.file input {{ {HIDDEN_BOX} }}
        .file:focus-within {{ outline: 3px solid #000 }}</style><label class="file">Choose <input type="file"></label>""",
    ),
    Case(
        STOP,
        "clipped skip link",
        """<style>.clip:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
        overflow: hidden }</style><a class="clip" href="#m">Skip to the end</a>""",
    ),
]
STOP_BAD = [
    Case(STOP, "opacity 0", '<button type="button" style="opacity: 0">Ghost</button>', "failed"),
    Case(STOP, "far outside", '<a href="#x" style="position: absolute; left: -9999px">Far outside</a>', "failed"),
    Case(
        STOP,
        "no size",
        '<button type="button" style="width: 0; height: 0; padding: 0; border: 0; overflow: hidden; outline: 0">x</button>',
        "failed",
    ),
    Case(
        STOP,
        "clipped away",
        """<a href="#x" style="position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%)">Clipped</a>""",
        "failed",
    ),
    Case(
        STOP,
        "closed menu that is only transparent",
        """<ul style="opacity: 0"><li><a href="#a">First</a></li></ul>""",
        "failed",
    ),
    Case(
        STOP,
        "under another element",
        """<div style="position: relative; width: 200px; height: 60px"><a href="#x"
        style="position: absolute; inset: 10px">Below</a><div style="position: absolute; inset: 0; background: #ccc"></div></div>""",
        "failed",
    ),
    Case(STOP, "hidden from screen readers", '<div aria-hidden="true"><a href="#x">Silent</a></div>', "failed"),
]
