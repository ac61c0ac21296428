"""What people meet who use a keyboard alone: where it stops, in which order, what is seen of it, and ways out."""
