"""What is said to have happened: cases to answer, proceedings, findings, outcomes, crime, leaving, scrutiny."""
