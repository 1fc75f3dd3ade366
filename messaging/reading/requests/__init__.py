"""What an athlete asks for."""
