#include <motcua/base/channel.hpp>

#include <string_view>

MOTCUA_BEGIN_NAMESPACE

std::string_view to_string(Channel channel) noexcept {
  switch (channel) {
    case Channel::kInPerson:
      return "in_person";
    case Channel::kOnline:
      return "online";
    case Channel::kPublicPost:
      break;
  }
  return "public_post";
}

std::string_view to_vietnamese(Channel channel) noexcept {
  switch (channel) {
    case Channel::kInPerson:
      return "trực tiếp";
    case Channel::kOnline:
      return "trực tuyến";
    case Channel::kPublicPost:
      break;
  }
  return "dịch vụ bưu chính công ích";
}

MOTCUA_END_NAMESPACE
