package org.tidemark.engine;

/** Refusals with their sentences. */
final class Refusals {

    private Refusals() {}

    static Outcome refuse(Refusal refusal, String detail) {
        return new Outcome.Rejected(refusal, detail);
    }

    static Outcome unknown(Refusal refusal, String what, String name) {
        return refuse(refusal, "there is no " + what + " \"" + name + "\"");
    }

    static Outcome taken(Refusal refusal, String what, String name) {
        return refuse(
                refusal, "there is a " + what + " \"" + name + "\" already; choose another name");
    }

    static Outcome badAmount(String what) {
        return refuse(Refusal.BAD_AMOUNT, what + " must be above zero");
    }

    static Outcome noPool(String programme) {
        return refuse(
                Refusal.NO_POOL,
                "programme \"" + programme + "\" has no pool; its plan must name one");
    }
}
