"""What one does with the page: find in it, copy from it, hear of its links, walk its outline."""
