"""From a source's site to captures and a manifest: the only part of the project that opens the network."""
