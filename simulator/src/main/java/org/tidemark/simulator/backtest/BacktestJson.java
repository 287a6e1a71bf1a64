package org.tidemark.simulator.backtest;

import java.io.Writer;
import java.util.Map;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.tables.TableNotice;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The figures of a back test for programs: {@code report.json}. Money, points and shares are texts.
 */
final class BacktestJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private BacktestJson() {}

    static void write(BacktestResult result, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(new Indented(), out)) {
            json.writeStartObject();
            json.writeStringProperty("programme", result.plan().programme());
            json.writeStringProperty("orderFile", result.orderFile());
            json.writeStringProperty("currency", result.plan().currency());
            json.writeStringProperty("behaviour", "hold");
            totals(result, json);
            cohort("all", result.all(), json);
            json.writeArrayPropertyStart("months");
            for (Cohort month : result.months()) {
                json.writeStartObject();
                json.writeStringProperty("month", month.month());
                fields(month, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("distribution");
            for (long members : Payback.distribution(result.standings())) {
                json.writeNumber(members);
            }
            json.writeEndArray();
            rejected(result, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void totals(BacktestResult result, JsonGenerator json) {
        json.writeStringProperty("from", result.firstDay());
        json.writeStringProperty("until", result.lastDay());
        json.writeNumberProperty("orders", result.orders());
        json.writeNumberProperty("members", result.all().members());
        json.writeStringProperty("sales", BacktestShown.money(result.all().spendFen()));
        json.writeStringProperty("contributed", BacktestShown.money(result.contributedFen()));
        json.writeStringProperty("pool", BacktestShown.money(result.pool().reserveFen()));
        json.writeStringProperty("orphan", BacktestShown.money(result.pool().orphanFen()));
        json.writeStringProperty("supply", BacktestShown.points(result.pool().supplyMicro()));
        json.writeStringProperty("minted", BacktestShown.points(result.pool().mintedMicro()));
        json.writeStringProperty("price", BacktestShown.points(result.pool().priceMicros()));
        json.writeNumberProperty("capExits", result.pool().capExits());
        json.writeStringProperty("paidOut", BacktestShown.money(result.all().cashOutFen()));
        json.writeStringProperty("rewards", BacktestShown.money(result.rewardsFen()));
        json.writeNumberProperty("mappedRows", result.mappedRows());
    }

    private static void cohort(String name, Cohort cohort, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        fields(cohort, json);
        json.writeEndObject();
    }

    private static void fields(Cohort cohort, JsonGenerator json) {
        json.writeNumberProperty("members", cohort.members());
        json.writeStringProperty("spend", BacktestShown.money(cohort.spendFen()));
        json.writeStringProperty("cashOut", BacktestShown.money(cohort.cashOutFen()));
        json.writeStringProperty("valueIfSoldNow", BacktestShown.money(cohort.valueFen()));
        json.writeStringProperty("backPercent", BacktestShown.percent(cohort.backShare()));
        json.writeStringProperty("backPercentP10", BacktestShown.percent(cohort.p10()));
        json.writeStringProperty("backPercentP50", BacktestShown.percent(cohort.p50()));
        json.writeStringProperty("backPercentP90", BacktestShown.percent(cohort.p90()));
        json.writeNumberProperty("membersWithSpendBack", cohort.whole());
        json.writeStringProperty(
                "membersWithSpendBackPercent", BacktestShown.percent(cohort.wholeShare()));
        json.writeStringProperty("discount", BacktestShown.money(cohort.discountFen()));
        json.writeStringProperty("discountPercent", BacktestShown.percent(cohort.discountShare()));
        json.writeNumberProperty("membersBetterWithDiscount", cohort.discountBetter());
        json.writeStringProperty(
                "membersBetterWithDiscountPercent",
                BacktestShown.percent(cohort.discountBetterShare()));
    }

    private static void rejected(BacktestResult result, JsonGenerator json) {
        json.writeObjectPropertyStart("rejectedRows");
        for (Map.Entry<RejectReason, RejectCount> entry : result.rejected().entrySet()) {
            json.writeObjectPropertyStart(entry.getKey().code());
            json.writeNumberProperty("rows", entry.getValue().rows());
            json.writeStringProperty("amount", BacktestShown.money(entry.getValue().moneyFen()));
            json.writeNumberProperty("rowsWithoutAmount", entry.getValue().unknown());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("missing");
        json.writeNumberProperty("rows", result.lost().rows());
        json.writeStringProperty("amount", BacktestShown.money(result.lost().moneyFen()));
        json.writeNumberProperty("rowsWithoutAmount", result.lost().unknown());
        json.writeStringProperty("percent", BacktestShown.percent(result.lostShare()));
        json.writeBooleanProperty("warning", result.losesMuch());
        json.writeEndObject();
        json.writeArrayPropertyStart("notices");
        for (TableNotice notice : result.notices()) {
            json.writeStartObject();
            json.writeNumberProperty("line", notice.line());
            json.writeStringProperty("zh", notice.text().zh());
            json.writeStringProperty("en", notice.text().en());
            json.writeEndObject();
        }
        json.writeEndArray();
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
