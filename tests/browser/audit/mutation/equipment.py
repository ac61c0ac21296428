"""Sound things that the demo's pages do not have, for defects that need them. Unchanged they give no finding."""

FORM = """
<h2>Write to us</h2>
<form action="/thanks" method="post">
  <style>
    .kit-form label, .kit-form legend { display: block; font-weight: 600 }
    .kit-form input, .kit-form select { min-height: 2.5rem; font: inherit }
    .kit-form input[type=radio] { min-height: 0; width: 1.5rem; height: 1.5rem }
    .kit-form .choice { display: flex; gap: 0.5rem; padding: 0.5rem 0 }
  </style>
  <div class="kit-form">
    <p><label for="kit-name">Your name</label><input id="kit-name" name="name" autocomplete="name"></p>
    <p><label for="kit-email">Email address</label>
      <input id="kit-email" name="email" type="email" autocomplete="email" aria-invalid="true" value="nerys@"
        aria-describedby="kit-error">
      <span id="kit-error">Error: write the whole address, such as nerys@harbourlane.example.</span></p>
    <p><label for="kit-day">Day that suits you</label>
      <select id="kit-day" name="day"><option>Saturday</option><option>Sunday</option></select></p>
    <fieldset><legend>How shall we answer?</legend>
      <div class="choice"><input type="radio" name="how" id="kit-post" value="post"><label for="kit-post">By post</label></div>
      <div class="choice"><input type="radio" name="how" id="kit-mail" value="mail"><label for="kit-mail">By email</label></div>
    </fieldset>
    <p><button type="submit">Send the message</button></p>
  </div>
</form>
"""

DIALOG = """
<h2>Before you walk</h2>
<p><button type="button" aria-haspopup="dialog" class="kit-open">Show the tide table</button></p>
<dialog class="kit-dialog" aria-labelledby="kit-title">
  <h3 id="kit-title">Tides today</h3>
  <p>High water at nine, low water at three.</p>
  <p><button type="button" class="kit-close">Close the table</button></p>
</dialog>
<script>
  const dialog = document.querySelector(".kit-dialog");
  document.querySelector(".kit-open").addEventListener("click", () => dialog.showModal());
  document.querySelector(".kit-close").addEventListener("click", () => dialog.close());
</script>
"""

DISCLOSURE = """
<h2>Getting there</h2>
<p><button type="button" class="kit-more" aria-expanded="false" aria-controls="kit-way">Show the way</button></p>
<p id="kit-way" hidden>From the station, follow the canal.</p>
<script>
  const more = document.querySelector(".kit-more");
  more.addEventListener("click", () => {
    const way = document.getElementById("kit-way");
    way.hidden = !way.hidden;
    more.setAttribute("aria-expanded", String(!way.hidden));
  });
</script>
"""

VIDEO = """
<h2>The walk in four minutes</h2>
<video controls preload="none" width="320" height="180" src="/walk.webm">
  <track kind="captions" src="/walk.vtt" srclang="en" label="English" default>
  <track kind="descriptions" src="/seen.vtt" srclang="en" label="What is seen">
</video>
<p><a href="/visit/">Read what is said and shown on the walk</a></p>
"""

FRAME = """
<h2>Where it is</h2>
<iframe src="/map" title="Map of the coast path" width="300" height="150"></iframe>
"""

SENTENCE = """
<p class="kit-words">The path is level from the lock to the slipway; from there on,
<a href="/visit/">a bus takes walkers back</a> every half hour until it is dark.</p>
"""

BADGE = """
<p><span class="kit-badge">Step-free</span></p>
<style>.kit-badge { display: inline-block; padding: 0.5rem; border: 1px solid }</style>
"""

EQUIPMENT = {
    "form": FORM,
    "dialog": DIALOG,
    "disclosure": DISCLOSURE,
    "video": VIDEO,
    "frame": FRAME,
    "sentence": SENTENCE,
    "badge": BADGE,
}
"""Block id → what stands in that block."""
