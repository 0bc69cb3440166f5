"""Dialogs, each small and modal only where it must be."""
