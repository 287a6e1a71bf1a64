package org.tidemark.bench.journal;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/**
 * One client of the row-lock program. It is spared what the ledger does beyond this: forced exits,
 * refusals, limits, the chain of hashes. For one thread.
 */
final class RowLockClient implements AutoCloseable {

    private static final int POSTINGS = 6;
    private static final long PAYMENTS = 1;
    private static final long SUPPLIER = 2;
    private static final long PLATFORM = 3;
    private static final long POOL = 4;
    private static final long ISSUER = 5;
    private static final long FIRST_MEMBER = 1_000;
    private static final int MONEY = 0;
    private static final int POINTS = 1;

    private final Connection connection;
    private final int members;
    private final long number;
    private final SplittableRandom random;
    private final PreparedStatement lock;
    private final PreparedStatement order;
    private final PreparedStatement postings;
    private final PreparedStatement accounts;
    private final PreparedStatement position;
    private final PreparedStatement pool;
    private long orders;

    RowLockClient(DataSource source, int members, long number) throws SQLException {
        this.members = members;
        this.number = number;
        random = new SplittableRandom(number);
        connection = source.getConnection();
        connection.setAutoCommit(false);
        lock = prepare("SELECT reserve_fen, supply_micro FROM bench.pool WHERE id = 1 FOR UPDATE");
        order = prepare("INSERT INTO bench.orders (id, member, amount_fen) VALUES (?, ?, ?)");
        postings =
                prepare(
                        "INSERT INTO bench.posting (order_id, line, account, asset, amount) VALUES "
                                + "(?, ?, ?, ?, ?), ".repeat(POSTINGS - 1)
                                + "(?, ?, ?, ?, ?)");
        accounts =
                prepare(
                        "UPDATE bench.account SET balance_fen = balance_fen + CASE id"
                                + " WHEN 1 THEN ? WHEN 2 THEN ? ELSE ? END WHERE id <= 3");
        position =
                prepare(
                        "UPDATE bench.position SET points_micro = points_micro + ?,"
                                + " spend_fen = spend_fen + ? WHERE member = ?");
        pool = prepare("UPDATE bench.pool SET reserve_fen = ?, supply_micro = ? WHERE id = 1");
    }

    /** Settles orders until then; gives how many. */
    long settleUntil(long nanoTime) throws SQLException {
        long before = orders;
        do {
            settle(1 + random.nextInt(members), 1_000 + random.nextLong(199_001));
        } while (System.nanoTime() < nanoTime);
        return orders - before;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void settle(long member, long amountFen) throws SQLException {
        long costFen = amountFen * 30 / 100;
        long poolFen = amountFen * 30 / 100;
        long platformFen = amountFen - costFen - poolFen;
        long reserveFen;
        long supplyMicro;
        try (ResultSet row = lock.executeQuery()) {
            row.next();
            reserveFen = row.getLong(1);
            supplyMicro = row.getLong(2);
        }
        long pointsMicro = mint(poolFen * 70 / 100, reserveFen, supplyMicro);
        String id = "o-" + number + "-" + (1_000_000_000L + orders++);
        order.setString(1, id);
        order.setLong(2, member);
        order.setLong(3, amountFen);
        order.executeUpdate();
        posting(id, 0, PAYMENTS, MONEY, -amountFen);
        posting(id, 1, SUPPLIER, MONEY, costFen);
        posting(id, 2, PLATFORM, MONEY, platformFen);
        posting(id, 3, POOL, MONEY, poolFen);
        posting(id, 4, FIRST_MEMBER + member, POINTS, pointsMicro);
        posting(id, 5, ISSUER, POINTS, -pointsMicro);
        postings.executeUpdate();
        update(accounts, -amountFen, costFen, platformFen);
        update(position, pointsMicro, amountFen, member);
        update(pool, reserveFen + poolFen, supplyMicro + pointsMicro);
        connection.commit();
    }

    /** Points at the price before the order (SPEC 5.2), rounded down; at first a yuan a point. */
    private static long mint(long valueFen, long reserveFen, long supplyMicro) {
        return supplyMicro == 0
                ? valueFen * 10_000
                : BigInteger.valueOf(valueFen)
                        .multiply(BigInteger.valueOf(supplyMicro))
                        .divide(BigInteger.valueOf(reserveFen))
                        .longValueExact();
    }

    private void posting(String id, int line, long account, int asset, long amount)
            throws SQLException {
        int parameter = line * 5;
        postings.setString(parameter + 1, id);
        postings.setInt(parameter + 2, line);
        postings.setLong(parameter + 3, account);
        postings.setInt(parameter + 4, asset);
        postings.setLong(parameter + 5, amount);
    }

    private static void update(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }
}
