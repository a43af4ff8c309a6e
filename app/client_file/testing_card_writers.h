// The world of the tests of mails from cards.
#pragma once

#include "parties/contact_card.h"
#include "parties/party.h"
#include "people/membership.h"
#include "people/outside_writing.h"
#include "people/teams.h"
#include "testing/world.h"

namespace relais::client_file {

inline const std::string julie = "Julie HENRARD <julie@acme.example>";

// Acme, where Julie works; Louise's team writes from cards.
struct CardWriters : testing::World {
  Id<parties::Party> acme;
  Id<parties::Contact> contact;
  Id<Team> team;

  CardWriters() {
    database->write([&](Transaction& tx) {
      acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, louise);
      contact =
          parties::add_contact(tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "", "", acme}, louise);
      team = people::add_team(tx, "Relations clients", ada);
      people::set_teams(tx, louise.id, {team}, ada);
      people::choose_written_from(tx, team, {people::WrittenFrom::party, people::WrittenFrom::contact}, ada);
    });
  }

  std::string party_address() const { return fmt::format("/parties/{}", acme.value); }
  std::string contact_address() const { return fmt::format("/contacts/{}", contact.value); }
};

}  // namespace relais::client_file
