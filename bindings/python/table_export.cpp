#include <pybind11/numpy.h>

#include <cerrno>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "arrow_abi.hpp"
#include "bindings.hpp"

namespace motcua::python {
namespace {

/// A column as Python gives it: name, Arrow's format, number of nulls, buffers of numpy or None,
/// and the words that its numbers stand for.
using GivenColumn =
    std::tuple<std::string, std::string, std::int64_t, std::vector<std::optional<py::array>>,
               std::optional<std::vector<std::string>>>;

struct ExportedColumn {
  std::string name;
  std::string format;
  std::int64_t nulls;
  std::vector<std::optional<py::array>> owners;
  std::vector<const void*> buffers;
  // The dictionary; no offsets: there is none.
  std::vector<std::int32_t> offsets;
  std::string octets;
};

/// What all structures of one export point into. Immutable.
struct Exported {
  std::int64_t rows = 0;
  std::vector<ExportedColumn> columns;
};
using Shared = std::shared_ptr<const Exported>;

/// Given back on any thread, which then needs the GIL. When Python has ended, its memory is gone.
void end(const Exported* exported) {
  if (Py_IsInitialized() == 0) return;
  const py::gil_scoped_acquire gil;
  delete exported;
}

Shared exported(std::int64_t rows, const std::vector<GivenColumn>& columns) {
  auto made = std::make_unique<Exported>();
  made->rows = rows;
  for (const auto& [name, format, nulls, buffers, words] : columns) {
    ExportedColumn& column =
        made->columns.emplace_back(ExportedColumn{name, format, nulls, buffers, {}, {}, {}});
    for (const auto& buffer : buffers) {
      column.buffers.push_back(buffer ? buffer->data() : nullptr);
    }
    if (!words) continue;
    column.offsets.push_back(0);
    for (const std::string& word : *words) {
      column.octets += word;
      column.offsets.push_back(static_cast<std::int32_t>(column.octets.size()));
    }
  }
  return {made.release(), &end};
}

/// What a structure of Arrow's owns. Its children can be taken out of it, so each owns its own.
template <typename T>
struct Node {
  Shared all;
  std::vector<T> children;
  std::vector<T*> pointers;
  std::optional<T> dictionary;
  std::vector<const void*> buffers;  ///< of arrays

  explicit Node(Shared of) : all(std::move(of)) { children.reserve(all->columns.size()); }
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  ~Node() {
    const auto release_one = [](T& each) {
      if (each.release != nullptr) each.release(&each);
    };
    for (T& child : children) release_one(child);
    if (dictionary) release_one(*dictionary);
  }
};

template <typename T>
void release(T* structure) {
  delete static_cast<Node<T>*>(structure->private_data);
  structure->release = nullptr;
}

/// Let `structure` own `node`, in whose parts it points.
template <typename T>
T owning(T structure, std::unique_ptr<Node<T>> node) {
  for (T& child : node->children) node->pointers.push_back(&child);
  structure.n_children = static_cast<std::int64_t>(node->children.size());
  structure.children = node->pointers.data();
  structure.dictionary = node->dictionary ? &*node->dictionary : nullptr;
  if constexpr (requires { structure.buffers; }) {
    structure.n_buffers = static_cast<std::int64_t>(node->buffers.size());
    structure.buffers = node->buffers.data();
  }
  structure.release = &release<T>;
  structure.private_data = node.release();
  return structure;
}

ArrowSchema schema_of(const Shared& all) {
  const auto made = [&](const char* format, const char* name,
                        std::unique_ptr<Node<ArrowSchema>> node) {
    ArrowSchema schema{};
    schema.format = format;
    schema.name = name;
    schema.flags = ARROW_FLAG_NULLABLE;
    return owning(schema, std::move(node));
  };
  auto table = std::make_unique<Node<ArrowSchema>>(all);
  for (const ExportedColumn& column : all->columns) {
    auto node = std::make_unique<Node<ArrowSchema>>(all);
    if (!column.offsets.empty()) {
      node->dictionary = made("u", "", std::make_unique<Node<ArrowSchema>>(all));
    }
    table->children.push_back(made(column.format.c_str(), column.name.c_str(), std::move(node)));
  }
  ArrowSchema schema = made("+s", "", std::move(table));
  schema.flags = 0;  // a row that is null is no dossier
  return schema;
}

ArrowArray array_of(const Shared& all) {
  const auto made = [&](std::int64_t rows, std::int64_t nulls, std::vector<const void*> buffers,
                        std::unique_ptr<Node<ArrowArray>> node) {
    node->buffers = std::move(buffers);
    ArrowArray array{};
    array.length = rows;
    array.null_count = nulls;
    return owning(array, std::move(node));
  };
  auto table = std::make_unique<Node<ArrowArray>>(all);
  for (const ExportedColumn& column : all->columns) {
    auto node = std::make_unique<Node<ArrowArray>>(all);
    if (!column.offsets.empty()) {
      node->dictionary = made(static_cast<std::int64_t>(column.offsets.size()) - 1, 0,
                              {nullptr, column.offsets.data(), column.octets.data()},
                              std::make_unique<Node<ArrowArray>>(all));
    }
    table->children.push_back(made(all->rows, column.nulls, column.buffers, std::move(node)));
  }
  return made(all->rows, 0, {nullptr}, std::move(table));
}

// --- Streams ------------------------------------------------------------------------------------

struct StreamState {
  Shared all;
  bool done = false;
};

template <typename Make>
int made_for(ArrowArrayStream* stream, Make make) {
  try {
    make(*static_cast<StreamState*>(stream->private_data));
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

ArrowArrayStream stream_of(const Shared& all) {
  return {.get_schema =
              [](ArrowArrayStream* stream, ArrowSchema* out) {
                return made_for(stream, [&](StreamState& state) { *out = schema_of(state.all); });
              },
          .get_next =
              [](ArrowArrayStream* stream, ArrowArray* out) {
                return made_for(stream, [&](StreamState& state) {
                  *out = state.done ? ArrowArray{} : array_of(state.all);
                  state.done = true;
                });
              },
          .get_last_error = [](ArrowArrayStream* /*stream*/) -> const char* { return nullptr; },
          .release =
              [](ArrowArrayStream* stream) {
                delete static_cast<StreamState*>(stream->private_data);
                stream->release = nullptr;
              },
          .private_data = new StreamState{all}};
}

// --- Capsules -----------------------------------------------------------------------------------

template <typename T>
struct CapsuleName;
template <>
struct CapsuleName<ArrowSchema> {
  static constexpr const char* kName = "arrow_schema";
};
template <>
struct CapsuleName<ArrowArray> {
  static constexpr const char* kName = "arrow_array";
};
template <>
struct CapsuleName<ArrowArrayStream> {
  static constexpr const char* kName = "arrow_array_stream";
};

/// A capsule whose content whoever takes it marks as released.
template <typename T>
py::object capsule_of(const T& structure) {
  auto held = std::make_unique<T>(structure);
  py::capsule capsule(held.get(), CapsuleName<T>::kName, [](PyObject* dropped) {
    const std::unique_ptr<T> content(
        static_cast<T*>(PyCapsule_GetPointer(dropped, CapsuleName<T>::kName)));
    if (content->release != nullptr) content->release(content.get());
  });
  static_cast<void>(held.release());
  return capsule;
}

}  // namespace

void bind_table_export(py::module_& m) {
  const char* const doc = "For motcua.EvaluationTable, which owns the columns.";
  m.def(
      "_arrow_schema",
      [](std::int64_t rows, const std::vector<GivenColumn>& columns) {
        return capsule_of(schema_of(exported(rows, columns)));
      },
      py::arg("rows"), py::arg("columns"), doc);
  m.def(
      "_arrow_array",
      [](std::int64_t rows, const std::vector<GivenColumn>& columns) {
        const Shared all = exported(rows, columns);
        py::object schema = capsule_of(schema_of(all));
        return std::pair(std::move(schema), capsule_of(array_of(all)));
      },
      py::arg("rows"), py::arg("columns"), doc);
  m.def(
      "_arrow_stream",
      [](std::int64_t rows, const std::vector<GivenColumn>& columns) {
        return capsule_of(stream_of(exported(rows, columns)));
      },
      py::arg("rows"), py::arg("columns"), doc);
}

}  // namespace motcua::python
