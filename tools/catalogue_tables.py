"""Writes the catalogues as C++ tables that are found by the English text without a collision."""

from cpp_literals import string_view

MASK = 0xFFFFFFFF


def catalogue_hash(text, seed):
    """As catalogue_hash() in lib/text/catalogue.cpp."""
    value = 2166136261 ^ seed
    for byte in text:
        value = ((value ^ byte) * 16777619) & MASK
    value ^= value >> 15
    value = (value * 0x2C1B3C6D) & MASK
    return value ^ (value >> 12)


def placed(keys):
    """(displacements, slots): every key in a slot of its own. Full buckets first, while there is room to choose."""
    slot_count = max(1, len(keys) * 5 // 4)
    bucket_count = len(keys) // 3 + 1
    buckets = [[] for _ in range(bucket_count)]
    for key in keys:
        buckets[catalogue_hash(key.encode(), 0) % bucket_count].append(key)
    displacements, slots = [0] * bucket_count, [None] * slot_count
    for index in sorted(range(bucket_count), key=lambda i: -len(buckets[i])):
        if buckets[index]:
            displacements[index] = place_bucket(buckets[index], slots)
    return displacements, slots


def place_bucket(bucket, slots):
    seed = 0
    while True:
        seed += 1
        wanted = [catalogue_hash(key.encode(), seed) % len(slots) for key in bucket]
        if len(set(wanted)) == len(wanted) and all(slots[i] is None for i in wanted):
            for i, key in zip(wanted, bucket):
                slots[i] = key
            return seed


def written_entry(english, texts, languages):
    if english is None:
        return "    {},"
    pairs = ", ".join(
        "{" + ", ".join(string_view(form) for form in texts.get(language, ["", ""])) + "}" for language in languages
    )
    return f"    {{{string_view(english)}, {{{{{pairs}}}}}}},"


def written_tables(name, table, languages):
    displacements, slots = placed(sorted(table))
    entries = "\n".join(written_entry(key, table.get(key), languages) for key in slots)
    return f"""#include "lib/text/catalogue.h"

namespace relais {{
namespace {{

using namespace std::string_view_literals;

constexpr CatalogueEntry slots[] = {{
{entries}
}};

constexpr std::uint32_t displacements[] = {{{", ".join(map(str, displacements))}}};

}}  // namespace

extern const Catalogue {name};
constinit const Catalogue {name}{{slots, displacements}};

}}  // namespace relais
"""
