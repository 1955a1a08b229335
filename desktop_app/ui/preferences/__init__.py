"""What a person prefers: held, changed live, and offered as a form."""
