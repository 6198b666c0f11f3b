"""What people see: report, summary, terminal, and the sentences of all three languages."""
