package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.reference.ReferencePlan.Offer;

/** Everybody and everything a ledger knows by name, in the order in which they came. */
final class Book {

    final Accounts accounts = new Accounts();

    /** In enrolment order. */
    final Map<String, Member> members = new LinkedHashMap<>();

    final Map<String, Store> stores = new HashMap<>();
    final Set<String> suppliers = new LinkedHashSet<>();
    final Map<String, Hold> holds = new HashMap<>();

    /** By region code or area name. */
    final Map<String, Member> agents = new HashMap<>();

    /** In the order in which the plans were given. */
    final Map<String, Programme> programmes = new LinkedHashMap<>();

    final Map<String, Settlement> orders = new HashMap<>();

    /** Null until the first close. */
    LocalDate lastClosedDay;

    Member member(String id) {
        return named(members, id, "unknown-member");
    }

    Store store(String id) {
        return named(stores, id, "unknown-store");
    }

    /** The account of the supplier of this name. */
    String supplierAccount(String id) {
        Refusal.when(!suppliers.contains(id), "unknown-supplier");
        return Accounts.ofSupplier(id);
    }

    Hold hold(String id) {
        return named(holds, id, "unknown-hold");
    }

    Programme programme(String id) {
        return named(programmes, id, "unknown-programme");
    }

    Settlement order(String id) {
        return named(orders, id, "unknown-order");
    }

    Offer offer(String id) {
        return programmes.values().stream()
                .filter(programme -> programme.plan.offers().containsKey(id))
                .map(programme -> programme.plan.offers().get(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-offer"));
    }

    private static <T> T named(Map<String, T> names, String id, String code) {
        T found = names.get(id);
        Refusal.when(found == null, code);
        return found;
    }

    /** The one currency of the ledger's plans. */
    String currency() {
        return programmes.values().stream()
                .findFirst()
                .map(programme -> programme.plan.currency())
                .orElse("CNY");
    }

    BigInteger wallet(Member member) {
        return accounts.balance(member.account(), currency());
    }

    Stream<Member> directsOf(Member sponsor) {
        return members.values().stream().filter(member -> member.sponsor == sponsor);
    }

    List<Member> everybodyBelow(Member top) {
        return members.values().stream().filter(member -> member.isBelow(top)).toList();
    }
}
