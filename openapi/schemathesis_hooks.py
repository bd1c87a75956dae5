"""Lines for the calls that are generated from the contract: one report a line, and of the answer the line that it gets."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def one_line(context, value):
    return json.dumps(value).encode("utf-8") + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def first_line(context, response):
    return json.loads(response.content.split(b"\n")[0])
