package org.tidemark.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.engine.plan.TeamTerms.Level;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.ListType;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Team leaders, rewarded in contribution units. */
final class TeamSection {

    static final Key<Integer> DIRECTS =
            Key.required(
                    "directs",
                    Numbers.whole(0, 1_000_000),
                    "Directly sponsored members who have settled an order",
                    "直推有效会员数");
    static final Key<Long> TEAM_SPEND =
            Key.required(
                    "teamSpend",
                    Numbers.AMOUNT,
                    "Money that all members below have paid, at any depth",
                    "团队累计消费额");
    static final BlockType PROMOTE_TYPE = BlockType.of("team.levels.promote", DIRECTS, TEAM_SPEND);

    static final Key<String> NAME =
            Key.required("name", TextShapes.ID, "Name of the level", "级别名称");
    static final Key<Integer> RATE =
            Key.required(
                    "rate",
                    Numbers.SHARE,
                    "Contribution on the team's orders, less what lower levels got",
                    "级差比例");
    static final Key<Values> PROMOTE =
            Key.required("promote", PROMOTE_TYPE, "What it takes to reach the level", "晋升条件");
    static final BlockType LEVEL_TYPE = BlockType.of("team.levels", NAME, RATE, PROMOTE);

    static final Key<List<Values>> LEVELS =
            Key.required("levels", ListType.of(LEVEL_TYPE), "The levels, lowest first", "级别，由低到高");
    static final Key<Integer> PEER =
            Key.defaulting(
                    "peer",
                    Numbers.SHARE,
                    "0%",
                    "Share of a leader's reward for the next one of the same level",
                    "平级奖比例");
    static final Key<Integer> DEPTH =
            Key.required(
                    "depth", Numbers.whole(1, 1000), "How many sponsors are walked up", "向上计算层数");

    static final BlockType TYPE = BlockType.of("team", LEVELS, PEER, DEPTH);

    private TeamSection() {}

    static void check(Values team, Reading reading) {
        Set<String> names = new HashSet<>();
        for (Values level : team.find(LEVELS).orElse(List.of())) {
            level.find(NAME)
                    .filter(name -> !names.add(name))
                    .ifPresent(name ->
                            reading.mistake(
                                    level.spot(NAME),
                                    Phrase.of(
                                            "the level \"%s\" stands already: rename it",
                                            "级别 \"%s\" 已存在：请改名", name)));
        }
    }

    static TeamTerms build(Values team) {
        return new TeamTerms(
                team.get(LEVELS).stream().map(TeamSection::level).toList(),
                team.get(PEER),
                team.get(DEPTH));
    }

    private static Level level(Values level) {
        Values promote = level.get(PROMOTE);
        return new Level(
                level.get(NAME), level.get(RATE), promote.get(DIRECTS), promote.get(TEAM_SPEND));
    }
}
