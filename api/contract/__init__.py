"""The committed contract: OpenAPI document, JSON Schemas and TypeScript types, built from the code."""
