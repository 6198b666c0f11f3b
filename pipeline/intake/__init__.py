"""What the applicant hands in, read strictly: the claim in both formats, zips, exchange rates."""
