package org.tidemark.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Timestamp;

final class ChainHashTest {

    private static final Timestamp AT = Timestamp.parse("2026-01-01T09:00:00+08:00");

    @Test
    void the_hash_follows_the_formula_of_the_public_format() throws Exception {
        byte[] previous = ChainHash.genesis();
        previous[3] = 9;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(previous);
        text(out, "账本");
        out.writeLong(7);
        out.writeLong(AT.epochMicros());
        out.writeInt(28_800);
        out.writeByte(1);
        text(out, "c-单");
        out.writeInt(2);
        out.write(new byte[] {1, 2});
        out.writeInt(3);
        out.write(new byte[] {3, 4, 5});
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        assertThat(new ChainHash("账本").next(previous, record(7, AT, true, "c-单", "0102", "030405")))
                .isEqualTo(expected);
    }

    @Test
    void every_part_of_a_record_is_bound_by_the_hash() {
        Set<String> seen = new HashSet<>();
        ChainHash chain = new ChainHash("a");
        List<JournalRecord> records =
                List.of(
                        record(1, AT, true, "c", "01", "02"),
                        record(2, AT, true, "c", "01", "02"),
                        record(1, new Timestamp(AT.epochMicros(), 0), true, "c", "01", "02"),
                        record(1, new Timestamp(0, 28_800), true, "c", "01", "02"),
                        record(1, AT, false, "c", "01", "02"),
                        record(1, AT, true, "d", "01", "02"),
                        record(1, AT, true, "c", "0102", ""),
                        record(1, AT, true, "c", "", "0102"));
        for (JournalRecord record : records) {
            assertThat(seen.add(hex(chain.next(ChainHash.genesis(), record)))).isTrue();
        }
        assertThat(seen.add(hex(new ChainHash("b").next(ChainHash.genesis(), records.getFirst()))))
                .isTrue();
        assertThat(seen.add(hex(chain.next(new byte[] {1}, records.getFirst())))).isTrue();
    }

    @Test
    void a_long_id_makes_room_for_itself() {
        String id = "长".repeat(2_000);
        ChainHash chain = new ChainHash("a");
        byte[] first = chain.next(ChainHash.genesis(), record(1, AT, true, id, "01", "02"));
        assertThat(chain.next(ChainHash.genesis(), record(1, AT, true, id, "01", "02")))
                .isEqualTo(first);
    }

    private static JournalRecord record(
            long seq, Timestamp at, boolean stamped, String id, String command, String outcome) {
        HexFormat hex = HexFormat.of();
        return new JournalRecord(
                seq,
                at,
                stamped,
                id,
                hex.parseHex(command),
                hex.parseHex(outcome),
                new byte[32],
                List.of());
    }

    private static void text(DataOutputStream out, String text) throws Exception {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
