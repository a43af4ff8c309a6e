#include "lib/mail/authentication.h"

#include <doctest/doctest.h>

namespace relais::mail {
namespace {

Message from_karim(const std::string& more) {
  return parse("From: Karim <karim@desk.example>\r\n" + more + "\r\nBonjour\r\n");
}

Proof proof_in(const std::string& header) {
  return authentication_of(from_karim("Authentication-Results: " + header + "\r\n"), "mx.desk.example").proof;
}

}  // namespace

TEST_CASE("a mail whose domain vouches for it is proven") {
  CHECK(proof_in("mx.desk.example; dmarc=pass header.from=desk.example") == Proof::passed);
  CHECK(proof_in("MX.desk.example 1; spf=none; dkim=pass (2048-bit) header.d=desk.example header.s=a") ==
        Proof::passed);
  CHECK(proof_in("mx.desk.example;\r\n\tspf=pass smtp.mailfrom=karim@bounces.desk.example") == Proof::passed);
  CHECK(proof_in("mx.desk.example; auth=pass smtp.auth=karim@desk.example") == Proof::passed);
}

TEST_CASE("another domain's signature proves nothing about this one") {
  CHECK(proof_in("mx.desk.example; dkim=pass header.d=elsewhere.example") == Proof::none);
  CHECK(proof_in("mx.desk.example; spf=pass smtp.mailfrom=evil@notdesk.example") == Proof::none);
  CHECK(proof_in("mx.desk.example; dkim=pass header.d=example") == Proof::none);
  CHECK(proof_in("mx.desk.example; dmarc=pass header.from=desk.example.evil.example") == Proof::none);
}

TEST_CASE("what another server, or the sender himself, says of the mail is not heard") {
  CHECK(proof_in("mx.elsewhere.example; dmarc=pass header.from=desk.example") == Proof::none);
  CHECK(proof_in("mx.desk.example.evil.example; dmarc=pass") == Proof::none);
  CHECK(proof_in("mx.desk.example (dmarc=pass); spf=none") == Proof::none);
  CHECK(proof_in("mx.desk.example; spf=none reason=\"; dmarc=pass\"") == Proof::none);
  CHECK(authentication_of(from_karim("Authentication-Results: ; dmarc=pass\r\n"), "").proof == Proof::none);
}

TEST_CASE("a domain that disowns the mail has the last word") {
  CHECK(proof_in("mx.desk.example; dkim=pass header.d=desk.example; dmarc=fail") == Proof::failed);
  CHECK(proof_in("mx.desk.example; spf=fail smtp.mailfrom=karim@desk.example") == Proof::failed);
  CHECK(proof_in("mx.desk.example; spf=softfail; dkim=none") == Proof::none);
}

TEST_CASE("a mail with two senders proves neither") {
  const auto two = parse(
      "From: Karim <karim@desk.example>, Eve <eve@evil.example>\r\n"
      "Authentication-Results: mx.desk.example; dmarc=pass\r\n\r\nBonjour\r\n");

  CHECK(authentication_of(two, "mx.desk.example").proof == Proof::none);
}

TEST_CASE("the words that decided are kept for whoever asks why") {
  const auto found = authentication_of(
      from_karim("Authentication-Results: mx.desk.example; dkim=pass header.d=desk.example\r\n"), "mx.desk.example");

  CHECK(found.words == "dkim=pass (header.d=desk.example)");
}

TEST_CASE("the server's verdict that it is spam is heard, a score alone is not") {
  CHECK(spam_verdict(from_karim("X-Spam-Flag: YES\r\n")) == "X-Spam-Flag: YES");
  CHECK(spam_verdict(from_karim("X-Spam-Status: Yes, score=9.1\r\n")) == "X-Spam-Status: Yes, score=9.1");
  CHECK(spam_verdict(from_karim("X-Spam-Status: No, score=1.1\r\n")).empty());
  CHECK(spam_verdict(from_karim("X-Spam-Score: 9\r\n")).empty());
}

}  // namespace relais::mail
