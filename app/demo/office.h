// What a demonstration is told on: the program itself, its people, and the addresses by which they do what they do, as
// from a browser.
#pragma once

#include <map>
#include <string>

#include "demo/founding.h"
#include "demo/story.h"
#include "dispatch/dispatcher.h"
#include "lib/jobs/job.h"

namespace relais::demo {

class Office {
public:
  // Its people, mailboxes and types come into being.
  Office(const Services& services, Organisation& organisation, const std::string& password_hash);

  const Services& services() const { return services_; }
  Database& database() const { return services_.database; }
  const Organisation& organisation() const { return organisation_; }
  const Cast& cast() const { return cast_; }
  // Throws std::invalid_argument where nobody is called so.
  const Person& person(std::string_view key) const;

  // Does what a form does, and answers where it leads; a refusal is a std::runtime_error.
  std::string post(const std::string& who, const std::string& address, const Fields& form);
  std::string patch(const std::string& who, const std::string& address, const Fields& form);
  std::string remove(const std::string& who, const std::string& address, const Fields& form);

  // Mails that came are placed; those that are to leave are taken, or refused, by a mail server that is none.
  void do_what_waits();
  // What the program does of its own accord in a day besides.
  void do_what_each_day_brings();
  // From now on nothing leaves.
  void hold_mail() { delivers_ = false; }

  // Takes the keys to the door away from everybody.
  void close();

private:
  web::Response visit(web::Method method, const std::string& who, const std::string& address, const Fields& form,
                      std::string_view accept);
  std::string done(web::Method method, const std::string& who, const std::string& address, const Fields& form);
  mail::SmtpAnswer answer_for(const std::string& recipient);

  Services services_;
  Organisation& organisation_;
  Cast cast_;
  std::map<std::string, std::string, std::less<>> tokens_;
  Dispatcher dispatcher_;
  JobKinds intake_;
  JobKinds delivery_;
  JobKinds daily_;
  bool delivers_ = true;
  std::int64_t taken_ = 0;
};

}  // namespace relais::demo
