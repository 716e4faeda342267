"""A birth registered: the receipt slip, the letter that goes with the result, and both in bulk."""

import datetime as dt
import tempfile
from pathlib import Path

import motcua
from motcua import papers


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


# 1. What happened, and what the law makes of it.
Kind = motcua.EventKind
dossier = motcua.Dossier(
    identity=motcua.DossierIdentity(
        code=motcua.DossierCode("H01.15.30-261126-0007"),
        procedure=motcua.ProcedureCode("1.001193"),
        applicant=motcua.Party(name="Nguyễn Thị Hồng Nhung"),
    ),
    events=[
        motcua.DossierEvent(
            kind=Kind.RECEIVED,
            time=at("2026-11-26T08:15"),
            due=at("2026-11-26T16:30"),
            papers=["Tờ khai đăng ký khai sinh", "Giấy chứng sinh"],
        ),
        motcua.DossierEvent(kind=Kind.DECIDED, time=at("2026-11-26T10:00")),
    ],
)
law = motcua.LawBook.embedded()
answer = law.evaluate(dossier, as_of=at("2026-11-26T10:05"))

# 2. The receipt slip, in the form that is in force on the day of issue.
office = papers.Office(
    name="Ủy ban nhân dân xã Phú Tân",
    place="Phú Tân",
    symbol="UBND",
    signer_title="CHỦ TỊCH",
    signer_name="Trần Quốc Đạt",
    officer_name="Lê Văn Sáu",
)
issue = papers.Issue(number=7, time=at("2026-11-26T08:20"))
procedure = law.catalogue["1.001193"]
source = papers.FormSource(
    dossier=dossier, procedure=procedure, deadline=answer.deadline, office=office, issue=issue
)
slip = papers.make_document(papers.PaperKind.RECEIPT_SLIP, source)
print("2.", slip.title, "-", slip.made_by.edition)

# 3. The letter: chosen by rules, with the reason; none where there is grief in the family.
rules = motcua.embedded_letter_rules()
for facts in ((), (motcua.LetterReason.DEATH,)):
    choice = motcua.select_letter(rules, dossier, facts=facts, date=dt.date(2026, 11, 26))
    print("3.", choice.to_vietnamese())

# 4. Its words, for the family.
letter_source = papers.LetterSource(
    office=office,
    issue=papers.Issue(time=at("2026-11-26T10:05")),
    recipients=[papers.LetterPerson(name="Nguyễn Thị Hồng Nhung", sex=motcua.Sex.FEMALE)],
    subject=papers.LetterPerson(name="Nguyễn Minh Khôi", birth_date=dt.date(2026, 11, 20)),
)
kind = papers.paper_kind(motcua.LetterKind.BIRTH_CONGRATULATION)
letter = papers.make_document(kind, letter_source, wording="ngan")
print(papers.render(letter, papers.PaperFormat.TEXT).octets.decode())

# 5. Both to a folder; a second run keeps what is there.
with tempfile.TemporaryDirectory() as folder:
    for _ in range(2):
        report = papers.save_all(folder, {"giay-hen": slip, "thu": letter}, progress=False)
        print("5.", report)
    print("5.", sorted(file.name for file in Path(folder).iterdir()))
