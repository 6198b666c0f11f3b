"""Which kind of paper a page is: the words that tell it, and titles."""
