#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign SOAP client (python3-zeep) against warmline-server, from the WSDL alone: signs in, opens a ticket, works
it to its end, reads it with its trail, reads and waits for the feed, and gets faults in the contract's words."""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import uuid

import zeep
import zeep.exceptions


class Server:
    """The program under test, with a data folder of its own."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen(
            [program, "--data", folder + "/data", "--listen", "127.0.0.1:0", "--log-level", "warning"],
            stdout=subprocess.PIPE,
        )
        ready = json.loads(self.process.stdout.readline())
        self.url = ready["url"]
        self.secret = pathlib.Path(ready["token_file"]).read_text().strip()

    def stop(self):
        self.process.terminate()
        assert self.process.wait(10) == 0, "the server ends well"


def fault_of(client, call):
    """The contract's fault code of a call that has to fail, found through the types of the WSDL."""
    try:
        call()
    except zeep.exceptions.Fault as fault:
        detail = client.get_element("{urn:warmline:1}ServiceFault").parse(
            fault.detail.find("{urn:warmline:1}ServiceFault"), client.wsdl.types
        )
        assert detail.text, "a sentence for people"
        assert fault.message == detail.text
        return detail.code
    raise AssertionError("no fault came")


def work_a_ticket(client, session):
    service = client.service

    def submit(**choice):
        return service.SubmitIntent(requestId=str(uuid.uuid4()), **choice, _soapheaders=session)

    request = str(uuid.uuid4())
    opening = {"category": "no_heat", "tier": "red", "channel": "hotline_12345", "text": "三号楼二单元不热 <&>"}
    opened = service.SubmitIntent(requestId=request, open=opening, _soapheaders=session)
    again = service.SubmitIntent(requestId=request, open=opening, _soapheaders=session)
    assert opened.ticket and again.ticket == opened.ticket, "a repeated call is the same ticket"
    number = opened.ticket
    promise = datetime.datetime(2026, 1, 15, 10, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
    submit(dispatch={"ticket": number, "crew": "C-7", "promise": promise})
    assert fault_of(client, lambda: submit(close={"ticket": number})) == "Conflict"
    submit(handle={"ticket": number, "result": "排气", "measuredTemperatureTenths": 195})
    submit(verify={"ticket": number, "ok": True, "satisfied": True, "nps": 9})
    closed = submit(close={"ticket": number})
    assert closed.trailCode.startswith(number)

    ticket = service.GetTicket(number=number, _soapheaders=session)
    assert ticket.step == "closed" and ticket.crew == "C-7" and ticket.text == opening["text"]
    assert ticket.promise == promise, ticket.promise
    assert ticket.measuredTemperatureTenths == 195 and ticket.satisfied is True
    intents = [step.intent for step in ticket.trail]
    assert intents == ["ticket.open", "ticket.dispatch", "ticket.handle", "ticket.verify", "ticket.close"], intents
    assert [span.step for span in ticket.span][-1] == "closed" or ticket.closed
    return number


def read_the_feed(client, session, number):
    service = client.service
    entries, cursor = [], 0
    while True:
        page = service.ReadFeed(cursor=cursor, limit=2, _soapheaders=session)
        if not page.entry:
            break
        assert len(page.entry) <= 2 and page.nextCursor == page.entry[-1].sequence
        entries += page.entry
        cursor = page.nextCursor
    assert cursor == page.head
    assert [e.sequence for e in entries] == sorted({e.sequence for e in entries})
    ours = [e for e in entries if e.ticket == number]
    assert [e.intent for e in ours][0] == "ticket.open" and len(ours) == 5
    assert all(e.code.startswith(number) and e.received.tzinfo and e.actor == "city" for e in ours)

    # A waiting read is answered by what another client does.
    def later():
        time.sleep(0.3)
        service.SubmitIntent(
            requestId=str(uuid.uuid4()), reopen={"ticket": number, "text": "又不热了"}, _soapheaders=session
        )

    writer = threading.Thread(target=later)
    begun = time.monotonic()
    writer.start()
    page = service.ReadFeed(cursor=cursor, limit=10, waitMs=20000, _soapheaders=session)
    waited = time.monotonic() - begun
    writer.join()
    assert [e.intent for e in page.entry] == ["ticket.reopen"] and 0.2 < waited < 10, waited
    nothing = service.ReadFeed(cursor=page.nextCursor, limit=10, waitMs=100, _soapheaders=session)
    assert not nothing.entry and nothing.nextCursor == nothing.head


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = Server(sys.argv[1], folder)
        try:
            client = zeep.Client(server.url + ".wsdl")
            hello = client.service.Hello()
            assert hello.contractVersion == 1 and hello.serverTime.tzinfo
            assert fault_of(client, lambda: client.service.SignIn(account="city", secret="guess")) == "Denied"
            token = client.service.SignIn(account="city", secret=server.secret).token
            header = client.get_element("{urn:warmline:1}Session")
            session = [header(token=token)]
            number = work_a_ticket(client, session)
            read_the_feed(client, session, number)
            missing = lambda: client.service.GetTicket(number="none", _soapheaders=session)
            assert fault_of(client, missing) == "NotFound"
            forged = lambda: client.service.GetTicket(number=number, _soapheaders=[header(token="forged")])
            assert fault_of(client, forged) == "SignInRequired"
            unsigned = lambda: client.service.GetTicket(number=number)
            assert fault_of(client, unsigned) == "SignInRequired"
            found = client.service.Search(text=number, limit=5, _soapheaders=session)
            assert found.hit[0].id == number
            with urllib.request.urlopen(server.url.replace("/warmline", "/health")) as health:
                assert json.load(health)["status"] == "ok"
        finally:
            server.stop()
    print("zeep: everything as the WSDL says")


if __name__ == "__main__":
    main()
