"""What a person leaves behind: history and place, in user.db."""
