"""All commands under one parser."""

from __future__ import annotations

import motcua
from motcua.cli import _calendar, _due, _papers, _procedure, _report, _run, _validate
from motcua.cli._language import Language
from motcua.cli._parser import Parser


def parser(say: Language) -> Parser:
    made = Parser(
        say=say,
        prog="motcua",
        description=say(
            "Deadlines, reasons and papers of Viet Nam's one-stop shops.",
            "Thời hạn, căn cứ và giấy tờ của Bộ phận Một cửa.",
        ),
        epilog=say(
            "exit codes: 0 done; 1 found (late, violated) or nothing found; 2 usage; "
            "3 input that cannot be read; 4 motcua does not know; 70 a defect of motcua",
            "mã kết thúc: 0 xong; 1 có vi phạm, trễ hạn, hoặc không tìm thấy; 2 gõ sai lệnh; "
            "3 dữ liệu vào không đọc được; 4 motcua không biết; 70 lỗi của motcua",
        ),
    )
    made.add_argument(
        "--version",
        action="version",
        version=f"motcua {motcua.__version__}, {motcua.law_edition()}",
        help=say("print version and edition of the law data", "in phiên bản và ấn bản dữ liệu"),
    )
    made.set_defaults(json=False)
    commands = made.add_commands()
    for module in (_due, _calendar, _procedure, _validate, _papers, _report, _run):
        module.add(commands, say)
    return made
