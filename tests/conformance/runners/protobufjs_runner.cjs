// protobufjs with its defaults, and with unknown fields kept when it is called with --keep-unknown.
const {createHash} = require("node:crypto");
const {readFileSync} = require("node:fs");
const protobuf = require("protobufjs");
const descriptor = require("protobufjs/ext/descriptor");
const protojson = require("protobufjs/ext/protojson");

const utf8 = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const digest = (octets) => createHash("sha256").update(octets).digest("hex");
const [contract, vectors, keep] = process.argv.slice(2);
const root = protobuf.Root.fromDescriptor(descriptor.FileDescriptorSet.decode(readFileSync(contract)));
root.resolveAll();

const lines = readFileSync(vectors, "utf8").trimEnd().split("\n").map((line) => {
  const [id, message, octets, text] = line.split("\t");
  const type = root.lookupType(message);
  const cells = [id, "-", "-", "-", "-", "-"];
  if (octets !== "-") {
    try {
      const reader = protobuf.Reader.create(readFileSync(octets));
      if (keep) reader.discardUnknown = false;
      const decoded = type.decode(reader);
      cells.splice(1, 3, "accept", digest(type.encode(decoded).finish()), protojson.toJsonString(type, decoded));
    } catch {
      cells[1] = "refuse";
    }
  }
  if (text !== "-") {
    try {
      const decoded = protojson.fromJsonString(type, utf8.decode(readFileSync(text)));
      cells.splice(4, 2, "accept", digest(type.encode(decoded).finish()));
    } catch {
      cells[4] = "refuse";
    }
  }
  return cells.join("\t");
});
console.log(lines.join("\n"));
