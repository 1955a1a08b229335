"""An entry as a page: HTML, text and JSON, with its labels."""
