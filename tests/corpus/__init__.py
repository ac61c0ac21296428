"""Snippets of hard cases, good and bad, by which the rules are measured.

Written from the standards and from what readers need, not from the rules. ``<family>/bad.txt`` holds what a rule has to
find, ``<family>/good.txt`` what looks like it and is none. A line ``[rule language kind]`` says what the lines after it
are: the rule that has to speak (``-`` for none), the page's language, and how a line becomes a Document, see
:mod:`tests.corpus.documents`. Lines with ``#`` and a blank are remarks.
"""
