"""The JSON API: /api/v1, its description and its page at /api/docs."""
