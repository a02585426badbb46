"""Other ways to read a document than by the rules: a learned reader, a model named by the user, a language model."""

from analysis.readers.protocol import SecondReader, reader_named, readings

__all__ = ["SecondReader", "reader_named", "readings"]
