"""The public API: ``/api/v2/``. It answers from the store and reads no draft."""
