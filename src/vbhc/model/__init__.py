"""What things are: frozen types with their own spelling. No files, no tables, no other part of vbhc."""
