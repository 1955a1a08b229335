"""What a person leaves behind: notes, lists, packs, history and place, in user.db."""
