"""Pictures of an entry for slides and posts: its title graphic, and its poster."""
