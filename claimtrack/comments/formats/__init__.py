"""One module per format, each with a `READER`; `claimtrack.comments.registry` finds them."""
