"""What invoices and acts have in common: who bills whom for how much, under which number and contract."""
