"""Chromium as a reader has it: a window of a size, in light or dark, with keys to press."""

import json
import shutil
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38,
        "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35}
SHIFT = 8


class Browser:
    """One headless window. What a page asks for or complains of is kept until it is read."""

    def __init__(self, downloads: Path | None = None, trace: bool = False):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                         "--force-device-scale-factor=1", "--window-size=1440,900"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        if trace:
            options.add_experimental_option(
                "perfLoggingPrefs", {"traceCategories": "toplevel,devtools.timeline,blink.user_timing"})
        if downloads:
            options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        options.binary_location = shutil.which("chromium")
        service = Service(shutil.which("chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_script_timeout(180)

    def open(self, page: Path, *, width=1440, height=900, dark=False, still=False, scripts=True,
             fragment=""):
        """The page as it is for a reader whose window is `width` wide, freshly loaded."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.resize(width, height)
        self.cdp("Emulation.setEmulatedMedia", media="", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if still else "no-preference"}])
        self.driver.get("about:blank")
        self.console(), self.requests()
        self.driver.get(Path(page).absolute().as_uri() + fragment)
        return self

    def resize(self, width, height):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=False)

    def run(self, script, *arguments):
        """What a function of this body gives, run from outside the page's policy."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, *arguments):
        """What a function of this body hands to its last argument."""
        return self.driver.execute_async_script(script, *arguments)

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def press(self, key, shift=False):
        """A key, as the keyboard gives it."""
        code = KEYS[key]
        stroke = {"key": key, "code": "Space" if key == " " else key,
                  "windowsVirtualKeyCode": code, "modifiers": SHIFT if shift else 0}
        text = {" ": " ", "Enter": "\r"}.get(key)
        self.cdp("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown",
                 **stroke, **({"text": text} if text else {}))
        self.cdp("Input.dispatchKeyEvent", type="keyUp", **stroke)

    def open_details(self):
        """Everything that folds is unfolded."""
        self.run("document.querySelectorAll('details').forEach(d => d.open = true)")

    def console(self):
        """Warnings and errors since they were last read, of the page and of its policy."""
        return [entry for entry in self.driver.get_log("browser")
                if entry["level"] in ("WARNING", "SEVERE")]

    def requests(self):
        """Addresses asked for since they were last read, without those that the policy refused."""
        events = self.events()
        refused = {event["params"]["requestId"] for event in events
                   if event["method"] == "Network.loadingFailed" and event["params"].get("blockedReason") == "csp"}
        sent = [event["params"] for event in events if event["method"] == "Network.requestWillBeSent"]
        return [one["request"]["url"] for one in sent if one["requestId"] not in refused]

    def events(self):
        return [json.loads(entry["message"])["message"]
                for entry in self.driver.get_log("performance")]

    def close(self):
        self.driver.quit()
