"""What a text is for, and what is put together from its stages."""
