"""What a reviewer should look at in a pack: no rule is broken, but a person has to judge."""
