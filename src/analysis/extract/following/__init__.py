"""Following people through a text: those met before, some of them, the others, and new ones."""
