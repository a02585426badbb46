"""Who is quoted or reported as saying what, with the speaker, the cue and all offsets."""
