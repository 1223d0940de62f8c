# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail server on loopback that takes everything and keeps it."""
import email
import email.policy
import socketserver
import threading
import time


class Mailbox(socketserver.ThreadingTCPServer):
    """`mails` is everything it took, as parsed messages, with the envelope's recipient under `X-To`."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        self.mails = []
        super().__init__(("127.0.0.1", 0), _Talk)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def options(self):
        return ["--mail-server", f"smtp://127.0.0.1:{self.server_address[1]}", "--mail-from", "city@blanddig.example"]

    def wait_for(self, count, within=60):
        end = time.monotonic() + within
        while len(self.mails) < count and time.monotonic() < end:
            time.sleep(0.1)
        assert len(self.mails) >= count, f"{len(self.mails)} mails came, not {count}"
        return self.mails


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 mailbox")
        to = ""
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                self.say("250 8BITMIME")
            elif verb == b"QUIT":
                return self.say("221 bye")
            elif verb == b"DATA":
                self.say("354 go on")
                self.take(to)
            else:
                if verb == b"RCPT":
                    to = line.decode().split("<")[1].split(">")[0]
                self.say("250 ok")

    def take(self, to):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        mail = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        mail["X-To"] = to
        self.server.mails.append(mail)
        self.say("250 taken")

    def say(self, text):
        self.wfile.write((text + "\r\n").encode())


def text_of(mail):
    """The plain text, as a person without pictures would read it."""
    return mail.get_body(preferencelist=("plain",)).get_content()
