/// RapidJSON under a name of ours: a host may have another release of it, or other settings.
#pragma once

#define RAPIDJSON_NAMESPACE motcua::exchange_internal::rapidjson
#define RAPIDJSON_NAMESPACE_BEGIN namespace motcua::exchange_internal::rapidjson {
#define RAPIDJSON_NAMESPACE_END }

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
