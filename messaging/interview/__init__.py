"""How people answer the questions of a coach who doesn't know them yet: plain rules, a module a question."""
