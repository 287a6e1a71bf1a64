package org.tidemark.engine;

import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/** Refusals with their reasons. */
final class Refusals {

    private Refusals() {}

    static Outcome refuse(Refusal refusal, ReasonKey key, Argument... arguments) {
        return new Outcome.Rejected(refusal, RefusalReason.of(key, arguments));
    }

    static Outcome unknown(Refusal refusal, Thing what, String name) {
        return refuse(refusal, ReasonKey.UNKNOWN, Argument.name(what, name));
    }

    static Outcome taken(Refusal refusal, Thing what, String name) {
        return refuse(refusal, ReasonKey.TAKEN, Argument.name(what, name));
    }

    static Outcome badAmount(ReasonKey key) {
        return refuse(Refusal.BAD_AMOUNT, key);
    }

    static Outcome noPool(String programme) {
        return refuse(
                Refusal.NO_POOL, ReasonKey.NO_POOL, Argument.name(Thing.PROGRAMME, programme));
    }
}
