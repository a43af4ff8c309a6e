#include <doctest/doctest.h>

#include "lib/web/forwarded.h"
#include "lib/web/message_parser.h"
#include "lib/web/network_address.h"
#include "lib/web/range.h"
#include "lib/web/refusal.h"
#include "lib/web/target.h"

using namespace relais;
using namespace relais::web;

namespace {

std::string range(std::string_view header, std::uint64_t size = 10) {
  const auto range = range_of(header, size);
  if (range.kind == Range::Kind::whole) return "whole";
  if (range.kind == Range::Kind::unsatisfiable) return "none";
  return std::to_string(range.first) + "+" + std::to_string(range.length);
}

bool contains(std::string_view network, std::string_view address) {
  return Network::from(network).value().contains(NetworkAddress::from(address).value());
}

}  // namespace

TEST_CASE("a range is a part, all of it, or nothing that exists") {
  CHECK(range("bytes=0-0") == "0+1");
  CHECK(range("bytes=3-") == "3+7");
  CHECK(range("bytes=-4") == "6+4");
  CHECK(range("bytes=-40") == "0+10");
  CHECK(range("bytes=5-100") == "5+5");
  CHECK(range("bytes=10-") == "none");
  CHECK(range("bytes=-0") == "none");
  CHECK(range("bytes=0-", 0) == "none");
  for (const auto* ignored : {"", "bytes", "bytes=", "bytes=-", "bytes=5-3", "bytes=a-b", "bytes=1-x", "lines=1-2",
                              "bytes=0-1,3-4", "bytes=99999999999999999999-", "bytes=--1"}) {
    CAPTURE(ignored);
    CHECK(range(ignored) == "whole");
  }
}

TEST_CASE("an address is taken apart and decoded once") {
  CHECK(read_target("/a%2520b?x=%20").path == "/a%20b");
  CHECK(read_target("/a?x=1?2").query_text == "x=1?2");
  CHECK(read_target("http://desk.example.org").path == "/");
  CHECK(read_target("HTTPS://desk.example.org/a").path == "/a");
  for (const auto* wrong :
       {"", "*", "a/b", "/%", "/..", "/a/../b", "/a/%2e%2e", "/%2e%2e%2fetc", "/a\\..\\b", "/%00", "/%7f"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(read_target(wrong), Refusal);
  }
}

TEST_CASE("networks contain their addresses, in both versions") {
  CHECK(contains("10.0.0.0/8", "10.255.0.1"));
  CHECK_FALSE(contains("10.0.0.0/8", "11.0.0.1"));
  CHECK(contains("192.168.1.128/25", "192.168.1.200"));
  CHECK_FALSE(contains("192.168.1.128/25", "192.168.1.100"));
  CHECK(contains("10.0.0.0/8", "::ffff:10.1.2.3"));
  CHECK(contains("2001:db8::/33", "2001:db8:7fff::1"));
  CHECK_FALSE(contains("2001:db8::/33", "2001:db8:8000::1"));
  CHECK(contains("0.0.0.0/0", "8.8.8.8"));
  CHECK_FALSE(contains("0.0.0.0/0", "2001:db8::1"));
  CHECK(contains("::1", "::1"));
  for (const auto* wrong :
       {"", "10.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/x", "localhost", "10.0.0.0/-1"}) {
    CAPTURE(wrong);
    CHECK_FALSE(Network::from(wrong));
  }
  CHECK(NetworkAddress::from("[2001:DB8::1]:443").value().text() == "2001:db8::1");
  CHECK(NetworkAddress::from("10.0.0.7:80").value().text() == "10.0.0.7");
}

TEST_CASE("whoever moves within his own network of version 6 stays the same subscriber") {
  const auto subscriber = [](std::string_view text) { return NetworkAddress::from(text).value().subscriber(); };

  CHECK(subscriber("2001:db8:7:7::1") == "2001:db8:7:7::/64");
  CHECK(subscriber("2001:db8:7:7:ffff:ffff:ffff:ffff") == subscriber("2001:db8:7:7::1"));
  CHECK(subscriber("2001:db8:7:8::1") != subscriber("2001:db8:7:7::1"));
  CHECK(subscriber("10.0.0.7") == "10.0.0.7");
  CHECK(subscriber("::ffff:10.0.0.7") == "10.0.0.7");
}

TEST_CASE("the chain of proxies is believed from the right, as far as it is trusted") {
  const TrustedProxies proxies{{"127.0.0.1", "10.0.0.0/8", "::1"}};
  const auto address = [&](std::string_view peer, std::string_view chain) {
    return proxies.origin(peer, chain, "").address;
  };

  CHECK(address("127.0.0.1", "1.2.3.4") == "1.2.3.4");
  CHECK(address("127.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2") == "1.2.3.4");
  CHECK(address("192.0.2.1", "1.2.3.4") == "192.0.2.1");
  CHECK(address("127.0.0.1", "") == "127.0.0.1");
  CHECK(address("127.0.0.1", "10.0.0.3, 10.0.0.2") == "10.0.0.3");
  CHECK(address("127.0.0.1", "6.6.6.6, unknown, 10.0.0.2") == "10.0.0.2");
  CHECK(address("::1", "[2001:db8::7]:4711") == "2001:db8::7");
  CHECK(proxies.origin("127.0.0.1", "1.2.3.4", "https").is_secure);
  CHECK(proxies.origin("127.0.0.1", "1.2.3.4, 10.0.0.2", "https, http").is_secure);
  CHECK_FALSE(proxies.origin("127.0.0.1", "1.2.3.4", "https, http").is_secure);
  CHECK_FALSE(proxies.origin("192.0.2.1", "1.2.3.4", "https").is_secure);
  CHECK_THROWS_AS(TrustedProxies{{"everyone"}}, std::invalid_argument);
}

TEST_CASE("a message is read the same in pieces of any size") {
  const std::string message =
      "\r\nPOST /a HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n"
      "4;note=x\r\nWiki\r\nB\r\npedia is on\r\n0\r\nX-Late: a\r\n\r\n";
  for (std::size_t size = 1; size <= message.size(); ++size) {
    CAPTURE(size);
    MessageParser parser;
    std::string kept;
    std::string body;
    for (std::size_t at = 0; at < message.size(); at += size) {
      kept += message.substr(at, size);
      if (!parser.has_head()) kept.erase(0, parser.read_head(kept));
      if (parser.has_head()) kept.erase(0, parser.read_body(kept, body));
    }
    CHECK(parser.is_complete());
    CHECK(parser.head().target == "/a");
    CHECK(parser.head().headers.size() == 3);
    CHECK(body == "Wikipedia is on");
    CHECK(kept.empty());
  }
}
