// Which pictures are fetched: those inside the mail always, those elsewhere once somebody has asked, since fetching one
// tells its owner who reads the mail, when and where.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "lib/mail/clean_html.h"

namespace relais::mail::cleaning {

class Pictures {
public:
  Pictures(const CleaningOptions& options, CleanHtml& result) : options_(options), result_(result) {}

  // The address to show, empty where there is none to show; counts what is held back.
  std::string address_of(std::string_view source);

  const CleaningOptions& options() const { return options_; }

private:
  std::string inside_the_mail(const std::string& content_id);
  std::string within_the_page(std::string_view source);

  const CleaningOptions& options_;
  CleanHtml& result_;
  std::set<std::string> shown_;
};

}  // namespace relais::mail::cleaning
