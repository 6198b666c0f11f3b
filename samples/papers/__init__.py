"""Papers printed from a deal: what each kind states, before a layout draws it."""
