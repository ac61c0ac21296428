"""The rules of the content engine, applied to any page as a browser draws it."""
