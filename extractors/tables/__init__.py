"""Tables of goods and services: where they stand on a page, what their columns mean, and the rows they hold."""
