"""Real files for the demo to offer: tagged PDF, Word and CSV, made when it is loaded."""
