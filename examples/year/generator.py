"""A year of an office that never was: dossiers, events and the people of its letters.

Everything follows from the seed of the office; the same seed gives the same year on every machine.
People bear family names that nobody has (Mẫu, Thí, Dụ, Phỏng), personal numbers of people born in
the 24th century and telephone numbers of a block that begins with 0900000.

The office works as its law and its calendar let it: what it promises is what motcua computes, and
what it does then depends on dice. Letters are no dice: from a day on, every birth, marriage or death
whose result is handed over at the counter gets the letter that motcua.select_letter chooses.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import motcua
from motcua.records import LetterFacts, PersonOfLetter, Records
from offices import OFFICE_HOURS_CSV, SEASONS, WEEKDAYS, Line, OfficeOfExample

Kind = motcua.EventKind
Role = motcua.ActorRole
T = TypeVar("T")
DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)
LEAD = 60 * DAY
"""So long before the year what is carried over into it begins."""
WORKING_DAYS = 249
"""Of a year, nearly."""

FAMILY_NAMES = ("Mẫu", "Thí", "Dụ", "Phỏng")
MEN = ("An", "Bảo", "Cường", "Dũng", "Hải", "Hòa", "Khang", "Lâm", "Minh", "Nghĩa", "Phúc", "Quân",
       "Sơn", "Tâm", "Thành", "Tín", "Trí", "Tùng", "Vinh", "Vũ")  # fmt: skip
WOMEN = ("Ánh", "Bích", "Cúc", "Diệu", "Hạnh", "Hoa", "Hồng", "Hương", "Lan", "Liên", "Loan", "Mai",
         "Ngọc", "Nhung", "Phượng", "Quyên", "Thảo", "Thúy", "Trang", "Xuân")  # fmt: skip
HAMLETS = ("ấp Mẫu Thượng", "ấp Mẫu Trung", "ấp Mẫu Hạ", "khóm Ví Dụ 1", "khóm Ví Dụ 2")

SUPPLEMENTS = (
    "còn thiếu so với thành phần hồ sơ theo quy định",
    "chưa có chữ ký của người yêu cầu",
    "bản chụp không đọc được",
    "thông tin không thống nhất với các giấy tờ khác",
)
OUTSIDE_THE_LIST = "Văn bản giải trình của người yêu cầu"
DELAYS = (
    "chờ kết quả xác minh của địa phương khác",
    "chờ ý kiến của cơ quan phối hợp",
    "hệ thống dữ liệu dùng chung gián đoạn",
    "số lượng hồ sơ tăng đột biến",
)
REFUSALS = (
    "không thuộc thẩm quyền giải quyết của cơ quan",
    "giấy tờ xuất trình đã bị tẩy xóa, sửa chữa",
    "không đủ điều kiện theo quy định của thủ tục",
)


class Dice:
    """Chance that is the same for all versions of Python: random() and nothing on top of it."""

    def __init__(self, *seed: object) -> None:
        self._next = random.Random("/".join(map(str, seed))).random

    def chance(self, share: float) -> bool:
        return self._next() < share

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._next()

    def whole(self, low: int, high: int) -> int:
        """low to high, both included."""
        return low + int(self._next() * (high - low + 1))

    def one_of(self, things: Sequence[T]) -> T:
        return things[int(self._next() * len(things))]

    def exponential(self, mean: float) -> float:
        return -mean * math.log(1.0 - self._next())

    def poisson(self, mean: float) -> int:
        count, product, floor = 0, self._next(), math.exp(-mean)
        while product > floor:
            count, product = count + 1, product * self._next()
        return count


def law_of(office: OfficeOfExample) -> motcua.LawBook:
    """The law with the office's hours."""
    hours = motcua.civil_service_calendar().with_overlay(
        name=f"giờ giả định, {office.name}", office_hours_csv=OFFICE_HOURS_CSV
    )
    return motcua.LawBook.embedded().with_calendar(hours)


def generate(office: OfficeOfExample, share: float = 1.0) -> Records:
    """The year of an office up to its `as_of`; `share` of the dossiers that it has in full."""
    return _Year(office, share).records()


@dataclass(frozen=True)
class _Arrival:
    time: dt.datetime
    """At the counter, or of submission online."""
    received: dt.datetime
    channel: motcua.Channel
    line: Line
    place: int
    """Among the arrivals of its line, so that lines do not disturb one another."""


class _Year:
    def __init__(self, office: OfficeOfExample, share: float) -> None:
        self.office = office
        self.share = share
        self.law = law_of(office)
        self.calendar = self.law.calendar
        self.letter_rules = motcua.embedded_letter_rules()
        self.dossiers: list[motcua.Dossier] = []
        self.letters: dict[str, LetterFacts] = {}

    def records(self) -> Records:
        serials: dict[dt.date, int] = {}
        agency = motcua.AgencyCode(self.office.agency)
        for arrival in self._arrivals():
            day = arrival.received.date()
            serials[day] = serials.get(day, 0) + 1
            code = motcua.DossierCode.make(agency, day, serials[day])
            dice = Dice(self.office.seed, arrival.line.code, arrival.place)
            self._dossier(dice, code, arrival)
        return Records(dossiers=tuple(self.dossiers), letters=self.letters)

    # --- Who comes, and when --------------------------------------------------------------------

    def _arrivals(self) -> list[_Arrival]:
        first = self.office.first_day - LEAD
        days = [
            first + DAY * i
            for i in range((self.office.as_of.date() - first).days + 1)
            if self.calendar.is_working_day(first + DAY * i)
        ]
        found: list[_Arrival] = []
        for line in self.office.lines:
            dice = Dice(self.office.seed, line.code)
            place = 0
            for day in days:
                mean = line.a_year / WORKING_DAYS * self._weight(day, line) * self.share
                for _ in range(dice.poisson(mean)):
                    found.append(self._arrival(dice, day, line, place))
                    place += 1
        return sorted(found, key=lambda each: (each.received, each.line.code))

    def _weight(self, day: dt.date, line: Line) -> float:
        weight = SEASONS[line.season][day.month - 1] * WEEKDAYS[day.weekday()]
        # Whoever could not come on the days off comes on the first day after.
        rest = 0
        while not self.calendar.is_working_day(day - DAY * (rest + 1)):
            rest += 1
        return weight * (1.3 if rest > 2 else 1.0)

    def _arrival(self, dice: Dice, day: dt.date, line: Line, place: int) -> _Arrival:
        at_counter = self._moment_at_counter(dice, day)
        # Online services are used a little more every month.
        passed = (day - self.office.first_day).days / 365
        pick = dice.between(0, 1)
        if pick < line.post:
            return _Arrival(at_counter, at_counter, motcua.Channel.PUBLIC_POST, line, place)
        if pick > line.post + line.online * (0.85 + 0.3 * passed):
            return _Arrival(at_counter, at_counter, motcua.Channel.IN_PERSON, line, place)
        # Online: in the evening before, or while the office is open.
        submitted = at_counter
        if dice.chance(0.45):
            evening = dt.datetime.combine(day - DAY * dice.whole(1, 2), dt.time(17, 30))
            submitted = evening + MINUTE * dice.whole(0, 300)
        answered = self.calendar.add_working_minutes(
            self.calendar.next_working_moment(submitted), minutes=dice.whole(6, 260)
        )
        return _Arrival(submitted, answered, motcua.Channel.ONLINE, line, place)

    def _moment_at_counter(self, dice: Dice, day: dt.date) -> dt.datetime:
        sessions = self.calendar.sessions(day)
        session = sessions[0] if dice.chance(0.63) else sessions[-1]
        # Most come after the doors have opened and well before they close.
        within = (dice.between(0, 1) + dice.between(0, 1) * 0.8) / 1.9
        minute = session.open + int(within * (session.close - session.open))
        return dt.datetime.combine(day, dt.time()) + MINUTE * minute

    # --- What becomes of it ---------------------------------------------------------------------

    def _dossier(self, dice: Dice, code: motcua.DossierCode, arrival: _Arrival) -> None:
        line = arrival.line
        identity = motcua.DossierIdentity(
            code=code,
            uuid=motcua.uuid_named(_NAMESPACE, code.text),
            procedure=motcua.ProcedureCode(line.code),
            case_number=line.case,
            applicant=self._party(dice),
            channel=arrival.channel,
            receiving_office="mot-cua",
            competent_agency=line.unit,
        )
        work = _Work(self, dice, identity, arrival)
        work.run()
        events = [each for each in work.events if each.time <= self.office.as_of]
        if not events or (work.ended is not None and work.ended.date() < self.office.first_day):
            return
        if work.people and events[-1].time >= work.handed_over:
            self.letters[code.text] = LetterFacts(people=work.people)
        elif work.opted_out:
            self.letters[code.text] = LetterFacts(reasons=frozenset({work.opted_out}))
        self.dossiers.append(motcua.Dossier(identity=identity, events=events))

    def _party(self, dice: Dice) -> motcua.Party:
        man = dice.chance(0.5)
        birth = dice.whole(40, 99)
        # Digits 8 and 9 are of the 24th century.
        number = f"089{8 if man else 9}{birth}{dice.whole(0, 999_999):06d}"
        return motcua.Party(
            name=name_of(dice, motcua.Sex.MALE if man else motcua.Sex.FEMALE),
            personal_id=motcua.PersonalId(number),
            address=f"{dice.one_of(HAMLETS)}, {self.office.address}",
            phone=motcua.PhoneNumber(f"0900000{dice.whole(0, 999):03d}"),
        )


_NAMESPACE = motcua.uuid_parse("2d1c8f0e-7a5b-4b6e-9d3a-1e6f00000994")


def name_of(dice: Dice, sex: motcua.Sex) -> str:
    middle, given = ("Văn", MEN) if sex is motcua.Sex.MALE else ("Thị", WOMEN)
    return f"{dice.one_of(FAMILY_NAMES)} {middle} {dice.one_of(given)}"


class _Work:
    """The work on one dossier, from arrival to the hand that takes the result."""

    def __init__(
        self, year: _Year, dice: Dice, identity: motcua.DossierIdentity, arrival: _Arrival
    ) -> None:
        self.year = year
        self.dice = dice
        self.identity = identity
        self.arrival = arrival
        self.line = arrival.line
        self.calendar = year.calendar
        self.events: list[motcua.DossierEvent] = []
        self.ended: dt.datetime | None = None
        self.handed_over = dt.datetime.max
        self.people: tuple[PersonOfLetter, ...] = ()
        self.opted_out: motcua.LetterReason | None = None

    def run(self) -> None:
        if not self._received():
            return
        answer = self._evaluated(self.events)
        due = answer.deadline.rolled
        if due is not None and answer.limit.kind is motcua.LimitKind.SAME_DAY:
            self._at_once(due)
        else:
            self._through_the_office(due)

    # --- Steps ----------------------------------------------------------------------------------

    def _tell(self, kind: motcua.EventKind, time: dt.datetime, role: Role, **more: object) -> None:
        event = motcua.DossierEvent(kind=kind, time=time, role=role, **more)  # type: ignore[arg-type]
        self.events.append(event)

    def _received(self) -> bool:
        arrival, dice = self.arrival, self.dice
        self.received = arrival.received
        if arrival.channel is motcua.Channel.ONLINE:
            self._tell(Kind.SUBMITTED, arrival.time, Role.APPLICANT)
            if self.year.office.alerts:
                alert = min(arrival.time + MINUTE * dice.whole(5, 110), arrival.received)
                self._tell(Kind.OFFICER_ALERTED, alert, Role.SYSTEM)
        if dice.chance(0.004):
            self._tell(
                Kind.REFUSED_AT_COUNTER,
                self.received,
                Role.RECEPTION_OFFICER,
                reason=dice.one_of(REFUSALS),
            )
            self.ended = self.received
            return False
        self.promise = self._promised()
        self._tell(
            Kind.RECEIVED,
            self.received,
            Role.RECEPTION_OFFICER,
            due=self.promise,
            papers=self._papers(),
            channel=arrival.channel,
        )
        return True

    def _papers(self) -> tuple[str, ...]:
        """The first few that the procedure asks for, as its record names them."""
        procedure = self.year.law.catalogue[self.line.code]
        names = [
            paper.name
            for paper in procedure.papers
            if paper.use is motcua.PaperUse.SUBMIT and "|" not in paper.name
        ]
        short = [name for name in names if len(name) <= 80]
        return tuple(short[:2] or names[:1])

    def _promised(self) -> dt.datetime:
        """What the slip says: the date by law, or ten working days where the law gives none."""
        bare = motcua.DossierEvent(kind=Kind.RECEIVED, time=self.received)
        due = self._evaluated([bare]).deadline.rolled
        if due is not None:
            return due
        day = self.calendar.add_working_days(self.received.date(), count=10)
        return self.calendar.last_working_moment(day)

    def _evaluated(self, events: Sequence[motcua.DossierEvent]) -> motcua.Evaluation:
        dossier = motcua.Dossier(identity=self.identity, events=events)
        return self.year.law.evaluate(dossier, as_of=events[-1].time, explain=False)

    def _after(self, time: dt.datetime, minutes: float) -> dt.datetime:
        """So much working time later."""
        return self.calendar.add_working_minutes(time, minutes=max(1, round(minutes)))

    def _at_once(self, due: dt.datetime) -> None:
        dice = self.dice
        decided = self._after(self.received, 4 + dice.exponential(34))
        if decided > due and not dice.chance(0.01):
            decided = self._between(self.received, due, dice.between(0.3, 0.9))
        self._tell(Kind.DECIDED, decided, Role.COMMITTEE_CHAIR, office="mot-cua")
        if not self._in_person():
            self._tell(Kind.RESULT_NOTIFIED, decided, Role.SYSTEM)
        wait = 2 + dice.exponential(9) if self._in_person() else 3 + dice.exponential(30)
        self._hand_over(self._after(decided, wait), due)

    def _through_the_office(self, due: dt.datetime | None) -> None:
        dice, line = self.dice, self.line
        office = "mot-cua"
        transferred = self._after(self.received, 10 + dice.exponential(35))
        transferred = min(transferred, self._transfer_by())
        self._tell(Kind.TRANSFERRED, transferred, Role.RECEPTION_OFFICER, to=line.unit, office=office)
        begun = self._after(transferred, 20 + dice.exponential(60))
        start = transferred
        if dice.chance(line.supplement):
            asked = self._after(transferred, dice.between(90, 1100))
            reason = dice.one_of(SUPPLEMENTS)
            outside = dice.chance(0.03)
            listed = self._papers()
            papers = (OUTSIDE_THE_LIST,) if outside else listed and (dice.one_of(listed),)
            self._tell(
                Kind.SUPPLEMENT_REQUESTED,
                asked,
                Role.HANDLING_OFFICER,
                reason=reason,
                papers=papers,
                office=line.unit,
            )
            outcome = self._wait_for_papers(asked)
            if outcome is None:
                return
            start = outcome
            due = self._evaluated(self.events).deadline.rolled
        elif dice.chance(0.004):
            self._withdraw(self._after(start, dice.between(60, 900)))
            return
        else:
            self._tell(Kind.STEP_STARTED, begun, Role.HANDLING_OFFICER, number=1, office=line.unit)
            start = begun
        if due is None or due <= start:
            due = self._after(start, 9 * 480)
        self._settle(start, due)

    def _transfer_by(self) -> dt.datetime:
        """What comes after 15:00 is with the officer the next morning, the rest the same day."""
        day = self.received.date()
        if self.received.time() > dt.time(15):
            return self.calendar.first_working_moment(self.calendar.roll_forward(day + DAY))
        return self.calendar.last_working_moment(day)

    def _wait_for_papers(self, asked: dt.datetime) -> dt.datetime | None:
        dice = self.dice
        if dice.chance(0.08):
            window = 15 if self.year.office.alerts else 40
            after = self.calendar.roll_forward(asked.date() + DAY * (window + 1))
            moment = self.calendar.first_working_moment(after) + MINUTE * dice.whole(20, 200)
            if self.year.office.alerts:
                self._tell(Kind.SUPPLEMENT_LAPSED, moment, Role.RECEPTION_OFFICER)
                self.ended = moment
            else:
                self._withdraw(moment)
            return None
        day = self.calendar.roll_forward(asked.date() + DAY * dice.whole(1, 12))
        completed = max(self._moment(day), self._after(asked, 30))
        self._tell(Kind.SUPPLEMENT_COMPLETED, completed, Role.APPLICANT)
        return completed

    def _withdraw(self, asked: dt.datetime) -> None:
        self._tell(Kind.WITHDRAWAL_ASKED, asked, Role.APPLICANT, reason="không còn nhu cầu giải quyết")
        accepted = self._after(asked, self.dice.between(20, 240))
        self._tell(Kind.WITHDRAWAL_ACCEPTED, accepted, Role.RECEPTION_OFFICER)
        if self.year.office.alerts:
            stopped = self._after(accepted, self.dice.between(10, 120))
            self._tell(
                Kind.STOPPED,
                stopped,
                Role.AGENCY_HEAD,
                reason="người nộp hồ sơ có đơn đề nghị rút hồ sơ",
            )
        self.ended = self.events[-1].time

    def _settle(self, start: dt.datetime, due: dt.datetime) -> None:
        dice, line = self.dice, self.line
        if dice.chance(line.late):
            late = self._after(due, 60 + dice.exponential(900))
            self._apologise(due, late)
            decided = late
        else:
            decided = self._between(start, due, 0.25 + 0.72 * math.sqrt(dice.between(0.02, 1)))
        if dice.chance(0.006) and decided <= due:
            self._tell(
                Kind.REFUSED_AFTER_APPRAISAL,
                decided,
                Role.AGENCY_HEAD,
                reason=dice.one_of(REFUSALS),
                office=line.unit,
            )
        else:
            self._tell(Kind.DECIDED, decided, Role.COMMITTEE_CHAIR, office=line.unit)
        ready = self._after(decided, dice.between(5, 90))
        self._tell(Kind.RESULT_READY, ready, Role.HANDLING_OFFICER, office=line.unit)
        if self.year.office.alerts or dice.chance(0.6):
            notified = ready + MINUTE * dice.whole(1, 15)
            self._tell(Kind.RESULT_NOTIFIED, notified, Role.SYSTEM)
        if dice.chance(0.01):
            waited = self.calendar.roll_forward(max(ready, due).date() + 4 * DAY)
            self._tell(
                Kind.NOT_COLLECTED,
                self.calendar.last_working_moment(waited),
                Role.RECEPTION_OFFICER,
            )
            self.ended = self.events[-1].time
            return
        self._hand_over(self._after(ready, 15 + dice.exponential(260)), due)

    def _apologise(self, due: dt.datetime, decided: dt.datetime) -> None:
        """Foreseen delays are apologised for a day before, others on the day or never."""
        dice = self.dice
        pick = dice.between(0, 1)
        if pick < 0.62:
            day = self.calendar.roll_backward(due.date() - DAY)
        elif pick < 0.72:
            day = due.date()
        else:
            return
        moment = self._moment(day)
        if moment <= self.events[-1].time:
            return
        promised = max(due, self.promise).date()
        new_day = self.calendar.roll_forward(max(decided.date(), promised + DAY))
        self._tell(
            Kind.APOLOGY_ISSUED,
            moment,
            Role.AGENCY_HEAD,
            due=self.calendar.last_working_moment(new_day),
            reason=dice.one_of(DELAYS),
            office=self.line.unit,
        )

    def _hand_over(self, time: dt.datetime, due: dt.datetime) -> None:
        dice = self.dice
        told = self.events[-1].time
        if told < due < time and dice.chance(0.94):
            time = self._between(told, due, dice.between(0.4, 1))
        channel = self.arrival.channel
        if channel is motcua.Channel.ONLINE and dice.chance(0.4):
            channel = motcua.Channel.IN_PERSON
        self._tell(Kind.RETURNED, time, Role.RECEPTION_OFFICER, channel=channel, office="mot-cua")
        self.handed_over = time
        self.ended = time
        if channel is motcua.Channel.IN_PERSON:
            self._letter(time)
        if dice.chance(0.3):
            pick = dice.between(0, 1)
            stars = 5 if pick < 0.83 else 4 if pick < 0.96 else 3 if pick < 0.99 else 2
            self._tell(Kind.RATED, time, Role.APPLICANT, number=stars)

    # --- Letters --------------------------------------------------------------------------------

    def _letter(self, time: dt.datetime) -> None:
        if time.date() < self.year.office.letters_from:
            return
        dossier = motcua.Dossier(identity=self.identity, events=self.events)
        reasons = [motcua.LetterReason.OPTED_OUT] if self.dice.chance(0.04) else []
        choice = motcua.select_letter(self.year.letter_rules, dossier, facts=reasons, date=time.date())
        if choice.reason is motcua.LetterReason.OPTED_OUT:
            self.opted_out = choice.reason
        if choice.kind is None:
            return
        self.people = self._people(choice.kind, time.date())
        self._tell(Kind.LETTER_GIVEN, time, Role.COMMITTEE_CHAIR, office="mot-cua")

    def _people(self, kind: motcua.LetterKind, day: dt.date) -> tuple[PersonOfLetter, ...]:
        dice = self.dice
        man, woman = motcua.Sex.MALE, motcua.Sex.FEMALE
        if kind is motcua.LetterKind.MARRIAGE_CONGRATULATION:
            ages = (dice.whole(22, 34), dice.whole(20, 32))
            return tuple(
                PersonOfLetter(
                    part="recipient",
                    name=name_of(dice, sex),
                    sex=sex,
                    birth_date=self._birth(day, age),
                    event_date=day,
                )
                for sex, age in zip((man, woman), ages, strict=True)
            )
        sex = man if dice.chance(0.5) else woman
        if kind is motcua.LetterKind.CONDOLENCE:
            died = day - DAY * dice.whole(1, 12)
            age = min(96, round(58 + dice.exponential(14)))
            subject = PersonOfLetter("subject", name_of(dice, sex), sex, self._birth(died, age), died)
            return (subject,)
        mother = PersonOfLetter(
            "recipient", self._mother(), woman, self._birth(day, dice.whole(20, 38))
        )
        child = f"{dice.one_of(FAMILY_NAMES)} {dice.one_of(('Gia', 'Minh', 'Ngọc', 'Khánh'))}"
        born = day - DAY * dice.whole(3, 45)
        given = dice.one_of(MEN if sex is man else WOMEN)
        return (mother, PersonOfLetter("subject", f"{child} {given}", sex, born))

    def _mother(self) -> str:
        applicant = self.identity.applicant
        is_woman = applicant.personal_id and applicant.personal_id.sex is motcua.Sex.FEMALE
        return applicant.name if is_woman else name_of(self.dice, motcua.Sex.FEMALE)

    def _birth(self, day: dt.date, age: int) -> dt.date:
        return day - DAY * (365 * age + self.dice.whole(40, 320))

    # --- Time -----------------------------------------------------------------------------------

    def _in_person(self) -> bool:
        return self.arrival.channel is motcua.Channel.IN_PERSON

    def _between(self, start: dt.datetime, due: dt.datetime, part: float) -> dt.datetime:
        minutes = self.calendar.count_working_minutes(start, due)
        return self._after(start, minutes * part) if minutes > 1 else start

    def _moment(self, day: dt.date) -> dt.datetime:
        opening = self.calendar.first_working_moment(day)
        return self._after(opening, self.dice.between(10, 440))
