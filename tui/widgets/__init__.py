"""Parts that screens are made of. None of them reads the workflow on the screen's thread."""
