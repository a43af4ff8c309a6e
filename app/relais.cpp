// The command line.
#include <sys/stat.h>

#include <CLI/CLI.hpp>

#include "command/backup.h"
#include "command/check.h"
#include "command/demo.h"
#include "command/exit.h"
#include "command/import_postcodes.h"
#include "command/index.h"
#include "command/mailbox_add.h"
#include "command/receive.h"
#include "command/restore.h"
#include "command/serve.h"
#include "command/user_add.h"

namespace {

using namespace relais::command;

constexpr auto how_it_ends = R"(How it ends (sysexits.h):
  0 done                    64 wrong use              65 the data is wrong
  66 nothing to read        69 cannot be had now      70 a fault of ours
  73 no folder can be made  74 cannot read or write   75 try again
  78 a setting is wrong
What went wrong is one line on standard error.)";

constexpr auto where_settings_stand =
    R"(Settings stand in DIR/relais.toml; RELAIS_ and the name in capitals goes before it
(RELAIS_PUBLIC_URL), and an option before both. docs/operate.md has all of them.)";

// Everything that can be asked for; the one that was asked for is run.
struct CommandLine {
  CLI::App app{"Relais, a request desk and client file"};
  Place place;
  Serve serve_options;
  UserAdd user;
  MailboxAdd mailbox;
  Receive mail;
  Backup copy;
  Restore copied;
  Check look;
  Index search;
  std::string sector;
  std::string postcode_file;
  std::function<void()> wanted;

  CommandLine();
  CLI::App* command(CLI::App& parent, const std::string& name, const std::string& what, std::function<void()> run);
  void add_serve();
  void add_user();
  void add_mailbox();
  void add_receive();
  void add_backup();
  void add_restore();
  void add_check();
  void add_import();
};

CLI::App* CommandLine::command(CLI::App& parent, const std::string& name, const std::string& what,
                               std::function<void()> run) {
  auto* added = parent.add_subcommand(name, what);
  added->add_option("--data", place.data, "The folder that holds everything")
      ->capture_default_str()
      ->envname("RELAIS_DATA")
      ->type_name("DIR");
  added
      ->add_option("--database", place.database,
                   "sqlite:FILE or postgresql://...; SQLite in the data folder by default")
      ->type_name("URL");
  added->footer(where_settings_stand);
  added->callback([this, run = std::move(run)] { wanted = run; });
  return added;
}

void CommandLine::add_serve() {
  auto* serve_command = command(app, "serve", "Run the desk", [this] { serve(place, serve_options); });
  constexpr auto place_to_listen = "ADDRESS:PORT";
  serve_command->add_option("--listen", serve_options.listen, "Where it answers browsers; 127.0.0.1:8080 by default")
      ->type_name(place_to_listen);
  serve_command->add_option("--lmtp", serve_options.lmtp, "Where it answers a mail server, besides the socket DIR/lmtp")
      ->type_name(place_to_listen);
}

void CommandLine::add_user() {
  auto* users = app.add_subcommand("user", "Those who work here")->require_subcommand(1);
  auto* add = command(*users, "add", "Add somebody", [this] { user_add(place, user); });
  add->add_option("--name", user.name, "First name and name")->required();
  add->add_option("--email", user.email, "The address by which this person signs in")->required();
  add->add_option("--role", user.roles, "first_line, second_line, agent, manager, data_steward, worker, administrator")
      ->required();
  add->add_option("--team", user.teams, "A team to be in; made where there is none of that name");
  auto* way = add->add_option_group("How this person comes in")->require_option(1);
  way->add_flag("--password-stdin", user.password_from_stdin, "The password is the first line of standard input");
  way->add_flag("--token", user.wants_token, "Print a bearer token, as the last line");
}

void CommandLine::add_mailbox() {
  auto* mailboxes = app.add_subcommand("mailbox", "Shared addresses")->require_subcommand(1);
  auto* add = command(*mailboxes, "add", "Read a shared address", [this] { mailbox_add(place, mailbox); });
  add->add_option("--address", mailbox.address, "The address that people write to")->required();
  add->add_option("--team", mailbox.team, "Whose the requests are that come by it; made where there is none");
  add->add_option("--type", mailbox.type, "The type of the requests that come by it; made where there is none");
  add->add_option("--language", mailbox.language, "fr, nl, de or en: that of the acknowledgement")
      ->capture_default_str();
  add->add_option("--from-name", mailbox.from_name, "In whose name it answers where no person speaks");
  add->add_option("--authserv-id", mailbox.authserv_id, "The server whose Authentication-Results count");
  add->add_option("--imap", mailbox.imap, "imaps://user@host, where it is read; by LMTP and `receive` without it");
  add->add_option("--smtp", mailbox.smtp, "submission://user@host, by which it sends; the desk's server without it");
  add->add_option("--move-to", mailbox.move_to, "A folder for mails that are kept; they stay in place without it");
  add->add_option("--secret-file", mailbox.secret_file, "Its first line is the password or the token");
  add->add_option("--auth", mailbox.auth, "password or xoauth2")->capture_default_str();
}

void CommandLine::add_receive() {
  auto* receive_command =
      command(app, "receive", "Take one mail from standard input", [this] { receive(place, mail); });
  receive_command->add_option("--mailbox", mail.mailbox, "The address that the mail came to")->required();
  receive_command->add_option("--return-path", mail.return_path,
                              "The sender of the envelope; that of Return-Path in the mail without it");
  receive_command->add_flag("--json", mail.as_json, "Wait for what became of it, and print it as one line of JSON");
}

void CommandLine::add_backup() {
  copy.relais_version = RELAIS_VERSION;
  auto* backup_command =
      command(app, "backup", "Copy everything into one file while the desk goes on", [this] { backup(place, copy); });
  backup_command->add_option("file", copy.file, "The file, which only its owner may read; - for standard output")
      ->required();
  backup_command->add_flag("--with-secrets", copy.with_secrets,
                           "Also relais.toml and the passwords of mailboxes, which are left out otherwise");
  backup_command->footer(
      "All mails, answers, notes and hashed passwords are in it: guard it as the desk itself.\n"
      "FILE.part becomes FILE when it is whole and on disk. With PostgreSQL it calls pg_dump, of the Debian package "
      "postgresql-client.");
}

void CommandLine::add_restore() {
  auto* restore_command = command(app, "restore", "Put what was backed up into an empty place, and check it",
                                  [this] { restore(place, copied); });
  restore_command->add_option("file", copied.file, "What `relais backup` wrote; - for standard input")->required();
  restore_command->footer(
      "All of it is restored or nothing: a file that was cut off or changed is refused. A backup of SQLite goes to\n"
      "SQLite and one of PostgreSQL to an empty database there, by pg_restore. A relais.toml that is there stays.");
}

void CommandLine::add_check() {
  auto* check_command =
      command(app, "check", "Hold everything against every rule, changing nothing", [this] { check(place, look); });
  check_command->add_flag("--json", look.as_json, "Print what was found for a program");
  check_command->add_flag("--quick", look.quick, "Look at the lengths of files and not at all of their bytes");
  check_command->footer("May run beside the desk. Exit code 0 where nothing is wrong, 65 where something is.");
}

void CommandLine::add_import() {
  auto* imports = app.add_subcommand("import", "Take in what others publish")->require_subcommand(1);
  auto* places = command(*imports, "postcodes", "Learn the towns of a country and their postcodes",
                         [this] { import_postcodes(place, postcode_file); });
  places
      ->add_option("file", postcode_file, "As GeoNames gives it (BE.txt), or CSV with a first line that names columns")
      ->required();
  places->footer("What was known of its countries is replaced, or stays where the file is wrong.");
}

CommandLine::CommandLine() {
  app.name("relais");
  app.require_subcommand(1);
  app.set_version_flag("--version", RELAIS_VERSION, "Say which version this is");
  app.footer(how_it_ends);
  add_serve();
  add_user();
  add_mailbox();
  add_receive();
  add_backup();
  add_restore();
  add_check();
  add_import();
  auto* demo_command =
      command(app, "demo", "Fill an empty place with a believable organisation", [this] { demo(place, sector); });
  demo_command->add_option("sector", sector, "What kind of organisation: agency, fieldservice, roofing")->required();
  auto* index_command =
      command(app, "index", "Make everything findable by its words now", [this] { index(place, search); });
  index_command->add_flag("--again", search.again, "Also what is already");
  command(app, "migrate", "Bring the database up to date", [this] { Opened{place}; });
}

}  // namespace

int main(int argc, char** argv) {
  CommandLine line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    return line.app.exit(mistake) == 0 ? 0 : static_cast<int>(Exit::usage);
  }
  // What is written here is other people's mail.
  umask(027);
  try {
    line.wanted();
  } catch (const Stop& stop) {
    fmt::print(stderr, "relais: {}\n", stop.what());
    return static_cast<int>(stop.code);
  } catch (const std::exception& mistake) {
    fmt::print(stderr, "relais: {}\n", mistake.what());
    return static_cast<int>(Exit::software);
  }
  return 0;
}
