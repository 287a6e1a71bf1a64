package org.tidemark.commands;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Prices;
import org.tidemark.engine.plan.TeamTerms;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The state of a ledger as one JSON document (SPEC section 8). Keys are sorted, so the same state
 * gives the same bytes.
 */
public final class StateJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final LedgerView view;
    private final JsonGenerator json;

    private StateJson(LedgerView view, JsonGenerator json) {
        this.view = view;
        this.json = json;
    }

    /**
     * What a replay counted: lines, events, and refusals ({@code id-conflict} too, repetitions
     * not).
     */
    public record Counts(long commands, long events, long rejected) {}

    /**
     * Writes the state to this stream, which stays the caller's to close. Only for the ledger's
     * thread.
     */
    public static void write(LedgerView view, Counts counts, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            new StateJson(view, json).document(counts);
            json.writeRaw('\n');
        }
    }

    private void document(Counts counts) {
        json.writeStartObject();
        accounts();
        json.writeNumberProperty("commands", counts.commands());
        json.writeNumberProperty("events", counts.events());
        levels();
        pools();
        positions();
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeEndObject();
    }

    /** A balance under its names. */
    private record Balance(String account, String asset, int decimals, long amount) {
        static final Comparator<Balance> BY_NAME =
                Comparator.comparing(Balance::account).thenComparing(Balance::asset);
    }

    private void accounts() {
        List<Balance> balances = new ArrayList<>();
        view.forEachBalance((account, asset, amount) ->
                balances.add(
                        new Balance(
                                view.accountName(account),
                                view.assetName(asset),
                                Assets.decimals(asset),
                                amount)));
        balances.sort(Balance.BY_NAME);
        json.writeObjectPropertyStart("accounts");
        String open = "";
        for (Balance balance : balances) {
            if (!balance.account().equals(open)) {
                if (!open.isEmpty()) {
                    json.writeEndObject();
                }
                open = balance.account();
                json.writeObjectPropertyStart(open);
            }
            decimal(balance.asset(), balance.amount(), balance.decimals());
        }
        if (!open.isEmpty()) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void levels() {
        json.writeObjectPropertyStart("levels");
        for (int programme : programmesByName()) {
            if (view.plan(programme).block(TeamTerms.class).isPresent()) {
                json.writeObjectPropertyStart(view.programmeId(programme));
                IntStream.range(0, view.memberCount())
                        .filter(member -> !view.level(programme, member).isEmpty())
                        .boxed()
                        .sorted(Comparator.comparing(view::memberId))
                        .forEach(member ->
                                json.writeStringProperty(
                                        view.memberId(member), view.level(programme, member)));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void pools() {
        json.writeObjectPropertyStart("pools");
        for (int programme : programmesByName()) {
            if (view.hasPool(programme)) {
                PoolState pool = view.pool(programme);
                json.writeObjectPropertyStart(view.programmeId(programme));
                decimal("burned", pool.burnedMicro(), Micropoints.DECIMALS);
                json.writeNumberProperty("capExits", pool.capExits());
                decimal("minted", pool.mintedMicro(), Micropoints.DECIMALS);
                json.writeStringProperty(
                        "price", Prices.text(view.displayedPriceMicros(programme)));
                decimal("reserve", pool.reserveFen(), Fen.DECIMALS);
                decimal("supply", pool.supplyMicro(), Micropoints.DECIMALS);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void positions() {
        json.writeObjectPropertyStart("positions");
        for (int programme : programmesByName()) {
            if (view.hasPool(programme)) {
                json.writeObjectPropertyStart(view.programmeId(programme));
                positions(programme);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void positions(int programme) {
        int[] members =
                IntStream.range(0, view.memberCount())
                        .filter(member -> isListed(view.position(programme, member)))
                        .boxed()
                        .sorted(Comparator.comparing(view::memberId))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int member : members) {
            PositionState position = view.position(programme, member);
            json.writeObjectPropertyStart(view.memberId(member));
            json.writeNumberProperty("cycle", position.cycle());
            decimal("locked", position.lockedMicro(), Micropoints.DECIMALS);
            decimal("points", position.pointsMicro(), Micropoints.DECIMALS);
            decimal("realised", position.realisedFen(), Fen.DECIMALS);
            decimal("spend", position.spendFen(), Fen.DECIMALS);
            json.writeEndObject();
        }
    }

    private static boolean isListed(PositionState position) {
        return position.pointsMicro() > 0
                || position.spendFen() > 0
                || position.realisedFen() > 0
                || position.cycle() > 1;
    }

    private List<Integer> programmesByName() {
        return IntStream.range(0, view.programmeCount())
                .boxed()
                .sorted(Comparator.comparing(view::programmeId))
                .toList();
    }

    private void decimal(String name, long value, int decimals) {
        json.writeStringProperty(name, Decimals.format(value, decimals));
    }

    /** Lines for people. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
