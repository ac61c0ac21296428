"""What the demo says: an invented charity in an invented town, with invented people.

Telephone numbers are from the range that Ofcom keeps for drama (029 2018 0000 to 0999); addresses end in ``.example``
(RFC 2606).
"""
