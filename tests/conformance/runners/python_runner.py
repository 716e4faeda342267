"""The package protobuf of PyPI. Which of its engines: PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION."""

import hashlib
import sys
from pathlib import Path

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from google.protobuf.message import DecodeError, Message


def digest(message: Message) -> str:
    return hashlib.sha256(message.SerializeToString(deterministic=True)).hexdigest()


def answer(kind: type[Message], octets: str, text: str) -> list[str]:
    cells = ["-"] * 5
    if octets != "-":
        try:
            message = kind.FromString(Path(octets).read_bytes())
            cells[:3] = "accept", digest(message), json_format.MessageToJson(message, indent=None, ensure_ascii=False)
        except (DecodeError, UnicodeDecodeError):
            cells[0] = "refuse"
    if text != "-":
        try:
            # A vendor reads a file of text; what is not UTF-8 never gets as far as protobuf.
            message = json_format.Parse(Path(text).read_bytes().decode("utf-8"), kind())
            cells[3:] = "accept", digest(message)
        except (UnicodeDecodeError, json_format.ParseError, RecursionError):
            cells[3] = "refuse"
    return cells


def main() -> None:
    contract, vectors = map(Path, sys.argv[1:])
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(contract.read_bytes()).file:
        pool.Add(file)
    for line in vectors.read_text(encoding="utf-8").splitlines():
        id, message, octets, text, _ = line.split("\t")
        kind = message_factory.GetMessageClass(pool.FindMessageTypeByName(message))
        print(id, *answer(kind, octets, text), sep="\t")


if __name__ == "__main__":
    main()
