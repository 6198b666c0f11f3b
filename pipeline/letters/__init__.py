"""Letters to the applicant and the terms of the procedure (paragraphs 22 to 24): from a result alone, no page read again."""
