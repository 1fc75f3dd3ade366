"""What a workout may not be, a module a subject: what is checked, and the words for it. The table is guardrails.py."""
