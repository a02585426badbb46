"""What holds for every test: no model is looked for on the network."""

import os

os.environ["HF_HUB_OFFLINE"] = "1"
