package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.said;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.limits.NetworkAddress;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.verification.IdentityDoor;
import org.tidemark.server.web.door.FieldsDoor;
import org.tidemark.server.web.site.Typed;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.tables.value.DateReader;

/** What people type into fields. */
final class TypedTargets {

    static final List<FuzzTarget> ALL =
            List.of(
                    FuzzTarget.text(
                            "amount",
                            TypedTargets::amount,
                            "1000.00",
                            "￥1,234.50",
                            "12 元",
                            "RMB 1 000",
                            "(5.00)",
                            "１２．５"),
                    FuzzTarget.text("points", TypedTargets::points, "10.5", "0.000001", "all"),
                    FuzzTarget.text(
                            "phone", TypedTargets::phone, "13800000001", "+86 138-0000-0001"),
                    FuzzTarget.text("whole", TypedTargets::whole, "12", "１２", "007"),
                    FuzzTarget.text("day", TypedTargets::day, "2026-01-31", " 2024-02-29 "),
                    FuzzTarget.text(
                            "date",
                            TypedTargets::date,
                            "2024-01-05",
                            "2024/1/5 8:03",
                            "2024年1月5日 下午3时3分",
                            "20240105",
                            "2024-01-05T08:03:11+08:00",
                            "45296.5"),
                    FuzzTarget.text(
                            "text", TypedTargets::text, "王 小明", "a\u200db\r\n\u202ec", "e\u0301"),
                    FuzzTarget.text("field", TypedTargets::field, "abc", "a\u0000b", "a\u202eb"),
                    FuzzTarget.text(
                            "document",
                            typed -> said(IdentityDoor.read(typed)),
                            "11010519491231002X",
                            "440524188001010014"),
                    FuzzTarget.text(
                            "network",
                            NetworkAddress::network,
                            "192.0.2.1",
                            "2001:db8::1",
                            "::1%0"));

    private TypedTargets() {}

    private static String amount(String typed) {
        Optional<Fen> form = Fen.read(typed);
        form.ifPresent(fen -> same(form, Fen.read(fen.toString()), typed));
        Optional<Fen> table = Fen.read(typed, AmountStyle.TABLE);
        Optional<Fen> comma = Fen.read(typed, AmountStyle.TABLE.withDecimalComma());
        if (form.isPresent()) {
            same(form, table, typed);
        }
        return table.isPresent() ? form + " " + table + " " + comma : said(comma);
    }

    private static String points(String typed) {
        Optional<Micropoints> read = Micropoints.read(typed);
        read.ifPresent(points -> same(read, Micropoints.read(points.toString()), typed));
        return said(read);
    }

    private static String phone(String typed) {
        Optional<Phone> read = Phone.read(typed);
        read.ifPresent(phone -> same(read, Phone.read(phone.spaced()), typed));
        return said(read.map(Phone::digits));
    }

    private static String whole(String typed) {
        OptionalLong read = TypedText.whole(typed);
        if (read.isPresent()) {
            same(read, TypedText.whole(Long.toString(read.getAsLong())), typed);
        }
        return read.isPresent() ? read.toString() : Targets.REFUSED;
    }

    private static String day(String typed) {
        try {
            return Typed.day("day", typed) + " " + Typed.pointsOrAll("points", "all");
        } catch (InvalidCommandException told) {
            return Targets.refused(told.getMessage());
        }
    }

    private static String date(String typed) {
        try {
            return DateReader.usual().read(typed).toString();
        } catch (DateTimeException told) {
            return Targets.refused(told.getMessage());
        }
    }

    /** What was read once stays as it is when it is read again. */
    private static String text(String typed) {
        String line = TypedText.line(typed);
        same(line, TypedText.line(line), typed);
        String lines = TypedText.lines(typed);
        same(lines, TypedText.lines(lines), typed);
        String name = TypedText.personName(typed);
        same(name, TypedText.personName(name), typed);
        return line + lines + name + TypedText.code(typed) + TypedText.length(typed);
    }

    private static String field(String typed) {
        String kept = FieldsDoor.cleaned("name", typed, true);
        if (FieldsDoor.hasUnseen(kept)) {
            throw new AssertionError("something unseen is kept of " + typed);
        }
        return kept
                + FieldsDoor.cleaned("_once", typed, true)
                + FieldsDoor.cleaned("a", typed, false);
    }

    private static void same(Object read, Object again, String typed) {
        if (!read.equals(again)) {
            throw new AssertionError(typed + " is " + read + " and then " + again);
        }
    }
}
