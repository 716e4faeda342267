"""The published contract as the official protobuf package has it: descriptors from protoc, messages from them."""

import hashlib
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.message import Message

PROTO = Path(__file__).resolve().parents[2] / "proto"


class Contract:
    def __init__(self, descriptor_set: bytes) -> None:
        self.descriptor_set = descriptor_set
        self.pool = descriptor_pool.DescriptorPool()
        for file in descriptor_pb2.FileDescriptorSet.FromString(descriptor_set).file:
            self.pool.Add(file)

    @classmethod
    @cache
    def compile(cls) -> "Contract":
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "contract.binpb"
            files = sorted(path.relative_to(PROTO) for path in PROTO.rglob("*.proto"))
            subprocess.run(["protoc", "-I", PROTO, "--include_imports", "-o", out, *files], check=True)
            return cls(out.read_bytes())

    def new(self, name: str, /, **fields: Any) -> Message:
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))(**fields)

    def enum(self, name: str) -> EnumDescriptor:
        return self.pool.FindEnumTypeByName(name)

    def number(self, enum: str, name: str) -> int:
        return self.enum(enum).values_by_name[name].number

    @staticmethod
    def sha256(*parts: bytes) -> bytes:
        return hashlib.sha256(b"".join(parts)).digest()
