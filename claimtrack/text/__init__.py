"""Reading characters: spans, sentences, numbers and dates. Knows no claim, page or event."""
