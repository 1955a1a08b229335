"""Markdown becomes references, plain text and safe HTML."""
