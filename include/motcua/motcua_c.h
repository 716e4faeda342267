/// motcua for programs in other languages: octets and text in, octets and text out.
///
/// C99 and C++. What goes in and comes out are messages of the contract (proto/README.md) as
/// Protocol Buffers octets, and text in UTF-8. No C++ type and no exception crosses.
///
/// **Answers.** A function that can fail returns MOTCUA_OK or a number that says why: that of
/// motcua.type.v1.ErrorCode, or one below zero from the list here. Its last parameter is where the
/// answer goes, or after a failure the message: in English, for developers, without personal data.
/// NULL in that place asks for the number alone.
///
/// **Ownership.** What comes back in a motcua_buffer belongs to the caller, who frees it with
/// motcua_buffer_free, after a failure too; a buffer is overwritten, not freed, by the next call.
/// What is passed in belongs to the caller and is not kept. Text that is returned as `const char*`
/// lives as long as the library is loaded.
///
/// **NULL** is an empty input where the size beside it is 0 and where the parameter says so, and
/// MOTCUA_BAD_ARGUMENT elsewhere. Functions that free take it and do nothing.
///
/// **Threads.** Every function may be called at any time from any thread. A motcua_law never
/// changes and may be used by many threads at once; it is freed when none uses it any more.
///
/// **Stability.** Functions and numbers are added and never changed; what would have to change gets
/// another name. vi: giao diện C
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Raised when a function or number is added; what was there before stays. The SOVERSION of
/// libmotcua_c is MOTCUA_C_SOVERSION.
#define MOTCUA_C_ABI_VERSION 1
/// Raised only if something had to be taken away.
#define MOTCUA_C_SOVERSION 1

#if defined(MOTCUA_STATIC)
#define MOTCUA_C_API
#else
#define MOTCUA_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// What motcua_… functions return beside the numbers of motcua.type.v1.ErrorCode. vi: mã kết quả
enum {
  MOTCUA_OK = 0,              ///< vi: thành công
  MOTCUA_BAD_ARGUMENT = -1,   ///< NULL or a value that none can be; vi: tham số không hợp lệ
  MOTCUA_OUT_OF_MEMORY = -2,  ///< there is no message; vi: hết bộ nhớ
  MOTCUA_UNEXPECTED = -3      ///< a fault of motcua: please report it; vi: lỗi của thư viện
};

/// Octets or text that motcua gives. vi: vùng nhớ trả về
typedef struct motcua_buffer {
  char* data;   ///< `size` octets and a 0 after them; NULL before a call and after freeing
  size_t size;  ///< without that 0
} motcua_buffer;

/// Free what a function gave, and make the buffer empty. vi: giải phóng
MOTCUA_C_API void motcua_buffer_free(motcua_buffer* buffer);

/// MOTCUA_C_ABI_VERSION of the library that is running: of a newer one it may be higher than the
/// one that the caller was compiled with. vi: số hiệu giao diện C
MOTCUA_C_API int32_t motcua_c_abi_version(void);
/// Release of motcua, "0.1.0". vi: phiên bản thư viện
MOTCUA_C_API const char* motcua_version(void);
/// Edition of the law data inside, "2026.11-1". vi: ấn bản dữ liệu pháp luật
MOTCUA_C_API const char* motcua_law_edition(void);
/// SHA-256 of those data, 64 hex digits. vi: mã băm dữ liệu pháp luật
MOTCUA_C_API const char* motcua_law_data_hash(void);
/// Name of what a function returned: "InvalidWireValue", "BadArgument", "Ok"; "Unknown" of numbers
/// that this version does not use. vi: tên mã kết quả
MOTCUA_C_API const char* motcua_code_name(int32_t code);

/// Calendar, catalogue and rules that answers come from. vi: bộ dữ liệu pháp luật
typedef struct motcua_law motcua_law;

/// A table with its name, which says what it holds. vi: tệp CSV
typedef struct motcua_file {
  const char* name;  ///< "limits.csv" or "an-giang/limits.csv"; messages show it
  const char* text;  ///< `size` octets of UTF-8
  size_t size;
} motcua_file;

/// The law that comes with the library, with the civil service's decided calendar. It knows no
/// office hours: they differ by province. `message` is empty on success, `law` NULL after a
/// failure. vi: bộ dữ liệu đi kèm
MOTCUA_C_API int32_t motcua_law_embedded(motcua_law** law, motcua_buffer* message);
/// `base` with the office hours that a province has published: "Nghệ An". Fails with UnknownPlace,
/// listing those that are known. `base` stays as it is. vi: giờ làm việc của địa phương
MOTCUA_C_API int32_t motcua_law_with_office_hours(const motcua_law* base, const char* place,
                                                  motcua_law** law, motcua_buffer* message);
/// `base` with the tables of a province or commune laid over it: days.csv and office_hours.csv over
/// the calendar, rules.csv over the rules, all others over the catalogue. Their columns and what
/// they may change are written in the C++ headers calendar_rows.hpp, rules.hpp and
/// catalogue_csv.hpp; messages begin with "file:line: ". All of them or none. `base` stays as it
/// is. vi: dữ liệu của địa phương
MOTCUA_C_API int32_t motcua_law_with_files(const motcua_law* base, const motcua_file* files,
                                           size_t count, motcua_law** law, motcua_buffer* message);
/// First and last day that the calendar knows, "2013-01-01/2026-12-31". vi: phạm vi lịch đã biết
MOTCUA_C_API int32_t motcua_law_known_days(const motcua_law* law, motcua_buffer* days);
/// vi: giải phóng
MOTCUA_C_API void motcua_law_free(motcua_law* law);

/// When a dossier that was received at `received` ("2026-08-26T09:00:00", on the clock in Viet Nam)
/// is due if nothing happens: "2026-09-03T17:00:00".
///
/// `case_number` may be NULL. `channel` is a number of motcua.type.v1.Channel, 0 is in person.
/// `disadvantaged_area` is 1 for communes that procedures give more time, otherwise 0. Fails with
/// UnknownProcedure, SeveralTimeLimits, NoTimeLimit and the like, and as the calendar does. vi: hạn
/// giải quyết theo thủ tục
MOTCUA_C_API int32_t motcua_due(const motcua_law* law, const char* procedure,
                                const char* case_number, int32_t channel,
                                int32_t disadvantaged_area, const char* received,
                                motcua_buffer* due);

/// What follows from a dossier at a moment: `dossier` holds motcua.dossier.v1.Dossier, `as_of` is
/// "2026-08-31T10:00:00" on the clock in Viet Nam, the answer motcua.evaluation.v1.Evaluation with
/// its reasoning. vi: đánh giá hồ sơ
MOTCUA_C_API int32_t motcua_evaluate(const motcua_law* law, const void* dossier, size_t size,
                                     const char* as_of, motcua_buffer* evaluation);
/// The answer to motcua.evaluation.v1.Question, which has options besides. vi: trả lời câu hỏi đánh
/// giá
MOTCUA_C_API int32_t motcua_answer(const motcua_law* law, const void* question, size_t size,
                                   motcua_buffer* evaluation);

/// Whether octets are a message of this full name ("motcua.dossier.v1.Dossier") that keeps the
/// contract's rules and limits. Fails with MalformedWire, InvalidWireValue or WireTooLarge, the
/// message naming the field; with MOTCUA_BAD_ARGUMENT for a name that it cannot check, listing
/// those that it can. On success the answer is empty. vi: kiểm tra gói tin
MOTCUA_C_API int32_t motcua_check(const char* message_name, const void* octets, size_t size,
                                  motcua_buffer* message);
/// The same message without personal data and without what this version does not know, for logs and
/// exports. Otherwise as motcua_check. vi: lược bỏ dữ liệu cá nhân
MOTCUA_C_API int32_t motcua_redact(const char* message_name, const void* octets, size_t size,
                                   motcua_buffer* redacted);
/// The message as JSON (ProtoJSON; "JSON" in proto/README.md), for people and for hosts without
/// protobuf. Fails as motcua_check, and with InvalidWireValue when there are fields that this
/// version does not know: JSON has no place for them. vi: chuyển sang JSON
MOTCUA_C_API int32_t motcua_to_json(const char* message_name, const void* octets, size_t size,
                                    motcua_buffer* json);
/// Octets of the message that JSON stands for, read strictly: names that are not known, or stand
/// twice, are refused. Fails as motcua_check. vi: đọc từ JSON
MOTCUA_C_API int32_t motcua_from_json(const char* message_name, const char* json, size_t size,
                                      motcua_buffer* octets);

#ifdef __cplusplus
}
#endif
