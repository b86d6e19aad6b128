"""Server-side events: what servers report of views, engagements, API calls and business, with a write key."""
