package org.tidemark.server.growth.team;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.web.forms.Problems;

/**
 * What the ledger would refuse of an appointment as things stand: nobody is asked to agree to it.
 * The ledger decides again when it is done.
 *
 * @param levels that can be appointed, {@code programme/level}
 * @param funds whose weights are appointed, {@code programme/fund}
 * @param areas of plans, which have agents like regions
 * @param registerFull whether nobody new can get shares
 */
record AppointmentCheck(
        Set<String> levels, Set<String> funds, Set<String> areas, boolean registerFull) {

    AppointmentCheck {
        levels = Set.copyOf(levels);
        funds = Set.copyOf(funds);
        areas = Set.copyOf(areas);
    }

    /**
     * Why it would be refused.
     *
     * @param choice of a level or a fund, {@code programme/name}
     * @param command that the form makes
     * @param member who gets it, as he stands now
     */
    Problems problems(Appointment kind, String choice, Command command, MemberView member) {
        return switch (kind) {
            case AGENT -> area(((Command.AppointAgent) command).region());
            case LEADER -> offered(levels, choice);
            case WEIGHT -> offered(funds, choice);
            case SHARES -> shares((Command.GrantShares) command, member);
            case COINS ->
                    refused(
                            unless(
                                    ((Command.IssueCoins) command).amount() > 0,
                                    Refusal.BAD_AMOUNT,
                                    ReasonKey.COINS_NOT_POSITIVE));
        };
    }

    /** Whether there is such a code, the list of regions says. */
    private Problems area(String region) {
        return refused(
                unless(
                        region.matches("[0-9]+") || areas.contains(region),
                        Refusal.UNKNOWN_REGION,
                        ReasonKey.REGION_UNKNOWN,
                        Argument.name(Thing.REGION, region)));
    }

    private static Problems offered(Set<String> choices, String choice) {
        return choices.contains(choice) ? Problems.NONE : Problems.noSuchValue("choice");
    }

    private Problems shares(Command.GrantShares grant, MemberView member) {
        return Stream.of(
                        unless(
                                grant.contribution() > 0 && grant.shares() > 0,
                                Refusal.BAD_AMOUNT,
                                ReasonKey.SHARES_NOT_POSITIVE),
                        unless(
                                grant.contribution() <= member.contribution(),
                                Refusal.INSUFFICIENT_CONTRIBUTION,
                                ReasonKey.CONTRIBUTION_LEFT,
                                Argument.hundredths(member.contribution())),
                        unless(
                                !registerFull || member.shares() > 0,
                                Refusal.TOO_MANY_HOLDERS,
                                ReasonKey.REGISTER_FULL,
                                Argument.count(Command.GrantShares.MAX_HOLDERS)),
                        unless(
                                member.verified(),
                                Refusal.NOT_VERIFIED,
                                ReasonKey.NOT_VERIFIED,
                                Argument.name(Thing.MEMBER, member.id())))
                .map(AppointmentCheck::refused)
                .filter(Problems::there)
                .findFirst()
                .orElse(Problems.NONE);
    }

    private static Problems refused(Optional<Outcome.Rejected> refusal) {
        return refusal.map(Problems::refused).orElse(Problems.NONE);
    }

    private static Optional<Outcome.Rejected> unless(
            boolean holds, Refusal refusal, ReasonKey why, Argument... arguments) {
        return holds
                ? Optional.empty()
                : Optional.of(new Outcome.Rejected(refusal, RefusalReason.of(why, arguments)));
    }
}
