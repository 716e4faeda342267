// A host in Go, through cgo: host DOSSIER JSON OFFICE_HOURS, a dossier as octets and as JSON, and a table of hours.
package main

// #cgo pkg-config: motcua-c
// #include <motcua/motcua_c.h>
// #include <stdlib.h>
import "C"

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"unsafe"
)

// Failure is what a function of motcua says when it gives no answer.
type Failure struct {
	Code    string
	Message string
}

func (f *Failure) Error() string { return f.Code + ": " + f.Message }

// answer takes what a call left in a buffer into Go's memory and frees the buffer.
func answer(call func(*C.motcua_buffer) C.int32_t) ([]byte, error) {
	var buffer C.motcua_buffer
	code := call(&buffer)
	octets := C.GoBytes(unsafe.Pointer(buffer.data), C.int(buffer.size))
	C.motcua_buffer_free(&buffer)
	if code != C.MOTCUA_OK {
		return nil, &Failure{C.GoString(C.motcua_code_name(code)), string(octets)}
	}
	return octets, nil
}

// text is a copy in C's memory; done frees all of them.
type text struct{ copies []unsafe.Pointer }

func (t *text) of(words string) *C.char {
	copied := C.CString(words)
	t.copies = append(t.copies, unsafe.Pointer(copied))
	return copied
}

func (t *text) done() {
	for _, copied := range t.copies {
		C.free(copied)
	}
}

// Law is a handle that its owner closes.
type Law struct{ law *C.motcua_law }

func embedded() (Law, error) {
	var made Law
	_, err := answer(func(out *C.motcua_buffer) C.int32_t { return C.motcua_law_embedded(&made.law, out) })
	return made, err
}

func (l Law) withFile(name string, octets []byte) (Law, error) {
	var words text
	defer words.done()
	// cgo may not pass Go memory that holds pointers: the record lies in C's memory, and so does the text.
	file := (*C.motcua_file)(C.calloc(1, C.sizeof_motcua_file))
	defer C.free(unsafe.Pointer(file))
	file.name, file.text, file.size = words.of(name), words.of(string(octets)), C.size_t(len(octets))
	var made Law
	_, err := answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_law_with_files(l.law, file, 1, &made.law, out)
	})
	return made, err
}

func (l Law) close() { C.motcua_law_free(l.law) }

func (l Law) due(procedure, received string) (string, error) {
	var words text
	defer words.done()
	due, err := answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_due(l.law, words.of(procedure), nil, 0, 0, words.of(received), out)
	})
	return string(due), err
}

func (l Law) evaluate(dossier []byte, asOf string) ([]byte, error) {
	var words text
	defer words.done()
	return answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_evaluate(l.law, pointer(dossier), C.size_t(len(dossier)), words.of(asOf), out)
	})
}

// pointer is where octets begin, nil where there are none.
func pointer(octets []byte) unsafe.Pointer {
	if len(octets) == 0 {
		return nil
	}
	return unsafe.Pointer(&octets[0])
}

func check(message string, octets []byte) error {
	var words text
	defer words.done()
	_, err := answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_check(words.of(message), pointer(octets), C.size_t(len(octets)), out)
	})
	return err
}

func toJSON(message string, octets []byte) ([]byte, error) {
	var words text
	defer words.done()
	return answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_to_json(words.of(message), pointer(octets), C.size_t(len(octets)), out)
	})
}

func fromJSON(message string, document []byte) ([]byte, error) {
	var words text
	defer words.done()
	return answer(func(out *C.motcua_buffer) C.int32_t {
		return C.motcua_from_json(words.of(message), (*C.char)(pointer(document)), C.size_t(len(document)), out)
	})
}

// Evaluation is what this host shows of motcua.evaluation.v1.Evaluation.
type Evaluation struct {
	Regime   string
	View     struct{ State string }
	Deadline struct {
		Decree struct{ Timeliness string }
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func code(err error) string {
	if failure, ok := err.(*Failure); ok {
		return failure.Code
	}
	return "Ok"
}

func printDue(law Law, procedure string) {
	due, err := law.due(procedure, "2026-08-26T09:00:00")
	if err != nil {
		due = code(err)
	}
	fmt.Printf("%s is due: %s\n", procedure, due)
}

func main() {
	dossier := must(os.ReadFile(os.Args[1]))
	document := must(os.ReadFile(os.Args[2]))
	table := must(os.ReadFile(os.Args[3]))
	abi := "older"
	if C.motcua_c_abi_version() >= C.MOTCUA_C_ABI_VERSION {
		abi = "as compiled"
	}
	fmt.Println("C interface:", abi)

	law := must(embedded())
	printDue(law, "1.004873")
	printDue(law, "9.999999")
	local := must(law.withFile("office_hours.csv", table))
	law.close()
	defer local.close()
	printDue(local, "1.004873")

	var evaluation Evaluation
	octets := must(local.evaluate(dossier, "2026-09-10T08:00:00"))
	shown := must(toJSON("motcua.evaluation.v1.Evaluation", octets))
	if err := json.Unmarshal(shown, &evaluation); err != nil {
		panic(err)
	}
	fmt.Println("evaluated:", evaluation.Regime, evaluation.View.State, evaluation.Deadline.Decree.Timeliness)
	read := "other octets"
	if bytes.Equal(must(fromJSON("motcua.dossier.v1.Dossier", document)), dossier) {
		read = "the same octets"
	}
	fmt.Println("read from JSON:", read)
	_, torn := local.evaluate(dossier[:len(dossier)-1], "2026-09-10T08:00:00")
	fmt.Println("torn:", code(torn))
	fmt.Println(check("motcua.dossier.v1.Dossier", nil))
}
