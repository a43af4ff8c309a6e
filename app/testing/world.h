// A small known world for the tests: Louise at the first line, Karim the agent, Nora the manager, and the others; a
// mailbox; and a visitor who browses as any of them, through the same door as everybody: an address, a status, a page.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/dispatcher.h"
#include "lib/jobs/job.h"
#include "lib/live/hub.h"
#include "lib/testing/database.h"
#include "lib/testing/folder.h"
#include "mailboxes/raw_mail.h"
#include "people/person.h"

namespace relais::testing {

// What a visit brought.
struct Page {
  Status status = Status::ok;
  std::string body;
  std::vector<web::Header> headers;

  bool shows(std::string_view words) const { return body.find(words) != std::string::npos; }
  std::string header(std::string_view name) const;
};

using Form = std::vector<web::Field>;

class World {
public:
  World();

  Services services() { return {settings, *database, blobs, hub}; }
  Database& db() { return *database; }

  // As a browser does it: HTML wanted, a session in the cookie. Nobody where the person is null.
  Page get(const Person* person, const std::string& address);
  Page post(const Person* person, const std::string& address, const Form& form);
  Page remove(const Person* person, const std::string& address);
  // As a program does it.
  Page get_json(const Person* person, const std::string& address);
  Page visit(web::Method method, const Person* person, const std::string& address, const Form& form,
             std::vector<web::Header> headers);

  // A mail comes in and what waits is done; the outcome in one word and the request's number.
  struct Came {
    std::string outcome;
    std::string number;
    std::string why;
  };
  Came mail(const std::string& file_or_text, const std::string& recipient = "demandes@desk.example");
  void do_what_waits();

  std::string new_request(const Person& by, const std::string& title);
  void make_responsible(const std::string& number, const Person& person);

  // How many rows the statement finds.
  std::int64_t count(const char* sql);

private:
  // Each person's session token, given while people are hired.
  std::map<std::int64_t, std::string> sessions_;

public:
  TestDatabase database;
  TestFolder folder;
  Settings settings;
  BlobStore blobs;
  live::Hub hub;
  Person louise;  // first line
  Person sylvie;  // second line
  Person karim;   // agent
  Person nora;    // manager
  Person chris;   // data steward
  Person walter;  // worker
  Person ada;     // administrator

private:
  Person hire(const std::string& name, Role role);

  std::unique_ptr<Dispatcher> dispatcher_;
  JobKinds kinds_;
};

// A file under the folder `testdata` beside the test.
std::string content_of(const std::string& file);

}  // namespace relais::testing
