package org.tidemark.journal.record;

import java.nio.charset.StandardCharsets;
import org.tidemark.engine.event.Accounts;

/** Names made of numbers, some beyond ASCII, some long. */
final class NumberedNames implements Names {

    @Override
    public int copyMemberId(int member, byte[] target, int targetAt) {
        return copy(memberId(member), target, targetAt);
    }

    @Override
    public int copyStoreId(int store, byte[] target, int targetAt) {
        return copy(storeId(store), target, targetAt);
    }

    private static int copy(String name, byte[] target, int targetAt) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, target, targetAt, bytes.length);
        return bytes.length;
    }

    private static String memberId(int member) {
        return switch (member % 3) {
            case 0 -> "m" + member;
            case 1 -> "会员" + member;
            default -> "member-" + "x".repeat(120) + member;
        };
    }

    @Override
    public int copySupplierId(int supplier, byte[] target, int targetAt) {
        return copy(supplierId(supplier), target, targetAt);
    }

    private static String supplierId(int supplier) {
        return "supplier-" + supplier;
    }

    private static String storeId(int store) {
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
            case SUPPLIER -> prefix + ":" + supplierId(Accounts.indexOf(account));
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
