package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.AgentTerms.Area;
import org.tidemark.engine.plan.AgentTerms.Base;
import org.tidemark.engine.plan.AgentTerms.Mode;
import org.tidemark.engine.plan.AgentTerms.Pays;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.ListType;
import org.tidemark.plan.shape.MapType;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Agents for a district, a city, a province or an area of provinces. */
final class AgentSection {

    static final Key<Integer> DISTRICT = rate("district", "区县");
    static final Key<Integer> CITY = rate("city", "城市");
    static final Key<Integer> PROVINCE = rate("province", "省级");
    static final Key<Integer> AREA = rate("area", "大区");
    static final BlockType RATES_TYPE =
            BlockType.of("agents.rates", DISTRICT, CITY, PROVINCE, AREA);

    static final Key<Mode> MODE =
            Key.required(
                    "mode",
                    TextShapes.oneOf(Mode.class),
                    "Whether each level gets its own rate, or only what exceeds the levels below",
                    "叠加或级差");
    static final Key<Base> BASE =
            Key.required(
                    "base",
                    TextShapes.oneOf(Base.class),
                    "What the rates are of: orders, or releases of ad points",
                    "计算基数：订单或广告积分释放");
    static final Key<Pays> PAYS =
            Key.required(
                    "pays", TextShapes.oneOf(Pays.class), "What agents are paid in", "支付方式：现金或贡献分");
    static final Key<Values> RATES =
            Key.required("rates", RATES_TYPE, "The rate of each level", "各级比例");
    static final Key<List<Named<List<String>>>> AREAS =
            Key.optional(
                    "areas",
                    // An area of digits could not be told from a region code.
                    MapType.of(
                            new Phrase("area", "大区"),
                            TextShapes.matching(
                                    "(?=.*[a-z])[a-z0-9-]{1,40}",
                                    "1 to 40 of the characters a-z, 0-9 and -, a letter among them",
                                    "1 至 40 个字符，限 a-z、0-9 和 -，其中须有字母"),
                            ListType.of(
                                    TextShapes.matching(
                                            "[1-9][0-9]",
                                            "the two digits of a province in quotes, like \"21\"",
                                            "带引号的两位省份代码，如 \"21\""))),
                    "no areas",
                    "Areas by name, each a list of provinces",
                    "大区及其省份代码");

    static final BlockType TYPE = BlockType.of("agents", MODE, BASE, PAYS, RATES, AREAS);

    private AgentSection() {}

    private static Key<Integer> rate(String name, String chinese) {
        return Key.defaulting(
                name, Numbers.SHARE, "0%", "To the agent of the " + name, chinese + "代理比例");
    }

    /** The most that agents can get in cash of an order, in ppm; empty while that is mistaken. */
    static Optional<Long> cashOnOrderPpm(Values agents) {
        Optional<Mode> mode = agents.find(MODE);
        Optional<Base> base = agents.find(BASE);
        Optional<Pays> pays = agents.find(PAYS);
        if (base.equals(Optional.of(Base.AD_RELEASE))
                || pays.equals(Optional.of(Pays.CONTRIBUTION))) {
            return Optional.of(0L);
        }
        List<Long> rates =
                agents.find(RATES).stream()
                        .flatMap(block ->
                                Stream.of(DISTRICT, CITY, PROVINCE, AREA)
                                        .flatMap(key -> block.find(key).stream()))
                        .map(Integer::longValue)
                        .toList();
        if (mode.isEmpty() || base.isEmpty() || pays.isEmpty() || rates.size() < 4) {
            return Optional.empty();
        }
        return rates.stream().reduce(mode.get() == Mode.ADDITIVE ? Long::sum : Math::max);
    }

    static AgentTerms build(Values agents) {
        Values rates = agents.get(RATES);
        return new AgentTerms(
                agents.get(MODE),
                agents.get(BASE),
                agents.get(PAYS),
                rates.get(DISTRICT),
                rates.get(CITY),
                rates.get(PROVINCE),
                rates.get(AREA),
                agents.find(AREAS).orElse(List.of()).stream().map(AgentSection::area).toList());
    }

    private static Area area(Named<List<String>> area) {
        return new Area(area.name(), area.get().stream().map(Integer::valueOf).toList());
    }
}
