/* Draftail's entity for abbreviations: <abbr title="what it stands for">. */
(function () {
  "use strict";

  const React = window.React;
  const { EditorState, Modifier, RichUtils } = window.DraftJS;

  /** The words of a selection, or nothing when it is only the cursor. */
  function textOf(editorState, selection) {
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    return block.getText().slice(selection.getStartOffset(), selection.getEndOffset());
  }

  /** The selection widened to the whole of an entity, so that editing it needs only the cursor in it. */
  function selectionOfEntity(editorState, entityKey) {
    const selection = editorState.getSelection();
    const block = editorState.getCurrentContent().getBlockForKey(selection.getStartKey());
    let found = selection;
    block.findEntityRanges(
      (character) => character.getEntity() === entityKey,
      (start, end) => {
        if (selection.getStartOffset() >= start && selection.getStartOffset() <= end) {
          found = selection.merge({ anchorOffset: start, focusOffset: end, isBackward: false });
        }
      },
    );
    return found;
  }

  /** The dialog: a native one, so that the browser keeps the focus inside, closes it on Escape and gives focus back. */
  class AbbreviationSource extends React.Component {
    constructor(props) {
      super(props);
      this.dialog = React.createRef();
      this.submit = this.submit.bind(this);
      this.remove = this.remove.bind(this);
      this.close = this.close.bind(this);
      this.done = false;
      this.id = "abbreviation-" + Math.random().toString(36).slice(2);
    }

    componentDidMount() {
      this.dialog.current.showModal();
    }

    /** End once: a dialog that is closed by its form says so twice. */
    complete(editorState) {
      if (this.done) return;
      this.done = true;
      if (this.dialog.current.open) this.dialog.current.close();
      if (editorState) this.props.onComplete(editorState);
      else this.props.onClose();
    }

    submit(event) {
      event.preventDefault();
      event.stopPropagation();
      const form = new FormData(event.target);
      const title = String(form.get("title")).trim();
      const words = String(form.get("words") || "").trim();
      const { editorState, entityKey, entityType } = this.props;
      const content = editorState.getCurrentContent().createEntity(entityType.type, "MUTABLE", { title });
      const key = content.getLastCreatedEntityKey();
      const selection = entityKey ? selectionOfEntity(editorState, entityKey) : editorState.getSelection();
      if (selection.isCollapsed()) {
        const style = editorState.getCurrentInlineStyle();
        const inserted = Modifier.replaceText(content, selection, words, style, key);
        this.complete(EditorState.push(editorState, inserted, "insert-characters"));
      } else {
        this.complete(EditorState.push(editorState, Modifier.applyEntity(content, selection, key), "apply-entity"));
      }
    }

    remove() {
      const { editorState, entityKey } = this.props;
      this.complete(RichUtils.toggleLink(editorState, selectionOfEntity(editorState, entityKey), null));
    }

    close() {
      this.complete(null);
    }

    render() {
      const { editorState, entity, entityKey } = this.props;
      const selection = entityKey ? selectionOfEntity(editorState, entityKey) : editorState.getSelection();
      const words = textOf(editorState, selection);
      const asksForWords = !words && !entityKey;
      const field = (name, label, value, focus) =>
        React.createElement(
          "div",
          { className: "abbreviation-field", key: name },
          React.createElement("label", { htmlFor: `${this.id}-${name}` }, label),
          React.createElement("input", {
            id: `${this.id}-${name}`,
            name,
            type: "text",
            required: true,
            autoFocus: focus,
            autoComplete: "off",
            defaultValue: value,
          }),
        );
      const button = (label, properties) =>
        React.createElement("button", { key: label, className: "button", ...properties }, label);
      // Events of the dialog must not reach the editor below it, which would take them for typing.
      const keep = (event) => event.stopPropagation();
      return React.createElement(
        "dialog",
        {
          ref: this.dialog,
          className: "abbreviation-dialog",
          "aria-labelledby": `${this.id}-heading`,
          onClose: this.close,
          onKeyDown: keep,
          onKeyUp: keep,
          onPaste: keep,
          onCut: keep,
          onCopy: keep,
          onBeforeInput: keep,
        },
        React.createElement(
          "form",
          { onSubmit: this.submit },
          React.createElement("h2", { id: `${this.id}-heading` }, words ? `What does “${words}” stand for?` : "Abbreviation"),
          asksForWords ? field("words", "Abbreviation", "", true) : null,
          field("title", "In full", entity ? entity.getData().title : "", !asksForWords),
          React.createElement(
            "div",
            { className: "abbreviation-actions" },
            button("Save", { type: "submit" }),
            button("Cancel", { type: "button", onClick: this.close, className: "button button-secondary" }),
            entityKey
              ? button("Not an abbreviation", { type: "button", onClick: this.remove, className: "button no" })
              : null,
          ),
        ),
      );
    }
  }

  /** How an abbreviation looks in the editor. */
  function Abbreviation(props) {
    const data = props.contentState.getEntity(props.entityKey).getData();
    return React.createElement("abbr", { className: "abbreviation", title: data.title }, props.children);
  }

  window.draftail.registerPlugin(
    { type: "ABBREVIATION", source: AbbreviationSource, decorator: Abbreviation },
    "entityTypes",
  );
})();
