#include "lib/database/sqlite_database.h"

#include "lib/database/write_scope.h"
#include "lib/time/clock.h"

namespace relais {

SqliteDatabase::SqliteDatabase(std::string path, DatabaseOptions options)
    : path_(std::move(path)), options_(options), readers_(options.idle_connections) {
  writer();
}

void SqliteDatabase::listen(const std::string& channel, Listener listener) {
  announcer_.listen(channel, std::move(listener));
}

void SqliteDatabase::read_on(const std::function<void(Reads&)>& ask) {
  auto reader = readers_.take();
  if (!reader) reader = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::reading, options_.durability);
  reader->begin_reading();
  try {
    Reads db(*reader);
    ask(db);
    reader->commit();
  } catch (...) {
    if (reader->roll_back()) readers_.give_back(std::move(reader));
    throw;
  }
  readers_.give_back(std::move(reader));
}

void SqliteDatabase::write_on(const std::function<void(Transaction&)>& change) {
  const WriteScope scope(*this);
  const WritersLine::Place place(writers_, turn_of_this_thread());
  auto& connection = writer();
  connection.begin_writing();
  try {
    Transaction tx(connection, now());
    change(tx);
    // While it is our turn, so that listeners hear of commits in their order.
    announcer_.post(connection.commit());
  } catch (...) {
    roll_back_writer();
    throw;
  }
}

SqliteConnection& SqliteDatabase::writer() {
  if (!writer_)
    writer_ = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::writing, options_.durability);
  return *writer_;
}

// After an input or output error a connection may be stuck in its transaction; the next writer opens another.
void SqliteDatabase::roll_back_writer() noexcept {
  if (!writer_->roll_back()) writer_.reset();
}

}  // namespace relais
