"""Middleware that records requests, and a proxy that makes the tracker part of the app's own domain."""
