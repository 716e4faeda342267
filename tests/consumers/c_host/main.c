/* A host in C: host DOSSIER JSON OFFICE_HOURS, a dossier as octets and as JSON, and a table of
 * hours. */
#include <motcua/motcua_c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expect(int32_t code, const motcua_buffer* message) {
  if (code == MOTCUA_OK) return;
  fprintf(stderr, "%s: %s\n", motcua_code_name(code), message->data != NULL ? message->data : "");
  exit(1);
}

static motcua_buffer read_file(const char* path) {
  motcua_buffer file = {NULL, 0};
  FILE* stream = fopen(path, "rb");
  if (stream == NULL || fseek(stream, 0, SEEK_END) != 0) exit(2);
  file.size = (size_t)ftell(stream);
  file.data = malloc(file.size + 1);
  rewind(stream);
  if (file.data == NULL || fread(file.data, 1, file.size, stream) != file.size) exit(2);
  fclose(stream);
  return file;
}

static void print_due(const motcua_law* law, const char* procedure) {
  motcua_buffer due;
  const int32_t code = motcua_due(law, procedure, NULL, 0, 0, "2026-08-26T09:00:00", &due);
  printf("%s is due: %s\n", procedure, code == MOTCUA_OK ? due.data : motcua_code_name(code));
  motcua_buffer_free(&due);
}

/* The text of the first member of that name, without a reader of JSON. */
static void print_member(const char* json, const char* begin) {
  const char* text = strstr(json, begin);
  if (text == NULL) exit(3);
  text += strlen(begin);
  printf(" %.*s", (int)strcspn(text, "\""), text);
}

int main(int count, char** arguments) {
  motcua_buffer dossier, text, table, message, json;
  motcua_law *law, *local;
  motcua_file hours;
  int32_t code;
  if (count != 4) return 2;
  dossier = read_file(arguments[1]);
  text = read_file(arguments[2]);
  table = read_file(arguments[3]);
  printf("C interface: %s\n",
         motcua_c_abi_version() >= MOTCUA_C_ABI_VERSION ? "as compiled" : "older");

  expect(motcua_law_embedded(&law, &message), &message);
  motcua_buffer_free(&message);
  print_due(law, "1.004873");
  print_due(law, "9.999999");

  hours.name = "office_hours.csv";
  hours.text = table.data;
  hours.size = table.size;
  expect(motcua_law_with_files(law, &hours, 1, &local, &message), &message);
  motcua_buffer_free(&message);
  motcua_law_free(law);
  print_due(local, "1.004873");

  expect(motcua_evaluate(local, dossier.data, dossier.size, "2026-09-10T08:00:00", &message),
         &message);
  expect(motcua_to_json("motcua.evaluation.v1.Evaluation", message.data, message.size, &json),
         &json);
  motcua_buffer_free(&message);
  printf("evaluated:");
  print_member(json.data, "\"regime\":\"");
  print_member(json.data, "\"state\":\"");
  print_member(json.data, "\"timeliness\":\"");
  motcua_buffer_free(&json);
  expect(motcua_from_json("motcua.dossier.v1.Dossier", text.data, text.size, &message), &message);
  printf("\nread from JSON: %s\n",
         message.size == dossier.size && memcmp(message.data, dossier.data, message.size) == 0
             ? "the same octets"
             : "other octets");
  motcua_buffer_free(&message);

  code = motcua_evaluate(local, dossier.data, dossier.size - 1, "2026-09-10T08:00:00", &message);
  printf("torn: %s\n", motcua_code_name(code));
  motcua_buffer_free(&message);
  code = motcua_check("motcua.dossier.v1.Dossier", NULL, 0, &message);
  printf("%s: %s\n", motcua_code_name(code), message.data);
  motcua_buffer_free(&message);
  motcua_law_free(local);
  free(dossier.data);
  free(text.data);
  free(table.data);
  return 0;
}
