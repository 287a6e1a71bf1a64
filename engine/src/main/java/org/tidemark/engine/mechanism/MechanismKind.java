package org.tidemark.engine.mechanism;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;

/**
 * What the engine has to know of a mechanism that lives on a fund before any programme has it.
 *
 * @param code the mechanism's name, {@code queue}
 * @param fund the kind of its funds, the first part of their accounts' names
 * @param terms class of its terms
 * @param rules the rules that explain its amounts
 * @param roles the components that it leaves in an order's settlement
 * @param maker makes one for a programme
 */
record MechanismKind<T extends PlanBlock>(
        String code,
        String fund,
        Class<T> terms,
        List<Rule> rules,
        List<Role> roles,
        Maker<T> maker) {

    MechanismKind {
        rules = List.copyOf(rules);
        roles = List.copyOf(roles);
    }

    /** Makes the mechanism of one programme. */
    @FunctionalInterface
    interface Maker<T extends PlanBlock> {
        /** The mechanism of the programme of that number in the book. */
        Mechanism make(int programme, T terms, Book book);
    }

    /** The mechanism, where the plan has it. */
    Optional<Mechanism> of(int programme, Plan plan, Book book) {
        return plan.block(terms).map(block -> maker.make(programme, block, book));
    }
}
