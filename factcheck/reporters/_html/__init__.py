"""The parts of the HTML page; what each module makes is what its name says."""
