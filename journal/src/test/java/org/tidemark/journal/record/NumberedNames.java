package org.tidemark.journal.record;

import org.tidemark.engine.event.Accounts;

/** Names made of numbers, some beyond ASCII, some long. */
final class NumberedNames implements Names {

    @Override
    public String memberId(int member) {
        return switch (member % 3) {
            case 0 -> "m" + member;
            case 1 -> "会员" + member;
            default -> "member-" + "x".repeat(120) + member;
        };
    }

    @Override
    public String storeId(int store) {
        return "店" + store;
    }

    @Override
    public String programmeId(int programme) {
        return "mall-" + programme;
    }

    @Override
    public String accountName(long account) {
        String prefix = Accounts.kind(account).prefix();
        return switch (Accounts.kind(account).scope()) {
            case LEDGER -> prefix;
            case PROGRAMME -> prefix + ":" + programmeId(Accounts.programmeOf(account));
            case FUND ->
                    prefix
                            + ":"
                            + programmeId(Accounts.programmeOf(account))
                            + ":"
                            + Accounts.indexOf(account);
            case STORE -> prefix + ":" + storeId(Accounts.indexOf(account));
            case MEMBER -> {
                String id = prefix + ":" + memberId(Accounts.indexOf(account));
                boolean held =
                        Accounts.kind(account) == org.tidemark.engine.event.AccountKind.MEMBER_HELD;
                yield held ? id + ":held" : id;
            }
        };
    }

    @Override
    public String assetName(int asset) {
        return "asset-" + asset;
    }
}
