// expect: conversion from 'const char ?\[26\]' to
#include <motcua/base/dossier_code.hpp>

#ifdef MOTCUA_CONTROL
motcua::Result<motcua::DossierCode> code = motcua::DossierCode::parse("000.00.15.H01-241105-0001");
#else
motcua::DossierCode code = "000.00.15.H01-241105-0001";
#endif
