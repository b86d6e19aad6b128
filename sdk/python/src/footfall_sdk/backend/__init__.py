"""Events that servers tell: views and engagement, sent in the background."""
