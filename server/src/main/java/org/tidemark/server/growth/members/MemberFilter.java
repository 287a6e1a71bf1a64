package org.tidemark.server.growth.members;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.vault.FoundParts;
import org.tidemark.server.web.site.FilterQuery;

/**
 * Which members are wanted, as it stands in the address; what is null or empty is not asked.
 *
 * @param state of the account
 * @param sponsor the id of who introduced them
 * @param level the name of a level of a team
 * @param region the code of a province, a city or a district: two, four or six digits
 * @param least of what they have spent, in yuan
 * @param most of what they have spent, in yuan
 * @param name the mark of a name or a word of it
 * @param tail the mark of the last four digits of a phone
 */
public record MemberFilter(
        @Nullable AccountState state,
        @Nullable String sponsor,
        @Nullable String level,
        @Nullable String region,
        @Nullable String least,
        @Nullable String most,
        @Nullable String name,
        @Nullable String tail) {

    /** Everybody. */
    static final MemberFilter ALL =
            new MemberFilter(null, null, null, null, null, null, null, null);

    private static final int WHOLE_CODE = 6;
    private static final int TEN = 10;

    /** What was entered, empty for nothing. */
    public String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** The same with the mark of a name. */
    MemberFilter named(long mark) {
        return with(FoundParts.inAddress(mark), null);
    }

    /** The same with the mark of the end of a phone. */
    MemberFilter ofPhone(long mark) {
        return with(null, FoundParts.inAddress(mark));
    }

    /** The same whatever they are called. */
    public MemberFilter ofAnybody() {
        return with(null, null);
    }

    /** Whether a name or the end of a phone is looked for. */
    public boolean marked() {
        return !text(name).isEmpty() || !text(tail).isEmpty();
    }

    private MemberFilter with(@Nullable String ofName, @Nullable String ofTail) {
        return new MemberFilter(state, sponsor, level, region, least, most, ofName, ofTail);
    }

    /** The mark of a name. */
    Optional<Long> nameMark() {
        return FoundParts.markIn(text(name));
    }

    /** The mark of the end of a phone. */
    Optional<Long> tailMark() {
        return FoundParts.markIn(text(tail));
    }

    /** Codes from the first up to before the second. */
    record Codes(int from, int before) {}

    /** The codes of the districts that are meant; of what is no code none at all. */
    Optional<Codes> codes() {
        String code = text(region);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!code.matches("[1-9]\\d(\\d\\d){0,2}")) {
            return Optional.of(new Codes(0, 0));
        }
        int width = 1;
        for (int digits = code.length(); digits < WHOLE_CODE; digits++) {
            width *= TEN;
        }
        int from = Integer.parseInt(code) * width;
        return Optional.of(new Codes(from, from + width));
    }

    /** The least spend in fen; of what is no amount more than anybody has. */
    OptionalLong leastFen() {
        return fen(text(least), Long.MAX_VALUE);
    }

    /** The most spend in fen; of what is no amount less than anybody has. */
    OptionalLong mostFen() {
        return fen(text(most), Long.MIN_VALUE);
    }

    private static OptionalLong fen(String yuan, long unread) {
        return yuan.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Fen.read(yuan).map(Fen::fen).orElse(unread));
    }

    /** The same as a query, with a question mark before it; empty where all are shown. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("state", state == null ? "" : state.name());
        asked.put("sponsor", text(sponsor));
        asked.put("level", text(level));
        asked.put("region", text(region));
        asked.put("least", text(least));
        asked.put("most", text(most));
        asked.put("name", text(name));
        asked.put("tail", text(tail));
        return FilterQuery.of(asked);
    }
}
