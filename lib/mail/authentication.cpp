#include "lib/mail/authentication.h"

#include "lib/mail/address.h"
#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

// Comments and quoted words say anything: the former are taken out before a word is looked for, and the latter cannot
// end one.
std::string without_comments(std::string_view value) {
  std::string out;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\\' && i + 1 < value.size()) {
      if (depth == 0) out += value[i + 1];
      ++i;
    } else if (c == '"' && depth == 0) {
      quoted = !quoted;
    } else if (c == '(' && !quoted) {
      ++depth;
    } else if (c == ')' && !quoted && depth > 0) {
      --depth;
    } else if (depth == 0) {
      out += quoted && std::string_view{";= \t\r\n"}.find(c) != std::string_view::npos ? '_' : c;
    }
  }
  return out;
}

// One method of a result line: "dkim=pass header.d=client.example header.s=2024".
struct Method {
  std::string name;
  std::string result;
  std::vector<std::pair<std::string, std::string>> properties;

  std::string property(std::string_view wanted) const {
    for (const auto& [name_of_it, value] : properties)
      if (name_of_it == wanted) return value;
    return {};
  }
};

Method method_of(std::string_view text) {
  Method method;
  while (!(text = without_blanks(text)).empty()) {
    const auto word = text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(word.size());
    const auto equals = word.find('=');
    if (equals == std::string_view::npos) continue;
    auto name = ascii_lower(word.substr(0, equals));
    auto value = ascii_lower(word.substr(equals + 1));
    if (method.name.empty()) {
      method.name = name.substr(0, name.find('/'));
      method.result = std::move(value);
    } else {
      method.properties.emplace_back(std::move(name), std::move(value));
    }
  }
  return method;
}

// The methods of a header of that server; none where it is another's.
std::vector<Method> methods_of(std::string_view value, std::string_view authserv_id) {
  const auto text = without_comments(value);
  std::string_view rest = text;
  auto next = [&rest] {
    const auto part = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return without_blanks(part);
  };
  // The name may be followed by a version.
  const auto name = next();
  if (!same_address(name.substr(0, name.find_first_of(" \t")), authserv_id)) return {};
  std::vector<Method> methods;
  while (!rest.empty()) {
    if (auto method = method_of(next()); !method.name.empty()) methods.push_back(std::move(method));
  }
  return methods;
}

// DMARC's relaxed alignment: the same domain, or one below it.
bool is_aligned(std::string_view found, std::string_view domain) {
  if (found.empty() || domain.empty()) return false;
  const auto below = [](std::string_view one, std::string_view other) {
    return one.size() > other.size() && one.ends_with(other) && one[one.size() - other.size() - 1] == '.';
  };
  return found == domain || below(found, domain) || (below(domain, found) && found.find('.') != std::string_view::npos);
}

std::string domain_or_self(const std::string& value) {
  const auto domain = domain_of(value);
  return domain.empty() ? value : domain;
}

bool proves(const Method& method, std::string_view domain) {
  if (method.result != "pass") return false;
  // Of the domain that it names, where it names one.
  if (method.name == "dmarc") {
    const auto from = method.property("header.from");
    return from.empty() || from == domain;
  }
  if (method.name == "dkim") {
    const auto identity = method.property("header.d");
    return is_aligned(identity.empty() ? domain_or_self(method.property("header.i")) : identity, domain);
  }
  if (method.name == "spf") return is_aligned(domain_or_self(method.property("smtp.mailfrom")), domain);
  // Somebody who signed in at our own server to send it.
  if (method.name == "auth") return is_aligned(domain_or_self(method.property("smtp.auth")), domain);
  return false;
}

std::string in_words(const Method& method) {
  std::string words = fmt::format("{}={}", method.name, method.result);
  for (const auto* const name : {"header.d", "header.from", "smtp.mailfrom", "smtp.auth"}) {
    if (const auto value = method.property(name); !value.empty()) return fmt::format("{} ({}={})", words, name, value);
  }
  return words;
}

bool says_fail(const std::vector<Method>& methods, std::string_view name) {
  return std::any_of(methods.begin(), methods.end(), [name](const Method& method) {
    return method.name == name && (method.result == "fail" || method.result == "hardfail");
  });
}

Authentication verdict(const std::vector<Method>& methods, std::string_view domain) {
  // A domain that says what is to be thought of strangers in its name has the last word.
  if (says_fail(methods, "dmarc")) return {Proof::failed, "dmarc=fail"};
  for (const auto& method : methods) {
    if (proves(method, domain)) return {Proof::passed, in_words(method)};
  }
  if (says_fail(methods, "spf")) return {Proof::failed, "spf=fail"};
  return {};
}

}  // namespace

Authentication authentication_of(const Message& message, std::string_view authserv_id) {
  if (authserv_id.empty() || message.from.size() != 1) return {};
  std::vector<Method> methods;
  for (const auto& line : message.headers) {
    if (ascii_lower(line.name) != "authentication-results") continue;
    auto found = methods_of(line.value, authserv_id);
    methods.insert(methods.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return verdict(methods, domain_of(message.from.front().address));
}

std::string spam_verdict(const Message& message) {
  for (const auto& line : message.headers) {
    const auto name = ascii_lower(line.name);
    const auto value = ascii_lower(without_blanks(line.value));
    const bool is_flag =
        name == "x-spam-flag" || name == "x-spam" || name == "x-spam-status" || name == "x-virus-status";
    if (is_flag && (value.starts_with("yes") || value.starts_with("infected"))) return line.name + ": " + line.value;
  }
  return {};
}

}  // namespace relais::mail
