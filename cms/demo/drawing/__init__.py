"""Pictures for the demo, drawn when it is loaded: nobody's copyright, nobody's face, nothing to download."""
