"""The Document: the one JSON shape that the API serves, the rules read, the contract describes and frontends render.

Pure types: no Django, no Wagtail, so that a checker or an auditor can use them without a database.
"""
