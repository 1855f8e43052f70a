"""Letters about one placement (L01, L03, L09, L10, L11, L13, L14, L17, L23)."""
