package org.tidemark.commands;

import org.tidemark.engine.LedgerView;

/** The names behind the numbers of an event. */
public interface EventNames {

    /** The id of a programme. */
    String programme(int programme);

    /** The id of a member. */
    String member(int member);

    /** The name of an account, {@code pool:health-mall}. */
    String account(long account);

    /** The name of an asset, {@code points:health-mall}. */
    String asset(int asset);

    /** The names that a ledger knows; only for the thread that executes its commands. */
    static EventNames of(LedgerView view) {
        return new EventNames() {
            @Override
            public String programme(int programme) {
                return view.programmeId(programme);
            }

            @Override
            public String member(int member) {
                return view.memberId(member);
            }

            @Override
            public String account(long account) {
                return view.accountName(account);
            }

            @Override
            public String asset(int asset) {
                return view.assetName(asset);
            }
        };
    }
}
