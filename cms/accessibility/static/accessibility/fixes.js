/* Quick fixes: makes in the form the edits that the panel proposes, and takes them back. */
(() => {
  /** Where the form calls a value otherwise than the Document does. */
  const OTHER_NAMES = { html: "text" };
  const TYPED_MARK = /^\s*(?:[-*•–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/i;

  function listen(panel, changed) {
    const undo = panel.querySelector("[data-accessibility-undo]");
    let takeBack = [];
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("[data-accessibility-fix]");
      if (!button) return;
      const fix = JSON.parse(button.dataset.accessibilityFix);
      takeBack = fix.edits.map((edit) => make(edit, button.dataset.block)).filter(Boolean);
      undo.querySelector("[data-accessibility-done]").textContent = takeBack.length
        ? `${fix.label}: done.`
        : "The field has changed since. Nothing was done.";
      undo.hidden = false;
      undo.querySelector("button").hidden = !takeBack.length;
      undo.querySelector("button").focus();
      changed();
    });
    undo.querySelector("button").addEventListener("click", () => {
      for (const back of takeBack.reverse()) back();
      takeBack = [];
      undo.hidden = true;
      changed();
    });
  }

  /** Make one edit; gives what takes it back, or null when its field was not found as expected. */
  function make(edit, blockId) {
    const field = find(edit, blockId);
    if (!field) return null;
    const rich = [...field.querySelectorAll("input[type=hidden]")].find((input) => input.draftailEditor);
    return rich ? editRich(rich.draftailEditor, edit) : editPlain(field, edit);
  }

  function find(edit, blockId) {
    const [root, index, , ...rest] = edit.path.split(".");
    const start = document.querySelector(`[data-contentpath="${CSS.escape(root)}"]`);
    if (index === undefined) return start;
    const stream = start && blocksOf(start);
    const own = blockId && edit.path.startsWith(`${root}.`) ? document.querySelector(`[data-contentpath="${CSS.escape(blockId)}"]`) : null;
    // A fix of the outline edits other blocks than the one at fault: those are found by their number.
    const block = /^\d+$/.test(index) ? stream?.[Number(index)] || own : own || start;
    const parts = /^\d+$/.test(index) ? rest : [index, ...edit.path.split(".").slice(2)];
    return block && resolve(block, parts);
  }

  function blocksOf(stream) {
    return [...stream.querySelectorAll("[data-streamfield-child]")].filter(
      (each) => each.offsetParent && each.parentElement.closest("[data-contentpath]") === stream,
    );
  }

  /** The field at a path below a block; steps that only the Document has, such as ``image`` or ``credit``, are left out. */
  function resolve(place, parts) {
    if (!parts.length) return place;
    const [part, ...rest] = parts;
    const candidates = /^\d+$/.test(part)
      ? [place.querySelectorAll("[data-streamfield-child]")[Number(part)]]
      : [joined(place, parts), named(place, part), named(place, OTHER_NAMES[part])];
    for (const candidate of candidates) {
      const found = candidate?.done ? candidate.done : candidate && resolve(candidate, rest);
      if (found) return found;
    }
    return rest.length ? resolve(place, rest) : null;
  }

  /** ``credit.text`` is one field of the form: ``credit_text``. */
  function joined(place, parts) {
    const found = parts.length === 2 && named(place, parts.join("_"));
    return found ? { done: found } : null;
  }

  function named(place, name) {
    return name ? place.querySelector(`[data-contentpath="${CSS.escape(name)}"]`) : null;
  }

  function editPlain(field, edit) {
    const input = field.querySelector("textarea, select, input:not([type=hidden])");
    if (!input) return null;
    const before = input.value;
    set(input, String(edit.after));
    return () => set(input, before);
  }

  function set(input, value) {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Rich text: the stretch of plain text is replaced, or typed lists become lists; formatting around it stays. */
  function editRich(editor, edit) {
    const state = editor.getEditorState();
    const content = state.getCurrentContent();
    const blocks = content.getBlocksAsArray();
    const changed = edit.after.includes("<li>") && !edit.before.includes("<li>") ? listed(blocks) : replaced(blocks, edit);
    if (!changed) return null;
    const next = content.constructor.createFromBlockArray(changed);
    editor.onChange(state.constructor.push(state, next, "change-block-data"));
    return () => editor.onChange(state.constructor.push(editor.getEditorState(), content, "undo"));
  }

  function replaced(blocks, { find, replace }) {
    if (!find) return emptied(blocks);
    const at = blocks.findIndex((block) => block.getText().includes(find));
    if (at < 0) return null;
    const block = blocks[at];
    const text = block.getText();
    const from = text.indexOf(find);
    const characters = block.getCharacterList();
    const style = characters.get(Math.max(from, Math.min(from + find.length, characters.size) - 1));
    const filling = characters.slice(0, 0).concat(Array.from(replace, () => style));
    const merged = block.merge({
      text: text.slice(0, from) + replace + text.slice(from + find.length),
      characterList: characters.slice(0, from).concat(filling, characters.slice(from + find.length)),
    });
    return blocks.map((each, index) => (index === at ? merged : each));
  }

  /** Without the blank lines that only make room. */
  function emptied(blocks) {
    const kept = blocks.filter((block) => block.getText().trim());
    return kept.length && kept.length < blocks.length ? kept : null;
  }

  function listed(blocks) {
    const lines = blocks.flatMap((block) => (block.getType() === "unstyled" ? split(block) : [block]));
    const isItem = (block) => block?.getType() === "unstyled" && TYPED_MARK.test(block.getText());
    return lines.map((block, index) =>
      isItem(block) && (isItem(lines[index - 1]) || isItem(lines[index + 1])) ? item(block) : block,
    );
  }

  function split(block) {
    const lines = block.getText().split("\n");
    if (lines.length === 1 || !lines.some((line) => TYPED_MARK.test(line))) return [block];
    let from = 0;
    return lines.map((line, index) => {
      const part = block.merge({
        key: index ? `${block.getKey()}${index}` : block.getKey(),
        text: line,
        characterList: block.getCharacterList().slice(from, from + line.length),
      });
      from += line.length + 1;
      return part;
    });
  }

  function item(block) {
    const mark = TYPED_MARK.exec(block.getText())[0];
    const numbered = /\d/.test(mark);
    return block.merge({
      type: numbered ? "ordered-list-item" : "unordered-list-item",
      text: block.getText().slice(mark.length),
      characterList: block.getCharacterList().slice(mark.length),
    });
  }

  window.accessibilityFixes = { listen };
})();
