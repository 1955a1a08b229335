"""What a page is drawn of: boxes and their signs, bullets, chips, marks, links."""
