"""Labels and the values beside them: wording nobody listed, what stands near, whole areas, running text."""
