"""Sample bundles and the generator that writes them, each with its expected result beside it."""
