package org.tidemark.reference;

import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SPEC 8: the state as {@code --state} writes it. */
final class StateJson {

    private final Book book;
    private final Pools pools;

    StateJson(Book book, Pools pools) {
        this.book = book;
        this.pools = pools;
    }

    ObjectNode write(int commands, int events, int rejected) {
        ObjectNode state = object();
        state.set("accounts", accounts());
        ObjectNode poolNodes = state.putObject("pools");
        ObjectNode positions = state.putObject("positions");
        ObjectNode levels = state.putObject("levels");
        for (Programme programme : new TreeMap<>(book.programmes).values()) {
            if (programme.plan.pool() != null) {
                poolNodes.set(programme.id, pool(programme));
                positions.set(programme.id, positions(programme));
            }
            if (programme.plan.team() != null) {
                levels.set(programme.id, levels(programme));
            }
        }
        state.put("commands", commands);
        state.put("events", events);
        state.put("rejected", rejected);
        return state;
    }

    private ObjectNode accounts() {
        ObjectNode accounts = object();
        book.accounts
                .all()
                .forEach((account, balances) -> {
                    ObjectNode assets = object();
                    balances.forEach((asset, amount) -> {
                        if (amount.signum() != 0) {
                            assets.put(asset, Decimals.amount(asset, amount));
                        }
                    });
                    if (!assets.isEmpty()) {
                        accounts.set(account, assets);
                    }
                });
        return accounts;
    }

    private ObjectNode pool(Programme programme) {
        ObjectNode node = object();
        node.put("burned", Decimals.points(programme.burned));
        node.put("capExits", programme.capExits);
        node.put("minted", Decimals.points(programme.minted));
        node.put("price", Decimals.points(pools.displayedPrice(programme)));
        node.put("reserve", Decimals.money(pools.reserve(programme)));
        node.put("supply", Decimals.points(pools.supply(programme)));
        return node;
    }

    private static ObjectNode positions(Programme programme) {
        ObjectNode positions = object();
        TreeMap<String, Position> byName = new TreeMap<>();
        programme.positions.forEach((member, position) -> byName.put(member.id, position));
        byName.forEach((member, position) -> {
            if (position.isListed()) {
                ObjectNode node = positions.putObject(member);
                node.put("cycle", position.cycle);
                node.put("locked", Decimals.points(position.locked()));
                node.put("points", Decimals.points(position.points));
                node.put("realised", Decimals.money(position.realised));
                node.put("spend", Decimals.money(position.spend));
            }
        });
        return positions;
    }

    private static ObjectNode levels(Programme programme) {
        TreeMap<String, String> byName = new TreeMap<>();
        programme.levels.forEach((member, level) -> byName.put(member.id, level));
        ObjectNode levels = object();
        byName.forEach(levels::put);
        return levels;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
