"""What `make` runs: preparing a machine, running everything, testing everything. Not part of the package."""
