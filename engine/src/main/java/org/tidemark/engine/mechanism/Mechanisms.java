package org.tidemark.engine.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.Plan;

/**
 * The mechanisms that live on a fund, and with them every rule and role that a record may name.
 *
 * <p>Invariant: a number and a code are given once.
 */
public final class Mechanisms {

    /** In the order in which orders, reversals and days pass through them: the one list. */
    static final List<MechanismKind<?>> ALL =
            List.of(Dividends.KIND, Queue.KIND, RedPacket.KIND, GroupRebate.KIND);

    private static final List<Rule> RULES = joined(Rule.CORE, MechanismKind::rules);
    private static final Map<Integer, Rule> RULES_BY_NUMBER = by(RULES, Rule::number);
    private static final Map<String, Rule> RULES_BY_CODE = by(RULES, Rule::code);
    private static final List<Role> ROLES = joined(Role.CORE, MechanismKind::roles);
    private static final Map<Integer, Role> ROLES_BY_NUMBER = by(ROLES, Role::number);

    private Mechanisms() {}

    /** Every rule, those of the order first. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of that number. */
    public static Optional<Rule> rule(int number) {
        return Optional.ofNullable(RULES_BY_NUMBER.get(number));
    }

    /** The rule of that code. */
    public static Optional<Rule> rule(String code) {
        return Optional.ofNullable(RULES_BY_CODE.get(code));
    }

    /** Every role, those of the order first. */
    public static List<Role> roles() {
        return ROLES;
    }

    /** The role of that number. */
    public static Optional<Role> role(int number) {
        return Optional.ofNullable(ROLES_BY_NUMBER.get(number));
    }

    /** The kinds of funds, as their accounts' names begin. */
    public static List<String> funds() {
        return ALL.stream().map(MechanismKind::fund).toList();
    }

    /** Whether accounts whose names begin so are funds: those of the list, and the ad budget. */
    public static boolean isFund(String prefix) {
        return prefix.equals(AdPoints.FUND) || funds().contains(prefix);
    }

    /** Those that a plan has, for the programme of that number. */
    static List<Mechanism> of(int programme, Plan plan, Book book) {
        List<Mechanism> mechanisms = new ArrayList<>();
        ALL.forEach(kind -> kind.of(programme, plan, book).ifPresent(mechanisms::add));
        return mechanisms;
    }

    private static <E> List<E> joined(List<E> core, Function<MechanismKind<?>, List<E>> ofKind) {
        List<E> all = new ArrayList<>(core);
        ALL.forEach(kind -> all.addAll(ofKind.apply(kind)));
        return List.copyOf(all);
    }

    private static <K, E> Map<K, E> by(List<E> elements, Function<E, K> key) {
        Map<K, E> map = new HashMap<>();
        for (E element : elements) {
            if (map.put(key.apply(element), element) != null) {
                throw new IllegalStateException(key.apply(element) + " is given twice: " + element);
            }
        }
        return Map.copyOf(map);
    }
}
