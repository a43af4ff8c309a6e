#include "lib/mail/return_path.h"

#include <doctest/doctest.h>

#include "lib/mail/automatic.h"

namespace relais::mail {

TEST_CASE("a mail from a pipe was sent by its Return-Path, or else by its From") {
  CHECK(return_path_in("Return-Path: <bounce+1@client.example>\nFrom: a@client.example\n\nx\n") ==
        "bounce+1@client.example");
  CHECK(return_path_in("From: Jean <jean@client.example>\n\nx\n") == "jean@client.example");
  CHECK(return_path_in("x\n") == "");
}

TEST_CASE("a person's mail from a pipe is not taken for a machine's, and a bounce is") {
  const std::string letter = "From: Jean <jean@client.example>\n\nBonjour\n";
  const std::string bounce = "Return-Path: <>\nFrom: postmaster@client.example\n\nNon remis\n";

  CHECK(why_automatic(parse(letter), return_path_in(letter)) == "");
  CHECK(why_automatic(parse(bounce), return_path_in(bounce)) == "Return-Path: <>");
}

}  // namespace relais::mail
