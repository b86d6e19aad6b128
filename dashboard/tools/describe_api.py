"""Prints the document of the API without starting a server."""

import json
import sys

from footfall.api.app import ENDPOINTS
from footfall.api.collected import COLLECTED
from footfall.api.openapi import make_document

json.dump(make_document((*COLLECTED, *ENDPOINTS), ""), sys.stdout)
