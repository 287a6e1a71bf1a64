package org.tidemark.reference;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SPEC 5.0: adopting plans; only the JSON form of a plan file is understood here. */
final class Plans {

    private static final JsonMapper JSON = new JsonMapper();

    private final Book book;

    Plans(Book book) {
        this.book = book;
    }

    void adopt(Command command) {
        JsonNode text;
        try {
            text = JSON.readTree(command.text("plan"));
        } catch (JacksonException e) {
            throw new Refusal("bad-plan");
        }
        ReferencePlan plan = check(text);
        book.accounts.open("plan-adopted");
        putIntoForce(plan);
    }

    /** Adopts without a command, as {@code replay --plan} does. */
    void adopt(JsonNode text) {
        putIntoForce(check(text));
    }

    private ReferencePlan check(JsonNode text) {
        Refusal.when(!PlanCheck.problems(text).isEmpty(), "bad-plan");
        ReferencePlan plan = PlanReader.read(text);
        Programme open = book.programmes.get(plan.programme());
        Refusal.when(open != null && worsens(open.plan, plan), "worsens-terms");
        boolean otherCurrency =
                !book.programmes.isEmpty() && !plan.currency().equals(book.currency());
        Refusal.when(otherCurrency, "fixed-terms");
        Refusal.when(open != null && changesUnits(open.plan, plan), "fixed-terms");
        boolean taken =
                book.programmes.values().stream()
                        .filter(programme -> programme != open)
                        .flatMap(programme -> programme.plan.offers().keySet().stream())
                        .anyMatch(plan.offers()::containsKey);
        Refusal.when(taken, "duplicate-offer");
        return plan;
    }

    private static boolean worsens(ReferencePlan open, ReferencePlan plan) {
        if (open.pool() == null || plan.pool() == null) {
            return false;
        }
        return plan.pool().retention().compareTo(open.pool().retention()) > 0
                || plan.pool().capMultiple().compareTo(open.pool().capMultiple()) < 0;
    }

    private static boolean changesUnits(ReferencePlan open, ReferencePlan plan) {
        if (open.pool() != null
                && plan.pool() != null
                && !open.pool().issuePriceFen().equals(plan.pool().issuePriceFen())) {
            return true;
        }
        for (Map.Entry<String, ReferencePlan.Dividend> dividend : open.dividends().entrySet()) {
            ReferencePlan.Dividend changed = plan.dividends().get(dividend.getKey());
            if (changed != null
                    && !dividend.getValue().appointed()
                    && !dividend.getValue().unit().equals(changed.unit())) {
                return true;
            }
        }
        return false;
    }

    private void putIntoForce(ReferencePlan plan) {
        Programme open = book.programmes.get(plan.programme());
        if (open == null) {
            book.programmes.put(plan.programme(), new Programme(plan));
        } else {
            open.plan = plan;
        }
    }
}
