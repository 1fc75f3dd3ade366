"""How training is spread over time: phases, weeks, their targets, tapers and days away. Pure rules, which write the
understudies' plans and check the model's. Sources and opinions: docs/coaching.md."""
