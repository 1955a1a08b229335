"""What goes with the page itself: signs, pictures, finding, copying, link cards, outline."""
