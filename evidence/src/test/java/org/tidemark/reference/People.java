package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** SPEC 5.1: members, stores, suppliers, agents, leaders and weights. */
final class People {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");

    private final Book book;

    People(Book book) {
        this.book = book;
    }

    void enrol(Command command) {
        String id = command.text("member");
        Member sponsor = command.optionalText("sponsor").map(book.members::get).orElse(null);
        Refusal.when(command.has("sponsor") && sponsor == null, "unknown-sponsor");
        Refusal.when(book.members.containsKey(id), "duplicate-member");
        book.accounts.open("enrolled");
        book.members.put(
                id,
                new Member(
                        id,
                        sponsor,
                        command.optionalText("region").orElse(null),
                        command.flag("verified")));
    }

    void verify(Command command) {
        Member member = book.member(command.text("member"));
        book.accounts.open("verified");
        member.verified = true;
    }

    void move(Command command) {
        Member member = book.member(command.text("member"));
        String region = command.text("region");
        book.accounts.open("moved");
        member.region = region;
    }

    void registerStore(Command command) {
        String id = command.text("store");
        Member owner = book.member(command.text("owner"));
        Member recruiter = command.optionalText("recruiter").map(book::member).orElse(null);
        Refusal.when(book.stores.containsKey(id), "duplicate-store");
        book.accounts.open("store-registered");
        book.stores.put(id, new Store(id, owner, recruiter));
    }

    void registerSupplier(Command command) {
        String id = command.text("supplier");
        Refusal.when(book.suppliers.contains(id), "duplicate-supplier");
        book.accounts.open("supplier-registered");
        book.suppliers.add(id);
    }

    void appointAgent(Command command) {
        Optional<Member> member = command.optionalText("member").map(book::member);
        String region = command.text("region");
        boolean isAreaOfSomePlan =
                book.programmes.values().stream()
                        .map(programme -> programme.plan.agents())
                        .anyMatch(agents -> agents != null && agents.areas().containsKey(region));
        Refusal.when(!CODE.matcher(region).matches() && !isAreaOfSomePlan, "unknown-region");
        book.accounts.open("agent-appointed");
        member.ifPresentOrElse(
                agent -> book.agents.put(region, agent), () -> book.agents.remove(region));
    }

    void appointLeader(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        Optional<String> level = command.optionalText("level");
        Refusal.when(
                level.filter(named -> Team.indexOf(programme, named) < 0).isPresent(),
                "unknown-level");
        book.accounts.open("leader-appointed");
        level.ifPresentOrElse(
                named -> programme.levels.put(member, named),
                () -> programme.levels.remove(member));
    }

    void setWeight(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        String name = command.text("dividend");
        BigInteger weight = command.whole("weight");
        ReferencePlan.Dividend dividend = programme.plan.dividends().get(name);
        Refusal.when(dividend == null, "unknown-dividend");
        Refusal.when(!dividend.appointed(), "not-appointed");
        book.accounts.open("weight-set");
        programme
                .appointedWeights
                .computeIfAbsent(name, key -> new HashMap<>())
                .put(member, weight);
    }
}
