"""The contract's JSON, in and out."""
