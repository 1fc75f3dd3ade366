"""What staff do at their desk: each of them with the athletes that they may see."""
