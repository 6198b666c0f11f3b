"""The flow: a bundle in, verified amounts out."""
