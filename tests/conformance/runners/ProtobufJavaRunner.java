import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** protobuf-java with its defaults. */
public class ProtobufJavaRunner {
  static String digest(DynamicMessage message) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.toByteArray()));
  }

  static FileDescriptor build(String name, Map<String, FileDescriptorProto> files, Map<String, FileDescriptor> built)
      throws Exception {
    if (!built.containsKey(name)) {
      FileDescriptorProto file = files.get(name);
      FileDescriptor[] needed = new FileDescriptor[file.getDependencyCount()];
      for (int i = 0; i < needed.length; i++) needed[i] = build(file.getDependency(i), files, built);
      built.put(name, FileDescriptor.buildFrom(file, needed));
    }
    return built.get(name);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, FileDescriptorProto> files = new HashMap<>();
    FileDescriptorSet contract = FileDescriptorSet.parseFrom(Files.readAllBytes(Path.of(arguments[0])));
    for (FileDescriptorProto file : contract.getFileList()) files.put(file.getName(), file);
    Map<String, FileDescriptor> built = new HashMap<>();
    Map<String, Descriptor> messages = new HashMap<>();
    for (String name : files.keySet()) {
      for (Descriptor message : build(name, files, built).getMessageTypes()) {
        messages.put(message.getFullName(), message);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] vector = line.split("\t");
      Descriptor message = messages.get(vector[1]);
      String[] cells = {vector[0], "-", "-", "-", "-", "-"};
      if (!vector[2].equals("-")) {
        try {
          DynamicMessage decoded = DynamicMessage.parseFrom(message, Files.readAllBytes(Path.of(vector[2])));
          cells[2] = digest(decoded);
          cells[3] = JsonFormat.printer().omittingInsignificantWhitespace().print(decoded);
          cells[1] = "accept";
        } catch (InvalidProtocolBufferException refused) {
          cells[1] = "refuse";
        }
      }
      if (!vector[3].equals("-")) {
        try {
          DynamicMessage.Builder builder = DynamicMessage.newBuilder(message);
          ByteBuffer text = ByteBuffer.wrap(Files.readAllBytes(Path.of(vector[3])));
          JsonFormat.parser().merge(StandardCharsets.UTF_8.newDecoder().decode(text).toString(), builder);
          cells[5] = digest(builder.build());
          cells[4] = "accept";
        } catch (InvalidProtocolBufferException | CharacterCodingException refused) {
          cells[4] = "refuse";
        }
      }
      out.println(String.join("\t", cells));
    }
  }
}
