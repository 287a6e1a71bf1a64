package org.tidemark.server.growth.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;

/** What a member is rewarded for, by the rule that the journal gives. */
public enum RewardKind {
    /** Orders of those whom he introduced. */
    DIRECT,
    /** Orders of those whom these introduced. */
    INDIRECT,
    /** Sales of stores that he brought in. */
    STORE,
    /** Orders and releases in his region. */
    REGION,
    /** Orders of his team, in contribution. */
    TEAM,
    /** Releases of ad points of those whom he introduced. */
    RELEASE_DIRECT,
    /** Releases of ad points of those whom these introduced. */
    RELEASE_INDIRECT,
    /** Shares of dividend funds. */
    DIVIDEND,
    /** Rewards on orders that were refunded afterwards. */
    TAKEN_BACK;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in addresses and texts, {@code release-direct}. */
    String code() {
        return code;
    }

    /** Codes of its rules, as the read model writes them. */
    public List<String> ruleCodes() {
        return rules().stream().map(Rule::code).toList();
    }

    private List<Rule> rules() {
        return switch (this) {
            case DIRECT -> List.of(Rule.REFERRAL_DIRECT);
            case INDIRECT -> List.of(Rule.REFERRAL_INDIRECT);
            case STORE -> List.of(Rule.STORE_RECRUITER);
            case REGION -> List.of(Rule.AGENT, Rule.AGENT_LOWER_LEVELS);
            case TEAM -> List.of(Rule.TEAM, Rule.TEAM_LOWER_LEVELS, Rule.TEAM_PEER);
            case RELEASE_DIRECT -> List.of(Rule.RELEASE_DIRECT);
            case RELEASE_INDIRECT -> List.of(Rule.RELEASE_INDIRECT);
            case DIVIDEND -> Mechanisms.rule("dividend").stream().toList();
            case TAKEN_BACK -> List.of(Rule.REVERSED);
        };
    }

    /** The kind of that code. */
    static Optional<RewardKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The kind that a rule belongs to. */
    static RewardKind ofRule(String ruleCode) {
        return Arrays.stream(values())
                .filter(kind -> kind.ruleCodes().contains(ruleCode))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(ruleCode + " is no rule of a reward"));
    }
}
