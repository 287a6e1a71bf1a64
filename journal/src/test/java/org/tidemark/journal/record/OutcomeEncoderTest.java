package org.tidemark.journal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

final class OutcomeEncoderTest {

    private final NumberedNames names = new NumberedNames();
    private final OutcomeEncoder encoder =
            new OutcomeEncoder(names, OutcomeEncoder.PART_ENTRIES, OutcomeEncoderTest::noPart);

    private static void noPart(byte[] outcome) {
        throw new AssertionError("a short outcome was cut");
    }

    @Test
    void what_is_written_is_what_the_generated_classes_would_write() throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 500; i++) {
            int events = random.nextInt(4);
            for (int e = 0; e < events; e++) {
                randomEvent(random, encoder, new ArrayList<>());
            }
            if (random.nextBoolean()) {
                encoder.settlement("order-" + i, randomSettlement(random));
            }
            byte[] bytes =
                    encoder.finish(
                            Outcome.Accepted.INSTANCE,
                            random.nextBoolean() ? List.of("持有", "h2") : List.of());
            assertThat(Wire.Outcome.parseFrom(bytes).toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void events_are_read_back_with_names_as_they_were_sent() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            List<RecordedEvent.Posting> postings = new ArrayList<>();
            randomEvent(random, encoder, postings);
            RecordedOutcome read = decode(encoder.finish(Outcome.Accepted.INSTANCE, List.of()));
            assertThat(read.outcome()).isEqualTo(Outcome.Accepted.INSTANCE);
            assertThat(read.events()).hasSize(1);
            assertThat(read.events().getFirst().postings()).isEqualTo(postings);
        }
    }

    @Test
    void details_pools_and_positions_are_read_back_even_when_sent_between_postings() {
        encoder.begin(EventType.ORDER_SETTLED, 2, 1);
        encoder.posting(Accounts.PLATFORM, 0, -5);
        encoder.pool(2, 30_000, 210_000_000, 1_428_571);
        encoder.posting(Accounts.programme(AccountKind.POOL, 2), 0, 5);
        encoder.position(2, 1, 0, 7, 100, 0, 1);
        encoder.detail(Detail.TOTAL, 0);
        encoder.detail(Detail.SPONSOR, 3);
        encoder.end();
        RecordedEvent event =
                decode(encoder.finish(Outcome.Accepted.INSTANCE, List.of())).events().getFirst();
        assertThat(event.type()).isEqualTo("order-settled");
        assertThat(event.programme()).isEqualTo("mall-2");
        assertThat(event.member()).isEqualTo("会员1");
        assertThat(event.details())
                .containsExactly(
                        new RecordedEvent.RecordedDetail("total", 0, ""),
                        new RecordedEvent.RecordedDetail("sponsor", 0, "m3"));
        assertThat(event.postings())
                .containsExactly(
                        new RecordedEvent.Posting("platform", "asset-0", -5, List.of()),
                        new RecordedEvent.Posting("pool:mall-2", "asset-0", 5, List.of()));
        assertThat(event.pools())
                .containsExactly(
                        new RecordedEvent.PoolState("mall-2", 30_000, 210_000_000, 1_428_571));
        assertThat(event.positions())
                .containsExactly(new RecordedEvent.PositionState("mall-2", "会员1", 0, 7, 100, 0, 1));
    }

    @Test
    void a_settlement_is_read_back_component_by_component() {
        SplittableRandom random = new SplittableRandom(3);
        Settlement written = randomSettlement(random);
        encoder.settlement("o-1", written);
        Settlement read =
                decode(encoder.finish(Outcome.Accepted.INSTANCE, List.of()))
                        .settled()
                        .orElseThrow()
                        .settlement();
        assertThat(read.member()).isEqualTo(written.member());
        assertThat(read.store()).isEqualTo(written.store());
        assertThat(read.totalFen()).isEqualTo(written.totalFen());
        assertThat(read.externalFen()).isEqualTo(written.externalFen());
        assertThat(read.refundedFen()).isEqualTo(written.refundedFen());
        assertThat(read.sentBackFen()).isEqualTo(written.sentBackFen());
        assertThat(read.size()).isEqualTo(written.size());
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.role(i)).isEqualTo(written.role(i));
            assertThat(read.programme(i)).isEqualTo(written.programme(i));
            assertThat(read.party(i)).isEqualTo(written.party(i));
            assertThat(read.amount(i)).isEqualTo(written.amount(i));
        }
    }

    @Test
    void the_settlement_written_last_is_the_one_that_is_kept() {
        Settlement first = new Settlement();
        first.begin(1, 2, 300, 300);
        Settlement last = new Settlement();
        last.begin(1, -1, 500, 400);
        encoder.settlement("o-1", first);
        encoder.settlement("o-1", last);
        RecordedOutcome read = decode(encoder.finish(Outcome.Accepted.INSTANCE, List.of("h1")));
        assertThat(read.settled().orElseThrow().settlement().totalFen()).isEqualTo(500);
        assertThat(read.settled().orElseThrow().settlement().store()).isEqualTo(-1);
        assertThat(read.endedHolds()).containsExactly("h1");
    }

    @Test
    void parts_put_together_are_the_outcome_and_none_is_longer_than_allowed() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            int most = 1 + random.nextInt(9);
            List<byte[]> parts = new ArrayList<>();
            OutcomeEncoder cutting = new OutcomeEncoder(names, most, parts::add);
            long seed = random.nextLong();
            int events = random.nextInt(5);
            emit(seed, events, cutting);
            emit(seed, events, encoder);
            Wire.Outcome whole =
                    Wire.Outcome.parseFrom(
                            encoder.finish(Outcome.Accepted.INSTANCE, List.of("h1")));
            parts.add(cutting.finish(Outcome.Accepted.INSTANCE, List.of("h1")));
            assertThat(merged(parts, most)).isEqualTo(whole);
        }
    }

    private void emit(long seed, int events, EventSink sink) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int e = 0; e < events; e++) {
            randomEvent(random, sink, new ArrayList<>());
        }
    }

    private static Wire.Outcome merged(List<byte[]> parts, int most) throws Exception {
        Wire.Outcome.Builder whole = Wire.Outcome.newBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Wire.Outcome part = Wire.Outcome.parseFrom(parts.get(i));
            assertThat(part.toByteArray()).isEqualTo(parts.get(i));
            assertThat(part.getPart()).isEqualTo(i);
            assertThat(part.getMore()).isEqualTo(i < parts.size() - 1);
            int entries = 0;
            for (Wire.Event event : part.getEventsList()) {
                entries += event.getPostingsCount();
                entries += event.getPoolsCount() + event.getPositionsCount();
                if (event.getContinued()) {
                    Wire.Event.Builder last = whole.getEventsBuilder(whole.getEventsCount() - 1);
                    assertThat(event.getType()).isEqualTo(last.getType());
                    assertThat(event.getProgramme()).isEqualTo(last.getProgramme());
                    assertThat(event.getMember()).isEqualTo(last.getMember());
                    last.mergeFrom(event).clearContinued();
                } else {
                    whole.addEvents(event);
                }
            }
            assertThat(entries).isLessThanOrEqualTo(most);
            assertThat(i == parts.size() - 1 || entries == most).isTrue();
            whole.addAllEndedHolds(part.getEndedHoldsList());
        }
        return whole.build();
    }

    @Test
    void a_refusal_is_read_back_and_broken_text_in_its_detail_does_no_harm() throws Exception {
        byte[] bytes = encoder.finish(refused("half \uD800 a character"), List.of());
        assertThat(Wire.Outcome.parseFrom(bytes).toByteArray()).isEqualTo(bytes);
        assertThat(decode(bytes).outcome()).isEqualTo(refused("half ? a character"));
    }

    @Test
    void a_refused_command_that_has_moved_something_is_an_error() {
        encoder.begin(EventType.PAUSED, 0, EventSink.NONE);
        encoder.end();
        assertThatThrownBy(() -> encoder.finish(refused("seed"), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_sentence_of_a_journal_of_before_is_a_reason_as_it_is_written() throws Exception {
        String sentence = "the wallet holds 5 fen";
        byte[] before =
                Wire.Outcome.newBuilder()
                        .setRefusal(
                                Wire.Refusal.newBuilder()
                                        .setCode("insufficient-wallet")
                                        .setDetail(sentence))
                        .build()
                        .toByteArray();
        Outcome.Rejected read = (Outcome.Rejected) decode(before).outcome();
        assertThat(read.reason().key()).isEqualTo(ReasonKey.AS_WRITTEN);
        assertThat(read.detail()).isEqualTo(sentence);
    }

    private static Outcome.Rejected refused(String programme) {
        return new Outcome.Rejected(
                Refusal.NO_POOL,
                RefusalReason.of(
                        ReasonKey.NO_POOL, Argument.name(Argument.Thing.PROGRAMME, programme)));
    }

    private void randomEvent(
            SplittableRandom random, EventSink sink, List<RecordedEvent.Posting> sent) {
        EventType[] types = EventType.values();
        sink.begin(
                types[random.nextInt(types.length)], random.nextInt(3) - 1, random.nextInt(9) - 1);
        int steps = random.nextInt(30);
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(6)) {
                case 0 -> sink.detail(Detail.GROSS, amount(random));
                case 1 -> sink.detail(Detail.SPONSOR, random.nextInt(9));
                case 2 -> sink.pool(random.nextInt(9), abs(random), abs(random), abs(random));
                case 3 ->
                        sink.position(
                                random.nextInt(9),
                                random.nextInt(9),
                                abs(random),
                                abs(random),
                                abs(random),
                                abs(random),
                                random.nextInt(4));
                default -> {
                    AccountKind[] kinds = AccountKind.values();
                    AccountKind kind = kinds[random.nextInt(kinds.length)];
                    int programme =
                            kind.scope() == AccountKind.Scope.PROGRAMME ? random.nextInt(20) : 0;
                    int index = kind.scope() == AccountKind.Scope.MEMBER ? random.nextInt(99) : 0;
                    long account = Accounts.pack(kind, programme, index);
                    int asset = random.nextInt(40);
                    long amount = amount(random);
                    List<RecordedEvent.Term> terms = randomTerms(random, sink);
                    sink.posting(account, asset, amount);
                    sent.add(
                            new RecordedEvent.Posting(
                                    names.accountName(account),
                                    names.assetName(asset),
                                    amount,
                                    terms));
                }
            }
        }
        sink.end();
    }

    private static List<RecordedEvent.Term> randomTerms(SplittableRandom random, EventSink sink) {
        List<RecordedEvent.Term> terms = new ArrayList<>();
        List<Rule> rules = Mechanisms.rules();
        for (int i = random.nextInt(4); i > 1; i--) {
            RecordedEvent.Term term =
                    new RecordedEvent.Term(
                            rules.get(random.nextInt(rules.size())),
                            amount(random),
                            abs(random),
                            random.nextBoolean() ? 1_000_000 : 1 + abs(random));
            sink.term(term.rule(), term.base(), term.numerator(), term.denominator());
            terms.add(term);
        }
        return terms;
    }

    private static Settlement randomSettlement(SplittableRandom random) {
        Settlement settlement = new Settlement();
        settlement.begin(random.nextInt(9), random.nextInt(3) - 1, abs(random), abs(random));
        settlement.progress(abs(random), abs(random));
        List<Settlement.Role> roles = Mechanisms.roles();
        for (int i = 0; i < 40; i++) {
            settlement.add(
                    roles.get(random.nextInt(roles.size())),
                    random.nextInt(3),
                    random.nextInt(9) - 1,
                    amount(random));
        }
        return settlement;
    }

    private static long amount(SplittableRandom random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static long abs(SplittableRandom random) {
        return random.nextLong() >>> 1 + random.nextInt(63);
    }

    private static RecordedOutcome decode(byte[] outcome) {
        return OutcomeDecoder.decode(
                new JournalRecord(
                        1,
                        new Timestamp(0, 0),
                        true,
                        "c-1",
                        new byte[0],
                        outcome,
                        new byte[32],
                        List.of()));
    }
}
