"""``altogether check``: Documents from files, an API or the database, through the rules, into a report.

Nothing here needs Django but :mod:`.local`, which is imported only for ``--live`` and ``--drafts``.
"""
