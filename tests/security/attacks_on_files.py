"""Files that want to run in a browser, or to be somewhere else."""


from attack import attack, equal, within
from slow_clients import slice_head
from wire import Wire

SHOWN_IN_PAGE = {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain"}


def files_of(desk, number):
    return [file for entry in desk.thread(number) for file in entry.get("attachments", [])]


@attack
def a_file_that_could_run_is_saved_and_never_shown(desk):
    files = files_of(desk, desk.request_with_attachments())
    assert len(files) >= 15
    for file in files:
        answer = desk.with_token().get(file["url"])
        equal(answer.status, 200, file)
        equal(answer.header("X-Content-Type-Options"), "nosniff")
        equal(len(answer.all("Content-Type")), 1)
        kind = answer.header("Content-Type")
        assert "," not in kind, f"browsers take the last of a list: {kind}"
        if answer.header("Content-Disposition").startswith("inline"):
            within(kind.split(";")[0].strip().lower(), SHOWN_IN_PAGE, file)
        else:
            equal(kind, "application/octet-stream", file)


@attack
def a_files_name_adds_no_header_and_names_no_folder(desk):
    number = desk.request_with_attachments()
    for file in files_of(desk, number):
        answer = desk.with_token().get(file["url"])
        assert not answer.header("Set-Cookie") and not answer.header("X-Evil"), answer.headers
        disposition = answer.header("Content-Disposition")
        equal(len(answer.all("Content-Disposition")), 1)
        assert disposition.count('"') <= 2 and "/" not in disposition and "\\" not in disposition, disposition
        assert not any(ord(c) < 32 for c in file["name"]), file
        assert not any(sign in file["name"] for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), f"a name that reads backwards: {file['name']!r}"


@attack
def no_address_leads_out_of_the_assets(desk):
    for address in (
        "/assets/../../etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/..\\..\\etc\\passwd", "/assets//etc/passwd",
        "/assets/%2fetc%2fpasswd", "/assets/....//....//etc/passwd", "/assets/%252e%252e%252fetc/passwd", "/assets/.", "/assets/", "/assets/app.css%00.js",
        "/assets/%c0%ae%c0%ae/etc/passwd", "/uploads/..%2f..%2frelais.sqlite", "/uploads/" + "a" * 48, "/uploads/../relais.sqlite", "/relais.sqlite", "/.git/config",
        "//etc/passwd", "/assets/app.css/../../../relais.toml", "/;/etc/passwd", "/assets/app.css;/etc/passwd",
    ):
        for visitor in (desk.nobody(), desk.with_token()):
            answer = visitor.get(address)
            within(answer.status, (303, 400, 404), address)
            assert "root:" not in answer.text and b"SQLite format" not in answer.body, address


@attack
def an_uploads_name_is_only_words(desk):
    before = {path for path in desk.folder.rglob("*")}
    for name in ("../../../../tmp/evil", "/etc/passwd", "..\\..\\evil", "a\nb\r\n7\nx", "\n1\n999999999", "a" * 100_000, "con", ".", "..", "<script>"):
        answer = desk.with_token().ask("POST", "/uploads", fields={"name": name, "size": "5"})
        within(answer.status, (201, 422), name[:20])
        if answer.status == 201:
            equal(desk.with_token().ask("HEAD", answer.header("Location")).header("Upload-Length"), "5", name[:20])
    fresh = {path for path in desk.folder.rglob("*")} - before
    assert all("incoming" in str(path.parent) for path in fresh if path.name.startswith("upload-")), fresh
    assert not [path for path in fresh if "evil" in path.name]


@attack
def an_upload_never_becomes_longer_than_it_said(desk):
    manager = desk.with_token()
    for size in ("0", "-1", "1e9", "99999999999999999999", "2000000001", "", "5\n6", " 5", "0x5"):
        equal(manager.ask("POST", "/uploads", fields={"name": "x", "size": size}).status, 422, size)
    address = manager.ask("POST", "/uploads", fields={"name": "x", "size": "5"}).header("Location")
    for offset, body, status in (("0", b"123456", 413), ("1", b"x", 409), ("-1", b"x", 422), ("18446744073709551615", b"x", 409),
                                 ("0", b"123", 204), ("3", b"456", 413), ("3", b"45", 204), ("5", b"6", 413)):
        answer = manager.ask("PATCH", address, {"Upload-Offset": offset, "Content-Type": "application/octet-stream"}, body=body)
        equal(answer.status, status, (offset, body))
    equal(manager.ask("HEAD", address).header("Upload-Offset"), "5")
    with Wire(desk.port) as wire:
        equal(wire.ask(slice_head(desk, address, 0, 500 << 20)).status, 413)


@attack
def nobody_else_on_the_machine_reads_what_is_kept(desk):
    open_to_all = [path.name for path in desk.folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o007]
    equal(open_to_all, [])
