"""Compare what the police say about their officers with what the press prints, with the characters that say so."""
