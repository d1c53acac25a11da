"""The review: findings on an agreement, and the gate that a final text must pass."""
