"""What proves a claimed line: deals, payments, certificates, carriage, events, and what a finding does to the line."""
