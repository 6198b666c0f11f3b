"""Tables of bookings and what a bank says of a payment: its marks, its words, sums broken by a column."""
