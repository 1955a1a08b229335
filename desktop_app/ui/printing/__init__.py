"""Paper: a preview that is the very page, the printer, and PDF files."""
