"""The contract's messages as Google's runtime has them, from the files that come with the package."""

import functools
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from motcua import exchange


@functools.cache
def _pool() -> descriptor_pool.DescriptorPool:
    files = sorted(exchange.proto_path().rglob("*.proto"))
    with tempfile.TemporaryDirectory() as folder:
        described = Path(folder) / "contract.binpb"
        subprocess.run(
            ["protoc", f"-I{exchange.proto_path()}", "--include_imports"]
            + [f"--descriptor_set_out={described}", *map(str, files)],
            check=True,
        )
        contract = descriptor_pb2.FileDescriptorSet.FromString(described.read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in contract.file:
        pool.Add(file)
    return pool


@functools.cache
def message_class(name: str) -> Any:
    """ "dossier.v1.Dossier": the class of messages motcua.dossier.v1.Dossier."""
    return message_factory.GetMessageClass(_pool().FindMessageTypeByName(f"motcua.{name}"))


def data_class(field: Any) -> str:
    """The name of the class of personal data of a field."""
    extension = _pool().FindExtensionByName("motcua.options.v1.data_class")
    options_class = message_factory.GetMessageClass(
        _pool().FindMessageTypeByName("google.protobuf.FieldOptions")
    )
    # The options as the pool has them that knows the contract's extensions.
    options = options_class.FromString(field.GetOptions().SerializeToString())
    name: str = extension.enum_type.values_by_number[options.Extensions[extension]].name
    return name


def parse(name: str, octets: bytes) -> Any:
    return message_class(name).FromString(octets)
