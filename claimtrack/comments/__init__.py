"""One reader per format: files become pages with comments."""
