#include "lib/outgoing/reach.h"

#include <doctest/doctest.h>

namespace relais::outgoing {

TEST_CASE("what is written as a number is known to be of our own network or not") {
  for (const auto* inside : {"10.0.0.7", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
                             "0.0.0.0", "224.0.0.1", "255.255.255.255", "[fc00::1]", "[fe80::1]", "[::]", "[ff02::1]",
                             "[64:ff9b::a00:7]", "[2002:a00:7::1]", "[2001:db8::1]", "[::ffff:10.0.0.7]"}) {
    CAPTURE(inside);
    CHECK(neighbourhood_written(inside) == Neighbourhood::inside);
  }
  for (const auto* here :
       {"127.0.0.1", "127.9.9.9", "localhost", "desk.localhost", "localhost.", "[::1]", "::ffff:127.0.0.1"}) {
    CAPTURE(here);
    CHECK(neighbourhood_written(here) == Neighbourhood::loopback);
  }
  for (const auto* outside : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2a00:1450::1]", "[::ffff:8.8.8.8]"}) {
    CAPTURE(outside);
    CHECK(neighbourhood_written(outside) == Neighbourhood::outside);
  }
  CHECK_FALSE(neighbourhood_written("hooks.example").has_value());
}

TEST_CASE("an address that somebody types is https, or http on this machine where that is allowed") {
  const auto trouble = [](const char* url, Reach reach = Reach::public_addresses) { return trouble_with(url, reach); };
  CHECK_FALSE(trouble("https://hooks.example/relais?desk=1").has_value());
  CHECK(trouble("http://hooks.example/") == UrlTrouble::not_https);
  CHECK(trouble("ftp://hooks.example/") == UrlTrouble::not_https);
  CHECK(trouble("hooks.example") == UrlTrouble::unreadable);
  CHECK(trouble("https://") == UrlTrouble::unreadable);
  CHECK(trouble("https://me:secret@hooks.example/") == UrlTrouble::has_password);
  CHECK(trouble("https://10.0.0.7/") == UrlTrouble::out_of_reach);
  CHECK(trouble("https://[::1]/") == UrlTrouble::out_of_reach);
  // curl reads these as other programs do: as 127.0.0.1 and 10.0.0.7.
  CHECK(trouble("https://2130706433/") == UrlTrouble::out_of_reach);
  CHECK(trouble("https://0x7f.1/") == UrlTrouble::out_of_reach);
  CHECK(trouble("https://012.0.0.7/") == UrlTrouble::out_of_reach);
  CHECK(trouble("http://127.0.0.1:9000/") == UrlTrouble::out_of_reach);
  CHECK_FALSE(trouble("http://127.0.0.1:9000/", Reach::private_addresses_too).has_value());
  CHECK_FALSE(trouble("https://10.0.0.7/", Reach::private_addresses_too).has_value());
  CHECK(trouble("http://10.0.0.7/", Reach::private_addresses_too) == UrlTrouble::not_https);
}

}  // namespace relais::outgoing
