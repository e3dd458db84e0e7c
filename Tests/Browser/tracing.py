"""What the main thread did between two moments, by Chromium's own trace."""

import json
from urllib.request import urlopen

from websocket import create_connection

CATEGORIES = "toplevel,devtools.timeline,disabled-by-default-devtools.timeline,blink"


class Trace:
    """`with Trace(browser) as trace: …`; then `trace.tasks` are milliseconds, the longest first."""

    def __init__(self, browser):
        address = browser.driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
        pages = json.load(urlopen(f"http://{address}/json"))
        target = next(page for page in pages if page["type"] == "page")
        self.socket = create_connection(target["webSocketDebuggerUrl"], suppress_origin=True, timeout=60)
        self.events, self.tasks = [], []

    def __enter__(self):
        self._send(1, "Tracing.start", transferMode="ReportEvents",
                   traceConfig={"includedCategories": CATEGORIES.split(",")})
        self._until(lambda message: message.get("id") == 1)
        return self

    def __exit__(self, *_):
        self._send(2, "Tracing.end")
        self._until(lambda message: message.get("method") == "Tracing.tracingComplete")
        self.socket.close()
        main = {(one["pid"], one["tid"]) for one in self.events
                if one["name"] == "thread_name" and one["args"].get("name") == "CrRendererMain"}
        self.tasks = sorted((one["dur"] / 1000 for one in self.events if one["name"] == "RunTask" and "dur" in one
                             and (one["pid"], one["tid"]) in main), reverse=True)

    def inside(self, least=20):
        """Milliseconds by what was being done, of what took longer than `least` at a time."""
        sums = {}
        for one in self.events:
            if one.get("dur", 0) / 1000 > least:
                sums[one["name"]] = sums.get(one["name"], 0) + one["dur"] / 1000
        return sorted(sums.items(), key=lambda pair: -pair[1])

    def _send(self, number, method, **parameters):
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))

    def _until(self, ends):
        while True:
            message = json.loads(self.socket.recv())
            if message.get("method") == "Tracing.dataCollected":
                self.events += message["params"]["value"]
            if ends(message):
                return
