#include "bench/recording_database.h"

namespace relais::bench {
namespace {

class RecordingConnection final : public Connection {
public:
  RecordingConnection(Connection& real, std::vector<Asked>& asked) : real_(real), asked_(asked) {}

  Dialect dialect() const override { return real_.dialect(); }
  void each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) override {
    note(sql, parameters);
    real_.each(sql, parameters, with_row);
  }
  std::int64_t run(const Sql& sql, std::span<const Value> parameters) override {
    note(sql, parameters);
    return real_.run(sql, parameters);
  }
  void script(const std::string& text) override { real_.script(text); }
  void notify(const std::string& channel, const std::string& payload) override { real_.notify(channel, payload); }

private:
  void note(const Sql& sql, std::span<const Value> parameters);

  Connection& real_;
  std::vector<Asked>& asked_;
};

struct Owned {
  template <class T>
  OwnedValue operator()(T value) const {
    return value;
  }
  OwnedValue operator()(std::string_view text) const { return std::string{text}; }
  OwnedValue operator()(BytesView bytes) const { return Bytes{std::string{bytes.data}}; }
};

void RecordingConnection::note(const Sql& sql, std::span<const Value> parameters) {
  Asked asked{sql.text(dialect()), {}};
  for (const auto& value : parameters) asked.values.push_back(std::visit(Owned{}, value));
  asked_.push_back(std::move(asked));
}

}  // namespace

void RecordingDatabase::read_on(const std::function<void(Reads&)>& ask) {
  real_.read([&](Reads& db) {
    RecordingConnection connection{db.connection(), asked_};
    Reads reads{connection};
    ask(reads);
  });
}

void RecordingDatabase::write_on(const std::function<void(Transaction&)>& change) {
  real_.write([&](Transaction& tx) {
    RecordingConnection connection{tx.connection(), asked_};
    Transaction inner{connection, tx.now()};
    change(inner);
  });
}

}  // namespace relais::bench
