"""How sure a reading is, the question about what is unclear, and its answer."""
