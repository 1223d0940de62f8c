# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real server, on loopback, started and ended by its process number."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BLANDDIG_PROGRAM", str(ROOT / ".build/debug/blanddig"))
PACK = str(ROOT / "Cities/koebenhavn")


class City:
    """One city in one folder. `log` is everything it has ever printed."""

    def __init__(self, folder, *, demo=True, pack=PACK):
        self.folder = pathlib.Path(folder)
        self.demo = demo
        self.pack = str(pack)
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = self.folder.with_suffix(".log")
        self.options = []
        self.process = None

    def start(self, within=180):
        # Believing a proxy on loopback lets each test be somebody of their own to the limits.
        command = [PROGRAM, "serve", "--store", str(self.folder), "--port", str(self.port), "--pack", self.pack,
                   "--proxy", "127.0.0.1", "--proxy", "::1", *self.options]
        if self.demo:
            command.append("--demo")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        end = time.monotonic() + within
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the city ended by itself, status {self.process.returncode}:\n{self.said()}")
            try:
                with urllib.request.urlopen(self.url + "/da", timeout=5) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                time.sleep(0.02)
        self.kill()
        raise AssertionError(f"the city did not open within {within} s:\n{self.said()}")

    def stop(self):
        """Asks it to close; answers its status."""
        if self.process is None:
            return None
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the city did not close within 20 s of being asked")
        self.process = None
        return status

    def kill(self):
        """Ends it with no warning, as a power cut does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def said(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def copy(self, folder):
        """The same city, living on from here in another folder. Close this one first."""
        shutil.copytree(self.folder, folder)
        return City(folder, demo=self.demo, pack=self.pack)

    def resident_bytes(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        return 0


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
