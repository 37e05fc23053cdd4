"""Results that were kept from earlier runs, for documents that did not change."""
