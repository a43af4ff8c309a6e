"""The names that a view knows at some place, and what they are in C++."""

import dataclasses

CPP_WORDS = set(
    """alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl concept const consteval
    constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast
    else enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not
    not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires return short signed
    sizeof static static_assert static_cast struct switch template this thread_local throw true try typedef typeid
    typename union unsigned using virtual void volatile wchar_t while xor xor_eq std relais out""".split()
)


@dataclasses.dataclass
class Variable:
    cpp: str
    is_struct: bool = False  # never an optional or a pointer


@dataclasses.dataclass
class LoopVariable:
    cpp: str


@dataclasses.dataclass
class Caller:
    cpp: str


@dataclasses.dataclass
class Parameter:
    name: str
    default: object  # a node, or None where it must be given


@dataclasses.dataclass
class Macro:
    name: str
    cpp: str
    parameters: list
    takes_block: bool


@dataclasses.dataclass
class Module:
    macros: dict


class Scope:
    """Blocks within blocks. A C++ name is used once in a function, so that none ever hides another."""

    def __init__(self):
        self.blocks = [{}]
        self.used = set(CPP_WORDS)

    def enter(self):
        self.blocks.append({})

    def leave(self):
        self.blocks.pop()

    def fresh(self, name):
        candidate, number = name, 1
        while candidate in self.used:
            number += 1
            candidate = f"{name}_{number}"
        self.used.add(candidate)
        return candidate

    def declare(self, name, meaning):
        self.blocks[-1][name] = meaning
        return meaning

    def find(self, name):
        return next((block[name] for block in reversed(self.blocks) if name in block), None)

    def is_declared_outside(self, name):
        return any(name in block for block in self.blocks[:-1]) and name not in self.blocks[-1]

    def names(self):
        return sorted({name for block in self.blocks for name in block})
