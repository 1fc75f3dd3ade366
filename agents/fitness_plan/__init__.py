"""The programme's phases: which mesocycles, how long, and what each is for."""
