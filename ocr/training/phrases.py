"""What stands around running text on official paper: numbers, dates, names, heads, tables."""

from __future__ import annotations

import random
from collections.abc import Callable

from ocr.training.corpus import Prose
from ocr.vntext import fold
from ocr.vocabulary import bodies, document_types, names

_GIVEN = (
    "Văn Thị Đức Minh Quang Thanh Hữu Ngọc Xuân Thúy Hùng Dũng Hạnh Phúc Thắng Hải Bình Tuấn "
    "Nhung Hiển Vĩnh Sỹ Khởi Trưởng Ngữ Hoàng Mỹ Kỳ Thủy Quỳnh Diễm Uyên Khiêm Tấn Lộc Thọ Kiệt "
    "Nghĩa Trí Dân Hòa Loan Yến Phượng Oanh Tuyết Nguyệt Vỵ Ỷ Lễ Ẩn Ân Ước Ưng Đạt Đại Toản Khuê"
)
_FIXED = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ỦY BAN NHÂN DÂN", "Nơi nhận:", "- Như trên;", "- Như Điều 3;", "Kính gửi:", "- Lưu: VT.",
    "- Các sở, ban, ngành;", "- Thường trực Tỉnh ủy (để b/c);", "- UBND các huyện, thành phố;",
    "QUYẾT ĐỊNH:", "KẾ HOẠCH", "THÔNG BÁO", "BÁO CÁO", "TỜ TRÌNH", "CHỈ THỊ", "QUYẾT ĐỊNH",
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH ỦY", "ĐẢNG ỦY", "HUYỆN ỦY", "VĂN PHÒNG", "MẬT",
    "HỎA TỐC", "KHẨN", "(Đã ký)", "Độc lập – Tự do – Hạnh phúc", "ban hành kèm theo", "* Ghi chú:",
    "SAO Y", "TUYỆT MẬT", "STT", "TT", "Ghi chú", "Đơn vị tính: triệu đồng", "Mẫu số 01", "*",
    "./.",
)  # fmt: skip
_ACTING = ("KT.", "TM.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "T/L")
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XX"
_UNITS = ("đồng", "triệu đồng", "tỷ đồng", "ha", "km", "m2", "m²", "km²", "người", "hộ", "%", "tấn")


class Phrases:
    """Lines that are no running text.

    Args:
        prose: running text to fill them with.
        rng: decides which.
    """

    def __init__(self, prose: Prose, rng: random.Random) -> None:
        self._prose, self._rng = prose, rng
        self._types = document_types()
        self._bodies = tuple(bodies())
        self._makers: tuple[Callable[[], str], ...] = (
            self.number, self.place_and_day, self._basis, self._copies, self._fixed, self.person,
            self._signer, self._listed, self._clause, self._amount, self._cited, self._span,
            self._subject, self._contact, self._roman, self._initials,
        )  # fmt: skip

    def any(self) -> str:
        """One line of any of the kinds."""
        return self._rng.choice(self._makers)()

    def figures(self) -> list[str]:
        """The cells of one row of a table."""
        rng = self._rng
        first = [str(rng.randint(1, 99))] if rng.random() < 0.6 else []
        label = [self._prose.piece(4, 26)] if rng.random() < 0.7 else []
        return first + label + [self._figure() for _ in range(rng.randint(2, 5))]

    def symbol(self) -> str:
        """What follows the number of a document: "QĐ-UBND"."""
        rng = self._rng
        kind, body = rng.choice(self._types).symbol, rng.choice(self._bodies)
        dash = rng.choices(("-", "/", "–", " - "), (82, 8, 6, 4))[0]
        return f"{kind}{dash}{body}"

    def numbered(self) -> str:
        """A document number: "41-TB/TU", "253/2021/QĐ-UBND"."""
        rng = self._rng
        number = f"{rng.randint(1, rng.choice((99, 999, 9999))):0{rng.choice((1, 2, 2))}d}"
        year = f"{rng.randint(1988, 2026)}/" if rng.random() < 0.3 else ""
        return f"{number}{rng.choice('/-/')}{year}{self.symbol()}"

    def day(self) -> str:
        """A date in figures."""
        rng = self._rng
        day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1945, 2030)
        forms = (f"{day:02d}/{month:02d}/{year}", f"{day}/{month}/{year}", f"{day}-{month}-{year}")
        return rng.choices((*forms, f"{day:02d}/{month}/{year}"), (4, 4, 2, 4))[0]

    def number(self) -> str:
        """The line of a document's number."""
        return f"Số{self._rng.choice((':', ':', ''))} {self.numbered()}"

    def place_and_day(self) -> str:
        """The line of place and date."""
        rng = self._rng
        day, month = rng.randint(1, 31), rng.randint(1, 12)
        months = f"{month:02d}" if month < 3 else str(month)
        days = f"{day:02d}" if rng.random() < 0.8 else str(day)
        place, year = rng.choice(names("places")), rng.randint(1990, 2030)
        return f"{place}, ngày {days} tháng {months} năm {year}"

    def person(self) -> str:
        """A name."""
        rng = self._rng
        return " ".join(
            (rng.choice(names("surnames")), *rng.sample(_GIVEN.split(), rng.randint(1, 3)))
        )

    def _signer(self) -> str:
        rng = self._rng
        position = rng.choice(names("positions"))
        return rng.choice((f"{rng.choice(_ACTING)} {position}", position, self.person().upper()))

    def _fixed(self) -> str:
        rng = self._rng
        head = f"{rng.choice(names('heads'))} {rng.choice(names('places'))}"
        return rng.choices((rng.choice(_FIXED), head, head.upper()), (6, 1, 2))[0]

    def _basis(self) -> str:
        rng = self._rng
        kind = rng.choice(self._types).name
        return (
            f"Căn cứ {kind} số {self.numbered()} ngày {self.day()} của {self._prose.piece(6, 24)};"
        )

    def _cited(self) -> str:
        rng = self._rng
        kind = rng.choice(self._types).name
        return f"{self._prose.piece(6, 24)} {kind} số {self.numbered()}, ngày {self.day()}"

    def _copies(self) -> str:
        rng = self._rng
        initials = rng.choice(
            ("", f" ({rng.randint(2, 99)} bản)", f", {rng.choice(_GIVEN.split())}")
        )
        return f"- Lưu: VT, {rng.choice(self._bodies)}{initials}."

    def _listed(self) -> str:
        rng = self._rng
        mark = rng.choice(
            (f"{rng.randint(1, 60)}.", f"{rng.randint(1, 12)}.{rng.randint(1, 12)}.", "-", "–", "+",
             "•", f"{rng.choice('abcdđeghiklm')})", f"{rng.choice('abcdđ')}.", "*", "(1)")
        )  # fmt: skip
        return f"{mark} {self._prose.piece(20, 76)}"

    def _clause(self) -> str:
        rng = self._rng
        part = rng.choice(("Điều", "khoản", "điểm", "Khoản", "Mục", "Chương", "Phụ lục"))
        number = f"{rng.randint(1, 199)}{rng.choice(('.', ',', ':', ''))}"
        return f"{part} {number} {self._prose.piece(10, 60)}"

    def _roman(self) -> str:
        rng = self._rng
        text = self._prose.piece(8, 50)
        head = rng.choice(("", "", "Chương ", "Phần ", "Mục ", "Khóa "))
        number = rng.choice(_ROMAN.split()) + rng.choice(".-,")
        return f"{head}{number} {rng.choice((text, text.upper()))}"

    def _amount(self) -> str:
        words, unit = self._prose.piece(6, 40), self._rng.choice(_UNITS)
        return f"{words} {self._figure()}{'' if unit == '%' else ' '}{unit}"

    def _span(self) -> str:
        rng = self._rng
        year, dash = rng.randint(1990, 2030), rng.choice((" - ", "-", " – ", "–"))
        head = rng.choice(("giai đoạn", "nhiệm kỳ", "năm học", "thời kỳ"))
        return f"{self._prose.piece(6, 40)} {head} {year}{dash}{year + rng.randint(1, 10)}"

    def _subject(self) -> str:
        return f"{self._rng.choice(('V/v', 'Về việc', 'về'))} {self._prose.piece(12, 50)}"

    def _contact(self) -> str:
        rng = self._rng
        parts = (rng.randint(20, 999), rng.randint(100, 999), rng.randint(100, 9999))
        phone = rng.choice(("0{}.{}.{}", "0{} {} {}", "0{}{}{}", "(0{}) {}{}")).format(*parts)
        words = [fold(word).lower() for word in self._prose.piece(8, 20).split()]
        user = "".join(word for word in words if word.isalpha()) or "vanthu"
        site = f"{rng.choice(_SITES)}.{rng.choice(('gov.vn', 'edu.vn', 'vn', 'com.vn', 'org.vn'))}"
        return rng.choice(
            (f"Điện thoại: {phone}", f"ĐT: {phone}; Fax: {phone}", f"Email: {user}@{site}",
             f"(địa chỉ: https://{user[:4]}.{site}/)", f"http://www.{site}", f"{user}@{site}",
             f"(truy cập {site}/{user})", f"Website: www.{site}")
        )  # fmt: skip

    def _initials(self) -> str:
        rng = self._rng
        return ", ".join(rng.sample(self._bodies, min(len(self._bodies), rng.randint(2, 7))))

    def _figure(self) -> str:
        rng = self._rng
        whole = rng.randint(0, 10 ** rng.randint(1, 4))
        return rng.choice(
            (str(whole), f"{whole},{rng.randint(0, 99)}", f"{whole}.{rng.randint(0, 999):03d}",
             f"{whole}.{rng.randint(0, 999):03d}.000", f"{rng.randint(0, 100)}%", f"{whole}",
             f"{rng.randint(0, 99):02d}", f"{rng.randint(1, 99)}/{rng.randint(1, 99)}", self.day(),
             f"{rng.randint(0, 100)},{rng.randint(0, 9)}%")
        )  # fmt: skip


_SITES = (
    "khanhhoa",
    "hanoi",
    "danang",
    "laocai",
    "mod",
    "moha",
    "backan",
    "quangngai",
    "tdu",
    "sid",
    "dichvucong",
    "gmail",
    "hcmute",
)
