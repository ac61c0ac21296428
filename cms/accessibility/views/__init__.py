"""What editors and QA see of accessibility in the admin."""
