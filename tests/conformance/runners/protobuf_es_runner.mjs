// protobuf-es (@bufbuild/protobuf), with its defaults.
import {createFileRegistry, fromBinary, fromJsonString, toBinary, toJsonString} from "@bufbuild/protobuf";
import {FileDescriptorSetSchema} from "@bufbuild/protobuf/wkt";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";

const utf8 = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const digest = (octets) => createHash("sha256").update(octets).digest("hex");
const [contract, vectors] = process.argv.slice(2);
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(contract)));
const options = {registry};

const lines = readFileSync(vectors, "utf8").trimEnd().split("\n").map((line) => {
  const [id, message, octets, text] = line.split("\t");
  const schema = registry.getMessage(message);
  const cells = [id, "-", "-", "-", "-", "-"];
  if (octets !== "-") {
    try {
      const decoded = fromBinary(schema, readFileSync(octets));
      cells.splice(1, 3, "accept", digest(toBinary(schema, decoded)), toJsonString(schema, decoded, options));
    } catch {
      cells[1] = "refuse";
    }
  }
  if (text !== "-") {
    try {
      const decoded = fromJsonString(schema, utf8.decode(readFileSync(text)), options);
      cells.splice(4, 2, "accept", digest(toBinary(schema, decoded)));
    } catch {
      cells[4] = "refuse";
    }
  }
  return cells.join("\t");
});
console.log(lines.join("\n"));
