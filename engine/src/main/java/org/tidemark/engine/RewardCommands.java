package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.DividendBooks;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.AppointAgent;
import org.tidemark.engine.command.Command.AppointLeader;
import org.tidemark.engine.command.Command.GrantShares;
import org.tidemark.engine.command.Command.IssueCoins;
import org.tidemark.engine.command.Command.SetWeight;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/** Appointments (SPEC 5.1), coins for old debts and the share register (SPEC 5.6). */
final class RewardCommands {

    private final Book book;
    private final Programmes programmes;
    private final EventWriter events;
    private final Capacity capacity;

    RewardCommands(Book book, Programmes programmes, EventWriter events, Capacity capacity) {
        this.book = book;
        this.programmes = programmes;
        this.events = events;
        this.capacity = capacity;
    }

    Outcome appointAgent(AppointAgent command) {
        boolean ends = command.member().equals(Command.NONE);
        int member = ends ? EventSink.NONE : book.members().names().find(command.member());
        if (!ends && member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        String region = command.region();
        if (region.matches("[1-9][0-9]([0-9]{2}){0,2}")) {
            seat(Integer.parseInt(region), member, ends);
        } else if (isArea(region)) {
            seat(region, member, ends);
        } else {
            return refuse(
                    Refusal.UNKNOWN_REGION,
                    ReasonKey.REGION_UNKNOWN,
                    Argument.name(Thing.REGION, region));
        }
        events.begin(EventType.AGENT_APPOINTED, EventSink.NONE, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    private void seat(int code, int member, boolean ends) {
        if (ends) {
            book.agents().vacate(code);
        } else {
            book.agents().appoint(code, member);
        }
    }

    private void seat(String area, int member, boolean ends) {
        if (ends) {
            book.agents().vacate(area);
        } else {
            book.agents().appoint(area, member);
        }
    }

    private boolean isArea(String name) {
        for (int programme = 0; programme < programmes.count(); programme++) {
            AgentTerms terms =
                    programmes
                            .get(programme)
                            .plan()
                            .block(AgentTerms.class)
                            .orElse(AgentTerms.NONE);
            if (terms.areas().stream().anyMatch(area -> area.name().equals(name))) {
                return true;
            }
        }
        return false;
    }

    Outcome appointLeader(AppointLeader command) {
        int programme = book.findProgramme(command.programme());
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, command.programme());
        }
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        List<String> levels =
                programmes.get(programme).plan().block(TeamTerms.class).stream()
                        .flatMap(team -> team.levels().stream())
                        .map(TeamTerms.Level::name)
                        .toList();
        boolean ends = command.level().equals(Command.NONE);
        int level = ends ? Standings.NO_LEVEL : levels.indexOf(command.level());
        if (!ends && level < 0) {
            return unknown(Refusal.UNKNOWN_LEVEL, Thing.LEVEL, command.level());
        }
        book.programme(programme).standings().setLevel(member, level);
        events.begin(EventType.LEADER_APPOINTED, programme, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome setWeight(SetWeight command) {
        int programme = book.findProgramme(command.programme());
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, command.programme());
        }
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        Optional<Dividend> dividend =
                programmes.get(programme).plan().block(DividendTerms.class).stream()
                        .flatMap(terms -> terms.dividends().stream())
                        .filter(named -> named.name().equals(command.dividend()))
                        .findFirst();
        if (dividend.isEmpty()) {
            return unknown(Refusal.UNKNOWN_DIVIDEND, Thing.FUND, command.dividend());
        }
        if (dividend.get().weights() != Weights.APPOINTED) {
            return refuse(
                    Refusal.NOT_APPOINTED,
                    ReasonKey.WEIGHTS_NOT_APPOINTED,
                    Argument.name(Thing.FUND, command.dividend()));
        }
        DividendBooks dividends = DividendBooks.of(book.programme(programme));
        dividends.get(dividends.find(command.dividend())).setWeight(member, command.weight());
        events.begin(EventType.WEIGHT_SET, programme, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome issueCoins(IssueCoins command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (command.amount() <= 0) {
            return badAmount(ReasonKey.COINS_NOT_POSITIVE);
        }
        capacity.require(command.amount());
        capacity.pass(command.amount());
        events.begin(EventType.COINS_ISSUED, EventSink.NONE, member);
        events.post(Accounts.ISSUER, Assets.COINS, -command.amount());
        events.post(Accounts.member(member), Assets.COINS, command.amount());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome grantShares(GrantShares command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (command.contribution() <= 0 || command.shares() <= 0) {
            return badAmount(ReasonKey.SHARES_NOT_POSITIVE);
        }
        long contribution = book.members().contribution(member);
        if (command.contribution() > contribution) {
            return refuse(
                    Refusal.INSUFFICIENT_CONTRIBUTION,
                    ReasonKey.CONTRIBUTION_LEFT,
                    Argument.hundredths(contribution));
        }
        if (!book.members().verified(member)) {
            return refuse(
                    Refusal.NOT_VERIFIED,
                    ReasonKey.NOT_VERIFIED,
                    Argument.name(Thing.MEMBER, command.member()));
        }
        if (book.members().shares(member) == 0 && book.shareHolders() >= GrantShares.MAX_HOLDERS) {
            return refuse(
                    Refusal.TOO_MANY_HOLDERS,
                    ReasonKey.REGISTER_FULL,
                    Argument.count(GrantShares.MAX_HOLDERS));
        }
        events.begin(EventType.SHARES_GRANTED, EventSink.NONE, member);
        events.post(Accounts.member(member), Assets.CONTRIBUTION, -command.contribution());
        events.post(Accounts.ISSUER, Assets.CONTRIBUTION, command.contribution());
        events.post(Accounts.ISSUER, Assets.SHARES, -command.shares());
        events.post(Accounts.member(member), Assets.SHARES, command.shares());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }
}
