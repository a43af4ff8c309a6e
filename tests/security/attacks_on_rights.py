"""Seeing or doing what is somebody else's."""

from attack import attack, equal, poll, within
from wire import Wire, head


@attack
def a_record_of_others_does_not_exist_whichever_door_is_tried(desk):
    number = desk.request_with_attachments()
    doors = [f"/requests/{number}", f"/requests/{number}.json", f"/requests/{number}?write=comment"]
    for entry in desk.thread(number):
        doors += [entry["raw_url"]] if entry.get("raw_url") else []
        doors += [file["url"] for file in entry.get("attachments", [])]
    assert len(doors) > 5
    worker, unknown = desk.with_token("worker"), desk.with_token("worker").get("/requests/DEM-1999-000001").text
    for door in doors:
        answer = worker.get(door)
        equal(answer.status, 404, door)
        assert number not in answer.text and "Pirard" not in answer.text, door
        equal(desk.nobody().get(door, {"Accept": "application/json"}).status, 401, door)
    equal(worker.get(f"/requests/{number}").text, unknown, "told apart from what does not exist")
    equal(worker.post(f"/requests/{number}/work-notes", {"text": "x"}).status, 404)
    for where in ("/requests.json", f"/requests.json?q={number}"):
        found = worker.json(where)
        equal((found["requests"], found["next"]), ([], None), where)


@attack
def a_file_of_one_record_is_not_reached_by_way_of_another(desk):
    number, mine = desk.request_with_attachments(), desk.new_request("Le mien")
    for entry in desk.thread(number):
        for address in [file["url"] for file in entry.get("attachments", [])] + ([entry["raw_url"]] if entry.get("raw_url") else []):
            equal(desk.with_token().get(address).status, 200, address)
            equal(desk.with_token().get(address.replace(number, mine)).status, 404, address)


@attack
def numbers_in_an_address_that_are_none_lead_nowhere(desk):
    number = desk.request_with_attachments()
    for odd in ("0", "-1", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "1e3", "0x1", "+1", " 1", "1;", "1'", "%31%20",
                "null", "NaN", "①"):
        for address in (f"/requests/{number}/mails/{odd}/raw", f"/requests/{number}/attachments/{odd}", f"/requests/{odd}"):
            answer = desk.with_token().ask("GET", address.replace(" ", "%20").replace("'", "%27").encode("utf-8").decode("latin-1"))
            equal(answer.status, 404, address)


@attack
def a_role_without_the_right_is_told_which_one_it_lacks(desk):
    number = desk.new_request("Pour les autres")
    for role in ("worker", "data_steward"):
        for method, address, right in (("GET", "/requests/new", "record_request"), ("POST", "/requests", "record_request"),
                                       ("POST", f"/requests/{number}/comments", "comment")):
            visitor = desk.with_token(role)
            answer = visitor.ask(method, address, {"Accept": "application/json"}, **({"form": {"title": "x", "text": "x"}} if method == "POST" else {}))
            equal(answer.status, 403, f"{role} {address}")
            equal(answer.json()["right"], right)
    equal([entry["kind"] for entry in desk.thread(number) if entry["kind"] == "comment"], [])


@attack
def fields_that_nobody_asked_for_change_nothing(desk):
    """What the table knows besides the form: the state, the number, who is responsible, when it came."""
    more = {"number": "DEM-1999-000001", "state": "resolved", "received_at": "1999-01-01", "priority": "3", "automatic": "1",
            "id": "1", "responsible_id": "1", "author_id": "1"}
    number = desk.new_request("Trop de champs", **more)
    found = desk.get(f"/requests/{number}.json")
    assert number != "DEM-1999-000001"
    equal((found["state"], found["responsible"], found["priority"]), ("received", None, desk.get(f"/requests/{desk.new_request()}.json")["priority"]))
    assert not found["received_at"].startswith("1999")
    comment = {"text": "Bonjour", "kind": "work_note", "from_email": "boss@desk.example"}
    equal(desk.post(f"/requests/{number}/comments", {**comment, "to": "victim@evil.example"})[0], 409, "to somebody who reads nothing here")
    desk.post(f"/requests/{number}/comments", comment)
    letter = poll(lambda: [one for one in desk.sink.letters() if "Trop de champs" in one.message["Subject"]], "the comment")[0]
    equal(letter.recipients, ["marc.lenoir@client.example"])


@attack
def the_live_line_tells_nobody_about_records_of_others(desk):
    """A worker listens while others write: he hears of nothing, and nobody hears words."""
    with Wire(desk.port) as his, Wire(desk.port) as ours:
        for wire, role in ((his, "worker"), (ours, "manager")):
            equal(wire.ask(head("GET", "/live", {"Authorization": f"Bearer {desk.tokens[role]}"})).status, 200)
        number = desk.new_request("Un secret")
        desk.post(f"/requests/{number}/work-notes", {"text": "mots secrets"})
        heard = b""
        while b"request/" not in heard:
            heard += ours.input.read1(4096)
        assert b"secret" not in heard and number.encode() not in heard, heard
        his.socket.settimeout(0.5)
        try:
            his_heard = his.input.read1(4096)
        except TimeoutError:
            his_heard = b""
        assert b"request/" not in his_heard, his_heard
    equal(desk.nobody().get("/live", {"Accept": "text/event-stream"}).status in (303, 401), True)


@attack
def an_upload_of_somebody_else_is_not_found(desk):
    address = desk.with_token().ask("POST", "/uploads", fields={"name": "x", "size": "5"}).header("Location")
    for visitor in (desk.with_token("first_line"), desk.with_token("worker")):
        equal(visitor.get(address).status, 404)
        equal(visitor.ask("PATCH", address, {"Upload-Offset": "0", "Content-Type": "application/octet-stream"}, body=b"evil!").status, 404)
    within(desk.nobody().ask("PATCH", address, {"Upload-Offset": "0"}, body=b"evil!").status, (401, 403))
    equal(desk.with_token().ask("HEAD", address).header("Upload-Offset"), "0")
