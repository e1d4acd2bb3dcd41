"""How the thread of a scraped page is taken apart: where each comment begins and ends, and whose it is."""
