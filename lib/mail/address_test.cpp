#include "lib/mail/address.h"

#include <doctest/doctest.h>

namespace relais::mail {

TEST_CASE("the part after the plus comes back as it was put there") {
  const auto address = with_plus_part("demandes@desk.example", "t-abc");

  CHECK(address == "demandes+t-abc@desk.example");
  CHECK(plus_part(address) == "t-abc");
  CHECK(without_plus_part(address) == "demandes@desk.example");
  CHECK(with_plus_part(address, "t-def") == "demandes+t-def@desk.example");
}

TEST_CASE("an address without a plus has no such part") {
  CHECK(plus_part("demandes@desk.example") == "");
  CHECK(plus_part("+x@desk.example") == "");
  CHECK(plus_part("\"a+b\"@desk.example") == "");
  CHECK(without_plus_part("demandes@desk.example") == "demandes@desk.example");
}

TEST_CASE("the domain is told in lower case, after the last at-sign") {
  CHECK(domain_of("Jean@Client.EXAMPLE") == "client.example");
  CHECK(domain_of("\"a@b\"@client.example") == "client.example");
  CHECK(domain_of("nobody") == "");
}

TEST_CASE("two spellings of one mailbox are the same") {
  CHECK(same_address("Jean.Dupont@client.example", "jean.dupont@CLIENT.example"));
  CHECK_FALSE(same_address("jean@client.example", "jeanne@client.example"));
}

}  // namespace relais::mail
